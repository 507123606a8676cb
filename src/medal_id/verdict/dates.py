"""When a specimen can date from, with the reasons for both ends."""

from __future__ import annotations

import datetime as dt

from attrs import evolve, frozen

from medal_id.observations import PartialDate
from medal_id.rules import Label


@frozen
class DateReason:
    """One thing that dates a specimen or a part of it."""

    of: Label  #: What is dated: the medal, the ribbon, the printed form ...
    span: PartialDate
    candidate: str  #: The id of the entry that states it.
    fact: str
    sources: tuple[str, ...]
    trait: str = ""  #: The trait that shows it; "" where the entry itself is dated.
    #: Whether what shows it was used up later: the span is that of its making, as of a printed
    #: form, and only the earliest day counts.
    used_later: bool = False

    #: Whether what shows it may have been put on later, as a ribbon: its earliest day counts only
    #: where nothing surer contradicts.
    added_later: bool = False

    @property
    def bound(self) -> PartialDate:
        """What it says of when the specimen can date from: a doubtful or rough date nothing."""
        if self.span.qualified:
            return PartialDate()
        one_sided = self.used_later or self.added_later
        return evolve(self.span, latest=None) if one_sided else self.span

    def __str__(self) -> str:
        """Say what gives which dates."""
        if self.used_later:
            return f"{self.of}: {self.span}, used up later: only its start counts"
        later = ", unless it was put on later" if self.added_later else ""
        return f"{self.of}: {self.span}{later}"


@frozen
class Dates:
    """The days that all datings allow."""

    span: PartialDate  #: Empty where no day fits all.
    reasons: tuple[DateReason, ...]

    @classmethod
    def of(cls, reasons: tuple[DateReason, ...]) -> Dates:
        """Intersect what all reasons allow; what may be a later addition gives way to the rest."""
        sure = PartialDate()
        for reason in reasons:
            sure = sure if reason.added_later else sure & reason.bound
        span = sure
        for reason in reasons:
            if reason.added_later and not (sure & reason.bound).empty:
                span = span & reason.bound
        return cls(span, reasons)

    @property
    def earliest(self) -> dt.date | None:
        """The first day that all allow, or None."""
        return self.span.earliest

    @property
    def latest(self) -> dt.date | None:
        """The last day that all allow, or None."""
        return self.span.latest

    @property
    def empty(self) -> bool:
        """Whether no day fits all."""
        return self.span.empty

    def bounds(self) -> tuple[DateReason, ...]:
        """Give the reasons that set the two ends: the later start first, then the earlier end."""
        starts = [r for r in self.reasons if r.bound.earliest == self.span.earliest is not None]
        ends = [r for r in self.reasons if r.bound.latest == self.span.latest is not None]
        return tuple(dict.fromkeys(starts[:1] + ends[:1]))

    def __str__(self) -> str:
        """Say the span."""
        return "no day fits all" if self.empty else str(self.span)
