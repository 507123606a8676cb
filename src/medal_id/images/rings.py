"""Rings among the peaks of radial profiles: which of them lie on one smooth, closed curve.

The curve is a circle that may be shifted and squeezed: radius(angle) = c0 + c1 cos + s1 sin +
c2 cos 2 + s2 sin 2, which holds for ellipses of up to 25 degrees of tilt to 0.1 %. Many curves are
tried through five peaks each (RANSAC, Fischler and Bolles 1981), with a fixed seed.
"""

from __future__ import annotations

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from medal_id.images.profiles import Peaks

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]

_TRIALS = 600
_WORTH = 0.25  # of the strongest peak of its block: weaker peaks are grain
_FAINTEST = 0.25  # of the typical strongest peak


@frozen(eq=False)
class Ring:
    """A closed curve that many blocks have a peak on."""

    curve: Floats  #: (5,): c0, c1, s1, c2, s2, in multiples of the radius sampled around.
    places: Floats  #: (blocks,): the peak nearest to the curve; NaN where none is near.
    strengths: Floats  #: (blocks,): how sharp that peak is; 0 where none is near.
    support: float  #: The share of blocks with a peak on the curve.


def basis(angles: Floats) -> Floats:
    """Give the five functions of the angle that a curve is made of: (angles, 5)."""
    ones = np.ones_like(angles)
    return np.stack(
        [ones, np.cos(angles), np.sin(angles), np.cos(2 * angles), np.sin(2 * angles)], -1
    )


def rings(found: Peaks, *, near: float, squeeze: float, shift: float) -> list[Ring]:
    """Find the rings, those with most support first; none crosses another of the list.

    Args:
        found: the peaks of each block.
        near: how far a peak may lie off its ring, in multiples of the radius.
        squeeze: the largest amplitude of the second harmonic.
        shift: the largest amplitude of the first harmonic.
    """
    usable = _usable(found)
    seen = np.flatnonzero(usable.any(1))
    if len(seen) < 10:
        return []
    functions = basis(found.angles)
    curves = _tried(found, usable, seen, functions)
    sane = (np.hypot(curves[:, 1], curves[:, 2]) < shift) & (
        np.hypot(curves[:, 3], curves[:, 4]) < squeeze
    )
    curves = curves[sane]
    kept: list[Ring] = []
    if not len(curves):
        return kept
    drawn = curves @ functions.T
    off = np.abs(found.places[None] - drawn[:, :, None])
    hits = ((off < near) & usable[None]).any(2).sum(1)
    for best in np.argsort(-hits, kind="stable")[:150]:
        if any(np.abs(drawn[best] - basis(found.angles) @ one.curve).mean() < near for one in kept):
            continue
        ring = _polished(found, usable, functions, curves[best], near)
        if not any(np.abs(functions @ (ring.curve - one.curve)).mean() < near for one in kept):
            kept.append(ring)
        if len(kept) == 8:
            break
    return sorted(kept, key=lambda ring: -ring.support)


def _usable(found: Peaks) -> Bools:
    """Tell which peaks are more than grain."""
    strongest = found.strengths.max(1)
    seen = strongest[strongest > 0]
    typical = float(np.median(seen)) if len(seen) else 0.0
    usable: Bools = (
        (found.strengths > 0)
        & (found.strengths >= _WORTH * strongest[:, None])
        & (found.strengths >= _FAINTEST * typical)
    )
    return usable


def _tried(found: Peaks, usable: Bools, seen: NDArray[np.intp], functions: Floats) -> Floats:
    """Lay curves through five peaks each, one from each fifth of the circle."""
    chance = np.random.default_rng(5)
    fifths = np.array_split(seen, 5)
    blocks = np.stack([part[chance.integers(0, len(part), _TRIALS)] for part in fifths], 1)
    counts = usable.sum(1)
    ordered = np.argsort(~usable, axis=1, kind="stable")
    # The strongest peak is the likeliest: half of all tries take it.
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
        inside = off[rows, nearest] < reach
        if inside.sum() < 6:
            break
        weight = np.sqrt(np.where(inside, (1 - (off[rows, nearest] / reach) ** 2) ** 2, 0.0))
        weight[~inside] = 0.0
        curve = np.linalg.lstsq(functions * weight[:, None], places * weight, rcond=None)[0]
    off = np.where(usable, np.abs(found.places - (functions @ curve)[:, None]), np.inf)
    nearest = off.argmin(1)
    inside = off[rows, nearest] < near
    places = np.where(inside, found.places[rows, nearest], np.nan)
    strengths = np.where(inside, found.strengths[rows, nearest], 0.0)
    return Ring(curve, places, strengths, float(inside.mean()))
