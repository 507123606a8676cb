"""The disc of a medal as a photograph shows it: its face, its tilt, and how sure that is."""

from __future__ import annotations

import math

import numpy as np
from attrs import field, frozen
from numpy.typing import NDArray

Floats = NDArray[np.float64]

#: Half of the diameter that all medals of the defence series share, in mm.
RADIUS = 16.0


@frozen(eq=False)
class Disc:
    """The outline of the face; lengths in px of the full picture, y pointing down."""

    x: float  #: Of the centre; pixel centres lie at whole numbers.
    y: float
    radius: float  #: The semi-major axis of the face.
    tilt: float  #: Degrees, 0 where it lies flat.
    towards: float  #: The direction in which the far side tips away: degrees, counter-clockwise.
    support: float  #: The share of the outline that was seen, 0 to 1.
    #: Of x, y, radius and of the tilt's two components in radians: (5, 5).
    covariance: Floats = field(repr=False)

    @property
    def semi_minor(self) -> float:
        """The semi-minor axis of the face in px."""
        return self.radius * math.cos(math.radians(self.tilt))

    @property
    def radius_error(self) -> float:
        """Half of the 95 % interval of the radius, in px."""
        return 1.96 * math.sqrt(self.covariance[2, 2])

    @property
    def centre_error(self) -> float:
        """Half of the 95 % interval of the centre along its worse direction, in px."""
        return 1.96 * math.sqrt(float(np.linalg.eigvalsh(self.covariance[:2, :2])[-1]))

    def to_picture(self, right: Floats | float, up: Floats | float) -> tuple[Floats, Floats]:
        """Give the pixels of points of the face.

        Args:
            right: in multiples of the radius, to the picture's right before tilting.
            up: in multiples of the radius: (0, 1) is the edge that is uppermost in the picture.
        """
        towards = math.radians(self.towards)
        squeeze = math.cos(math.radians(self.tilt)) - 1.0
        along = right * np.cos(towards) + up * np.sin(towards)
        x = self.x + self.radius * (right + squeeze * along * np.cos(towards))
        y = self.y - self.radius * (up + squeeze * along * np.sin(towards))
        return np.asarray(x), np.asarray(y)

    def to_face(self, x: Floats | float, y: Floats | float) -> tuple[Floats, Floats]:
        """Give the points of the face, in multiples of the radius, for pixels of the picture."""
        towards = math.radians(self.towards)
        stretch = 1.0 / math.cos(math.radians(self.tilt)) - 1.0
        right, up = (x - self.x) / self.radius, (self.y - y) / self.radius
        along = right * np.cos(towards) + up * np.sin(towards)
        return (
            np.asarray(right + stretch * along * np.cos(towards)),
            np.asarray(up + stretch * along * np.sin(towards)),
        )
