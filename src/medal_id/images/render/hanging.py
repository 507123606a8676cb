"""What the medal hangs by: the eyelet on its edge and the ring that joins it to the ribbon."""

from __future__ import annotations

import math
from itertools import pairwise

import numpy as np

from medal_id.images.render.piece import RADIUS, Piece
from medal_id.images.render.shading import Light, shade
from medal_id.images.render.shapes import (
    Array,
    Grid,
    Relief,
    arc,
    capsule,
    curve,
    polygon,
    swelling,
)
from medal_id.images.render.sheet import Sheet

_MIDDLE = (0.0, 19.2)
_OUTER, _HOLE = 2.55, 1.3
#: Half the width of the foot where it meets the disc, and of the neck above it, in mm.
_FEET = {"soldered": (3.1, 1.6), "one-piece": (1.9, 1.3)}
#: The ring: middle, half width as seen from the front, half height, half the wire, in mm.
_RING = ((0.35, 24.0), 1.7, 4.9, 0.52)


def eyelet_outline(kind: str) -> list[tuple[float, float]]:
    """Give the outline of eyelet and foot, from the disc's edge round to it again, in mm."""
    if kind == "none":
        return []
    foot, neck = _FEET[kind]
    low = math.sqrt(RADIUS**2 - foot**2)
    up = low + 0.75
    side = curve([(foot, low), (0.45 * foot + 0.55 * neck, low + 0.35), (neck, up)], closed=False)
    around = arc(_MIDDLE, _OUTER, -60, 240, 60)
    return [*side, *around, *((-x, y) for x, y in reversed(side))]


def eyelet(piece: Piece, per_mm: float, light: Light, rng: np.random.Generator) -> Sheet | None:
    """Draw the eyelet."""
    if piece.eyelet == "none":
        return None
    grid = Grid.over(-3.6, 14.5, 3.6, 22.2, per_mm)
    x, y = grid.axes()
    foot = _FEET[piece.eyelet][0]
    chain = [*eyelet_outline(piece.eyelet), (-foot, 14.8), (foot, 14.8)]
    inside = polygon(x, y, chain)
    hole = np.hypot(x - np.float32(_MIDDLE[0]), y - np.float32(_MIDDLE[1])) - np.float32(_HOLE)
    inside = np.minimum(inside, hole)
    height = swelling(inside, 0.34, 0.62)
    if piece.eyelet == "soldered":
        height = height + _solder(x, y)
    light_ = shade(Relief(grid, height), piece, light, rng)
    if piece.eyelet == "soldered":
        # Solder is greyer than the metal it joins.
        grey = np.clip(_solder(x, y) / np.float32(0.14), 0, np.float32(0.75))
        mean = light_.mean(0)
        light_ = light_ * (1 - grey) + mean * grey * np.float32(1.15)
    return _cut(light_, inside, grid, -0.4 * piece.thickness)


def _solder(x: Array, y: Array) -> Array:
    """Give the height of the seam: a bead along the disc's edge with a groove above it."""
    above = np.hypot(x, y) - np.float32(RADIUS + 0.32)
    bead = np.exp(-((above / np.float32(0.16)) ** 2)) * np.float32(0.16)
    groove = np.exp(-(((above - np.float32(0.34)) / np.float32(0.09)) ** 2)) * np.float32(0.10)
    lumps = np.float32(1.0) + np.float32(0.35) * np.sin(x * np.float32(5.1)) * np.cos(
        x * np.float32(2.3)
    )
    height: Array = bead * lumps - groove
    return height


def ring(
    piece: Piece, per_mm: float, light: Light, rng: np.random.Generator
) -> tuple[Sheet, Sheet]:
    """Draw the ring's half behind the ribbon and its half before it."""
    (cx, cy), wide, tall, wire = _RING
    grid = Grid.over(cx - 3, cy - 6, cx + 3, cy + 6, per_mm)
    x, y = grid.axes()
    halves = []
    for start, end, level in ((95, 265, -0.7), (-90, 90, 0.6)):
        path = [
            (cx + wide * (a - cx), cy + tall * (b - cy)) for a, b in arc((cx, cy), 1, start, end)
        ]
        away = np.full(grid.shape, np.inf, np.float32)
        for one, two in pairwise(path):
            np.minimum(away, capsule(x, y, one, two), out=away)
        inside = np.float32(wire) - away
        height = swelling(inside, wire, wire)
        light_ = shade(Relief(grid, height), piece, light, rng)
        halves.append(_cut(light_, inside, grid, level))
    return halves[0], halves[1]


def _cut(light: Array, inside: Array, grid: Grid, level: float) -> Sheet:
    """Cut a shape out of its ground: colours multiplied by alpha, then alpha."""
    covers = np.clip(np.float32(0.5) + inside * np.float32(grid.per_mm), 0, 1)
    return Sheet(grid, level, np.concatenate([light * covers, covers[None]]).astype(np.float32))
