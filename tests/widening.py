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
    Value,
)
from medal_id.observations.number import UNREAD_NUMBER
from medal_id.rules import Trait
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
            yield Counts(value.counts | {11})
            yield Counts(value.counts | {15, 16})
        case Number() if value.present:
            yield UNREAD_NUMBER
        case Stripes():
            assert isinstance(trait, StripesTrait)
            other = next(iter(trait.colours))
            yield Stripes(tuple(Stripe(s.colour) for s in value.stripes))
            yield Stripes(tuple(evolve(s, others=(other,)) for s in value.stripes))
        case PartialDate():
            yield evolve(value, latest=None)
            yield PartialDate(dt.date(1900, 1, 1), value.latest)
        case _:
            pass


def _wide(value: Quantity) -> Quantity:
    """Give a figure with more uncertainty on either side."""
    return Quantity(value.low - 1, value.high + FAR, value.unit)
