"""The horizon line of «За оборону Ленинграда»: whether it is there, and where it runs.

It is a straight raised line, 0.04 to 0.08 R above the centre, that is free of figures and letters
between 5.3 and 10 mm on both sides. Under any light it is a bright or dark stripe, or an edge.
"""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from attrs import frozen
from numpy.typing import NDArray
from scipy import ndimage

from medal_id.images.face import Face

Floats = NDArray[np.float64]
Complex = NDArray[np.complex128]

#: Where the line is free of figures and letters on either side, in mm from the centre.
FREE = (5.4, 9.9)
_MOST_TURN = 19.0  # degrees
_HEIGHTS = (0.2, 1.75)  # mm above the centre; the faces of worn pieces and fits err by 0.4 mm
_SOFT = 0.13  # mm: half the width of the line
_ALIKE = 0.5  # the cosine between what is seen on the left and on the right
#: How far the line must stand out from the grain of its surroundings to be believed by itself.
CLEAR = 3.2
#: How far one must that is believed only for what else the face shows: in small rendered discs the
#: most line-like place was the line itself in 19 of 21, with 1.8 or more.
FAINT = 1.2
_UNREFINED = (0.6, 0.2)  # degrees and mm: standard deviations of a line that was not followed


@frozen
class Line:
    """Where the line runs."""

    turn: float  #: Degrees counter-clockwise from the picture's right.
    height: float  #: mm above the centre, where the line passes the middle.
    turn_error: float  #: Degrees, one standard deviation.
    height_error: float  #: mm, one standard deviation.
    contrast: float  #: How far it stands out from the grain around it.


def find_line(face: Face, least: float = CLEAR) -> Line | None:
    """Find the line, or tell that there is none.

    Args:
        face: the face.
        least: how far it must stand out, `CLEAR` or `FAINT`.
    """
    per_mm = 10.0
    columns, rows, light = face.grid((-10.3, 10.3), (-4.0, 5.6), 0.0, per_mm)
    answer = _stripes_and_edges(light, per_mm)
    turns = np.arange(-_MOST_TURN, _MOST_TURN + 0.01, 0.4)
    heights = np.arange(_HEIGHTS[0], _HEIGHTS[1], 0.7 / per_mm)
    tried = (turns, heights)
    left, right = (_along(answer, columns, rows, tried, side) for side in (-1.0, 1.0))
    grain = float(np.median(np.abs(np.stack([left, right])))) + 1e-6
    # Under one light both halves look alike: bright or dark, or one above the other.
    alike = (left * right.conj()).real / np.maximum(np.abs(left) * np.abs(right), 1e-12)
    weaker = np.minimum(np.abs(left), np.abs(right))
    score = np.where(alike > _ALIKE, weaker, 0.0) / grain
    turn, height = np.unravel_index(int(score.argmax()), score.shape)
    contrast = float(score[turn, height])
    if contrast < least:
        return None
    found = _refined(face, float(turns[turn]), float(heights[height]), contrast)
    if found is None and least < CLEAR:
        # Too faint to be followed: it lies as well as it was tried.
        found = Line(float(turns[turn]), float(heights[height]), *_UNREFINED, contrast)
    return found


def _stripes_and_edges(light: NDArray[np.float32], per_mm: float) -> Complex:
    """Answer to stripes across the columns in the real part, to edges in the imaginary part."""
    soft = max(_SOFT * per_mm, 0.6)
    stripe = ndimage.gaussian_filter1d(light, soft, axis=0, order=2, truncate=3.0)
    edge = ndimage.gaussian_filter1d(light, soft, axis=0, order=1, truncate=3.0)
    answer: Complex = -soft * soft * stripe + 1j * soft * edge
    return answer


def _along(
    answer: Complex,
    columns: Floats,
    rows: Floats,
    tried: tuple[Floats, Floats],
    side: float,
) -> Complex:
    """Give the mean answer along each line that is tried on one side: (turns, heights)."""
    turns, heights = tried
    chosen = np.flatnonzero((columns * side > FREE[0]) & (columns * side < FREE[1]))
    slope = np.tan(np.radians(turns))[:, None, None]
    up = heights[None, :, None] * np.sqrt(1 + slope**2) + columns[chosen] * slope
    row = np.rint((rows[0] - up) / (rows[0] - rows[1])).astype(np.intp)
    row = np.clip(row, 0, len(rows) - 1)
    mean: Complex = answer[row, chosen].mean(2)
    return mean


def _refined(face: Face, turn: float, height: float, contrast: float) -> Line | None:
    """Follow the line through eight windows on either side, and lay a straight line through."""
    for _ in range(2):
        line = _straight(*_followed(face, turn, height))
        if line is None:
            return None
        shift, slope, shift_error, slope_error = line
        turn += float(np.degrees(np.arctan(slope)))
        height += shift
    return Line(turn, height, float(np.degrees(slope_error)), shift_error, contrast)


def _followed(face: Face, turn: float, height: float) -> tuple[Floats, Floats]:
    """Give where the line lies in each window: mm along it, and mm above where it is expected."""
    columns, rows, light = face.grid((-10.2, 10.2), (height - 1.0, height + 1.0), turn, face.per_mm)
    answer = _stripes_and_edges(light, face.per_mm)
    free = (np.abs(columns) > FREE[0]) & (np.abs(columns) < FREE[1])
    middle = np.flatnonzero(np.abs(rows - height) < 0.5)
    whole = answer[:, free].mean(1)
    phase = whole[middle[np.abs(whole[middle]).argmax()]]
    stripe = (answer * np.conj(phase) / max(abs(phase), 1e-12)).real
    places, offsets = [], []
    for side in (-1.0, 1.0):
        for low, high in pairwise(np.linspace(*FREE, 9)):
            inside = (columns * side >= low) & (columns * side < high)
            response = stripe[:, inside].mean(1)
            top = middle[response[middle].argmax()]
            a, b, c = response[top - 1 : top + 2]
            bend = a - 2 * b + c
            shift = np.clip(0.5 * (a - c) / bend, -0.5, 0.5) if bend < 0 else 0.0
            places.append(side * (low + high) / 2)
            offsets.append(rows[top] - shift / face.per_mm - height)
    return np.array(places), np.array(offsets)


def _straight(x: Floats, y: Floats) -> tuple[float, float, float, float] | None:
    """Lay a straight line through points, some of which may be far off."""
    weight = np.ones_like(x)
    design = np.stack([np.ones_like(x), x], -1)
    for _ in range(6):
        solved = np.linalg.lstsq(design * weight[:, None], y * weight, rcond=None)[0]
        off = y - design @ solved
        spread = max(0.01, 1.4826 * float(np.median(np.abs(off))))
        weight = np.sqrt(1.0 / (1.0 + (off / (2 * spread)) ** 2))
    near = np.abs(off) < 3 * spread
    if near.sum() < 0.6 * len(x) or spread > 0.15:
        return None
    errors = np.sqrt(np.diag(np.linalg.inv(design[near].T @ design[near]))) * spread
    return float(solved[0]), float(solved[1]), float(errors[0]), float(errors[1])
