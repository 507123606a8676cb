"""Spans of days, open where a limit is not known."""

from __future__ import annotations

import calendar
import datetime as dt
import re

from attrs import frozen

from medal_id.errors import BadObservation, shown

_ISO = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d))?(?:-(?P<day>\d\d))?")


@frozen
class DateRange:
    """A span of days; a limit of None is not known, which is not the same as none."""

    earliest: dt.date | None = None
    latest: dt.date | None = None

    @property
    def empty(self) -> bool:
        """Whether no day can lie in the span."""
        return self.earliest is not None and self.latest is not None and self.earliest > self.latest

    def contains(self, other: DateRange) -> bool:
        """Tell whether every day of `other` is known to lie in this span."""
        starts = self.earliest is None or (
            other.earliest is not None and other.earliest >= self.earliest
        )
        ends = self.latest is None or (other.latest is not None and other.latest <= self.latest)
        return starts and ends

    def __and__(self, other: DateRange) -> DateRange:
        """Give the days common to both; the result can be `empty`."""
        starts = [d for d in (self.earliest, other.earliest) if d is not None]
        ends = [d for d in (self.latest, other.latest) if d is not None]
        return DateRange(max(starts, default=None), min(ends, default=None))

    def __str__(self) -> str:
        """Say the span as a person would."""
        if self.earliest is None and self.latest is None:
            return "not known"
        if self.earliest == self.latest:
            return str(self.earliest)
        if self.latest is None:
            return f"{self.earliest} or later"
        if self.earliest is None:
            return f"{self.latest} or earlier"
        return f"{self.earliest} to {self.latest}"


def read_dates(raw: object, place: str) -> DateRange:
    """Read a day, month or year ("1943-06-03", "1943-06", "1943"), or a list of two of them.

    Raises:
        BadObservation: where it is no such date or the two stand in the wrong order.
    """
    if isinstance(raw, DateRange):
        span = DateRange(_limit(raw.earliest, place), _limit(raw.latest, place))
    elif isinstance(raw, list | tuple) and len(raw) == 2:
        span = DateRange(_read_one(raw[0], place).earliest, _read_one(raw[1], place).latest)
    else:
        span = _read_one(raw, place)
    if span.empty:
        raise BadObservation(place, "the two dates are swapped", "earlier one first")
    return span


def _limit(day: object, place: str) -> dt.date | None:
    """Check a limit of a span: a day, or None."""
    return day if day is None or type(day) is dt.date else _read_one(day, place).earliest


def _read_one(raw: object, place: str) -> DateRange:
    """Read one day, month or year."""
    if isinstance(raw, dt.datetime):
        return DateRange(raw.date(), raw.date())
    if isinstance(raw, dt.date):
        return DateRange(raw, raw)
    return _read_iso(raw, place)


def _read_iso(raw: object, place: str) -> DateRange:
    """Read a date of which at least the year is written."""
    text = str(raw) if isinstance(raw, int) and 1000 <= raw <= dt.MAXYEAR else raw
    match = _ISO.fullmatch(text.strip()) if isinstance(text, str) else None
    if match is None:
        raise BadObservation(place, f"{shown(raw)} is no date", "write it like 1943-06-03 or 1943")
    year, month, day = (int(part) if part else 0 for part in match.groups())
    try:
        first = dt.date(year, month or 1, day or 1)
        last_month = month or 12
        last_day = day or calendar.monthrange(year, last_month)[1]
        return DateRange(first, dt.date(year, last_month, last_day))
    except ValueError as cause:
        raise BadObservation(place, f"{shown(raw)} is no day", "check month and day") from cause
