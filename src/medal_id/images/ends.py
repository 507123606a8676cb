"""Where the horizon line ends: how likely each place is, given the light along the line.

The line's own cross-section, seen where it is free of everything, is held against the light at each
place along it. Where the line goes on, the answer is about 1; where it has ended, about 0; among
letters anything. How much is seen in answers on parallels to the line, where there is none.
"""

from __future__ import annotations

import numpy as np
from attrs import frozen
from numpy.typing import NDArray
from scipy import ndimage, special

from medal_id.images.face import Face
from medal_id.images.horizon import FREE, Line

Floats = NDArray[np.float64]

_HALF = 0.42  # mm: half the height of the cross-section
_PARALLELS = (0.75, 1.9)  # mm beside the line
_SPAN = (6.5, 15.95)  # mm: where an end is looked for; the rim begins at about 15.5
_STEP = 0.02  # mm between the places that are tried
_ALIKE = 0.35  # mm: answers nearer to each other than this are not independent
_TAILS = 4.0  # degrees of freedom of the scatter: single answers may be far off
_LEAST_SCATTER = 0.12


@frozen(eq=False)
class End:
    """How likely the line ends where, on one side."""

    places: Floats  #: mm from the centre along the line.
    chance: Floats  #: Sums to 1.

    def quantile(self, share: float) -> float:
        """Give the place that the end lies before with a certain chance."""
        return float(np.interp(share, np.cumsum(self.chance), self.places))


def end(face: Face, line: Line, side: float, letters: tuple[float, float]) -> End | None:
    """Find the end on one side.

    Args:
        face: the face.
        line: where the line runs.
        side: -1 for the left, 1 for the right.
        letters: the radii between which the legend's letters stand, in mm.
    """
    along, answer, scatter = answers(face, line, side)
    tried = np.arange(*_SPAN, _STEP)
    before = ndimage.gaussian_filter1d(answer, 1.0)
    outside = along > letters[1] + 0.15
    zone = np.where(outside, 2, np.where(along > letters[0] - 0.15, 1, 0))
    soft = max(0.09, 0.5 / face.per_mm)
    reached = special.ndtr((tried[:, None] - along[None]) / soft)
    weight = 1.0 / (face.per_mm * _ALIKE)
    total = np.zeros(len(tried))
    for part, amplitudes in ((0, (1.0,)), (1, (0.6, 1.0)), (2, (0.35, 0.6, 1.0, 1.5))):
        inside = zone == part
        options = [
            weight
            * _fit(before[inside], size * reached[:, inside], scatter[inside], size)
            for size in amplitudes
        ]
        total += special.logsumexp(np.stack(options), axis=0)
    chance = np.exp(total - total.max())
    return End(tried, chance / chance.sum())


def _fit(seen: Floats, expected: Floats, scatter: Floats, size: float) -> Floats:
    """Give the log-likelihood of answers for each place of the end."""
    spread = np.maximum(scatter, _LEAST_SCATTER)[None] + 0.15 * size * np.abs(expected)
    off = (seen[None] - expected) / spread
    likelihood: Floats = (
        -(_TAILS + 1) / 2 * np.log1p(off**2 / _TAILS) - np.log(spread)
    ).sum(1)
    return likelihood


def answers(face: Face, line: Line, side: float) -> tuple[Floats, Floats, Floats]:
    """Give the answers along the line on one side.

    Returns:
        The places in mm from the centre, the answers (1 as on the free part of the line) and how
        far answers scatter beside the line at that place.
    """
    per_mm = max(face.per_mm, 8.0)
    reach = _PARALLELS[1] + _HALF
    columns, rows, light = face.grid(
        (-16.1, 16.1), (line.height - reach, line.height + reach), line.turn, per_mm
    )
    flat = light - ndimage.gaussian_filter1d(light, 1.0 * per_mm, axis=0)
    middle, half = len(rows) // 2, int(_HALF * per_mm)
    free = (side * columns > FREE[0]) & (side * columns < FREE[1])
    section = flat[middle - half : middle + half + 1][:, free].mean(1)
    section = section - section.mean()
    scale = float(section @ section)
    order = np.argsort(side * columns)
    order = order[(side * columns[order] > FREE[0])]

    def held(shift: int) -> Floats:
        part = flat[middle + shift - half : middle + shift + half + 1][:, order]
        answer: Floats = section @ (part - part.mean(0)) / max(scale, 1e-12)
        return answer

    first, last = (round(one * per_mm) for one in _PARALLELS)
    beside = np.stack([held(sign * shift) for sign in (-1, 1) for shift in range(first, last)])
    scatter = np.sqrt(ndimage.uniform_filter1d((beside**2).mean(0), max(3, int(0.3 * per_mm))))
    return side * columns[order], held(0), scatter
