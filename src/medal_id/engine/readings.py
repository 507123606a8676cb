"""How values of the rules' traits are values of a key's traits.

States stay states, measures and counts become spans. What has no states by itself, such as an
inscription, is sorted into classes that no rule tells apart; one value stands for each (see
`probes`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import singledispatch
from typing import Any

from attrs import evolve, frozen

from medal_id.key import Kind, Span
from medal_id.key import Trait as KeyTrait
from medal_id.key import Value as KeyValue
from medal_id.key.trait import NOTHING
from medal_id.observations import Counts, Pair, Quantity, States, Text, Value
from medal_id.rules import Expectation, HowOften, Label, Outcome, Trait
from medal_id.rules.kinds.counts import CountIn, CountsTrait
from medal_id.rules.kinds.quantity import QuantityTrait, Within
from medal_id.rules.kinds.slips import letters
from medal_id.rules.kinds.states import StatesTrait
from medal_id.rules.kinds.text import Reads, TextTrait
from medal_id.rules.probes import probes

#: What no expectation of a trait speaks of.
ANOTHER = Label("something else", "иное")
_UNITS = {"mm": Label("mm", "мм"), "g": Label("g", "г")}


@frozen
class Reading:
    """How the values of one trait of the rules are those of a trait of the key."""

    trait: KeyTrait

    def shown(self, one: Expectation) -> KeyValue:
        """Give the values that an expectation which excludes leaves possible."""
        raise NotImplementedError

    def seen(self, value: Value) -> KeyValue:
        """Give the values of which an observed one may be."""
        raise NotImplementedError

    def said(self, state: str) -> str:
        """Give what a person says who saw a state."""
        return state


@frozen
class Named(Reading):
    """States stay what they are."""

    def shown(self, one: Expectation) -> KeyValue:
        """Give the states that are expected, or those that are not denied."""
        every = frozenset(self.trait.states)
        states: frozenset[str] = one.condition.states  # type: ignore[attr-defined]  # it is OneOf
        return every - states if one.how_often is HowOften.NEVER else states

    def seen(self, value: Value) -> KeyValue:
        """Give the states that are possible."""
        assert isinstance(value, States)
        return value.states


@frozen
class Measured(Reading):
    """Quantities and counts become spans."""

    least: float
    most: float

    def shown(self, one: Expectation) -> KeyValue:
        """Give the spans that are expected, or those that are not denied."""
        spans = _spans(one.condition, self.least, self.most)  # type: ignore[arg-type]  # of its kind
        if one.how_often is not HowOften.NEVER:
            return spans
        step = 1 if self.trait.kind is Kind.INTEGER else 0
        limits = [self.least - step]
        for span in spans:
            limits += [span.low, span.high]
        limits.append(self.most + step)
        between = zip(limits[::2], limits[1::2], strict=True)
        return tuple(Span(a + step, b - step) for a, b in between if b - a > step)

    def seen(self, value: Value) -> KeyValue:
        """Give the spans in which an observed value lies."""
        if isinstance(value, Counts):
            return tuple(Span(count, count) for count in sorted(value.counts))
        measured = value.measured if isinstance(value, Pair) else (value,)
        return tuple(Span(one.low, one.high) for one in measured if isinstance(one, Quantity))


@frozen
class Sorted(Reading):
    """What has no states by itself is sorted into classes that no expectation tells apart."""

    classes: Mapping[str, Value]  #: For each class one value that stands for it.
    conditions: Sequence[Any]

    def shown(self, one: Expectation) -> KeyValue:
        """Give the classes that an expectation does not exclude."""
        never = one.how_often is HowOften.NEVER
        bad = Outcome.AGREES if never else Outcome.DISAGREES
        return frozenset(
            name for name, value in self.classes.items() if one.condition.judge(value) is not bad
        )

    def seen(self, value: Value) -> KeyValue:
        """Give the classes that nothing distinguishes from an observed value for certain."""
        said = [condition.judge(value) for condition in self.conditions]
        opposed = {Outcome.AGREES, Outcome.DISAGREES}
        return frozenset(
            name
            for name, stands in self.classes.items()
            if all(
                {mine, condition.judge(stands)} != opposed
                for mine, condition in zip(said, self.conditions, strict=True)
            )
        )

    def said(self, state: str) -> str:
        """Give the value that stands for a class."""
        return str(self.classes[state])


@frozen
class Inscribed(Reading):
    """Inscriptions are classes by what they read; every other one is a class of its own."""

    classes: Mapping[str, Reads]  #: For each class the inscription, in all its renderings.

    def shown(self, one: Expectation) -> KeyValue:
        """Give the inscriptions that are expected, or all that are not denied."""
        texts = {letters(text) for text in one.condition.texts}  # type: ignore[attr-defined]  # it is Reads
        same = frozenset(
            word
            for word, reads in self.classes.items()
            if any(letters(text) in texts for text in reads.texts)
        )
        every = frozenset(self.trait.states)
        return every - same if one.how_often is HowOften.NEVER else same

    def seen(self, value: Value) -> KeyValue:
        """Give the inscriptions that a text, whole or worn, may be."""
        assert isinstance(value, Text)
        said = {word: reads.judge(value) for word, reads in self.classes.items()}
        agreed = {word for word, outcome in said.items() if outcome is Outcome.AGREES}
        open_ = {word for word, outcome in said.items() if outcome is Outcome.UNDECIDED}
        return frozenset(agreed or (*open_, ANOTHER.en))

    def said(self, state: str) -> str:
        """Give the inscription as it stands on the piece."""
        return self.classes[state].texts[0] if state in self.classes else state


def reading_of(trait: Trait, expects: Sequence[Expectation], cost: float) -> Reading:
    """Make the reading of a trait of which all this is expected, and nothing else counts."""
    return _reading(trait, expects, cost)


@singledispatch
def _reading(trait: Trait, expects: Sequence[Expectation], cost: float) -> Reading:
    """Make the reading of one trait; here of one that has no states by itself."""
    conditions: list[Any] = list(dict.fromkeys(one.condition for one in expects))
    alike: dict[tuple[Outcome, ...], Value] = {}
    for value in probes(trait, conditions) if conditions else []:
        alike.setdefault(tuple(one.judge(value) for one in conditions), value)
    classes: dict[str, Value] = {}
    labels: dict[str, Label] = {}
    for said, value in alike.items():
        fits = [c for c, outcome in zip(conditions, said, strict=True) if outcome == "agrees"]
        label = trait.show_condition(fits[0]) if fits else ANOTHER
        word = label.en if label.en not in classes else f"{label.en} ({len(classes)})"
        classes[word], labels[word] = value, label
    return Sorted(_trait(trait, Kind.STATES, labels, cost), classes, conditions)


@_reading.register
def _(trait: StatesTrait, expects: Sequence[Expectation], cost: float) -> Reading:
    del expects
    labels = {name: state.label for name, state in trait.states.items()}
    pictures = {name: state.picture for name, state in trait.states.items() if state.picture}
    return Named(evolve(_trait(trait, Kind.STATES, labels, cost), pictures=pictures))


@_reading.register
def _(trait: TextTrait, expects: Sequence[Expectation], cost: float) -> Reading:
    shown: list[Any] = [one.condition for one in expects if one.how_often is HowOften.ALWAYS]
    classes: dict[str, Any] = {}
    covered: set[str] = set()
    for one in sorted(shown, key=lambda one: len(one.texts)):  # the series after its coins
        texts = {letters(text) for text in one.texts}
        if not texts <= covered:
            word = trait.show_condition(one).en
            before = classes[word].texts if word in classes else ()
            classes[word] = evolve(one, texts=tuple(dict.fromkeys((*before, *one.texts))))
            covered |= texts
    labels = {word: Label(word, word) for word in classes} | {ANOTHER.en: ANOTHER}
    return Inscribed(_trait(trait, Kind.STATES, labels, cost), classes)


@_reading.register
def _(trait: CountsTrait, expects: Sequence[Expectation], cost: float) -> Reading:
    del expects
    return Measured(_trait(trait, Kind.INTEGER, {}, cost), trait.least, trait.most)


@_reading.register
def _(trait: QuantityTrait, expects: Sequence[Expectation], cost: float) -> Reading:
    del expects
    made = _trait(trait, Kind.REAL, {}, cost, _UNITS[trait.unit])
    return Measured(made, trait.least, trait.most)


def _trait(
    trait: Trait,
    kind: Kind,
    states: dict[str, Label],
    cost: float,
    unit: Label = NOTHING,
) -> KeyTrait:
    """Make the trait of the key."""
    return KeyTrait(
        trait.name,
        kind,
        states,
        trait.label,
        trait.question,
        trait.look,
        unit,
        cost,
        trait.reliability,
    )


def _spans(condition: Within | CountIn, least: float, most: float) -> tuple[Span, ...]:
    """Give the spans that a condition allows, between the least and the most there can be."""
    if isinstance(condition, CountIn):
        return tuple(Span(count, count) for count in sorted(condition.counts))
    return (Span(max(condition.low, least), min(condition.high, most)),)
