"""Dates written on a document."""

from __future__ import annotations

from typing import Any, ClassVar

from attrs import frozen

from medal_id.errors import BadObservation, BadRules
from medal_id.observations import PartialDate, Value
from medal_id.observations.date_text import read_dates
from medal_id.rules.kinds.base import Condition, Trait
from medal_id.rules.label import Label
from medal_id.rules.outcome import Outcome


@frozen
class Dated:
    """The date lies in a span."""

    span: PartialDate

    def judge(self, seen: PartialDate) -> Outcome:
        """Compare; undecided while the date reaches over a limit, or is itself doubted."""
        within = self.span.contains(seen)
        if within is None:
            return Outcome.UNDECIDED
        return Outcome.AGREES if within else Outcome.DISAGREES


@frozen(kw_only=True)
class DateTrait(Trait):
    """A date written on a document."""

    forms: ClassVar[tuple[str, ...]] = ("dated",)

    def read(self, raw: object, place: str) -> Value:
        """Read a date as papers write it, whole or in part."""
        return read_dates(raw, place)

    def condition(self, form: str, given: Any, place: str) -> Condition:
        """Build the condition from a span."""
        del form
        try:
            span = read_dates(given, place)
        except BadObservation as cause:
            raise BadRules(cause.place, cause.fault, cause.remedy) from cause
        if span.qualified or (span.earliest is None and span.latest is None):
            raise BadRules(place, "a date that decides nothing", "give one that is sure")
        return Dated(span)

    def show(self, value: Value) -> Label:
        """Say the date as a person would."""
        assert isinstance(value, PartialDate)
        return Label(value.in_("en"), value.in_("ru"))

    def show_condition(self, condition: Any) -> Label:
        """Say the expected span."""
        return self.show(condition.span)
