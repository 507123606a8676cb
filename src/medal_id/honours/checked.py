"""Whether a city held a title on some day."""

from __future__ import annotations

from enum import StrEnum

from attrs import frozen

from medal_id.honours.held import Found, Held
from medal_id.observations import PartialDate
from medal_id.rules import Label
from medal_id.rules.display import Displayed


class HonourStanding(StrEnum):
    """Whether a title was held."""

    HELD = "held"  #: It was conferred before, or on that day.
    NOT_YET = "not-yet"  #: It was conferred later.
    UNDECIDED = "undecided"  #: The date leaves days before and after, or is doubtful.


@frozen
class Answer:
    """Whether a city held one title on the day asked about."""

    held: Held
    standing: HonourStanding
    days: int | None  #: Days between the two, at the least; None where it is undecided.
    says: Label


@frozen
class Checked(Displayed):
    """The answer for a city: one for each title that it holds now."""

    found: Found
    date: PartialDate  #: The date asked about.
    answers: tuple[Answer, ...]

    @property
    def standing(self) -> HonourStanding:
        """The best of all answers: held, else undecided, else not yet."""
        every = {one.standing for one in self.answers}
        for standing in (HonourStanding.HELD, HonourStanding.UNDECIDED):
            if standing in every:
                return standing
        return HonourStanding.NOT_YET


def standing_on(held: Held, date: PartialDate) -> HonourStanding:
    """Tell whether a title was held on every day of a date, on none, or not decidedly either."""
    day = held.day
    if date.precedes(day) is True:
        return HonourStanding.NOT_YET
    if date.qualified or date.earliest is None or day.latest is None:
        return HonourStanding.UNDECIDED
    return HonourStanding.HELD if day.latest <= date.earliest else HonourStanding.UNDECIDED


def answer(held: Held, date: PartialDate) -> Answer:
    """Say whether a title was held on a date, and how many days lie between."""
    standing, day = standing_on(held, date), held.day
    conferred = Label(f"conferred on {day.in_('en')}", f"присвоено {day.in_('ru')}")
    if standing is HonourStanding.UNDECIDED:
        says = Label(
            f"undecided: {conferred.en}, and the date asked about may lie before or after it",
            f"не решено: {conferred.ru}, а указанная дата может быть и раньше, и позже",
        )
        return Answer(held, standing, None, says)
    least = "" if _is_day(date) and _is_day(day) else "at least "
    if standing is HonourStanding.NOT_YET:
        assert day.earliest is not None
        assert date.latest is not None
        days = (day.earliest - date.latest).days
        says = Label(
            f"not yet: {conferred.en}, {least}{_days(days)} later",
            f"ещё нет: {conferred.ru}, позже на {'не менее ' if least else ''}{days} дн.",
        )
    else:
        assert day.latest is not None
        assert date.earliest is not None
        days = (date.earliest - day.latest).days
        says = Label(
            f"yes: {conferred.en}, {least}{_days(days)} before",
            f"да: {conferred.ru}, раньше на {'не менее ' if least else ''}{days} дн.",
        )
    if days == 0 and not least:
        says = Label(f"yes: {conferred.en}, that very day", f"да: {conferred.ru}, в тот же день")
    return Answer(held, standing, days, says)


def _is_day(date: PartialDate) -> bool:
    """Tell whether a date is a single day."""
    return date.earliest == date.latest


def _days(count: int) -> str:
    """Count days in English."""
    return f"{count} day" if count == 1 else f"{count} days"
