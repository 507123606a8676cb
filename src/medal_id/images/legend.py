"""The legend of the obverse: between which circles its letters stand.

Along a circle that passes through letters the light changes from stroke to stroke; along one that
passes through the field it does not. Where this spread falls to half of what it is among the
letters, they end.
"""

from __future__ import annotations

import numpy as np
from attrs import frozen
from numpy.typing import NDArray
from scipy import ndimage

from medal_id.images.face import Face

Floats = NDArray[np.float64]

#: Which angles are looked at on either side: clear of the line's ends and of the star.
_SECTORS = {"left": (104.0, 172.0), "right": (8.0, 76.0)}
_PIECES = 6  # parts of a sector that tell how sure an edge is
_STEP = 0.05  # mm
_RADII = np.arange(7.6, 15.3, _STEP)
_FIELD = 9.6  # mm: within this radius there are no letters
_MIDDLE = 12.5  # mm: letters surely stand here
_SMOOTHEST = 0.002  # the spread of light that 8 bits leave in a field of one colour
_LIGHT = 0.05  # mm: how far light and shadow move a whole edge
_LEAST_RATIO = 2.5  # how much more the light must change among letters than in the field


@frozen
class Edges:
    """The legend on one side of the medal, in mm from the centre."""

    inner: float
    outer: float
    inner_error: float  #: One standard deviation.
    outer_error: float  #: One standard deviation.
    ratio: float  #: How much more the light changes among the letters than in the field.


def legend(face: Face, turn: float) -> dict[str, Edges]:
    """Find the legend's edges on the left and on the right, where they can be told."""
    found: dict[str, Edges] = {}
    for side, (first, last) in _SECTORS.items():
        angles = np.radians(np.arange(first, last, 0.4))
        radii, around = np.meshgrid(_RADII, angles)
        light = face.light(radii * np.cos(around), radii * np.sin(around), turn).astype(float)
        light -= ndimage.gaussian_filter1d(light, 16.0, axis=0, mode="nearest")
        edges = _edges(light)
        if edges is not None:
            found[side] = edges
    return found


def _edges(light: Floats) -> Edges | None:
    """Find both edges, and how far they scatter from one part of the sector to the next."""
    whole = _half(light.std(0))
    if whole is None or whole[2] < _LEAST_RATIO:
        return None
    inner, outer, ratio = whole
    parts = [_half(np.delete(light, part, axis=0).std(0)) or whole for part in _parts(len(light))]
    told = np.array([part[:2] for part in parts])
    errors = told.std(0) * (len(told) - 1) / np.sqrt(len(told))  # jackknife
    return Edges(inner, outer, float(errors[0]) + _LIGHT, float(errors[1]) + _LIGHT, ratio)


def _parts(count: int) -> list[NDArray[np.intp]]:
    """Cut a sector into parts."""
    return np.array_split(np.arange(count), _PIECES)


def _half(spread: Floats) -> tuple[float, float, float] | None:
    """Give where the spread of the light rises to half of the letters' and falls to it again."""
    spread = ndimage.gaussian_filter1d(spread, 1.0)
    among = (_RADII > 11.9) & (_RADII < 13.1)
    plateau = float(np.median(spread[among]))
    field = max(float(np.median(spread[_RADII < _FIELD])), _SMOOTHEST)
    middle = int(np.abs(_RADII - _MIDDLE).argmin())
    inner = _crossing(spread[: middle + 1][::-1], (plateau + field) / 2)
    beyond = float(spread[middle:].min())
    outer = _crossing(spread[middle:], (plateau + min(beyond, field)) / 2)
    if inner is None or outer is None:
        return None
    return _MIDDLE - inner * _STEP, _MIDDLE + outer * _STEP, plateau / field


def _crossing(values: Floats, level: float) -> float | None:
    """Give where values first fall below a level, to a fraction of a step."""
    below = np.flatnonzero(values < level)
    if not len(below) or below[0] == 0:
        return None
    at = int(below[0])
    return at - 1 + float((values[at - 1] - level) / (values[at - 1] - values[at]))
