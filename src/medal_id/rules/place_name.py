"""Names of places, compared without regard to how they were typed."""

from __future__ import annotations

from medal_id.observations.text import words

#: What is written before the name of a place at will: "г. Тула", "the city of Tula".
_IDLE = frozenset(
    # Each alphabet by itself, because Latin letters amid Cyrillic ones are read as such.
    (*words("г гор город герой крепость"), *words("city town fortress hero of"))
)


def place_key(name: str) -> str:
    """Reduce the name of a place to one word in Latin letters.

    No case, alphabet, hyphens, spaces or words such as "city": "Ростов-на-Дону", "Rostov na Donu"
    and "г. Ростов-на-Дону" give the same. Empty where the name has no letter.
    """
    found = [word for word in words(name) if any(c.isalnum() for c in word)]
    return "".join([word for word in found if word not in _IDLE] or found)
