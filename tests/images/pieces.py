"""Rendered pieces with ribbon and eyelet that several tests look at, each drawn once."""

from __future__ import annotations

from functools import cache

import numpy as np

from images.scenes import photo_of, true_disc
from medal_id.images.disc import Disc
from medal_id.images.photo import Photo, open_photo
from medal_id.images.render import Piece, Scene, render

OLIVE = "olive 11, green 2, olive 11"


@cache
def shown(
    *,
    ribbon: str = OLIVE,
    radius: float = 70.0,
    turn: float = 0.0,
    ground: str = "white",
    fading: float = 0.3,
    metal: str = "brass",
    eyelet: str = "one-piece",
    side: str = "obverse",
    serial: str = "",
    tilt: float = 0.0,
    size: tuple[int, int] | None = None,
) -> tuple[Photo, Disc]:
    """Photograph a piece, and give the photograph with the disc as it truly lies."""
    piece = Piece(
        ribbon=ribbon, fading=fading, metal=metal, eyelet=eyelet, side=side, serial=serial
    )
    scene = Scene(
        piece=piece,
        radius=radius,
        turn=turn,
        ground=ground,
        tilt=tilt,
        size=size,
        blur=0.4,
        jpeg=None if ground == "transparent" else 85,
        seed=11,
    )
    drawn = render(scene)
    return photo_of(drawn), true_disc(drawn)


def plain(size: int, *colour: float) -> Photo:
    """Photograph nothing but a ground of one colour: the corner alone is another, or no picture."""
    pixels = np.full((size, size, 3), colour)
    pixels[0, 0] = (pixels[0, 0] + 0.4) % 1.0
    return open_photo(pixels)
