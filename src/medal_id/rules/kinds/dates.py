"""Dates written on a document."""

from __future__ import annotations

from typing import Any, ClassVar

from attrs import frozen

from medal_id.errors import BadObservation, BadRules
from medal_id.observations import DateRange, Value
from medal_id.observations.dates import read_dates
from medal_id.rules.kinds.base import Condition, Trait
from medal_id.rules.label import Label
from medal_id.rules.outcome import Outcome


@frozen
class Dated:
    """The date lies in a span."""

    span: DateRange

    def judge(self, seen: DateRange) -> Outcome:
        """Compare, and stay undecided while the date as read reaches over a limit."""
        if self.span.contains(seen):
            return Outcome.AGREES
        return Outcome.DISAGREES if (self.span & seen).empty else Outcome.UNDECIDED


@frozen(kw_only=True)
class DateTrait(Trait):
    """A date written on a document."""

    forms: ClassVar[tuple[str, ...]] = ("dated",)

    def read(self, raw: object, place: str) -> Value:
        """Read a day, a month, a year or a span of two of them."""
        return read_dates(raw, place)

    def condition(self, form: str, given: Any, place: str) -> Condition:
        """Build the condition from a span."""
        del form
        try:
            return Dated(read_dates(given, place))
        except BadObservation as cause:
            raise BadRules(cause.place, cause.fault, cause.remedy) from cause

    def show(self, value: Value) -> Label:
        """Say the day, or the span that it lies in."""
        assert isinstance(value, DateRange)
        return Label(str(value), _russian(value))

    def show_condition(self, condition: Any) -> Label:
        """Say the expected span."""
        return self.show(condition.span)


def _russian(span: DateRange) -> str:
    """Say a span in Russian."""
    if span.earliest is None and span.latest is None:
        return "неизвестно"
    if span.earliest == span.latest:
        return str(span.earliest)
    if span.latest is None:
        return f"{span.earliest} или позже"
    if span.earliest is None:
        return f"{span.latest} или раньше"
    return f"{span.earliest} – {span.latest}"
