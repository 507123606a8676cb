"""Rendered scenes that several tests look at, each drawn once."""

from __future__ import annotations

from functools import cache

import numpy as np

from medal_id.images.disc import Disc
from medal_id.images.face import Face
from medal_id.images.photo import Photo, open_photo
from medal_id.images.render import Piece, Rendered, Scene, render

#: The dies of the sources, and a line that ends among the letters.
EARLY, LATE, BETWEEN = -3.3, 1.2, -1.2


@cache
def rendered(
    overrun: float | tuple[float, float] = LATE,
    *,
    radius: float = 150.0,
    tilt: float = 0.0,
    turn: float = 0.0,
    ground: str = "white",
    side: str = "obverse",
    blur: float = 0.3,
    light: float = 120.0,
) -> Rendered:
    """Draw a scene without ribbon, small and quick."""
    piece = Piece(overrun=overrun, side=side, ribbon="", wear=0.2)
    size = round(2.6 * radius)
    scene = Scene(
        piece=piece,
        radius=radius,
        size=(size, size),
        tilt=tilt,
        tilt_towards=200.0,
        turn=turn,
        ground=ground,
        blur=blur,
        light=light,
        jpeg=None,
        noise=0.004,
    )
    return render(scene)


def photo_of(scene: Rendered) -> Photo:
    return open_photo(scene.picture)


def true_disc(scene: Rendered) -> Disc:
    """Give the disc as it was drawn, known to a tenth of a px."""
    truth = scene.truth
    covariance = np.diag([0.01, 0.01, 0.01, 1e-5, 1e-5])
    return Disc(*truth.middle, truth.radius, truth.tilt, truth.tilt_towards, 1.0, covariance)


def true_face(scene: Rendered) -> Face:
    return Face.of(photo_of(scene), true_disc(scene))
