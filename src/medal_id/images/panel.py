"""The front half of a folded ribbon, straightened: its light across, band by band along it."""

from __future__ import annotations

import math

import numpy as np
from attrs import frozen
from numpy.typing import NDArray
from scipy import ndimage

from medal_id.images.block import CORNERS, Block
from medal_id.images.plane import Light, Plane

Floats = NDArray[np.float64]

#: The width that all ribbons of the series share, in mm.
WIDTH = 24.0
#: From where to where it is read: across from its left edge, and along from its top corner, in mm.
_ACROSS = (-5.0, 29.0)
_ALONG = (2.0, 35.0)
#: Samples per mm across at most, and the distance of samples along, in mm.
FINEST = 8.0
_STEP = 0.5
#: How many of them are taken together where the direction of the stripes is looked for.
_ROWS = 4
_BANDS = 6
#: The slant of the block's right side, which the front half follows, in radians.
_SLANT = math.atan2(CORNERS[1, 0] - CORNERS[2, 0], CORNERS[2, 1] - CORNERS[1, 1])
#: How far the stripes may run off that side, in degrees.
_OFF = np.arange(-7.0, 7.1, 1.0)


@frozen(eq=False)
class Panel:
    """Some bands across the front half, one below the other."""

    block: Block
    off: float  #: How far the stripes run off the block's side, in degrees.
    across: Floats  #: (samples,): in mm from where the left edge is supposed.
    bands: Light  #: (bands, samples, channels): what they look like, averaged along the stripes.

    @property
    def per_mm(self) -> float:
        """Samples per mm."""
        return float(1 / (self.across[1] - self.across[0]))

    def place(self, across: float, along: float) -> tuple[float, float]:
        """Give the place of a point of the panel in the plane, in mm."""
        x, y = _place(self.block, np.array(across), np.array(along), self.off)
        return float(x), float(y)


def front(plane: Plane, block: Block) -> Panel:
    """Straighten the front half of the ribbon on a block."""
    per_mm = min(FINEST, max(plane.per_mm * 1.2, 4.0))
    across = np.arange(_ACROSS[0], _ACROSS[1] + 0.5 / per_mm, 1 / per_mm)
    along = np.arange(_ALONG[0], _ALONG[1], _STEP)
    a, b = np.meshgrid(across, along)
    light = plane.light(*_place(block, a, b, 0.0))
    off = _slanted(light, along, per_mm)
    straight = _sheared(light, along, per_mm, off)
    bands = np.stack([part.mean(0) for part in np.array_split(straight, _BANDS)])
    return Panel(block, off, across, bands.astype(np.float32))


def _place(block: Block, across: Floats, along: Floats, off: float) -> tuple[Floats, Floats]:
    """Give the places in the plane of points of the panel; stripes run `off` degrees off."""
    shift = across - WIDTH + (along - _middle()) * math.tan(math.radians(off))
    x = CORNERS[2, 0] + shift * math.cos(_SLANT) + along * math.sin(_SLANT)
    y = CORNERS[2, 1] + shift * math.sin(_SLANT) - along * math.cos(_SLANT)
    return block.place(x, y)


def _middle() -> float:
    """Give the place along the stripes about which their direction is corrected."""
    return (_ALONG[0] + _ALONG[1]) / 2


def _sheared(light: Light, along: Floats, per_mm: float, off: float) -> Light:
    """Shift rows so that stripes that run off by some degrees become upright."""
    moves = np.rint((along - _middle()) * math.tan(math.radians(off)) * per_mm).astype(np.intp)
    columns = np.arange(light.shape[1])[None] + moves[:, None]
    rows = np.arange(light.shape[0])[:, None]
    columns = np.clip(columns, 0, light.shape[1] - 1)
    flat = light.reshape(-1, light.shape[2])
    straight: Light = flat.take(rows * light.shape[1] + columns, 0)
    return straight


def _slanted(light: Light, along: Floats, per_mm: float) -> float:
    """Find by how many degrees the stripes run off: where their edges are sharpest."""
    # Few rows are enough.
    rows = len(light) // _ROWS * _ROWS
    light = light[:rows].reshape(-1, _ROWS, *light.shape[1:]).mean(1)
    along = along[:rows].reshape(-1, _ROWS).mean(1)
    inner = slice(round(2.0 * per_mm), -round(2.0 * per_mm))
    sharp = []
    for off in _OFF:
        mean = _sheared(light, along, per_mm, float(off)).mean(0)[inner]
        change = ndimage.gaussian_filter1d(mean, 0.25 * per_mm, axis=0, order=1)
        sharp.append(float((change**2).sum() ** 0.5))
    at = int(np.argmax(sharp))
    if 0 < at < len(sharp) - 1:
        low, mid, high = sharp[at - 1 : at + 2]
        return float(_OFF[at] + (_OFF[1] - _OFF[0]) * 0.5 * (low - high) / (low - 2 * mid + high))
    return float(_OFF[at])
