"""The ribbon folded round its pentagonal block, its front half across the half behind."""

from __future__ import annotations

import math

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from medal_id.images.render.piece import Piece
from medal_id.images.render.shading import Light
from medal_id.images.render.shapes import Array, Grid, polygon
from medal_id.images.render.sheet import Sheet
from medal_id.images.render.smooth import noise
from medal_id.images.render.stripes import colours, read_ribbon, widths

#: The corners of the block from its lowest one on, in mm; measured on photographs.
_APEX = 22.6
BLOCK = (
    (0.0, _APEX),
    (23.3, _APEX + 12.6),
    (14.1, _APEX + 49.0),
    (-14.1, _APEX + 49.0),
    (-23.3, _APEX + 12.6),
)
#: The slant of the block's sides, which the ribbon's halves follow.
_SLANT = math.atan2(BLOCK[1][0] - BLOCK[2][0], BLOCK[2][1] - BLOCK[1][1])
#: From one rib of the moiré to the next, in mm.
_RIB = 0.92
#: How many samples are worked on at once.
_CHUNK = 60_000


def ribbon(piece: Piece, per_mm: float, light: Light, rng: np.random.Generator) -> Sheet | None:
    """Draw the ribbon on its block, if the specimen has one."""
    stripes = read_ribbon(piece.ribbon)
    if stripes is None:
        return None
    grid = Grid.over(-23.8, _APEX - 0.4, 23.8, _APEX + 49.4, per_mm)
    hues = colours(stripes, piece.fading)
    bands = _table(np.cumsum([0.0, *widths(stripes)]), hues, per_mm)
    wobble = noise(rng, grid.shape, 2.5 * per_mm) * np.float32(0.03)
    silk = 1 + noise(rng, grid.shape, 0.5 * per_mm) * np.float32(0.02)
    x, y = grid.axes()
    out = np.empty((4, *grid.shape), np.float32)
    # A few rows at a time stay within the processor's cache.
    step = max(1, _CHUNK // grid.shape[1])
    for top in range(0, grid.shape[0], step):
        rows = slice(top, top + step)
        out[:, rows] = _drawn((x, y[rows]), wobble[rows], bands, light)
        out[:3, rows] *= silk[rows]
    return Sheet(grid, -0.5 * piece.thickness, out)


@frozen(eq=False)
class _Bands:
    """The colours across a ribbon, as a table."""

    width: float  #: Of the ribbon, in mm.
    per_mm: float  #: How finely it is drawn, in samples per mm.
    light: Array  #: (3, samples), from 1 mm before its left edge to 1 mm behind its right one.

    def at(self, across: Array) -> Array:
        """Give the colours, (3, ...), at some distances from the left edge, in mm."""
        last = self.light.shape[1] - 1
        index = (across + np.float32(1.0)) * np.float32(last / (self.width + 2.0))
        return self.light[:, np.clip(index, 0, last).astype(np.int32)]


def _table(edges: NDArray[np.float64], hues: NDArray[np.float32], per_mm: float) -> _Bands:
    """Lay out the stripes, their borders shared out between neighbouring samples."""
    inner = edges[1:-1]
    steps = np.stack([inner - 0.5 / per_mm, inner + 0.5 / per_mm], axis=1).ravel()
    at = np.linspace(-1.0, edges[-1] + 1.0, 4096)
    if not len(steps):
        return _Bands(float(edges[-1]), per_mm, np.repeat(hues.T, 2, axis=1))
    tones = [np.interp(at, steps, np.repeat(hue, 2)[1:-1]) for hue in hues.T]
    return _Bands(float(edges[-1]), per_mm, np.stack(tones).astype(np.float32))


def _drawn(at: tuple[Array, Array], wobble: Array, bands: _Bands, light: Light) -> Array:
    """Draw some rows: colours multiplied by alpha, and alpha."""
    x, y = at
    c, s = np.float32(math.cos(_SLANT)), np.float32(math.sin(_SLANT))
    x1, y1 = (np.float32(one) for one in BLOCK[2])
    # Across and along each half, both read from its left edge.
    front = (x - x1) * c + (y - y1) * s + np.float32(bands.width)
    front_along = (y - y1) * c - (x - x1) * s
    behind = (x + x1) * c - (y - y1) * s
    behind_along = (y - y1) * c + (x + x1) * s
    lit = _weave(front, front_along + wobble, light, (-float(s), float(c)))
    below = _weave(behind, behind_along + wobble, light, (float(s), float(c)))
    # The front half lies a little higher and shades what is just beside it.
    below *= 1 - np.float32(0.45) * np.exp(np.minimum(front, 0) * np.float32(1.6))
    # The woven edges show the ends of the ribs; the folded ones are straight.
    rib = np.where(x > 0, front_along, behind_along) * np.float32(math.tau / _RIB)
    sides = np.minimum(np.float32(bands.width) - front, behind) + np.float32(0.09) * np.sin(rib)
    border = np.minimum(polygon(x, y, BLOCK) + np.float32(0.1), sides)
    covers = np.clip(border * np.float32(bands.per_mm) + np.float32(0.5), 0, 1)
    over = np.clip(front * np.float32(bands.per_mm) + np.float32(0.5), 0, 1)
    rounded = covers * (1 - np.float32(0.38) * np.exp(np.maximum(border, 0) * np.float32(-2.6)))
    near, far = bands.at(front + wobble) * lit, bands.at(behind + wobble) * below
    return np.concatenate([(far + (near - far) * over) * rounded, covers[None]])


def _weave(across: Array, along: Array, light: Light, direction: tuple[float, float]) -> Array:
    """Give the light on the ribs of a moiré ribbon: round, with narrow gaps between them."""
    phase = along * np.float32(math.tau / _RIB)
    side = light.lamp[0] * direction[0] + light.lamp[1] * direction[1]
    ribs = np.float32(0.62) + np.float32(0.32) * np.abs(np.cos(phase / 2)) ** np.float32(0.6)
    ribs += np.float32(0.12 * side) * np.sin(phase)
    threads = np.cos(across * np.float32(math.tau / 0.21)) * np.float32(0.02)
    lit: Array = ribs + threads
    return lit
