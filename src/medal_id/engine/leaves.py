"""The leaves of the catalogue as things of a key, with what they always or never show."""

from __future__ import annotations

import itertools
from collections.abc import Mapping

from attrs import evolve, frozen

from medal_id.engine.readings import Reading, Sorted, reading_of
from medal_id.key import Span, Things
from medal_id.key import Trait as KeyTrait
from medal_id.key import Value as KeyValue
from medal_id.key.things import with_needed
from medal_id.observations import Observation
from medal_id.rules import Entry, Expectation, HowOften, Outcome, RuleSet

#: A leaf with all that is expected of it, by itself and by the entries above it.
Leaf = tuple[Entry, tuple[Expectation, ...]]


@frozen(eq=False)
class Leaves:
    """The leaves of all awards as things, and how observations are values of their traits."""

    things: Things
    _readings: Mapping[str, Reading]

    @classmethod
    def of(cls, rules: RuleSet, leaves: list[Leaf]) -> Leaves:
        """Make things of leaves.

        What is only usual or rare says nothing for certain, and what is asked under provisos
        neither: of such a trait a thing is as one of which nothing is known.
        """
        traits, methods = rules.vocabulary.traits, rules.vocabulary.methods
        asked: dict[str, list[Expectation]] = {name: [] for name in traits}
        for one in (one for _, expects in leaves for one in expects if _counts(one)):
            asked[one.trait].append(one)
        readings = {
            name: reading_of(trait, asked[name], methods[trait.method].cost)
            for name, trait in traits.items()
        }
        asking = {name: _with_needs(rules, name, readings) for name in traits}
        values = {
            entry.id: with_needed(asking, _shown(readings, expects), _always(expects))
            for entry, expects in leaves
        }
        named = {entry.id: entry.name for entry, _ in leaves}
        return cls(Things.of(asking.values(), values, named), readings)

    def seen(self, one: Observation) -> KeyValue:
        """Give the values of the key's trait of which an understood observation is one."""
        return self._readings[one.trait].seen(one.value)  # type: ignore[arg-type]  # understood


def _counts(one: Expectation) -> bool:
    """Tell whether an expectation says for certain what a leaf shows."""
    return one.how_often.excludes and not one.given


def _always(expects: tuple[Expectation, ...]) -> list[str]:
    """List the traits that a leaf always shows, so that they apply to it."""
    return [one.trait for one in expects if one.how_often is HowOften.ALWAYS and not one.given]


def _shown(
    readings: Mapping[str, Reading], expects: tuple[Expectation, ...]
) -> dict[str, KeyValue]:
    """Give what a leaf is known to show of each trait; the lint reports what nothing can fit."""
    shown: dict[str, KeyValue] = {}
    for one in expects:
        if _counts(one):
            value = readings[one.trait].shown(one)
            shown[one.trait] = _both(shown[one.trait], value) if one.trait in shown else value
    return {trait: value for trait, value in shown.items() if value}


def _both(one: KeyValue, other: KeyValue) -> KeyValue:
    """Give what two values have in common."""
    if isinstance(one, frozenset) and isinstance(other, frozenset):
        return one & other
    assert isinstance(one, tuple)
    assert isinstance(other, tuple)
    pairs = itertools.product(one, other)
    return tuple(Span(max(a.low, b.low), min(a.high, b.high)) for a, b in pairs if a.meets(b))


def _with_needs(rules: RuleSet, name: str, readings: Mapping[str, Reading]) -> KeyTrait:
    """Say of a trait of the key what it needs, in the states of the key."""
    traits = rules.vocabulary.traits
    needs: dict[str, frozenset[str]] = {}
    for needed, states in traits[name].needs.items():
        reading = readings[needed]
        if isinstance(reading, Sorted):
            allowed = traits[needed].needed_condition(states)
            needs[needed] = frozenset(
                word
                for word, value in reading.classes.items()
                if allowed.judge(value) is Outcome.AGREES
            )
        else:
            needs[needed] = frozenset(states)
    return evolve(readings[name].trait, needs=needs)
