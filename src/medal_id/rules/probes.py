"""Values that stand for all others: between them the conditions of rules can tell no more.

States and counts are finite. Along a measure or a calendar only the limits that rules name make a
difference, so the limits themselves and one value between each two of them are enough. All are
legal values of their trait, and of several that are judged alike the likeliest comes first.
"""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Iterable
from functools import singledispatch
from typing import Any

from medal_id.observations import (
    Counts,
    Number,
    PartialDate,
    Quantity,
    States,
    Stripes,
    Text,
    Value,
)
from medal_id.observations.number import NO_NUMBER, UNREAD_NUMBER, NumberReading
from medal_id.observations.number_text import MOST_LETTERS
from medal_id.observations.stripes import NO_COLOUR, Stripe
from medal_id.rules.kinds import Condition, Trait
from medal_id.rules.kinds.counts import CountsTrait
from medal_id.rules.kinds.dates import DateTrait
from medal_id.rules.kinds.number import NumberTrait
from medal_id.rules.kinds.quantity import QuantityTrait
from medal_id.rules.kinds.states import StatesTrait
from medal_id.rules.kinds.stripes import StripesTrait
from medal_id.rules.kinds.text import TextTrait
from medal_id.rules.number_format import MOST_DIGITS
from medal_id.rules.outcome import Outcome

#: Stands for every inscription that no rule knows.
OTHER_TEXT = Text("another text altogether")
#: Stands for every letter of a number.
OTHER_LETTER = "Я"


@singledispatch
def probes(trait: Trait, conditions: Iterable[Any]) -> list[Value]:
    """Give values of a trait such that every value is judged as one of them by all conditions."""
    raise NotImplementedError


@probes.register
def _(trait: StatesTrait, conditions: Iterable[Any]) -> list[Value]:
    del conditions
    return [States(frozenset({state})) for state in trait.states]


@probes.register
def _(trait: CountsTrait, conditions: Iterable[Any]) -> list[Value]:
    named = {number for condition in conditions for number in condition.counts}
    every = range(trait.least, trait.most + 1)
    others = (n for n in every if n not in named and str(n) not in trait.alias)
    return [Counts(frozenset({n})) for n in (*sorted(named), *itertools.islice(others, 1))]


@probes.register
def _(trait: QuantityTrait, conditions: Iterable[Any]) -> list[Value]:
    named = {limit for condition in conditions for limit in (condition.low, condition.high)}
    limits = {limit for limit in named if trait.least <= limit <= trait.most}
    ends = sorted({trait.least, trait.most, *limits})
    points = [*((low + high) / 2 for low, high in itertools.pairwise(ends)), *ends]
    return [Quantity(point, point, trait.unit) for point in points]


@probes.register
def _(trait: TextTrait, conditions: Iterable[Any]) -> list[Value]:
    del trait
    texts = dict.fromkeys(text for condition in conditions for text in condition.texts)
    return [*map(Text, texts), OTHER_TEXT]


@probes.register
def _(trait: NumberTrait, conditions: Iterable[Any]) -> list[Value]:
    del trait
    formats = [one for condition in conditions for one in getattr(condition, "formats", ())]
    marks = {letters for one in formats for mark in one.marks for letters in mark.letters}
    before = [OTHER_LETTER * count for count in range(MOST_LETTERS + 2)]
    digits = [digit * count for digit in "90" for count in range(1, MOST_DIGITS + 2)]
    forms = itertools.product([*before, *sorted(marks)], digits, ["", OTHER_LETTER, *sorted(marks)])
    readings = [Number("".join(form), (NumberReading(*form),)) for form in forms]
    return [NO_NUMBER, UNREAD_NUMBER, *readings]


@probes.register
def _(trait: StripesTrait, conditions: Iterable[Any]) -> list[Value]:
    named = [ribbon.ribbon for condition in conditions for ribbon in condition.ribbons]
    colour = next(iter(trait.colours), NO_COLOUR)
    more = 1 + max((len(ribbon.stripes) for ribbon in named), default=0)
    return [*dict.fromkeys(named), Stripes((Stripe(colour),) * more)]


@probes.register
def _(trait: DateTrait, conditions: Iterable[Any]) -> list[Value]:
    del trait
    spans = [condition.span for condition in conditions]
    limits = {day for span in spans for day in (span.earliest, span.latest) if day is not None}
    ends = sorted({dt.date.min, dt.date.max, *limits})
    between = [low + (high - low) // 2 for low, high in itertools.pairwise(ends)]
    return [PartialDate(day, day) for day in dict.fromkeys((*between, *ends))]


def alike(trait: Trait, conditions: Iterable[Condition]) -> tuple[tuple[Value, ...], ...]:
    """Group the probes of a trait by what the conditions say of them, all in the order given."""
    asked = tuple(dict.fromkeys(conditions))
    groups: dict[tuple[Outcome, ...], list[Value]] = {}
    for value in probes(trait, asked):
        groups.setdefault(tuple(one.judge(value) for one in asked), []).append(value)
    return tuple(map(tuple, groups.values()))
