"""Which die a photograph tells, by the limits that the rules give for the overrun."""

from __future__ import annotations

from functools import cache

from medal_id.catalogue import default_catalogue
from medal_id.observations import Pair, Quantity
from medal_id.rules.kinds.quantity import Within
from medal_id.rules.outcome import Outcome

_AWARD = "ussr/defence-of-leningrad"
_DIES = {"early": f"{_AWARD}/1/early-die", "late": f"{_AWARD}/1/late-die"}
_TRAIT = "horizon_overrun"
#: A truth that lies nearer to a limit, in mm, is too close for a wrong call to count.
_CLOSE = 0.3
NEITHER, UNDECIDED = "neither", "undecided"


@cache
def limits() -> dict[str, Within]:
    """Give the range of each die's overrun in mm, as the rules of the library have it."""
    entries = {one.id: one for one in default_catalogue().rules.award(_AWARD, "award").entries}
    found = {}
    for name, entry in _DIES.items():
        (only,) = (one for one in entries[entry].expects if one.trait == _TRAIT)
        assert isinstance(only.condition, Within)
        found[name] = only.condition
    return found


def call(left: tuple[float, float], right: tuple[float, float]) -> str:
    """Call the die: "early", "late", "neither" or "undecided".

    Args:
        left, right: the interval of the overrun on each side, in mm.
    """
    seen = Pair(Quantity(*left, "mm"), Quantity(*right, "mm"))
    outcomes = {name: within.judge(seen) for name, within in limits().items()}
    for name, outcome in outcomes.items():
        if outcome is Outcome.AGREES:
            return name
    if all(outcome is Outcome.DISAGREES for outcome in outcomes.values()):
        return NEITHER
    return UNDECIDED


def clear(*overruns: float) -> bool:
    """Tell whether true overruns all lie well away from every limit."""
    ends = [end for within in limits().values() for end in (within.low, within.high)]
    return all(abs(overrun - end) > _CLOSE for overrun in overruns for end in ends)
