"""Where the horizon line ends: how likely each place is, given the light along the line.

The line's own cross-section, seen where it is free of everything, is held against the light at each
place along it. Where the line goes on, the answer is about 1; where it has ended, about 0; among
letters anything. How much is seen in answers on parallels to the line, where there is none.
"""

from __future__ import annotations

import math

import numpy as np
from attrs import frozen
from numpy.typing import NDArray
from scipy import ndimage, special

from medal_id.images.disc import RADIUS
from medal_id.images.face import Face
from medal_id.images.horizon import FREE, Line

Floats = NDArray[np.float64]

_REACH = 16.1  # mm: how far from the centre the light is read
_HALF = 0.36  # mm: half the height of the cross-section
_PARALLELS = (0.75, 1.9)  # mm beside the line
_SPAN = (6.5, 15.95)  # mm: where an end is looked for; the rim begins at about 15.5
_STEP = 0.02  # mm between the places that are tried
_ALIKE = 0.22  # mm: answers nearer to each other than this are not independent
#: What a mm without the line costs, among strokes and, besides, where nothing is seen at all; and
#: what a mm of something like the line costs where it is taken to have ended. Natural logarithms.
_GAP = (5.0, 12.0)
_FALSE = (2.0, 12.0)
_RESOLVED = 9.0  # px per mm: with fewer, strokes and gaps run into each other
_CLEAN = 0.16  # scatter of answers, below which there are no strokes
_MOST = 9.0  # what gaps cost at the most: letters may hide it from one end to the other
_ROUND = 0.07  # mm: ends are round, so that the line fades a little before them
_NEAR_RIM = 0.3  # how much less answers count there
_RIM = 15.45  # mm: where the rim begins to rise, and light there tells nothing of the line
_TAILS = 6.0  # degrees of freedom of the scatter: single answers may be far off
_FAINTEST = 0.004  # of full scale: a line fainter than this is none
_LEAST_SCATTER = 0.12


@frozen(eq=False)
class End:
    """How likely the line ends where, on one side."""

    places: Floats  #: mm from the centre along the line.
    chance: Floats  #: Sums to 1.

    @property
    def likeliest(self) -> float:
        """The likeliest place."""
        return float(self.places[int(self.chance.argmax())])

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
    told = answers(face, line, side)
    if told is None:
        return None
    along, answer, clutter = told
    tried = np.arange(*_SPAN, _STEP)
    before = ndimage.gaussian_filter1d(answer, 1.0)
    among = (along > letters[0] - 0.1) & (along < letters[1] + 0.1)
    native = face.disc.radius / RADIUS
    outside = (along >= letters[1] + 0.1) & (along < _RIM)
    inside = along <= letters[0] - 0.1
    free = before[along < FREE[1]]
    scatter = np.hypot(clutter, max(_LEAST_SCATTER, float(np.std(free))))
    scatter += _NEAR_RIM * np.clip((along - _RIM) * native / 1.5 + 1.0, 0.0, 1.0)
    reached = special.ndtr((tried[:, None] - along[None]) / max(0.09, 0.5 / face.per_mm))
    weight = 1.0 / (max(face.per_mm, 8.0) * _ALIKE)
    sharp = min(1.0, native / _RESOLVED)
    total = -sharp * _cost(
        before[among],
        clutter[among],
        tried[:, None] > along[None, among],
        max(face.per_mm, 8.0),
    )
    for part, amplitudes in ((inside, (1.0,)), (outside, (0.35, 0.6, 1.0, 1.5))):
        options = [
            weight * _fit(before[part], size * reached[:, part], scatter[part], size)
            for size in amplitudes
        ]
        total += special.logsumexp(np.stack(options), axis=0)
    chance = np.exp(total - total.max())
    return End(tried + _ROUND, chance / chance.sum())


