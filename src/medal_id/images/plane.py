"""The plane that a medal lies in: the light at points given in mm, on its face and around it."""

from __future__ import annotations

import numpy as np
from attrs import frozen
from numpy.typing import NDArray
from scipy import ndimage

from medal_id.errors import BadObservation
from medal_id.images.disc import RADIUS, Disc
from medal_id.images.photo import Level, Photo

Floats = NDArray[np.float64]
Light = NDArray[np.float32]


@frozen(eq=False)
class Plane:
    """Some pixels around a disc, ready to be asked for the light at any point of its plane.

    Points are given in mm from the centre, x to the right and y up, in a frame that is turned by
    `turn` degrees counter-clockwise in the picture.
    """

    disc: Disc
    turn: float
    level: Level
    #: (rows, columns, 3 or 4): about as bright as it looks, the root of the light, 0 to 1; the
    #: fourth is how opaque it is, where the picture has transparent parts.
    looks: Light
    per_mm: float  #: Pixels per mm.

    @classmethod
    def of(
        cls,
        photo: Photo,
        disc: Disc,
        turn: float,
        box: tuple[float, float, float, float],
        most: float,
    ) -> Plane | None:
        """Cut out what lies in a box, at no less than `most` px per mm if there are as many.

        Args:
            photo: the photograph.
            disc: the disc, in px of the full picture.
            turn: of the frame, in degrees counter-clockwise.
            box: left, bottom, right and top, in mm.
            most: px per mm that are worth having.

        Returns:
            None where the picture shows nothing of it.
        """
        native = disc.radius / RADIUS
        reduction = 1
        while native / (2 * reduction) >= most and reduction < 8:
            reduction *= 2
        left, bottom, right, top = box
        corners = np.array([(x, y) for x in (left, right) for y in (bottom, top)])
        x, y = _to_picture(disc, turn, corners[:, 0], corners[:, 1])
        reach = 2.0 * reduction
        try:
            level = photo.crop(
                (x.min() - reach, y.min() - reach, x.max() + reach, y.max() + reach), reduction
            )
        except BadObservation:
            return None
        per_mm = native / level.reduction
        looks: Light = np.sqrt(level.pixels)
        if level.alpha is not None:
            looks = np.concatenate([looks, level.alpha[..., None]], axis=2)
        # More than twice as fine as was asked for: share it out, so that sampling misses nothing.
        if per_mm > 2 * most:
            looks = ndimage.uniform_filter(looks, (int(per_mm / most), int(per_mm / most), 1))
        return cls(disc, turn, level, looks, per_mm)

    def light(self, right: Floats, up: Floats) -> Light:
        """Give what points look like; those outside of the picture repeat its edge.

        Args:
            right: in mm, of any shape.
            up: in mm, of the same shape.

        Returns:
            That shape with 3 or 4 channels behind it.
        """
        x, y = self.level.from_full(*_to_picture(self.disc, self.turn, right, up))
        return sampled(self.looks, x, y)

    def shown(self, right: Floats, up: Floats) -> NDArray[np.bool_]:
        """Tell which points lie within the picture."""
        x, y = self.level.from_full(*_to_picture(self.disc, self.turn, right, up))
        inside: NDArray[np.bool_] = (
            (x > -0.5) & (y > -0.5) & (x < self.level.width - 0.5) & (y < self.level.height - 0.5)
        )
        return inside

    def pixel(self, right: float, up: float) -> tuple[float, float]:
        """Give the pixel of the full picture that shows a point."""
        x, y = _to_picture(self.disc, self.turn, np.array(right), np.array(up))
        return float(x), float(y)


def _to_picture(disc: Disc, turn: float, right: Floats, up: Floats) -> tuple[Floats, Floats]:
    """Give the pixels of points given in mm in the turned frame."""
    c, s = np.cos(np.radians(turn)), np.sin(np.radians(turn))
    return disc.to_picture((right * c - up * s) / RADIUS, (right * s + up * c) / RADIUS)


def sampled(values: Light, x: Floats, y: Floats) -> Light:
    """Give values between pixels, linearly; beyond the border, those on it.

    Args:
        values: (rows, columns, channels).
        x: columns, of any shape.
        y: rows, of the same shape.

    Returns:
        That shape with the channels behind it.
    """
    rows, columns, channels = values.shape
    x = np.clip(x, 0, columns - 1).astype(np.float32)
    y = np.clip(y, 0, rows - 1).astype(np.float32)
    j = np.minimum(x.astype(np.intp), max(columns - 2, 0))
    i = np.minimum(y.astype(np.intp), max(rows - 2, 0))
    u, v = (x - j)[..., None], (y - i)[..., None]
    flat, at = values.reshape(-1, channels), i * columns + j
    right, below = min(1, columns - 1), columns * min(1, rows - 1)
    top, low = flat.take(at, 0), flat.take(at + below, 0)
    top += (flat.take(at + right, 0) - top) * u
    low += (flat.take(at + (below + right), 0) - low) * u
    mixed: Light = top + (low - top) * v
    return mixed
