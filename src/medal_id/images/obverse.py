"""Whether a face is the obverse of «За оборону Ленинграда».

Three things together are found on no other medal or coin that was tried: the horizon line, a legend
on the upper half around an empty field, and the spire of the Admiralty in the middle of it.
"""

from __future__ import annotations

import numpy as np
from scipy import ndimage

from medal_id.images.face import Face
from medal_id.images.horizon import CLEAR, Line
from medal_id.images.legend import Edges

_SPIRE = 1.3  # mm to either side of the middle: the spire and its error of place
_SKY = (2.2, 5.6)  # mm to either side: nothing but field
_RISE = (4.0, 8.8)  # mm above the centre: here the spire stands free
#: How much more the light changes across the spire than in the field beside, at least: with a line
#: that is clear, and with a faint one.
_LEAST_SPIRE = (2.2, 4.5)
#: How much more it changes along the legend than along circles in the field, at least, likewise.
_LEAST_LEGEND = (2.5, 3.0)
_SIDES = ("left", "right")
_LETTERS = (8.8, 14.5)  # mm: between these circles a legend stands


def is_obverse(face: Face, line: Line, legends: dict[str, Edges]) -> bool:
    """Tell whether the line belongs to the obverse, by what stands above it.

    Where the line is faint, the rest must be the clearer, and the legend seen on both sides.
    """
    faint = line.contrast < CLEAR
    if faint and len(legends) < len(_SIDES):
        return False
    good = [
        one
        for one in legends.values()
        if one.ratio > _LEAST_LEGEND[faint]
        and _LETTERS[0] < one.inner < one.outer - 1.2
        and one.outer < _LETTERS[1]
    ]
    return len(good) == len(legends) > 0 and spire(face, line.turn) > _LEAST_SPIRE[faint]


def spire(face: Face, turn: float) -> float:
    """Give how much more the light changes across the spire than in the field on both sides."""
    columns, _, light = face.grid((-_SKY[1], _SKY[1]), _RISE, turn, 8.0)
    change = ndimage.gaussian_filter1d(light, 1.2, axis=1, order=1)
    mean = np.abs(ndimage.uniform_filter1d(change, 12, axis=0)).mean(0)
    middle = float(mean[np.abs(columns) < _SPIRE].max())
    sides = [
        float(np.quantile(mean[(columns * side > _SKY[0]) & (columns * side < _SKY[1])], 0.8))
        for side in (-1.0, 1.0)
    ]
    return middle / (max(sides) + 1e-6)
