"""The entries of the catalogue as things of a key, with what they always or never show."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping, Sequence

from attrs import evolve, frozen

from medal_id.engine.readings import Reading, Sorted, reading_of
from medal_id.key import Span, Things
from medal_id.key import Trait as KeyTrait
from medal_id.key import Value as KeyValue
from medal_id.key.things import with_needed
from medal_id.observations import Observation
from medal_id.rules import Entry, Expectation, HowOften, Label, Outcome, RuleSet
from medal_id.rules.kinds.slips import letters

#: An entry with all that is expected of it, by itself and by the entries above it.
Expected = tuple[Entry, tuple[Expectation, ...]]


@frozen(eq=False)
class EntryThings:
    """All entries of the catalogue as things, and how observations are values of their traits."""

    things: Things
    _readings: Mapping[str, Reading]

    @classmethod
    def of(cls, rules: RuleSet, entries: Sequence[Expected], *, usual: bool = False) -> EntryThings:
        """Make things of entries.

        What is asked under provisos says nothing for certain: of such a trait a thing is as one
        of which nothing is known. So it is with what is only usual, unless that is asked for.

        Args:
            rules: the rules that they are from.
            entries: the entries with what is expected of each.
            usual: whether a thing shows what is usual for it, where nothing is certain.
        """
        traits, methods = rules.vocabulary.traits, rules.vocabulary.methods
        asked: dict[str, dict[Expectation, None]] = {name: {} for name in traits}
        for one in (one for _, expects in entries for one in expects):
            if _certain(one) or (usual and _usual(one)):
                asked[one.trait][one] = None
        readings = {
            name: reading_of(trait, tuple(asked[name]), methods[trait.method].cost)
            for name, trait in traits.items()
        }
        asking = {name: _with_needs(rules, name, readings) for name in traits}
        values = {
            entry.id: with_needed(asking, _shown(readings, expects), _always(expects))
            for entry, expects in entries
        }
        if usual:
            values = {
                entry.id: _shown(readings, expects, _usual) | values[entry.id]
                for entry, expects in entries
            }
        named = {entry.id: _named(rules, entry) for entry, _ in entries}
        return cls(Things.of(asking.values(), values, named), readings)

    def shown(self, one: Expectation) -> KeyValue:
        """Give the values of the key's trait that an expectation alone leaves possible."""
        return self._readings[one.trait].shown(one)

    def said(self, trait: str, state: str) -> str:
        """Give what a person says who saw a state of the key's trait."""
        return self._readings[trait].said(state)

    def seen(self, one: Observation) -> KeyValue:
        """Give the values of the key's trait of which an understood observation is one."""
        return self._readings[one.trait].seen(one.value)  # type: ignore[arg-type]  # understood


def _named(rules: RuleSet, entry: Entry) -> Label:
    """Name an entry with its award, where its own name does not say it."""
    award = rules.award(entry.award).name
    return Label(_with(award.en, entry.name.en), _with(award.ru, entry.name.ru))


def _with(award: str, name: str) -> str:
    """Put the name of an award before that of an entry; names differ in quotes and commas."""
    return name if letters(award) in letters(name) else f"{award}: {name}"


def _certain(one: Expectation) -> bool:
    """Tell whether an expectation says for certain what an entry shows."""
    return one.how_often.excludes and not one.given


def _usual(one: Expectation) -> bool:
    """Tell whether an expectation says what is usual for an entry."""
    return one.how_often is HowOften.USUALLY and not one.given


def _always(expects: tuple[Expectation, ...]) -> list[str]:
    """List the traits that an entry always shows, so that they apply to it."""
    return [one.trait for one in expects if one.how_often is HowOften.ALWAYS and not one.given]


def _shown(
    readings: Mapping[str, Reading],
    expects: tuple[Expectation, ...],
    counts: Callable[[Expectation], bool] = _certain,
) -> dict[str, KeyValue]:
    """Give what an entry is known to show of each trait; the lint reports what nothing can fit."""
    shown: dict[str, KeyValue] = {}
    for one in expects:
        if counts(one):
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
