"""Whether two values of one trait can both be true."""

from __future__ import annotations

from medal_id.observations.counts import Counts
from medal_id.observations.dates import PartialDate
from medal_id.observations.number import Number
from medal_id.observations.observation import Value
from medal_id.observations.quantity import Pair, Quantity
from medal_id.observations.states import States


def conflict(one: Value, other: Value) -> bool:  # noqa: PLR0911  # one answer for each kind
    """Tell whether two values of one trait exclude each other; texts and ribbons never do.

    How a text was typed or a colour named is no contradiction; whether both fit is for the
    rules to say.
    """
    match one, other:
        case States(), States():
            return one.states.isdisjoint(other.states)
        case Counts(), Counts():
            return one.counts.isdisjoint(other.counts)
        case Quantity(), Quantity():
            return one.high < other.low or other.high < one.low
        case Pair(), Pair():
            sides = ((one.left, other.left), (one.right, other.right))
            return any(a and b and conflict(a, b) for a, b in sides)
        case (Pair(), Quantity()) | (Quantity(), Pair()):
            pair, single = (one, other) if isinstance(one, Pair) else (other, one)
            assert isinstance(pair, Pair)
            return any(conflict(side, single) for side in pair.measured)
        case Number(), Number():
            return not one.may_be(other)
        case PartialDate(), PartialDate():
            return one.contains(other) is False
        case _:
            return False
