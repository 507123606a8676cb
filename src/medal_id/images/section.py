"""The cross-section of the horizon line, held against the light at each place along it.

Where the line is free of figures and letters it shows its cross-section. Held against the light
elsewhere, the answer is about 1 where the line runs, about 0 where it does not, and anything among
letters. How much is seen in answers on parallels to the line, where there is none. Strokes answer
too, most of them broader than the line: a second answer is apart from all light that bends more
slowly across the line than the line itself does.
"""

from __future__ import annotations

import numpy as np
from attrs import frozen
from numpy.typing import NDArray
from scipy import ndimage

from medal_id.images.face import Face
from medal_id.images.horizon import FREE, Line

Floats = NDArray[np.float64]

_HALF = 0.36  # mm: half the height of the cross-section
_PARALLELS = (0.75, 1.9)  # mm beside the line
_FAINTEST = 0.004  # of full scale: a line fainter than this is none
_LEAST_PER_MM = 8.0  # samples per mm along the line
#: Of the second answer: half the height of what is looked at, and how far the light along the line
#: is averaged, in mm; and the highest power of the height that the ground bends with.
_WIDE, _ALONG, _BENDS = 0.5, 0.06, 4


@frozen(eq=False)
class Answers:
    """What is seen along the line on one side; each of shape (places,)."""

    places: Floats  #: mm from the centre along the line, ascending.
    answer: Floats  #: 1 as on the free part of the line, 0 where nothing of it is seen.
    apart: Floats  #: The same, apart from what broader strokes answer.
    scatter: Floats  #: How far the answer may be off by what else is seen there.


def answers(face: Face, line: Line, side: float) -> Answers | None:
    """Give the answers along the line on one side, or None where its cross-section is not seen.

    Args:
        face: the face.
        line: where the line runs.
        side: -1 for the left, 1 for the right.
    """
    per_mm = max(face.per_mm, _LEAST_PER_MM)
    reach = _PARALLELS[1] + _HALF
    columns, rows, light = face.grid(
        (-16.1, 16.1), (line.height - reach, line.height + reach), line.turn, per_mm
    )
    flat = light - ndimage.gaussian_filter1d(light, 1.0 * per_mm, axis=0)
    middle, half = len(rows) // 2, int(_HALF * per_mm)
    free = (side * columns > FREE[0]) & (side * columns < FREE[1])
    whole = flat[:, free].mean(1)
    section = whole[middle - half : middle + half + 1]
    section = section - section.mean()
    order = np.argsort(side * columns)
    order = order[(side * columns[order] > FREE[0])]

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
        return solved[0], _root_mean(left**2, 0.12 * per_mm)

    first, last = (round(one * per_mm) for one in _PARALLELS)
    beside = [held(sign * shift) for sign in (-1, 1) for shift in range(first, last)]
    false = np.stack([answer for answer, _ in beside])
    clutter = np.stack([left for _, left in beside])
    # How far a false answer goes for each unit of light that it leaves unexplained.
    cluttered = clutter > np.quantile(clutter, 0.5)
    leverage = float(np.sqrt(np.mean((false[cluttered] / clutter[cluttered]) ** 2)))
    answer, left = held(0)
    beside_it = _root_mean((false**2).mean(0), 0.3 * per_mm)
    scatter = np.minimum(np.clip(leverage, 0.5, 2.0) * left, 1.5 * beside_it)
    return Answers(side * columns[order], answer, _apart(flat[:, order], whole, per_mm), scatter)


def _apart(flat: Floats, whole: Floats, per_mm: float) -> Floats:
    """Give the answers apart from what a shifted line and a ground that bends explain.

    Args:
        flat: the light around the line, (rows, places).
        whole: the same where the line is free, (rows,).
        per_mm: samples per mm.
    """
    middle, half = len(whole) // 2, int(_WIDE * per_mm)
    span = slice(middle - half, middle + half + 1)
    up = np.linspace(-1, 1, 2 * half + 1)
    ground = [up**power for power in range(_BENDS + 1)]
    ways = np.stack([whole[span], np.gradient(whole)[span], *ground], -1)
    part = ndimage.gaussian_filter1d(flat[span], _ALONG * per_mm, axis=1)
    answer: Floats = (np.linalg.pinv(ways) @ part)[0]
    return answer


def _root_mean(squares: Floats, width: float) -> Floats:
    """Give the root of a running mean of squares; rounding may carry it below nothing."""
    mean = ndimage.uniform_filter1d(squares, max(3, int(width)))
    root: Floats = np.sqrt(np.maximum(mean, 0.0))
    return root
