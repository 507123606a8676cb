"""The soft shadow of a specimen on its ground."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from medal_id.images.render.hanging import eyelet_outline
from medal_id.images.render.piece import RADIUS, Piece
from medal_id.images.render.recesses import Vector
from medal_id.images.render.ribbon import BLOCK
from medal_id.images.render.shapes import Array, Grid, Points, arc
from medal_id.images.render.sheet import Sheet
from medal_id.images.render.smooth import gauss

#: Samples per mm: a soft shadow needs few.
_PER_MM = 4.0


def shadow(piece: Piece, lamp: Vector, strength: float) -> Sheet:
    """Give what share of the light is taken away, as one channel, on the ground."""
    top = (BLOCK[2][1] if piece.ribbon else 23.0) + 12
    grid = Grid.over(-36.0, -30.0, 36.0, top, _PER_MM)
    flat = np.array(lamp[:2]) / max(lamp[2], 0.25)
    cast = np.zeros(grid.shape, np.float32)
    heights = (0.25, 0.6, 1.0)
    for share in heights:
        cast = np.maximum(cast, _silhouette(piece, grid, -flat * piece.thickness * share))
    sharp = gauss(cast, 0.55 * _PER_MM)
    soft = gauss(cast, 1.9 * _PER_MM)
    whole = np.float32(strength) * (np.float32(0.55) * sharp + np.float32(0.35) * soft)
    return Sheet(grid, -piece.thickness, whole[None].astype(np.float32))


def _silhouette(piece: Piece, grid: Grid, shift: NDArray[np.float64]) -> Array:
    """Fill the outlines of all parts, shifted by some mm."""
    rows, columns = grid.shape
    drawn = Image.new("L", (columns, rows))
    pen = ImageDraw.Draw(drawn)
    parts: list[Points] = [arc((0.0, 0.0), RADIUS, 0, 360, 180)]
    if piece.eyelet != "none":
        parts.append(eyelet_outline(piece.eyelet))
    if piece.ribbon:
        parts.append(BLOCK)
    for part in parts:
        chain = [
            ((x + shift[0] - grid.left) * _PER_MM, (grid.top - y - shift[1]) * _PER_MM)
            for x, y in part
        ]
        pen.polygon(chain, fill=255)
    return np.asarray(drawn, np.float32) / np.float32(255)
