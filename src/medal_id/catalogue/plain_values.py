"""Values of a trait as a file writes them, among which one fits whatever the rules expect."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Iterator
from functools import singledispatch
from typing import Any

from medal_id.rules import NumberFormat, Trait
from medal_id.rules.kinds.counts import CountsTrait
from medal_id.rules.kinds.dates import DateTrait
from medal_id.rules.kinds.number import NumberTrait
from medal_id.rules.kinds.quantity import QuantityTrait
from medal_id.rules.kinds.states import StatesTrait
from medal_id.rules.kinds.stripes import StripesTrait
from medal_id.rules.kinds.text import TextTrait


@singledispatch
def plain_values(trait: Trait, conditions: Iterable[Any]) -> list[object]:
    """Give values of a trait in plain words and figures, those that come to mind first before.

    Of a range that is its middle, of an inscription its first rendering, of a number the first
    that a source has seen.

    Args:
        trait: what is to be shown.
        conditions: what the rules say of it; where a value fits them all, one of those given does.
    """
    raise NotImplementedError


@plain_values.register
def _(trait: StatesTrait, conditions: Iterable[Any]) -> list[object]:
    del conditions
    beyond = [name for name, state in trait.states.items() if state.beyond]
    return [*(name for name in trait.states if name not in beyond), *beyond]


@plain_values.register
def _(trait: CountsTrait, conditions: Iterable[Any]) -> list[object]:
    named = {count for condition in conditions for count in condition.counts}
    every = range(trait.least, trait.most + 1)
    others = (n for n in every if n not in named and str(n) not in trait.alias)
    return [*sorted(named), *itertools.islice(others, 1)]


@plain_values.register
def _(trait: QuantityTrait, conditions: Iterable[Any]) -> list[object]:
    ranges = [(condition.low, condition.high) for condition in conditions]
    limits = {limit for span in ranges for limit in span if trait.least <= limit <= trait.most}
    near = [low + 2 * trait.reading for low, high in ranges if high == math.inf]
    near += [high - 2 * trait.reading for low, high in ranges if low == -math.inf]
    points = {trait.least, trait.most, *limits}
    figures = [round(x, 6) for x in (*_middles(limits), *near, *_middles(points))]
    exact = [f"{figure:.9g} ± 0 {trait.unit}" for figure in (*figures, *sorted(points))]
    return [[one, one] if trait.sided else one for one in (*figures, *exact)]


@plain_values.register
def _(trait: TextTrait, conditions: Iterable[Any]) -> list[object]:
    del trait
    return list(dict.fromkeys(text for condition in conditions for text in condition.texts))


@plain_values.register
def _(trait: NumberTrait, conditions: Iterable[Any]) -> list[object]:
    del trait
    formats = [one for condition in conditions for one in getattr(condition, "formats", ())]
    return [*itertools.chain.from_iterable(map(_numbers, formats)), "none", "present"]


@plain_values.register
def _(trait: StripesTrait, conditions: Iterable[Any]) -> list[object]:
    del trait
    return [str(ribbon.ribbon) for condition in conditions for ribbon in condition.ribbons]


@plain_values.register
def _(trait: DateTrait, conditions: Iterable[Any]) -> list[object]:
    del trait
    spans = [condition.span for condition in conditions]
    first = {span.earliest for span in spans if span.earliest is not None}
    last = {span.latest for span in spans if span.earliest is None and span.latest is not None}
    return [day.isoformat() for day in (*sorted(first, reverse=True), *sorted(last))]


def _middles(points: Iterable[float]) -> list[float]:
    """Give the middle between each two neighbours of some points."""
    return [(low + high) / 2 for low, high in itertools.pairwise(sorted(points))]


def _numbers(form: NumberFormat) -> Iterator[str]:
    """Give the numbers of a form that sources have seen, and one made up."""
    yield from (one.number for one in form.attested)
    digits = "123456789"[: sum(form.digits) // 2]
    yield f"{'А' * form.letters[0]} {digits}".strip()
