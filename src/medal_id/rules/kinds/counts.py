"""Counted traits, such as the ribbons on the state emblem."""

from __future__ import annotations

import re
from numbers import Integral
from typing import Any, ClassVar

from attrs import field, frozen

from medal_id.errors import BadObservation, BadRules, shown
from medal_id.observations import Counts, Value
from medal_id.rules.kinds.base import Condition, Trait, expect_list
from medal_id.rules.label import Label
from medal_id.rules.outcome import Outcome

_RANGE = re.compile(r"(\d{1,6})\s*(?:-|\u2013|\bto\b|\.\.|…)\s*(\d{1,6})")
_MOST = 100
_WHOLE = int | Integral


@frozen
class CountIn:
    """The count is one of these."""

    counts: frozenset[int]

    def judge(self, seen: Counts) -> Outcome:
        """Compare, and stay undecided while the observer's count may be another."""
        if seen.counts <= self.counts:
            return Outcome.AGREES
        return Outcome.DISAGREES if self.counts.isdisjoint(seen.counts) else Outcome.UNDECIDED


@frozen(kw_only=True)
class CountsTrait(Trait):
    """A counted trait."""

    forms: ClassVar[tuple[str, ...]] = ("counts",)

    least: int
    most: int  #: Above this a count is a slip of the pen.
    #: Counts that some writers give for another one, as text, because TOML keys are text.
    alias: dict[str, int] = field(factory=dict, hash=False)

    def read(self, raw: object, place: str) -> Value:
        """Read a count, a set or list of possible counts, or a range like "15-16"."""
        if isinstance(raw, Counts):
            raw = raw.counts
        if isinstance(raw, str) and (match := _RANGE.fullmatch(raw.strip())):
            first, last = int(match[1]), int(match[2])
            return Counts(frozenset(self._count(n, place) for n in self._span(first, last, place)))
        if isinstance(raw, list | tuple | set | frozenset) and 0 < len(raw) <= _MOST:
            return Counts(frozenset(self._count(one, place) for one in raw))
        return Counts(frozenset({self._count(raw, place)}))

    def _span(self, first: int, last: int, place: str) -> range:
        """Give the counts of a range, once its limits are known to be possible."""
        if first > last:
            raise BadObservation(place, f"the limits {first} and {last} are swapped", "lower first")
        self._count(last, place)
        return range(first, last + 1)

    def _count(self, raw: object, place: str) -> int:
        """Read one count and refuse one that cannot be."""
        digits = isinstance(raw, str) and len(raw) < 9 and raw.strip().isdecimal()
        if not digits and (isinstance(raw, bool) or not isinstance(raw, _WHOLE)):
            raise BadObservation(place, f"{shown(raw)} is no count", "give a whole number")
        count: int = int(raw)  # type: ignore[call-overload]  # a whole number or its digits, as checked
        if not self.least <= count <= self.most:
            span = f"{self.least} to {self.most}"
            raise BadObservation(place, f"{shown(count)} cannot be", f"expected {span}")
        return self.alias.get(str(count), count)

    def condition(self, form: str, given: Any, place: str) -> Condition:
        """Build the condition from a list of counts."""
        del form
        counts = expect_list(given, int, place)
        try:
            return CountIn(frozenset(self._count(count, place) for count in counts))
        except BadObservation as cause:
            raise BadRules(cause.place, cause.fault, cause.remedy) from cause

    def show(self, value: Value) -> Label:
        """Say the possible counts."""
        assert isinstance(value, Counts)
        return _either(value.counts)

    def show_condition(self, condition: Any) -> Label:
        """Say the expected counts."""
        return _either(condition.counts)


def _either(counts: frozenset[int]) -> Label:
    """List counts of which one is meant."""
    text = [str(count) for count in sorted(counts)]
    return Label(" or ".join(text), " или ".join(text))
