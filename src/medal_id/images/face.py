"""The face of a medal, straightened: its light at points given in mm from the centre."""

from __future__ import annotations

import numpy as np
from attrs import field, frozen
from numpy.typing import NDArray
from scipy import ndimage

from medal_id.images.disc import RADIUS, Disc
from medal_id.images.photo import Level, Photo

Floats = NDArray[np.float64]
Light = NDArray[np.float32]

#: Samples per mm: more than this tell nothing new of a line a quarter of a mm wide.
FINEST = 20.0
_COARSEST = 6.0
_COARSE = 12.0  # px per mm: with fewer, the light between pixels is read from splines
#: With this share of what was asked for, finer pixels are not worth decoding.
_ENOUGH = 0.7


@frozen(eq=False)
class Face:
    """The pixels of a disc, ready to be asked for the light at any point of its face."""

    disc: Disc
    level: Level  #: Of grey.
    per_mm: float  #: Samples per mm that are worth taking.
    grey: Light = field(init=False, repr=False)  #: (rows, columns): about as bright as it looks.
    #: The same as coefficients of splines, where pixels are so coarse that the way in which they
    #: are joined matters to a line of one pixel's width.
    spline: Light | None = field(init=False, repr=False)

    @grey.default
    def _looks(self) -> Light:
        looks: Light = np.sqrt(self.level.pixels[..., 0])
        return looks

    @spline.default
    def _coefficients(self) -> Light | None:
        if self.disc.radius / RADIUS / self.level.reduction > _COARSE:
            return None
        found: Light = ndimage.spline_filter(self.grey, output=np.float32, mode="nearest")
        return found

    @classmethod
    def of(cls, photo: Photo, disc: Disc, most: float = FINEST) -> Face:
        """Cut the face out of a photograph, with at most `most` samples per mm."""
        native = disc.radius / RADIUS
        reduction = 1
        while native / (2 * reduction) >= _ENOUGH * most and reduction < 8:
            reduction *= 2
        reach = 1.06 * disc.radius + 2 * reduction
        box = (disc.x - reach, disc.y - reach, disc.x + reach, disc.y + reach)
        level = photo.crop(box, reduction, grey=True)
        return cls(disc, level, float(np.clip(native / level.reduction, _COARSEST, most)))

    def light(self, right: Floats, up: Floats, turn: float = 0.0) -> Light:
        """Give the light at points of the face.

        Args:
            right: in mm from the centre, of any one shape.
            up: in mm from the centre, of the same shape.
            turn: how far the frame is turned counter-clockwise in the picture, in degrees.

        Returns:
            The brightness, 0 to 1, of that shape; outside of the picture that of its edge.
        """
        c, s = np.cos(np.radians(turn)), np.sin(np.radians(turn))
        x, y = self.disc.to_picture((right * c - up * s) / RADIUS, (right * s + up * c) / RADIUS)
        x, y = self.level.from_full(x, y)
        if self.spline is None:
            values: Light = ndimage.map_coordinates(self.grey, [y, x], order=1, mode="nearest")
        else:
            values = ndimage.map_coordinates(
                self.spline, [y, x], order=3, mode="nearest", prefilter=False
            )
        return values

    def grid(
        self, right: tuple[float, float], up: tuple[float, float], turn: float, per_mm: float
    ) -> tuple[Floats, Floats, Light]:
        """Give the light on a grid.

        Args:
            right: the span of columns, in mm.
            up: the span of rows, in mm; the first row is the uppermost.
            turn: as in `light`.
            per_mm: samples per mm.

        Returns:
            The columns' places, the rows' places, in mm, and the light (rows, columns).
        """
        columns = np.arange(right[0], right[1] + 0.5 / per_mm, 1 / per_mm)
        rows = np.arange(up[1], up[0] - 0.5 / per_mm, -1 / per_mm)
        across, along = np.meshgrid(columns, rows)
        return columns, rows, self.light(across, along, turn)
