"""How like two ribbons are, stripe by stripe, so that the nearest ones come first.

The stripes of both are brought side by side at the least cost (the alignment of Needleman and
Wunsch). What one costs is our own scale, chosen so that a faded colour costs less than another
one, and a narrow edge that was overlooked less than a broad stripe; only the order matters.
"""

from __future__ import annotations

from functools import lru_cache

from attrs import frozen

from medal_id.errors import BadObservation
from medal_id.observations import Stripe, Stripes
from medal_id.rules.kinds.stripes import StripesTrait
from medal_id.rules.outcome import Outcome

#: What it costs that a colour is the one it fades to, one it may be taken for, or quite another.
FADED, LIKE, OTHER = 0.5, 1.0, 4.0
#: What a width costs that is off by the slack of the vocabulary, and the most it costs.
SLACK, FAR_OFF = 0.5, 3.0
#: What a stripe costs that is missing or too many: so much, and so much for each mm of it.
ABSENT, ABSENT_MM = 2.5, 0.5
#: The most stripes that are compared; more are no ribbon.
MOST = 40


@frozen
class Likeness:
    """How like a ribbon of the rules is to one that was seen."""

    outcome: Outcome  #: As a rule would judge it.
    distance: float  #: 0 where nothing differs; the scale is this module's own.
    turned: bool  #: Whether it fits better read from the other edge.


def compare(right: Stripes, seen: Stripes, trait: StripesTrait) -> Likeness:
    """Compare a ribbon of the rules with one that was seen, from either edge.

    Raises:
        BadObservation: where the first leaves a colour open, as no ribbon of the rules does.
    """
    if any(len(stripe.possible) != 1 for stripe in right.stripes):
        fault = f"{right} leaves a colour open, so that nothing can be held against it"
        raise BadObservation("ribbon", fault, "compare the known ribbon with the one seen")
    outcome = trait.condition("stripes", [str(right)], "ribbon").judge(seen)
    ahead = distance(right, seen, trait)
    back = distance(right, seen.turned(), trait)
    return Likeness(outcome, min(ahead, back), back < ahead)


def distance(right: Stripes, seen: Stripes, trait: StripesTrait) -> float:
    """Give the least cost of turning the stripes of one into those of the other."""
    return _distance(right.stripes[:MOST], seen.stripes[:MOST], trait)


@lru_cache(maxsize=4096)
def _distance(right: tuple[Stripe, ...], seen: tuple[Stripe, ...], trait: StripesTrait) -> float:
    row = [0.0]
    for stripe in right:
        row.append(row[-1] + _absent(stripe))
    for stripe in seen:
        after = [row[0] + _absent(stripe)]
        for at, other in enumerate(right):
            both = row[at] + _differ(other, stripe, trait)
            after.append(min(both, row[at + 1] + _absent(stripe), after[at] + _absent(other)))
        row = after
    return round(row[-1], 6)


def _absent(stripe: Stripe) -> float:
    """Give what a stripe costs that only one of the ribbons has."""
    return ABSENT + ABSENT_MM * (1.0 if stripe.width is None else stripe.width)


def _differ(right: Stripe, seen: Stripe, trait: StripesTrait) -> float:
    """Give what it costs that one stripe is seen as the other."""
    cost = 0.0
    if seen.possible and right.colour not in seen.possible:
        known = trait.colours[right.colour]
        if known.fades_to in seen.possible:
            cost = FADED
        else:
            cost = OTHER if seen.possible.isdisjoint(known.like) else LIKE
    if seen.width is None:
        return cost
    if right.width is None:
        return cost + SLACK  # what no source gives fits no better than what is just off
    slack = max(trait.slack, trait.slack_share * right.width)
    return cost + min(SLACK * abs(seen.width - right.width) / slack, FAR_OFF)
