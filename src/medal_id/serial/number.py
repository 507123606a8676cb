"""A serial number that was understood: its readings, and what each of them fits."""

from __future__ import annotations

from enum import StrEnum

from attrs import field, frozen

from medal_id.errors import shown
from medal_id.observations import PartialDate
from medal_id.observations.number import ReadAs
from medal_id.rules import Label
from medal_id.rules.display import Displayed
from medal_id.serial.reasons import InvalidNumber


class NumberStanding(StrEnum):
    """What is known of a number, the best first."""

    ATTESTED = "attested"  #: A source has seen it, in that place.
    POSSIBLE = "possible"  #: Nothing speaks against it.
    IMPOSSIBLE = "impossible"  #: A stated reason speaks against it.


@frozen
class Fit:
    """A form of numbers that a reading has."""

    award: str  #: The id of the award.
    entry: str  #: The id of the entry that bears such numbers.
    format: str  #: The id of the form, within the award.
    place: str  #: Where such numbers stand: "reverse-below", "certificate" ...
    applied_by: str  #: Who put them on: a word of the vocabulary, as "unit" or "mint".
    standing: NumberStanding
    notes: tuple[Label, ...]  #: What else is known of such a number.
    dates: PartialDate  #: When such numbers were put on.
    facts: tuple[str, ...]
    sources: tuple[str, ...]


@frozen
class Reading:
    """One way to read a number."""

    letters: str  #: Cyrillic capitals before the digits.
    digits: str  #: With leading zeros; "?" where one could not be read.
    suffix: str  #: Cyrillic capitals after the digits.
    read_as: ReadAs
    why: Label  #: Why it can be read so.
    standing: NumberStanding
    fits: tuple[Fit, ...]  #: The best first.
    reason: Label | None = None  #: Why it cannot be, where it is impossible.

    def __str__(self) -> str:
        """Write it as collectors do."""
        return f"{self.letters} {self.digits}{self.suffix}".lstrip()

    @property
    def compact(self) -> str:
        """The number without a space."""
        return f"{self.letters}{self.digits}{self.suffix}"


@frozen
class SerialNumber(Displayed):
    """A number that can be: what was written, and every way to read it.

    Two spellings of the same pieces are equal: "№ B-01939" and "B 01939".
    """

    text: str = field(eq=False)  #: As it was given.
    letters: str  #: Before the digits, as written, in capitals.
    digits: str  #: With leading zeros.
    suffix: str  #: After the digits, as written, in capitals.
    readings: tuple[Reading, ...]  #: Attested ones first, then the likeliest; impossible ones last.
    award: str  #: What it was asked about: an id; empty for all awards.
    place: str  #: As above: a place; empty for any.

    @property
    def best(self) -> Reading:
        """The attested reading, or else the likeliest one that can be."""
        return self.readings[0]

    @property
    def standing(self) -> NumberStanding:
        """What is known of it, by the reading that most is known of."""
        return self.best.standing

    @property
    def applied_by(self) -> tuple[str, ...]:
        """Who may have put it on, by all that it fits."""
        return tuple(dict.fromkeys(fit.applied_by for one in self.readings for fit in one.fits))

    def __str__(self) -> str:
        """Write it as collectors do, with the letters as they were written."""
        return f"{self.letters} {self.digits}{self.suffix}".lstrip()


@frozen
class Assessment(Displayed):
    """The answer on one number: what it is, or why it cannot be."""

    given: object = field(eq=False, repr=shown)
    number: SerialNumber | None  #: None where it cannot be.
    reason: InvalidNumber | None  #: None where it can.

    @property
    def standing(self) -> NumberStanding:
        """What is known of it."""
        return self.number.standing if self.number else NumberStanding.IMPOSSIBLE
