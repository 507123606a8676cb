"""Why a serial number cannot be."""

from __future__ import annotations

from attrs import frozen

from medal_id.errors import MedalIdError, shown
from medal_id.rules import Label

_NOTHING = Label("", "")


@frozen
class InvalidNumber(MedalIdError, ValueError):
    """A serial number that cannot be; the base of all reasons."""

    text: str = ""  #: What was given, quoted and shortened.
    says: Label = _NOTHING  #: What is wrong, in both languages.
    next: Label = _NOTHING  #: What to do about it.
    facts: tuple[str, ...] = ()  #: The facts that the reason rests on.
    sources: tuple[str, ...] = ()

    @classmethod
    def of(
        cls,
        given: object,
        says: Label,
        todo: Label,
        *,
        facts: tuple[str, ...] = (),
        sources: tuple[str, ...] = (),
    ) -> InvalidNumber:
        """Build the reason for what was given."""
        text = shown(given)
        return cls(text, says.en, todo.en, text, says, todo, facts, sources)


@frozen
class InvalidFormat(InvalidNumber):
    """It has not the shape of a number: letters, then digits."""


@frozen
class InvalidLength(InvalidNumber):
    """It has too many or too few digits."""


@frozen
class InvalidComponent(InvalidNumber):
    """A letter is none of the alphabet or not known there, or the digits say no number."""


@frozen
class InvalidPlace(InvalidNumber):
    """No number is known in that place of that award."""


@frozen
class NotNumbered(InvalidNumber):
    """That award or variant bears no number."""
