"""The shortest set of traits that tells one thing from all others."""

from __future__ import annotations

import itertools
from collections.abc import Mapping

from attrs import frozen

from medal_id.key.comparison import told_apart
from medal_id.key.things import Thing
from medal_id.key.trait import Trait, Value


@frozen
class Diagnosis:
    """What is enough to know of a thing."""

    thing: str
    traits: tuple[str, ...]  #: Those that together tell it from all but `not_from`; cheapest first.
    values: tuple[Value, ...]  #: What the thing shows of each.
    not_from: tuple[str, ...]  #: Things that no trait tells it from for certain.

    @property
    def complete(self) -> bool:
        """Whether the traits tell it from all others."""
        return not self.not_from


def diagnose(thing: Thing) -> Diagnosis:
    """Find the fewest traits that tell a thing from all the others, and of these the cheapest.

    It is exact: no smaller set does. Where no trait tells it from some other, that is said, and
    the traits tell it from all the rest.
    """
    things = thing.things
    others = [other for other in things if other.id != thing.id]
    traits = sorted(things.traits.values(), key=lambda trait: (trait.cost, trait.name))
    told = {trait.name: _told(trait, thing, others) for trait in traits}
    wanted = 0
    for bits in told.values():
        wanted |= bits
    chosen = _fewest(wanted, {trait: bits for trait, bits in told.items() if bits}, things.traits)
    values = [thing.shows(trait) for trait in chosen]
    return Diagnosis(
        thing.id,
        chosen,
        tuple(value for value in values if value is not None),
        tuple(other.id for at, other in enumerate(others) if not wanted >> at & 1),
    )


def _told(trait: Trait, thing: Thing, others: list[Thing]) -> int:
    """Set the bits of the others that a trait tells a thing from."""
    return sum(1 << at for at, other in enumerate(others) if told_apart(trait, thing, other))


def _fewest(wanted: int, told: dict[str, int], traits: Mapping[str, Trait]) -> tuple[str, ...]:
    """Cover all that is wanted with the fewest sets, and of several ways with the cheapest."""
    useful = {trait: bits for trait, bits in told.items() if not _idle(trait, told, traits)}
    ways = next(found for many in itertools.count() if (found := _covers(wanted, useful, many)))
    cheapest = min(ways, key=lambda way: (sum(traits[one].cost for one in way), way))
    return tuple(sorted(cheapest, key=list(told).index))


def _idle(trait: str, told: dict[str, int], traits: Mapping[str, Trait]) -> bool:
    """Tell whether another trait tells all that this one does, and costs no more."""
    mine = told[trait]
    for other, theirs in told.items():
        cheaper = (traits[other].cost, other) < (traits[trait].cost, trait)
        if other != trait and mine | theirs == theirs and cheaper:
            return True
    return False


def _covers(wanted: int, told: dict[str, int], many: int) -> list[tuple[str, ...]]:
    """Give all ways to cover what is wanted with at most so many sets.

    Each way begins with a set that holds what the fewest sets hold, so that no way is tried twice
    for nothing.
    """
    if not wanted:
        return [()]
    if not many or max(bits.bit_count() for bits in told.values()) * many < wanted.bit_count():
        return []
    places = [at for at in range(wanted.bit_length()) if wanted >> at & 1]
    rarest = min(places, key=lambda at: sum(bits >> at & 1 for bits in told.values()))
    found = []
    for trait, bits in told.items():
        if bits >> rarest & 1:
            rest = _covers(wanted & ~bits, told, many - 1)
            found += [tuple(sorted((trait, *way))) for way in rest]
    return found
