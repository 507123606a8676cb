"""Splitting a text into the pieces of a number, or saying what keeps it from being one."""

from __future__ import annotations

import unicodedata

from medal_id.observations.number import UNREAD, NumberReading
from medal_id.observations.number_text import LONGEST, Written, readings, split_number
from medal_id.rules import Label
from medal_id.serial.reasons import InvalidComponent, InvalidFormat

_REMEDY = "give it as read, letters before digits, like 'А 48361'"


def read(number: object) -> tuple[str, Written, tuple[NumberReading, ...]]:
    """Give the text, its pieces and every reading of them, the likeliest first.

    Raises:
        InvalidFormat: where it has not the shape of a number.
        InvalidComponent: where a letter stands for none of the alphabet.
    """
    text, written = _split(number)
    found = readings(written)
    if found:
        return text, written, found
    odd = next(c for c in written.letters + written.suffix if not readings(Written(c, "1", "")))
    says = Label(
        f"the letter {odd} is none of the Russian alphabet and stands for none",
        f"буквы {odd} нет в русском алфавите, и она ничего не заменяет",
    )
    raise InvalidComponent.of(text, says, "look at the letter again")


def text_of(number: object) -> str:
    """Make sure of a text that is no longer than a number can be.

    Raises:
        InvalidFormat: where it is something else.
    """
    if not isinstance(number, str):
        kind = type(number).__name__
        says = Label(f"no text but {kind}", f"не текст, а {kind}")
        remedy = "give it as text: a plain number loses its leading zeros"
        raise InvalidFormat.of(number, says, remedy)
    if len(number) > LONGEST:
        says = Label(f"a text of {len(number)} characters", f"текст длиной в {len(number)} знаков")
        raise InvalidFormat.of(number, says, f"no number has more than {LONGEST}")
    return number


def _split(number: object) -> tuple[str, Written]:
    """Split a text, or say what keeps it from being a number."""
    text = text_of(number)
    written = split_number(text)
    if written is not None:
        return text, written
    if not any(c.isdecimal() or c == UNREAD for c in text):
        raise InvalidFormat.of(text, Label("no digit in it", "нет ни одной цифры"), _REMEDY)
    for c in text:
        if not _usual(c):
            name = f"U+{ord(c):04X} {unicodedata.name(c, '')}".strip()
            says = Label(f"it holds the character {name}", f"содержит знак {name}")
            raise InvalidFormat.of(text, says, "leave it out, and type plain digits")
    says = Label("it has not the shape of a number", "не похоже на номер")
    raise InvalidFormat.of(text, says, _REMEDY)


def _usual(c: str) -> bool:
    """Tell whether a character can stand in a number at all."""
    return c.isalpha() or c in "0123456789?№#.-°º " or "\uff01" <= c <= "\uff5e"
