"""Dates of which only part is known: the days that something can lie on."""

from __future__ import annotations

import datetime as dt

from attrs import frozen


@frozen
class PartialDate:
    """The days that something can lie on, from the first to the last.

    A day is the same day twice; `1943` is the days of that year, `194_` those of the decade, an
    interval those from its start to its end. Two dates that leave the same days open are equal,
    however they were written; a doubt about one end of an interval is one about the whole. What is
    only doubtfully or roughly known decides nothing: compared
    with another date it gives no answer.
    """

    earliest: dt.date | None = None  #: None where it is not known, which is not "at any time".
    latest: dt.date | None = None  #: As above.
    uncertain: bool = False  #: Whether the source doubts it: "1943?".
    approximate: bool = False  #: Whether it is meant roughly: "about 1943", "1943~".

    @classmethod
    def read(cls, raw: object, place: str = "date") -> PartialDate:
        """Read a date as people, papers and the standard EDTF (level 1) write it.

        Args:
            raw: text such as `1943`, `194_`, `3.VI.1943`, `3 июня 1943 г.`, `1943-06/1945`,
                `about 1943`; a year, a `datetime.date`, or a list of the first and the last.
            place: what to name in an error.

        Raises:
            BadObservation: where it is no date, or its end lies before its start.
        """
        from medal_id.observations.date_text import read_dates  # noqa: PLC0415  # it needs us

        return read_dates(raw, place)

    @property
    def qualified(self) -> bool:
        """Whether it is uncertain or approximate."""
        return self.uncertain or self.approximate

    @property
    def empty(self) -> bool:
        """Whether there is no such day, as where two dates have none in common."""
        return self.earliest is not None and self.latest is not None and self.earliest > self.latest

    @property
    def edtf(self) -> str | None:
        """The date in EDTF, level 1; None where it is empty, which EDTF cannot say."""
        from medal_id.observations.date_wording import edtf  # noqa: PLC0415  # it needs us

        return edtf(self)

    def contains(self, other: PartialDate) -> bool | None:
        """Tell whether another date lies within this one.

        Returns:
            True where every day of the other does, False where none does, None where that is
            not decided: some do, a limit of the other is not known, nothing is known of this one,
            or one of the two is qualified.
        """
        unknown = self.earliest is None and self.latest is None
        if unknown or self.qualified or other.qualified:
            return None
        starts = self.earliest is None or (
            other.earliest is not None and other.earliest >= self.earliest
        )
        ends = self.latest is None or (other.latest is not None and other.latest <= self.latest)
        if starts and ends:
            return True
        return False if (self & other).empty else None

    def precedes(self, other: PartialDate) -> bool | None:
        """Tell whether this date lies before another one.

        Returns:
            True where each of its days does, False where none does, None where that is not
            decided: the two overlap, a limit is not known, or one of the two is qualified.
        """
        if self.qualified or other.qualified:
            return None
        if self.latest is not None and other.earliest is not None and self.latest < other.earliest:
            return True
        never = self.earliest is not None and other.latest is not None
        return False if never and self.earliest >= other.latest else None  # type: ignore[operator]  # both are known

    def __and__(self, other: PartialDate) -> PartialDate:
        """Give the days common to both; the result can be `empty`, and keeps every doubt."""
        starts = [d for d in (self.earliest, other.earliest) if d is not None]
        ends = [d for d in (self.latest, other.latest) if d is not None]
        return PartialDate(
            max(starts, default=None),
            min(ends, default=None),
            uncertain=self.uncertain or other.uncertain,
            approximate=self.approximate or other.approximate,
        )

    def __str__(self) -> str:
        """Say it in English, as a person would: "1940 to 1949"."""
        return self.in_("en")

    def in_(self, lang: str) -> str:
        """Say it in `lang`, "en" or "ru"."""
        from medal_id.observations.date_wording import say  # noqa: PLC0415  # it needs us

        return say(self, "ru" if lang == "ru" else "en")
