"""How far a fitted rim may be off: its covariance, honestly stated.

Three things add up: the scatter of the picture, by how much whole groups of neighbouring blocks
pull in different directions (a sandwich, so that neighbours may err together); other rims that
explain the picture nearly as well; and what no scatter tells of, since the edge of a real disc is
defined no better than to a part of a pixel and of its bevel.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from medal_id.images import rim
from medal_id.images.fit import Fitted

Floats = NDArray[np.float64]

_GROUPS = 24
_SHOWN = 5
#: How much wider the errors of drawn discs with known truth lie than the sandwich says.
_WIDER = 2.0
#: How well an edge is defined, in px: how that moves the centre, right and up, and the radius.
_EDGE = np.array([0.2, 0.2, 0.12])
_SOFT = 0.0007  # the same, in multiples of the radius: so that discs of 1500 px are covered too
_TEMPER = 3.0  # of the cost: a rim that is worse by this weighs 1 / e of the best one


def covariance(found: Fitted, radius: float) -> Floats:
    """Give the covariance of the best rim: (5, 5), in the order of `rim`, y pointing up.

    Args:
        found: the rims, the best first.
        radius: of the disc, in px.
    """
    best = np.linalg.inv(found.judged.curvature[0])
    pulls = found.judged.pulls[0]
    groups = pulls.reshape(_GROUPS, -1, pulls.shape[1]).sum(1)
    sandwich = best @ (groups.T @ groups) @ best
    scatter = _WIDER**2 * np.maximum(1.0, _ratio(best, sandwich)) * sandwich[:_SHOWN, :_SHOWN]
    defined = np.zeros((_SHOWN, _SHOWN))
    spot = [rim.X, rim.Y, rim.R]
    defined[spot, spot] = _EDGE**2 + (_SOFT * radius) ** 2
    total: Floats = scatter + _rivals(found) + defined
    return total


def _ratio(expected: Floats, seen: Floats) -> float:
    """Compare half of the variance of the radius that is expected with what is seen."""
    return float(0.5 * expected[rim.R, rim.R] / max(seen[rim.R, rim.R], 1e-12))


def _rivals(found: Fitted) -> Floats:
    """Spread towards other rims, by how well they explain the picture."""
    worse = found.judged.cost - found.judged.cost[0]
    weight = np.exp(-worse / _TEMPER)
    weight = weight / weight.sum()
    off = found.guesses[:, :_SHOWN] - found.guesses[0, :_SHOWN]
    spread: Floats = (weight[:, None] * off).T @ off
    return spread
