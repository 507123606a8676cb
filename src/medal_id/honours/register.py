"""All titles and holders of a catalogue, laid out to be found by name."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from attrs import frozen

from medal_id.catalogue import Catalogue
from medal_id.errors import BadObservation, nearest, shown
from medal_id.honours.held import Held, Title
from medal_id.honours.statement import statements
from medal_id.rules import Honour
from medal_id.rules.place_name import place_key

#: No name of a city is longer, in characters.
LONGEST = 100
#: How many names are suggested at most.
_MOST_NEAR = 3


@frozen(eq=False)
class Register:
    """Who holds what, by title and by name."""

    titles: dict[str, Title]
    held: tuple[Held, ...]  #: In the order of the conferrals.
    ids: dict[str, str]  #: The id of the city by the key of each of its names.
    spelled: dict[str, tuple[str, ...]]  #: Names as they are written, by their key.

    def near(self, asked: str, key: str) -> tuple[str, ...]:
        """Give names that are written like one that is not known, the most alike first.

        Of each city one, in the alphabet of the name that was asked for where it has one.
        """
        known, found = dict(self.spelled), list[str]()
        while len(found) < _MOST_NEAR and (near := nearest(key, known)):
            found.append(max(known[near], key=lambda name: name.isascii() is asked.isascii()))
            city = self.ids[near]
            known = {one: names for one, names in known.items() if self.ids[one] != city}
        return tuple(found)


@lru_cache(maxsize=16)
def register(catalogue: Catalogue) -> Register:
    """Lay out the titles of a catalogue; one object as long as it is used."""
    titles = {honour.id: _title(honour) for honour in catalogue.rules.honours}
    held = [one for h in catalogue.rules.honours for one in _held(h, titles[h.id])]
    ids: dict[str, str] = {}
    spelled: dict[str, tuple[str, ...]] = {}
    for one in held:
        for label in one.names:
            for name in (label.en, label.ru):
                key = place_key(name)
                ids[key] = one.id
                spelled[key] = (*spelled.get(key, ()), name)
    ordered = sorted(held, key=lambda one: one.day.edtf or "")
    return Register(titles, tuple(ordered), ids, spelled)


def key_of(name: object, place: str) -> str:
    """Reduce the name of a city as somebody typed it to its key.

    Raises:
        BadObservation: where it is no text, too long, or holds control characters or no letter.
    """
    if not issubclass(type(name), str):
        raise BadObservation(place, f"{shown(name)} given", "give the name as text")
    text = str.__str__(name)  # a plain copy, whatever the subclass says
    if len(text) > LONGEST:
        fault = f"a text of {len(text)} characters"
        raise BadObservation(place, fault, f"no name has more than {LONGEST}")
    if any(unicodedata.category(c)[0] == "C" for c in text):
        raise BadObservation(place, f"a control character in {shown(text)}", "leave it out")
    key = place_key(text)
    if not key:
        raise BadObservation(place, f"no letter in {shown(text)}", "give the name of a city")
    return key


def _title(honour: Honour) -> Title:
    """Give a title."""
    count = next(iter(statements(honour.claims, honour)), None)
    facts = tuple(honour.facts.values())
    return Title(honour.id, honour.name, honour.draft, count, facts, honour.sources)


def _held(honour: Honour, title: Title) -> list[Held]:
    """Give the holders of a title."""
    return [
        Held(title, one.id, one.name, one.names, statements(one.claims, honour))
        for one in honour.holders
    ]