def _cost(seen: Floats, scatter: Floats, reached: NDArray[np.bool_], per_mm: float) -> Floats:
    """Give what the answers among the letters cost each place of the end.

    A stroke across the line hides it over its own width; strokes along it look like it. Where
    nothing but the line, or nothing at all, is seen, both count for more.
    """
    clean = np.exp(-((scatter / _CLEAN) ** 2))
    gap = (_GAP[0] + _GAP[1] * clean) * np.clip((0.55 - seen) / 0.55, 0.0, 1.0)
    false = (_FALSE[0] + _FALSE[1] * clean) * np.clip((seen - 0.45) / 0.55, 0.0, 1.0)
    gaps = np.where(reached, gap, 0.0).sum(1) / per_mm
    cost: Floats = _MOST * -np.expm1(-gaps / _MOST) + np.where(reached, 0.0, false).sum(1) / per_mm
    return cost


def _fit(seen: Floats, expected: Floats, scatter: Floats, size: float) -> Floats:
    """Give the log-likelihood of answers for each place of the end."""
    spread = scatter[None] + 0.15 * size * np.abs(expected)
    off = (seen[None] - expected) / spread
    likelihood: Floats = (-(_TAILS + 1) / 2 * np.log1p(off**2 / _TAILS) - np.log(spread)).sum(1)
    return likelihood


def answers(face: Face, line: Line, side: float) -> tuple[Floats, Floats, Floats] | None:
    """Give the answers along the line on one side.

    Returns:
        The places in mm from the centre, the answers (1 as on the free part of the line) and how
        far they may be off: by what else is seen there, and by what is seen beside the line.
    """
    per_mm = max(face.per_mm, 8.0)
    reach = _PARALLELS[1] + _HALF
    # Samples lie a whole number of steps from the left end, on either side.
    first = math.ceil((FREE[0] + _REACH) * per_mm) / per_mm - _REACH
    span = (first, _REACH) if side > 0 else (-_REACH, -FREE[0] - 0.5 / per_mm)
    columns, rows, light = face.grid(
        span, (line.height - reach, line.height + reach), line.turn, per_mm
    )
    flat = light - ndimage.gaussian_filter1d(light, 1.0 * per_mm, axis=0)
    middle, half = len(rows) // 2, int(_HALF * per_mm)
    free = side * columns < FREE[1]
    section = flat[middle - half : middle + half + 1][:, free].mean(1)
    section = section - section.mean()
    order = np.argsort(side * columns)
    ways = np.stack([section, np.ones_like(section), np.linspace(-1, 1, len(section))], -1)
    solver = np.linalg.pinv(ways)
    size = float(np.linalg.norm(section))
    if size < _FAINTEST:
        return None

    def held(shift: int) -> tuple[Floats, Floats]:
        """Give the answers on a parallel, and how much of the light they leave unexplained."""
        part = flat[middle + shift - half : middle + shift + half + 1][:, order]
        solved = solver @ part
        left = np.linalg.norm(part - ways @ solved, axis=0) / size
        return solved[0], np.sqrt(ndimage.uniform_filter1d(left**2, max(3, int(0.12 * per_mm))))

    first, last = (round(one * per_mm) for one in _PARALLELS)
    beside = [held(sign * shift) for sign in (-1, 1) for shift in range(first, last)]
    false = np.stack([answer for answer, _ in beside])
    clutter = np.stack([left for _, left in beside])
    # How far a false answer goes for each unit of light that it leaves unexplained.
    cluttered = clutter > np.quantile(clutter, 0.5)
    leverage = float(np.sqrt(np.mean((false[cluttered] / clutter[cluttered]) ** 2)))
    answer, left = held(0)
    beside_it = np.sqrt(ndimage.uniform_filter1d((false**2).mean(0), max(3, int(0.3 * per_mm))))
    scatter = np.minimum(np.clip(leverage, 0.5, 2.0) * left, 1.5 * beside_it)
    return side * columns[order], answer, scatter
