"""What can be asked of a thing: named states, whole numbers or measures."""

from __future__ import annotations

import math
from collections.abc import Mapping
from enum import StrEnum

from attrs import Factory, field, frozen

from medal_id.rules.label import Label


class Kind(StrEnum):
    """What the values of a trait are."""

    STATES = "states"  #: Named states.
    INTEGER = "integer"  #: Whole numbers, as of petals.
    REAL = "real"  #: Measures, as of lengths.


@frozen(order=True)
class Span:
    """Numbers from a lowest to a highest, both included."""

    low: float
    high: float

    def meets(self, other: Span) -> bool:
        """Tell whether the two have a number in common."""
        return self.low <= other.high and other.low <= self.high

    def __str__(self) -> str:
        """Give the limits, or the only number."""
        return f"{self.low:g}" if self.low == self.high else f"{self.low:g} to {self.high:g}"


NOTHING = Label("", "")
#: What a thing shows of a trait, or what somebody saw: states of which each is possible, or spans.
Value = frozenset[str] | tuple[Span, ...]


def _own_name(trait: Trait) -> Label:
    """Call a trait by its name where nothing better is given."""
    return Label(trait.name, trait.name)


def _what(trait: Trait) -> Label:
    """Ask for a trait by its label where no question is given."""
    return Label(f"{trait.label.en}?", f"{trait.label.ru}?")


@frozen
class Trait:
    """Something that can be observed on things, in DELTA a character."""

    name: str
    kind: Kind = field(default=Kind.STATES, converter=Kind)
    states: Mapping[str, Label] = field(factory=dict, hash=False)  #: In their order.
    label: Label = Factory(_own_name, takes_self=True)
    question: Label = Factory(_what, takes_self=True)
    look: Label = NOTHING  #: How to find out.
    unit: Label = NOTHING
    cost: float = 1.0  #: What it takes to look, relative to a glance; above 0.
    reliability: float = 1.0  #: How far its answers can be relied on: above 0, at most 1.
    #: The states of other traits without which this one does not apply.
    needs: Mapping[str, frozenset[str]] = field(factory=dict, hash=False)
    #: Drawings of states: the path of each in a box of 100 by 100, as SVG writes it.
    pictures: Mapping[str, str] = field(factory=dict, hash=False)

    def say(self, value: Value) -> Label:
        """Put a value into words."""
        if isinstance(value, frozenset):
            said = [label for state, label in self.states.items() if state in value]
            return either(said)
        return either([self._span(span) for span in value])

    def _span(self, span: Span) -> Label:
        """Put a span into words; what has no limit on one side is said so."""
        if span.low == -math.inf and span.high == math.inf:
            return Label("any", "любое")
        en, ru = self.unit.en and f" {self.unit.en}", self.unit.ru and f" {self.unit.ru}"
        low, high = f"{span.low:g}", f"{span.high:g}"
        russian = low.replace(".", ","), high.replace(".", ",")
        if span.low == -math.inf:
            return Label(f"at most {high}{en}", f"не более {russian[1]}{ru}")
        if span.high == math.inf:
            return Label(f"at least {low}{en}", f"не менее {russian[0]}{ru}")
        if low == high:
            return Label(f"{low}{en}", f"{russian[0]}{ru}")
        return Label(f"{low} to {high}{en}", f"от {russian[0]} до {russian[1]}{ru}")


def either(labels: list[Label]) -> Label:
    """List what is possible, in both languages."""
    return Label(" or ".join(one.en for one in labels), " или ".join(one.ru for one in labels))


def agree(one: Value, other: Value) -> bool:
    """Tell whether two values have anything in common."""
    if isinstance(one, frozenset) and isinstance(other, frozenset):
        return not one.isdisjoint(other)
    assert isinstance(one, tuple)
    assert isinstance(other, tuple)
    return any(mine.meets(theirs) for mine in one for theirs in other)


def joined(one: Value | None, other: Value) -> Value:
    """Give what is possible by either of two values; None is none yet."""
    if one is None:
        return other
    if isinstance(one, frozenset) and isinstance(other, frozenset):
        return one | other
    assert isinstance(one, tuple)
    assert isinstance(other, tuple)
    return (*one, *other)
