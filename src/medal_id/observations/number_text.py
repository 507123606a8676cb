"""Reading serial numbers as people type them, in Cyrillic or Latin, with or without signs."""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Iterator

from attrs import frozen

from medal_id.observations.number import UNREAD, Number, NumberReading, ReadAs

#: A longer text is no number.
LONGEST = 60
#: The letters that a number can have: those of the Russian alphabet.
ALPHABET = "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ"
#: Latin letters by sound, after the transliterations in use.
BY_SOUND = dict(zip("ABVGDEZIJKLMNOPRSTUFHCY", "АБВГДЕЗИЙКЛМНОПРСТУФХЦЫ", strict=True))
#: Two Latin letters for one Cyrillic letter.
TWO = {
    "ZH": "Ж",
    "KH": "Х",
    "TS": "Ц",
    "CH": "Ч",
    "SH": "Ш",
    "YA": "Я",
    "YU": "Ю",
    "YO": "Ё",
    "JA": "Я",
    "JU": "Ю",
}
#: Latin and Greek letters by look.
BY_LOOK = {
    **dict(zip("ABCEHKMOPTXY", "АВСЕНКМОРТХУ", strict=True)),
    **dict(zip("ΑΒΓΕΗΚΛΜΟΠΡΤΥΦΧ", "АВГЕНКЛМОПРТУФХ", strict=True)),
}
_SPACES = " \t\u00a0\u2000-\u200a\u202f\u205f\u3000"
#: What may stand between the pieces of a number: spaces, points and dashes of all kinds.
GAP = rf"[{_SPACES}.\uff0e\-\u2010-\u2015\u2212\uff0d]"
DIGIT = r"[0-9\uff10-\uff19?]"
_LETTER = r"[^\W\d_]"
#: "Number" as a sign or a word; a bare N is one only before a letter that stands apart.
SIGN = (
    rf"(?:[№#\uff03]|[Nn\uff2e\uff4e](?:[oOоО\u00ba\u00b0]|[rR](?!{_LETTER})|(?={GAP}+{_LETTER}))"
    r"|[Нн][Оо][Мм][Ее][Рр]|[Nn][Uu][Mm][Bb][Ee][Rr])[.:]?"
)
#: The shape of a number: letters, digits, and what follows them; bare N counts as a letter. Nothing
#: in it is tried twice: millions of numbers are held against it.
SHAPE = re.compile(
    rf"{GAP}*+(?:{SIGN}{GAP}*+)*+"
    rf"([Nn\uff2e\uff4e]?{_LETTER}{{1,2}}|\?(?={GAP}))?{GAP}*+(?:{SIGN}{GAP}*+)?+"
    rf"({DIGIT}++(?:{GAP}{DIGIT}++)*+)(?:{GAP}*+({_LETTER}{{1,2}}))?+{GAP}*+"
)
GAPS = re.compile(rf"{GAP}+")
_LEADING = re.compile(rf"(?:{GAP}*{SIGN})+")
_LATIN_N = "N"


@frozen
class Written:
    """The pieces of a number as they were written, brought to capitals and plain digits."""

    letters: str  #: At most three, of any alphabet.
    digits: str
    suffix: str  #: At most two letters, of any alphabet.

    def __str__(self) -> str:
        """Write the number as collectors do, with the letters as they were written."""
        return f"{self.letters} {self.digits}{self.suffix}".lstrip()


def split_number(text: str) -> Written | None:
    """Split a text into the pieces of a number; None where it has not the shape of one."""
    match = SHAPE.fullmatch(text) if len(text) <= LONGEST else None
    if match is None:
        return None
    letters, digits, suffix = (_plain(piece or "") for piece in match.groups())
    return Written(letters, GAPS.sub("", digits), suffix)


def compact_number(text: str) -> str:
    """Leave out signs, spaces, points and dashes, and bring the rest to capitals and plain digits.

    No letter is exchanged for another alphabet's. What has not the shape of a number keeps its
    other characters.
    """
    before = ""
    while before != text:
        before, plain = text, _plain(text)
        sign = _LEADING.match(plain)
        text = GAPS.sub("", plain[sign.end() :] if sign else plain)
    return text


def readings(written: Written) -> tuple[NumberReading, ...]:
    """Give every way to read a number, the likeliest first; none where a letter has no reading."""
    found: list[NumberReading] = []
    if written.letters[:1] == _LATIN_N:
        found += [
            NumberReading(letters, written.digits, suffix, max(ReadAs.NUMBER_SIGN, how, key=_rank))
            for letters, suffix, how in _ways(written.letters[1:], written.suffix)
        ]
    if len(written.letters) < 3:
        found += [
            NumberReading(letters, written.digits, suffix, how)
            for letters, suffix, how in _ways(written.letters, written.suffix)
        ]
    return tuple(sorted(found, key=lambda one: _rank(one.read_as)))


def read_number(text: str) -> Number:
    """Read a serial number, keeping the text and every reading of its letters.

    A text that does not look like a number keeps itself as its only reading: whether it makes
    sense is for the rules to say.
    """
    text = text.strip()
    written = split_number(text)
    found = readings(written) if written else ()
    if written and not found:
        found = (NumberReading(written.letters, written.digits, written.suffix),)
    return Number(text, found or (NumberReading(compact_number(text), ""),))


def choices(letter: str) -> tuple[tuple[str, ReadAs], ...]:
    """Give the Cyrillic letters that a capital may stand for, and how; none where it is no such."""
    if letter in ALPHABET or letter == UNREAD:
        return ((letter, ReadAs.AS_WRITTEN),)
    sound, look = BY_SOUND.get(letter), BY_LOOK.get(letter)
    if sound is not None and sound == look:
        return ((sound, ReadAs.EITHER_WAY),)
    ways = ((sound, ReadAs.TRANSLITERATED), (look, ReadAs.LOOK_ALIKE))
    return tuple((found, how) for found, how in ways if found is not None)


def _ways(letters: str, suffix: str) -> Iterator[tuple[str, str, ReadAs]]:
    """Give every reading of the letters before and after the digits."""
    ways = [(letters, suffix)]
    if letters in TWO:
        ways.insert(0, (TWO[letters], suffix))
    for before, after in ways:
        sound = (ReadAs.TRANSLITERATED,) if before != letters else ()
        for chosen in itertools.product(*map(choices, before + after)):
            cyrillic = "".join(letter for letter, _ in chosen)
            how = max((ReadAs.AS_WRITTEN, *sound, *(way for _, way in chosen)), key=_rank)
            yield cyrillic[: len(before)], cyrillic[len(before) :], how


def _rank(how: ReadAs) -> int:
    """Say how sure a way of reading is, the surest first."""
    return list(ReadAs).index(how)


def _plain(text: str) -> str:
    """Bring letters to capitals, and those and digits of double width to plain ones."""
    return "".join(_plain_character(c) for c in text)


def _plain_character(c: str) -> str:
    """Bring one character to a plain capital; one that would become several stays."""
    if "\uff01" <= c <= "\uff5e":
        c = unicodedata.normalize("NFKC", c)
    upper = c.upper()
    return upper if len(upper) == 1 else c
