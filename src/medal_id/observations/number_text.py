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
#: No number is known to have more letters before its digits.
MOST_LETTERS = 2
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
#: Latin letters by look, and Greek ones that no Latin letter looks like.
BY_LOOK = {
    **dict(zip("ABCEHKMOPTXY", "АВСЕНКМОРТХУ", strict=True)),
    "Ë": "Ё",
    "Γ": "Г",
    "Λ": "Л",
    "Π": "П",
    "Φ": "Ф",
}
#: Greek letters typed for Latin ones.
_GREEK = str.maketrans("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX")
_SPACES = " \t\n\r\u00a0\u2000-\u200a\u202f\u205f\u3000"
#: What may stand between the pieces of a number: spaces, points and dashes of all kinds.
GAP = rf"[{_SPACES}.\uff0e\-\u2010-\u2015\u2212\uff0d]"
DIGIT = r"[0-9\uff10-\uff19?]"
_LETTER = r"[^\W\d_]"
_N, _O = r"[Nn\u039d\uff2e\uff4e]", r"[oOrRоОοΟ]"
#: "Number" as a sign or a word; N, No and Nr are such for certain only before a letter that stands
#: apart, or with a point.
SIGN = (
    rf"(?:[№#\uff03]|{_N}(?:[\u00ba\u00b0]|{_O}\.|{_O}?(?={GAP}+{_LETTER}))"
    r"|[Нн][Оо][Мм][Ее][Рр]|[Nn][Uu][Mm][Bb][Ee][Rr])[.:]?"
)
#: The shape of a number: letters, digits, what follows them; N, No and Nr before digits count as
#: letters. Nothing in it is tried twice: millions of numbers are held against it.
SHAPE = re.compile(
    rf"{GAP}*+(?:{SIGN}{GAP}*+)*+"
    rf"((?:{_N}{_O}?)?{_LETTER}{{1,2}}|\?(?={GAP}))?{GAP}*+(?:{SIGN}{GAP}*+)?+"
    rf"({DIGIT}++(?:{GAP}{DIGIT}++)*+)(?:{GAP}*+({_LETTER}{{1,2}}))?+{GAP}*+"
)
GAPS = re.compile(rf"{GAP}+")
_ANY_SIGN = re.compile(rf"[№#\uff03]|{SIGN}|{_N}{_O}(?={GAP}|$)")
#: What the letters before a number may begin with in place of a sign.
_AS_SIGN = ("NO", "NR", "N")


@frozen
class Written:
    """The pieces of a number as they were written, brought to capitals and plain digits."""

    letters: str  #: Of any alphabet; at most four, where they begin with a sign.
    digits: str
    suffix: str  #: At most two letters, of any alphabet.

    def __str__(self) -> str:
        """Write the number as collectors do, with the letters as they were written."""
        return f"{self.letters} {self.digits}{self.suffix}".lstrip()


def split_number(text: str) -> Written | None:
    """Split a text into the pieces of a number; None where it has not the shape of one."""
    match = SHAPE.fullmatch(composed(text)) if len(text) <= LONGEST else None
    return written(*match.groups()) if match else None


def written(letters: str | None, digits: str, suffix: str | None) -> Written:
    """Bring the pieces that the shape found to capitals and plain digits."""
    before, after = (_plain(composed(piece or "")) for piece in (letters, suffix))
    return Written(before, GAPS.sub("", _plain(digits)), after)


def composed(text: str) -> str:
    """Bring letters with their marks apart, as И with a breve, to single letters."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def compact_number(text: str) -> str:
    """Leave out signs, spaces, points and dashes, and bring the rest to capitals and plain digits.

    No letter is exchanged for another alphabet's. What has not the shape of a number keeps its
    other characters.
    """
    before = ""
    while before != text:
        before = text
        text = GAPS.sub("", _ANY_SIGN.sub("", _plain(composed(text))))
    return text


def readings(pieces: Written) -> tuple[NumberReading, ...]:
    """Give every way to read a number, the likeliest first; none where a letter has no reading.

    A "?" that stands alone before or after the digits is a digit or a letter, or marks a doubt.
    """
    digits = pieces.digits
    ways = [(pieces.letters, digits, ReadAs.AS_WRITTEN)]
    sign = _sign_in(pieces.letters)
    if sign:
        ways.append((pieces.letters[len(sign) :], digits, ReadAs.NUMBER_SIGN))
    if len(digits) > 1 and not pieces.letters and digits[0] == UNREAD:
        ways.append((UNREAD, digits[1:], ReadAs.AS_WRITTEN))
    if len(digits) > 1 and digits[-1] == UNREAD:
        ways += [(letters, bare[:-1], how) for letters, bare, how in ways if len(bare) > 1]
    found = [
        NumberReading(cyrillic, bare, suffix, max(how, read_as, key=_rank))
        for letters, bare, how in ways
        if len(letters) <= MOST_LETTERS
        for cyrillic, suffix, read_as in _ways(letters, pieces.suffix)
    ]
    return tuple(sorted(dict.fromkeys(found), key=lambda one: _rank(one.read_as)))


def _sign_in(letters: str) -> str:
    """Give what the letters begin with in place of a sign: N, No, Nr, or nothing."""
    latin = letters.translate(_GREEK).replace("О", "O")
    return next((sign for sign in _AS_SIGN if latin.startswith(sign)), "")


def read_number(text: str) -> Number:
    """Read a serial number, keeping the text and every reading of its letters.

    A text that does not look like a number keeps itself as its only reading: whether it makes
    sense is for the rules to say.
    """
    text = text.strip()
    pieces = split_number(text)
    found = readings(pieces) if pieces else ()
    if pieces and not found:
        found = (NumberReading(pieces.letters, pieces.digits, pieces.suffix),)
    return Number(text, found or (NumberReading(compact_number(text), ""),))


def choices(letter: str) -> tuple[tuple[str, ReadAs], ...]:
    """Give the Cyrillic letters that a capital may stand for, and how; none where it is no such."""
    if letter in ALPHABET or letter == UNREAD:
        return ((letter, ReadAs.AS_WRITTEN),)
    latin = letter.translate(_GREEK)
    sound, look = BY_SOUND.get(latin), BY_LOOK.get(latin)
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
