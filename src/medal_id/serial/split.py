"""Splitting a text into the pieces of a number, or saying what keeps it from being one."""

from __future__ import annotations

import re
import unicodedata

from medal_id.errors import name_of
from medal_id.observations.number import UNREAD, NumberReading
from medal_id.observations.number_text import (
    LONGEST,
    Written,
    choices,
    readings,
    split_number,
)
from medal_id.rules import Label
from medal_id.serial.reasons import InvalidComponent, InvalidFormat

_REMEDY = Label(
    "give it as read, letters before digits, like 'А 48361'",
    "запишите как читается, буквы перед цифрами: «А 48361»",
)

#: The letter O, Latin or Cyrillic, typed for a zero.
_LETTER_O = re.compile(r"[OoОо]\d|\d[OoОо]")
_ZERO = Label(
    "the letter O stands beside the digits: write 0 for a zero",
    "рядом с цифрами стоит буква «О»: ноль пишется «0»",
)


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
    odd = next(c for c in written.letters + written.suffix if not choices(c))
    says = Label(
        f"the letter {odd} is none of the Russian alphabet and stands for none",
        f"буквы {odd} нет в русском алфавите, и она ничего не заменяет",
    )
    raise InvalidComponent.of(
        text, says, Label("look at the letter again", "посмотрите на букву ещё раз")
    )


def text_of(number: object) -> str:
    """Make sure of a text that is no longer than a number can be.

    Raises:
        InvalidFormat: where it is something else.
    """
    if not issubclass(type(number), str):
        kind = name_of(type(number))
        says = Label(f"no text but {kind}", f"не текст, а {kind}")
        remedy = Label(
            "give it as text: a plain number loses its leading zeros",
            "передайте текст: число теряет начальные нули",
        )
        raise InvalidFormat.of(number, says, remedy)
    text = str.__str__(number)  # a plain copy, whatever the subclass says
    if len(text) > LONGEST:
        says = Label(f"a text of {len(text)} characters", f"знаков в тексте: {len(text)}")
        more = Label(f"no number has more than {LONGEST}", f"в номере не больше {LONGEST}")
        raise InvalidFormat.of(text, says, more)
    return text


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
            remedy = Label(
                "leave it out, and type plain digits", "уберите его и наберите обычные цифры"
            )
            raise InvalidFormat.of(text, says, remedy)
    says = Label("it has not the shape of a number", "не похоже на номер")
    raise InvalidFormat.of(text, says, _ZERO if _LETTER_O.search(text) else _REMEDY)


def _usual(c: str) -> bool:
    """Tell whether a character can stand in a number at all."""
    return c.isalpha() or c in "0123456789?№#.-°º \t\n\r" or "\uff01" <= c <= "\uff5e"
