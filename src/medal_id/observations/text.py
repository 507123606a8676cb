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
}
#: Spellings of the same sound in the usual transliterations, brought to one.
_SAME_SOUND = (
    ("shch", "sch"),
    ("x", "kh"),
    ("j", "i"),
    ("yi", "i"),
    ("iy", "i"),
    ("y", "i"),
    ("c", "k"),
)
#: Marks for a soft or hard sign in transliterations.
_SOFT_SIGNS = "'’ʹʼ`"
#: A letter that could not be read, as people write it.
UNREAD = "?"


@frozen
class Text:
    """An inscription as the observer typed it; `?` stands for a letter that cannot be read."""

    text: str

    def __str__(self) -> str:
        """Give the text as typed."""
        return f"«{self.text}»"


@lru_cache(maxsize=4096)
def words(text: str) -> tuple[str, ...]:
    """Reduce a text to its words: no case, punctuation, stars, Ё or alphabet.

    Cyrillic is transliterated, and transliterations of one sound are brought to one spelling, so
    that "ЗА ОБОРОНУ", "za oboronu" and "Za Oboronu" give the same words.
    """
    plain = unicodedata.normalize("NFKC", text).casefold().replace("defense", "defence")
    latin = "".join(_LATIN.get(letter, letter) for letter in plain if letter not in _SOFT_SIGNS)
    bare = "".join(c for c in unicodedata.normalize("NFD", latin) if not unicodedata.combining(c))
    for spelling, usual in _SAME_SOUND:
        bare = bare.replace(spelling, usual)
    found = re.findall(r"[\w?]+", bare.replace("_", UNREAD))
    return tuple(word for word in found if word not in {"the", "for"}) or tuple(found)
