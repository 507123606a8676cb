"""Inscriptions as read from a specimen, compared without regard to how they were typed."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from attrs import frozen

_LATIN = {
    **dict(zip("абвгдезийклмнопрстуфыэ", "abvgdeziiklmnoprstufye", strict=True)),
    "ж": "zh",
    "х": "kh",
    "ц": "ts",
    "ч": "ch",
    "ш": "sh",
    "щ": "shch",
    "ъ": "",
    "ь": "",
    "ю": "yu",
    "я": "ya",
    "ё": "e",
    "š": "sh",
    "ž": "zh",
    "č": "ch",
    "ŝ": "shch",
    "û": "yu",
    "â": "ya",
}
#: Spellings of the same sound in the usual transliterations, brought to one.
_SAME_SOUND = (
    ("shch", "sch"),
    ("x", "h"),
    ("kh", "h"),
    ("w", "v"),
    ("j", "i"),
    ("yi", "i"),
    ("iy", "i"),
    ("y", "i"),
    ("c", "k"),
    ("ie", "e"),
)
#: Latin letters that are typed for Cyrillic ones of the same look, and the digit typed for З.
_LOOK = str.maketrans("abcehkmoptxy", "авсенкмортху")
_DIGIT_ZE = re.compile(r"(?<!\d)3(?=[^\W\d_])")
_CYRILLIC = re.compile("[а-яё]")
#: Words that are written or left out at will.
_IDLE = {"the", "for", "medal", "medali", "medaliu"}
#: A class in Roman figures, which is no letter: the first class is no slip for the second.
_CLASS = re.compile(r"(?<![^\W_])(i{1,3})(?=(?:-\w+)?\W*(?:ст\b|степ|клас|class|cl\b|step))")
#: Marks for a soft or hard sign in transliterations.
_SOFT_SIGNS = dict.fromkeys(map(ord, "'’ʹʼ`"))
#: Dots in a row, as people write for what is left out, and the mark itself.
_DOTS = re.compile(r"\.{2,}|\*+")
#: A letter that could not be read, as people write it.
UNREAD = "?"
#: Any number of letters that could not be read.
LOST = "*"


@frozen
class Text:
    """An inscription as the observer typed it.

    `?` stands for a letter that cannot be read, `...` or `*` for any number of them.
    """

    text: str

    def __str__(self) -> str:
        """Give the text as typed."""
        return f"«{self.text}»"


@lru_cache(maxsize=4096)
def words(text: str) -> tuple[str, ...]:
    """Reduce a text to its words, without those that are written or left out at will.

    Cyrillic is transliterated, and transliterations of one sound are brought to one spelling, so
    that "ЗА ОБОРОНУ", "3A ОБОРОНУ" and "Za Oboronu" give the same words.
    """
    found = every_word(text)
    return tuple(word for word in found if word not in _IDLE) or found


@lru_cache(maxsize=4096)
def every_word(text: str) -> tuple[str, ...]:
    """Reduce a text to all its words: no case, punctuation, stars, Ё or alphabet."""
    plain = unicodedata.normalize("NFKC", text).casefold().replace("defense", "defence")
    plain = _CLASS.sub(lambda found: str(len(found[1])), plain)
    plain = _DOTS.sub(LOST, plain).replace("_", UNREAD).translate(_SOFT_SIGNS)
    if _CYRILLIC.search(plain):
        plain = _DIGIT_ZE.sub("з", plain.translate(_LOOK))
    latin = "".join(_LATIN.get(letter, letter) for letter in plain)
    bare = "".join(c for c in unicodedata.normalize("NFD", latin) if not unicodedata.combining(c))
    for spelling, usual in _SAME_SOUND:
        bare = bare.replace(spelling, usual)
    return tuple(re.findall(r"[\w?*]+", bare))
