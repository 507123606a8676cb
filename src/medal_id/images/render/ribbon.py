"""The ribbon folded round its pentagonal block, its front half across the half behind."""

from __future__ import annotations

import math

import numpy as np
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


def ribbon(piece: Piece, per_mm: float, light: Light, rng: np.random.Generator) -> Sheet | None:
    """Draw the ribbon on its block, if the specimen has one."""
    stripes = read_ribbon(piece.ribbon)
    if stripes is None:
        return None
    grid = Grid.over(-23.8, _APEX - 0.4, 23.8, _APEX + 49.4, per_mm)
    x, y = grid.axes()
    edges = np.cumsum([0.0, *widths(stripes)])
    hues = colours(stripes, piece.fading)
    c, s = math.cos(_SLANT), math.sin(_SLANT)
    # Across and along each half, both read from its left edge.
    x1, y1 = BLOCK[2]
    front = ((x - x1) * c + (y - y1) * s + edges[-1], (y - y1) * c - (x - x1) * s)
    behind = ((x + x1) * c - (y - y1) * s, (y - y1) * c + (x + x1) * s)
    wobble = noise(rng, grid.shape, 1.6 * per_mm) * np.float32(0.035)
    lit = _weave(*front, wobble, light, (-s, c), rng)
    below = _weave(*behind, wobble, light, (s, c), rng)
    over = np.clip(front[0] * np.float32(per_mm) + np.float32(0.5), 0, 1)
    # The front half lies a little higher and shades what is just beside it.
    below *= 1 - np.float32(0.45) * np.exp(np.minimum(front[0], 0) * np.float32(1.6))
    border = polygon(x, y, BLOCK) + np.float32(0.10) * np.sin(front[1] * np.float32(2 * np.pi / _RIB))
    covers = np.clip(border * np.float32(per_mm) + np.float32(0.5), 0, 1)
    rounded = 1 - np.float32(0.38) * np.exp(np.maximum(border, 0) * np.float32(-2.6))
    out = np.empty((4, *grid.shape), np.float32)
    for channel in range(3):
        tones = hues[:, channel]
        near = _stripes(front[0] + wobble, edges, tones, per_mm) * lit
        far = _stripes(behind[0] + wobble, edges, tones, per_mm) * below
        out[channel] = (far + (near - far) * over) * rounded * covers
    out[3] = covers
    return Sheet(grid, -0.5 * piece.thickness, out)


def _stripes(
    across: Array, edges: NDArray[np.float64], tones: NDArray[np.float32], per_mm: float
) -> Array:
    """Give one channel of the stripes, their borders shared out between samples."""
    steps = np.concatenate([edges[1:-1] - 0.5 / per_mm, edges[1:-1] + 0.5 / per_mm])
    steps = np.sort(steps) if len(steps) else np.zeros(1)
    values = np.repeat(tones, 2)[1:-1] if len(tones) > 1 else tones
    table = np.linspace(-1.0, edges[-1] + 1.0, 4096)
    shades = np.interp(table, steps, values).astype(np.float32)
    at = (across + np.float32(1.0)) * np.float32(4095 / (edges[-1] + 2.0))
    return shades[np.clip(at, 0, 4095).astype(np.int32)]


def _weave(
    across: Array,
    along: Array,
    wobble: Array,
    light: Light,
    direction: tuple[float, float],
    rng: np.random.Generator,
) -> Array:
    """Give the light on the ribs of a moiré ribbon."""
    phase = (along + wobble) * np.float32(2 * np.pi / _RIB)
    side = light.lamp[0] * direction[0] + light.lamp[1] * direction[1]
    ribs = np.float32(0.86) + np.float32(0.10) * np.cos(phase)
    ribs += np.float32(0.14 * side) * np.sin(phase)
    threads = np.cos(across * np.float32(2 * np.pi / 0.21)) * np.float32(0.02)
    silk = noise(rng, along.shape, 6.0) * np.float32(0.015)
    return ribs + threads + silk
