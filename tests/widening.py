"""Observations of the same thing by somebody who is less sure of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from attrs import evolve

from medal_id import Observation
from medal_id.observations import (
    Counts,
    Number,
    Pair,
    PartialDate,
    Quantity,
    States,
    Stripe,
    Stripes,
    Text,
    Value,
)
from medal_id.observations.number import UNREAD_NUMBER
from medal_id.observations.stripes import NO_COLOUR
from medal_id.rules import Trait
from medal_id.rules.kinds.counts import CountsTrait
from medal_id.rules.kinds.states import StatesTrait
from medal_id.rules.kinds.stripes import StripesTrait

#: How much a figure may be off, in mm or g, where it was hardly measured.
FAR = 5.0


def widened(trait: Trait, one: Observation) -> tuple[Observation, ...]:
    """Give less sure observations of the same thing."""
    return tuple(evolve(one, value=value) for value in _wider(trait, one.value))


def _wider(trait: Trait, value: object) -> Iterator[Value]:
    """Give values that say less."""
    match value:
        case States():
            assert isinstance(trait, StatesTrait)
            yield from (States(value.states | {state}) for state in trait.states)
        case Quantity():
            yield _wide(value)
            yield evolve(value, high=value.high + FAR)
        case Pair(left=Quantity() as left, right=Quantity() as right):
            yield Pair(_wide(left), right)
            yield Pair(_wide(left), _wide(right))
        case Counts():
            assert isinstance(trait, CountsTrait)
            near = {n + step for n in value.counts for step in (-1, 1)}
            yield Counts(value.counts | {n for n in near if trait.least <= n <= trait.most})
            yield Counts(value.counts | {trait.least, trait.most})
        case Text():
            yield from (Text(worn) for worn in _worn(value.text))
        case Number() if value.present:
            yield UNREAD_NUMBER
        case Stripes():
            assert isinstance(trait, StripesTrait)
            yield from _less_sure_ribbons(trait, value)
        case PartialDate():
            yield evolve(value, latest=None)
            yield PartialDate(dt.date(1900, 1, 1), value.latest)
        case _:
            pass


def _less_sure_ribbons(trait: StripesTrait, value: Stripes) -> Iterator[Value]:
    """Give a ribbon with its colours alone, its widths alone, or colours in doubt."""
    other = next(iter(trait.colours))
    if all(s.colour for s in value.stripes):
        yield Stripes(tuple(Stripe(s.colour) for s in value.stripes))
    yield Stripes(tuple(evolve(s, others=(other,)) if s.colour else s for s in value.stripes))
    if all(s.width for s in value.stripes):
        yield Stripes(tuple(Stripe(NO_COLOUR, s.width) for s in value.stripes))


def _worn(text: str) -> Iterator[str]:
    """Give a text with letters worn away: every third one, or the first half."""
    yield "".join("?" if at % 3 == 1 and c.isalnum() else c for at, c in enumerate(text))
    half = text[len(text) // 2 :]
    if any(c.isalnum() for c in half):
        yield f"...{half}"


def _wide(value: Quantity) -> Quantity:
    """Give a figure with more uncertainty on either side."""
    return Quantity(value.low - 1, value.high + FAR, value.unit)
