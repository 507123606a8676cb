"""What things have in common, and what tells them apart."""

from __future__ import annotations

from attrs import frozen

from medal_id.errors import BadObservation
from medal_id.key.things import Thing, Things
from medal_id.key.trait import Trait, Value, agree


@frozen
class Difference:
    """A trait of which two things show different values."""

    trait: str
    one: Value
    other: Value
    apart: bool  #: Whether it tells them apart for certain: they have no value in common.


@frozen
class Similarity:
    """A trait of which all of some things are known to show the same."""

    trait: str
    value: Value


@frozen
class Shown:
    """One trait of a description."""

    trait: str
    value: Value | None  #: None where it is unknown or does not apply.
    applies: bool  #: Whether it can apply to the thing.


def differences(one: Thing, other: Thing) -> tuple[Difference, ...]:
    """List the traits by which two things differ, those first that tell them apart for certain.

    Of a trait that is unknown of either, or does not apply, nothing can be said. Of equals the
    cheapest comes first.

    Raises:
        BadObservation: where the two do not belong to the same things.
    """
    _together(one, other)
    found = []
    for trait in one.things.traits.values():
        mine, theirs = one.shows(trait.name), other.shows(trait.name)
        if mine is not None and theirs is not None and mine != theirs:
            difference = Difference(trait.name, mine, theirs, not agree(mine, theirs))
            found.append(((not difference.apart, trait.cost, trait.name), difference))
    return tuple(difference for _, difference in sorted(found, key=lambda row: row[0]))


def similarities(things: Things) -> tuple[Similarity, ...]:
    """List the traits of which all of some things are known to show the same, in their order."""
    found = []
    for trait in things.traits:
        values = [things.value(thing, trait) for thing in things.ids]
        if values and values[0] is not None and all(value == values[0] for value in values):
            found.append(Similarity(trait, values[0]))
    return tuple(found)


def describe(thing: Thing) -> tuple[Shown, ...]:
    """Say of every trait what a thing is known to show, and whether it can apply at all."""
    things = thing.things
    return tuple(
        Shown(trait, thing.shows(trait), things.applies(thing.id, trait)) for trait in things.traits
    )


def told_apart(trait: Trait, one: Thing, other: Thing) -> bool:
    """Tell whether what one thing shows of a trait is never seen on another.

    The other shows something else, or the trait cannot apply to it.
    """
    mine, theirs = one.shows(trait.name), other.shows(trait.name)
    if mine is None:
        return False
    if theirs is None:
        return not other.things.applies(other.id, trait.name)
    return not agree(mine, theirs)


def _together(one: Thing, other: Thing) -> None:
    """Refuse things of different matrices."""
    if one.things.traits is not other.things.traits:
        fault = f"{one.id} and {other.id} are described by different traits"
        raise BadObservation("things", fault, "compare things of the same matrix")
