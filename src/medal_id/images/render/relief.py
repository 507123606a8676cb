"""The height of a face above its field, as a field of samples."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from attrs import evolve

from medal_id.images.render.obverse import press_obverse
from medal_id.images.render.piece import RADIUS, Piece
from medal_id.images.render.reverse import press_reverse
from medal_id.images.render.shapes import Array, Grid, Relief
from medal_id.images.render.smooth import blurred

#: How finely a face is sampled at least and at most, in samples per mm.
COARSEST, FINEST = 24.0, 96.0
_MARGIN = 0.2


def relief(piece: Piece, px_per_mm: float) -> Relief:
    """Build the relief of the face that is seen, for a picture of so many pixels per mm."""
    # Twice as fine as the picture; steps of 4 let pictures of like size share a field.
    fine = min(max(COARSEST, 4 * np.ceil(px_per_mm / 2)), FINEST)
    bare = Piece(
        side=piece.side,
        overrun=piece.overrun,
        horizon_height=piece.horizon_height,
        serial=piece.serial,
        wear=piece.wear,
    )
    if piece.side == "reverse":
        bare = evolve(bare, overrun=0.0, horizon_height=0.06)
    return _relief(evolve(bare, serial=piece.serial if piece.side == "reverse" else ""), fine)


@lru_cache(maxsize=3)
def _relief(piece: Piece, per_mm: float) -> Relief:
    """Build and keep a relief."""
    half = RADIUS + _MARGIN
    grid = Grid.over(-half, -half, half, half, per_mm)
    height = np.zeros(grid.shape, np.float32)
    press = press_obverse if piece.side == "obverse" else press_reverse
    press(height, grid, piece)
    height = _worn(height, piece.wear, per_mm)
    height.setflags(write=False)
    return Relief(grid, height)


def _worn(height: Array, wear: float, per_mm: float) -> Array:
    """Lower and round the relief: the highest parts lose most."""
    ceiling = np.float32(0.06 + 1.1 * (1 - wear) ** 1.5)
    raised = np.maximum(height, 0) * np.float32(1 - 0.3 * wear)
    lowered = ceiling * (1 - np.exp(-raised / ceiling)) + np.minimum(height, 0)
    return blurred(lowered, (0.012 + 0.09 * wear**2) * per_mm)
