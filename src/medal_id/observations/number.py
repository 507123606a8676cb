"""Serial numbers as read from a specimen or a certificate, with every way to read the letter."""

from __future__ import annotations

import re
import unicodedata

from attrs import frozen

#: Latin letters as a transliterator wrote them and as they look: both are possible readings.
_SOUND = dict(zip("ABVGDEZIKLMNOPRSTUF", "АБВГДЕЗИКЛМНОПРСТУФ", strict=True))
_LOOK = dict(zip("ABCEHKMOPTXY", "АВСЕНКМОРТХУ", strict=True))
_SIGN = re.compile(r"^\s*(?:№\.?|nº|no\b\.?|n\b\.?(?=\s*\d)|номер\b)\s*", re.IGNORECASE)
_PARTS = re.compile(r"(?P<letters>[^\W\d_]{0,2})[\s.\-–]*(?P<digits>\d{1,8})")


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
    sense is for the rules to say.
    """
    plain = _SIGN.sub("", unicodedata.normalize("NFKC", text).replace("No", "№")).strip().upper()
    match = _PARTS.fullmatch(plain)
    if match is None:
        return Number(text.strip(), frozenset({(plain, "")}))
    letters = [""]
    for letter in match["letters"]:
        choices = {_SOUND.get(letter, letter), _LOOK.get(letter, letter)}
        choices = {c for c in choices if not c.isascii()} or {letter}
        letters = [before + choice for before in letters for choice in sorted(choices)]
    return Number(text.strip(), frozenset((way, match["digits"]) for way in letters))
