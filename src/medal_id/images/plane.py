"""The plane that a medal lies in: the light at points given in mm, on its face and around it."""

from __future__ import annotations

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

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
    shrunk: int  #: How many px of the level each of its own is wide.

    @property
    def per_mm(self) -> float:
        """Pixels per mm."""
        return float(self.disc.radius) / (RADIUS * self.level.reduction * self.shrunk)

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
        # What is finer than was asked for is averaged, so that sampling misses nothing.
        shrunk = max(1, int(native / level.reduction / most))
        shrunk = min(shrunk, level.width, level.height)
        looks: Light = np.sqrt(_averaged(level.pixels, shrunk))
        if level.alpha is not None:
            looks = np.concatenate([looks, _averaged(level.alpha[..., None], shrunk)], axis=2)
        return cls(disc, turn, level, looks, shrunk)

    def light(self, right: Floats, up: Floats) -> Light:
        """Give what points look like; those outside of the picture repeat its edge.

        Args:
            right: in mm, of any shape.
            up: in mm, of the same shape.

        Returns:
            That shape with 3 or 4 channels behind it.
        """
        return sampled(self.looks, *self._places(right, up))

    def shown(self, right: Floats, up: Floats) -> NDArray[np.bool_]:
        """Tell which points lie within the picture."""
        x, y = self._places(right, up)
        rows, columns = self.looks.shape[:2]
        inside: NDArray[np.bool_] = (x > -0.5) & (y > -0.5) & (x < columns - 0.5) & (y < rows - 0.5)
        return inside

    def _places(self, right: Floats, up: Floats) -> tuple[Floats, Floats]:
        """Give the columns and rows of points."""
        x, y = self.level.from_full(*_to_picture(self.disc, self.turn, right, up))
        half = (self.shrunk - 1) / 2
        return (x - half) / self.shrunk, (y - half) / self.shrunk

    def pixel(self, right: float, up: float) -> tuple[float, float]:
        """Give the pixel of the full picture that shows a point."""
        x, y = _to_picture(self.disc, self.turn, np.array(right), np.array(up))
        return float(x), float(y)


def _averaged(values: Light, by: int) -> Light:
    """Average cells of `by` x `by` pixels; what does not fill a cell is left out.

    Args:
        values: (rows, columns, channels).
        by: how many.
    """
    if by == 1:
        return values
    rows, columns = values.shape[0] // by * by, values.shape[1] // by * by
    mean = np.zeros((rows // by, columns // by, values.shape[2]), np.float32)
    for i in range(by):
        for j in range(by):
            mean += values[i:rows:by, j:columns:by]
    mean /= by * by
    return mean


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
