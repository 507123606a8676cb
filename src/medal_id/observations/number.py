"""Serial numbers as read from a specimen or a certificate, with every way to read the letter."""

from __future__ import annotations

import re
import unicodedata

from attrs import frozen

#: Latin letters as a transliterator wrote them and as they look: both are possible readings.
_SOUND = dict(zip("ABVGDEZIKLMNOPRSTUF", "АБВГДЕЗИКЛМНОПРСТУФ", strict=True))
_LOOK = dict(zip("ABCEHKMOPTXY", "АВСЕНКМОРТХУ", strict=True))
_SIGN = re.compile(r"(?:№|nº|no\b|номер\b)[.:\s]*", re.IGNORECASE)
_PARTS = re.compile(r"(?P<letters>[^\W\d_]{0,2})[\s.\-–]*(?P<digits>\d(?:\s?\d){0,7})")
#: A letter or digit that could not be read, as people write it.
UNREAD = "?"


@frozen
class Number:
    """A serial number, or its absence."""

    text: str  #: As read from the specimen; empty where there is no number.
    readings: frozenset[
        tuple[str, str]
    ]  #: (Cyrillic letters, digits), every way to read it; none where it was not read.

    @property
    def present(self) -> bool:
        """Whether there is a number at all."""
        return bool(self.text)

    def __str__(self) -> str:
        """Give the number as read."""
        return self.text or "none"


#: The finding that a specimen bears no number.
NO_NUMBER = Number("", frozenset())
#: The finding that there is a number, of which nothing could be read.
UNREAD_NUMBER = Number("unread", frozenset())


def read_number(text: str) -> Number:
    """Read a serial number, keeping the text and every reading of a letter that may be Latin.

    A text that does not look like a number keeps itself as its only reading: whether it makes
    sense is for the rules to say. One in which a place is marked as unread ("A 4?361") may be any
    number. "N" is a letter or stands for "number".
    """
    text = text.strip()
    if UNREAD in text:
        return Number(text, frozenset())
    plain = unicodedata.normalize("NFKC", text.replace("№", "no ")).upper()
    bare = _SIGN.sub("", plain, count=1) if _SIGN.match(plain) else plain
    match = _PARTS.fullmatch(bare)
    if match is None:
        return Number(text, frozenset({(bare, "")}))
    letters = {""}
    for letter in match["letters"]:
        letters = {before + choice for before in letters for choice in _choices(letter)}
    if match["letters"] == "N":
        letters.add("")
    digits = "".join(match["digits"].split())
    return Number(text, frozenset((way, digits) for way in letters))


def _choices(letter: str) -> set[str]:
    """Give the Cyrillic letters that a letter may stand for, or itself where there is none."""
    choices = {_SOUND.get(letter, letter), _LOOK.get(letter, letter)}
    return {choice for choice in choices if not choice.isascii()} or {letter}
