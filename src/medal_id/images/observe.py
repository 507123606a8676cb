"""The one bridge to the core: what a photograph tells, as observations."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import TYPE_CHECKING

from attrs import frozen

from medal_id.errors import BadObservation
from medal_id.images.measured import Length, Measured, NotMeasured, State, Told
from medal_id.observations import Observation, Pair, Quantity, States, Stripe, Stripes
from medal_id.rules import Vocabulary
from medal_id.rules.kinds.states import StatesTrait

if TYPE_CHECKING:
    from medal_id.images.measurements import MedalMeasurements, Ribbon

#: A trait, its value, and the method.
_Found = tuple[str, object, str]
#: A stripe that is measured less surely than this says nothing that a rule may rely on, in mm.
_SURE = 0.35
#: No photograph is measured more finely than this, in mm.
_FINEST = 0.01


@frozen
class SeveralMedals(BadObservation):
    """A photograph shows several medals, and nobody said which is meant."""

    count: int = 0  #: How many there are.

    @classmethod
    def of(cls, name: str, count: int) -> SeveralMedals:
        """Say how to choose one."""
        remedy = f"choose one, 1 (the largest) to {count}: measure(photo).medal(1), or --medal 1"
        return cls(name, f"{count} medals are in the picture", remedy, count)


def observe(medal: MedalMeasurements, origin: str, vocabulary: Vocabulary) -> Iterator[Observation]:
    """Give what was measured of a medal as observations, as far as the rules have words for it.

    Args:
        medal: what was measured.
        origin: how it is known, with a place for the method.
        vocabulary: the words of the rules. A trait or a state that it does not hold, or a figure
            that cannot be, is left out.
    """
    for trait, value, method in _found(medal):
        given = Observation(trait, value, origin.format(method=method))
        try:
            seen = vocabulary.observe(given)
        except BadObservation:
            continue
        if not _says_nothing(seen, vocabulary):
            yield seen


def _found(medal: MedalMeasurements) -> Iterator[_Found]:
    """Give what was measured, as traits of a medal."""
    if not isinstance(medal.disc, NotMeasured):
        yield "shape", "round", _method(medal.radius) or "outline"
    if isinstance(medal.diameter, Measured):
        yield "diameter", _quantity(medal.diameter), medal.diameter.method
    yield from _overrun(medal.horizon_overrun_left, medal.horizon_overrun_right)
    yield from _told("horizon_end", medal.horizon_end)
    yield from _told("eyelet", medal.eyelet)
    yield from _told("eyelet_outline", medal.eyelet_outline)
    yield from _told("material", medal.metal)
    if isinstance(medal.serial_number, Told) and medal.serial_number.decided:
        yield "serial_number", next(iter(medal.serial_number.states)), medal.serial_number.method
    if not isinstance(medal.ribbon, NotMeasured):
        yield from _ribbon(medal.ribbon)


def _overrun(left: Length, right: Length) -> Iterator[_Found]:
    """Give the overrun of the sides that were measured."""
    sides = [_quantity(one) if isinstance(one, Measured) else None for one in (left, right)]
    methods = dict.fromkeys(filter(None, map(_method, (left, right))))
    if methods:
        yield "horizon_overrun", Pair(*sides), "; ".join(methods)


def _told(trait: str, state: State) -> Iterator[_Found]:
    """Give states, one or several among which the photograph does not decide."""
    if isinstance(state, Told):
        yield trait, States(state.states), state.method


def _ribbon(ribbon: Ribbon) -> Iterator[_Found]:
    """Give the stripes, if each has a colour; widths only where they are measured in mm."""
    stripes = []
    for stripe in ribbon.stripes:
        colour, *others = sorted(stripe.colours) or [""]
        stripes.append(Stripe(colour, _width(stripe.width), tuple(others)))
    yield "ribbon", Stripes(tuple(stripes)), _method(ribbon.width) or "stripes by their colour"


def _width(width: Length) -> float | None:
    """Give the width of a stripe in mm where it is sure enough to be held against a rule."""
    if not isinstance(width, Measured) or width.unit != "mm" or width.uncertainty > _SURE:
        return None
    return round(width.value, 2)


def _quantity(measured: Measured) -> Quantity:
    """Give a figure as the core has it, rounded outwards to `_FINEST`."""
    low, high = measured.low, measured.high
    if math.isfinite(low) and math.isfinite(high):  # the vocabulary refuses all others
        low = math.floor(round(low / _FINEST, 6)) * _FINEST
        high = math.ceil(round(high / _FINEST, 6)) * _FINEST
    return Quantity(round(low, 9), round(high, 9), measured.unit)


def _method(length: Length) -> str:
    """Give the method of a figure; empty where there is none."""
    return length.method if isinstance(length, Measured) else ""


def _says_nothing(seen: Observation, vocabulary: Vocabulary) -> bool:
    """Tell whether every state stayed possible."""
    trait = vocabulary.traits[seen.trait]
    return (
        isinstance(trait, StatesTrait)
        and isinstance(seen.value, States)
        and seen.value.states == trait.states.keys()
    )
