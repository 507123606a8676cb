"""Rings among the peaks of radial profiles: which of them lie on one smooth, closed curve.

A curve is a circle that may be shifted and squeezed: radius(angle) = c0 + c1 cos + s1 sin +
c2 cos 2 + s2 sin 2, which holds for ellipses of up to 25 degrees of tilt to 0.1 %. Many curves are
tried through five peaks each (RANSAC, Fischler and Bolles 1981), with a fixed seed. What is struck
with one die is concentric: around and within the ring seen best, only its like are looked for.
"""

from __future__ import annotations

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from medal_id.images.profiles import Peaks

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]

_TRIALS = 500
_WORTH = 0.12  # of the strongest peak of its block: weaker peaks are grain
_FAINTEST = 0.12  # of the typical strongest peak
_STRONG = 0.35  # of the strongest peak of its block: such peaks make the first ring
_WIDTH = 0.14  # multiples of a ring, inwards and outwards, in which its like are looked for


@frozen(eq=False)
class Ring:
    """A closed curve that many blocks have a peak on."""

    curve: Floats  #: (5,): c0, c1, s1, c2, s2, in multiples of the radius sampled around.
    places: Floats  #: (blocks,): the peak nearest to the curve; NaN where none is near.
    strengths: Floats  #: (blocks,): how sharp that peak is; 0 where none is near.
    support: float  #: The share of blocks with a peak on the curve.

    @property
    def sharpness(self) -> float:
        """How sharp its peaks typically are."""
        seen = self.strengths[self.strengths > 0]
        return float(np.median(seen)) if len(seen) else 0.0


def basis(angles: Floats) -> Floats:
    """Give the five functions of the angle that a curve is made of: (angles, 5)."""
    ones = np.ones_like(angles)
    return np.stack(
        [ones, np.cos(angles), np.sin(angles), np.cos(2 * angles), np.sin(2 * angles)], -1
    )


def best_ring(found: Peaks, *, near: float, squeeze: float, shift: float) -> Ring | None:
    """Find the ring that most blocks show, or tell that there is none.

    Args:
        found: the peaks of each block.
        near: how far a peak may lie off its ring, in multiples of the radius.
        squeeze: the largest amplitude of the second harmonic.
        shift: the largest amplitude of the first harmonic.
    """
    usable = _usable(found, _STRONG, _STRONG)
    seen = np.flatnonzero(usable.any(1))
    if len(seen) < 10:
        return None
    functions = basis(found.angles)
    curves = _tried(found, usable, seen, functions)
    sane = (np.hypot(curves[:, 1], curves[:, 2]) < shift) & (
        np.hypot(curves[:, 3], curves[:, 4]) < squeeze
    )
    curves = curves[sane]
    if not len(curves):
        return None
    off = np.abs(found.places[None] - (curves @ functions.T)[:, :, None])
    strongest = np.maximum(found.strengths.max(1, keepdims=True), 1e-12)
    weights = np.where(usable, found.strengths / strongest, 0.0)
    hits = ((off < near) * (0.5 + weights[None])).max(2).mean(1)
    usable = _usable(found, _WORTH, _FAINTEST)
    return _polished(found, usable, functions, curves[hits.argmax()], near)


def concentric(found: Peaks, ring: Ring, near: float) -> list[Ring]:
    """Find the rings concentric with one, the innermost first; it may be among them.

    A ring must be seen clearly more often than the grain of the ground would make believe.
    """
    usable = _usable(found, _WORTH, _FAINTEST)
    functions = basis(found.angles)
    shape = functions @ ring.curve
    shares = np.arange(1 - _WIDTH, 1 + _WIDTH, near / 3)
    off = np.abs(found.places[None] - (shares[:, None] * shape)[:, :, None])
    support = ((off < near) & usable[None]).any(2).mean(1)
    grain = float(np.quantile(support, 0.3))
    kept: list[Ring] = []
    left = support.copy()
    while left.max() > max(0.5, grain + 0.2):
        best = int(left.argmax())
        left[np.abs(shares - shares[best]) < 1.6 * near] = 0.0
        one = _polished(found, usable, functions, shares[best] * ring.curve, near)
        drawn = functions @ one.curve
        apart = [np.abs(functions @ other.curve - drawn).mean() for other in kept]
        if one.support > max(0.5, grain + 0.2) and min(apart, default=1.0) > near:
            kept.append(one)
    return sorted(kept, key=lambda one: float(one.curve[0]))


def _usable(found: Peaks, of_block: float, of_typical: float) -> Bools:
    """Tell which peaks are more than grain."""
    strongest = found.strengths.max(1)
    seen = strongest[strongest > 0]
    typical = float(np.median(seen)) if len(seen) else 0.0
    usable: Bools = (
        (found.strengths > 0)
        & (found.strengths >= of_block * strongest[:, None])
        & (found.strengths >= of_typical * typical)
    )
    return usable


def _tried(found: Peaks, usable: Bools, seen: NDArray[np.intp], functions: Floats) -> Floats:
    """Lay curves through five peaks each, one from each fifth of the circle."""
    chance = np.random.default_rng(5)
    fifths = np.array_split(seen, 5)
    blocks = np.stack([part[chance.integers(0, len(part), _TRIALS)] for part in fifths], 1)
    counts = usable.sum(1)
    ordered = np.argsort(~usable, axis=1, kind="stable")
    # The strongest peak is the likeliest: near half of all tries take it.
    which = np.where(
        chance.random(blocks.shape) < 0.4,
        0,
        (chance.random(blocks.shape) * counts[blocks]).astype(np.intp),
    )
    peak = ordered[blocks, which]
    matrix = functions[blocks]
    solvable = np.abs(np.linalg.det(matrix)) > 0.5
    heights = found.places[blocks, peak]
    solved: Floats = np.linalg.solve(matrix[solvable], heights[solvable][..., None])[..., 0]
    return solved


def _polished(found: Peaks, usable: Bools, functions: Floats, curve: Floats, near: float) -> Ring:
    """Fit a curve to the peaks that lie near it, weighing down those that lie off (Tukey)."""
    rows = np.arange(len(functions))
    for reach in (2 * near, 1.5 * near, near, near):
        off = np.where(usable, np.abs(found.places - (functions @ curve)[:, None]), np.inf)
        nearest = off.argmin(1)
        places = found.places[rows, nearest]
        share = off[rows, nearest] / reach
        weight = np.where(share < 1, 1 - np.minimum(share, 1) ** 2, 0.0)
        if (weight > 0).sum() < 6:
            break
        curve = np.linalg.lstsq(functions * weight[:, None], places * weight, rcond=None)[0]
    off = np.where(usable, np.abs(found.places - (functions @ curve)[:, None]), np.inf)
    nearest = off.argmin(1)
    inside = off[rows, nearest] < near
    places = np.where(inside, found.places[rows, nearest], np.nan)
    strengths = np.where(inside, found.strengths[rows, nearest], 0.0)
    return Ring(curve, places, strengths, float(inside.mean()))
