"""Fitting the rim of a disc to the band along it: several guesses at once, downhill.

Each step is that of Levenberg and Marquardt, on the curvature that `explanation` gives. What is
known beforehand - discs mostly lie nearly flat, bevels are narrow, pictures are about sharp -
counts as one more observation each, so that what cannot be resolved stays near to what is common.
"""

from __future__ import annotations

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from medal_id.images import explanation, rim
from medal_id.images.band import Band

Floats = NDArray[np.float64]

#: What is common: the bevel's width in multiples of the radius, and its spread.
BEVEL = (0.0095, 0.0012)
_TILT = 0.10  # radians: the spread of either component
_BLUR = 0.4  # the spread of its logarithm
#: How far one step may go at most: px, px, px, radians, radians, px, logarithm.
_LEAP = np.array([1.5, 1.5, 1.5, 0.06, 0.06, 1.0, 0.4])
_SETTLED = 0.01  # px
_FAIR = 3  # steps: after these, those that are far behind are given up,
_HOPELESS = 12.0  # by so much,
_SAME = np.array([0.05, 0.05, 0.05, 0.006, 0.006])  # and those that have met go on as one
_TINY = 1e-9  # keeps what nothing depends on solvable


@frozen(eq=False)
class Common:
    """What is common, as observations: of a rim's parts, in the order of `rim`."""

    mean: Floats  #: (7,).
    stiff: Floats  #: (7,): one over the variance; 0 where nothing is known.

    @classmethod
    def of(cls, radius: float) -> Common:
        """Tell what is common for a disc of a radius in px."""
        spread = np.array([np.inf] * 3 + [_TILT, _TILT, BEVEL[1] * radius, _BLUR])
        mean = np.array([0, 0, 0, 0, 0, BEVEL[0] * radius, blur(radius)])
        return cls(mean, spread**-2.0)


@frozen(eq=False)
class Fitted:
    """Rims that fit a band as well as they can, the best first."""

    guesses: Floats  #: (rims, 17): as in `explanation`.
    judged: explanation.Judged  #: With what is common counted in.


def blur(radius: float) -> float:
    """Give the logarithm of the blur, in px, that is common at a radius in px."""
    return float(np.log(0.65 + 0.0005 * radius))


def judge(guesses: Floats, seen: Band, radius: float) -> explanation.Judged:
    """Judge rims by what was seen and by what is common."""
    common = Common.of(radius)
    found = explanation.judge(guesses, seen, radius)
    off = guesses[:, : rim.COUNT] - common.mean
    spot = np.arange(rim.COUNT)
    found.curvature[:, spot, spot] += common.stiff
    # Each block pulls its share.
    found.pulls[:, :, : rim.COUNT] -= (common.stiff * off)[:, None] / found.pulls.shape[1]
    cost = found.cost + 0.5 * (common.stiff * off**2).sum(1)
    return explanation.Judged(cost, found.curvature, found.pulls)


def costs(guesses: Floats, seen: Band, radius: float) -> Floats:
    """Give only how badly rims agree with what was seen and is common: (rims,)."""
    common = Common.of(radius)
    off = guesses[:, : rim.COUNT] - common.mean
    cost: Floats = explanation.costs(guesses, seen, radius) + 0.5 * (common.stiff * off**2).sum(1)
    return cost


def fit(guesses: Floats, seen: Band, radius: float, most: int) -> Fitted:
    """Let guesses run downhill.

    Args:
        guesses: (rims, 17), as `explanation.start` gives them.
        seen: the band.
        radius: of the disc, roughly, in px.
        most: how many steps to take at most.
    """
    here = guesses.copy()
    now = judge(here, seen, radius)
    damping = np.full(len(here), 1e-3)
    for step in range(most):
        leap = _leap(now, damping)
        there = _sane(here + leap, radius)
        then = judge(there, seen, radius)
        better = then.cost < now.cost
        here = np.where(better[:, None], there, here)
        now = then.where(better, now)
        damping = np.where(better, damping * 0.2, damping * 8)
        if np.abs(leap[:, :3]).max() < _SETTLED:
            break
        if step + 1 >= _FAIR:
            kept = _promising(here, now)
            here, now, damping = here[kept], now.of(kept), damping[kept]
    order = np.argsort(now.cost, kind="stable")
    return Fitted(here[order], now.of(order))


def _promising(guesses: Floats, judged: explanation.Judged) -> NDArray[np.intp]:
    """Give the places of those that may still become the best, each only once, the best first."""
    kept: list[int] = []
    for one in np.argsort(judged.cost, kind="stable"):
        if judged.cost[one] > judged.cost.min() + _HOPELESS:
            break
        off = np.abs(guesses[kept, : rim.BEVEL] - guesses[one, : rim.BEVEL])
        if not (off < _SAME).all(1).any():
            kept.append(int(one))
    return np.array(kept)


def _leap(now: explanation.Judged, damping: Floats) -> Floats:
    """Give the next step of each rim: (rims, 17)."""
    spot = np.arange(now.curvature.shape[1])
    damped = now.curvature.copy()
    damped[:, spot, spot] *= 1 + damping[:, None]
    damped[:, spot, spot] += _TINY
    leap = np.linalg.solve(damped, now.pulls.sum(1)[..., None])[..., 0]
    reach = _LEAP / np.maximum(np.abs(leap[:, : rim.COUNT]), 1e-12)
    shorter: Floats = leap * np.minimum(1.0, reach.min(1))[:, None]
    return shorter


def _sane(guesses: Floats, radius: float) -> Floats:
    """Keep widths positive and blurs finite."""
    guesses[:, rim.BEVEL] = np.maximum(guesses[:, rim.BEVEL], 0.05)
    guesses[:, rim.BLUR] = np.clip(guesses[:, rim.BLUR], np.log(0.35), np.log(3 + 0.01 * radius))
    return guesses
