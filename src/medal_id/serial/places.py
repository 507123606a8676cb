"""The places where a number can stand."""

from __future__ import annotations

from attrs import frozen

from medal_id.errors import BadObservation, UnknownWord, shown
from medal_id.rules import Label, Vocabulary
from medal_id.rules.kinds.base import by_word
from medal_id.rules.kinds.number import NumberTrait
from medal_id.rules.kinds.states import State, StatesTrait

_LONGEST = 300


@frozen
class Place:
    """A place where a number can stand."""

    name: str  #: A state of the position of a number, or the part that bears it.
    trait: str  #: The trait that a number there is observed as.
    part: str
    state: State  #: How people call it.

    @property
    def label(self) -> Label:
        """What to call it."""
        return self.state.label


def places(vocabulary: Vocabulary) -> dict[str, Place]:
    """List the places, by their names: of every number its positions, or else its part."""
    found: dict[str, Place] = {}
    for name, trait in vocabulary.traits.items():
        if not isinstance(trait, NumberTrait):
            continue
        part = vocabulary.part_of(name)
        position = vocabulary.traits.get(trait.position)
        if isinstance(position, StatesTrait):
            found |= {s: Place(s, name, part, state) for s, state in position.states.items()}
        else:
            found[part] = Place(part, name, part, State(vocabulary.parts[part]))
    return found


def read_places(raw: str, vocabulary: Vocabulary) -> frozenset[str]:
    """Understand a place, or several possible ones, parted by "|".

    Raises:
        BadObservation: where there is no such place.
    """
    known = places(vocabulary)
    words = by_word({name: place.state for name, place in known.items()})
    several = {
        word.casefold(): names
        for trait in vocabulary.traits.values()
        if isinstance(trait, NumberTrait)
        for word, names in trait.several.items()
    }
    if len(raw) > _LONGEST:
        remedy = f"give one or several of: {', '.join(known)}"
        raise BadObservation("place", f"{shown(raw)} is no place", remedy)
    found: set[str] = set()
    for word in raw.split("|"):
        plain = word.strip().casefold()
        if plain in several:
            found.update(several[plain])
        elif plain in words:
            found.add(words[plain])
        else:
            raise UnknownWord.of("place", "place", plain, known, words)
    return frozenset(found)
