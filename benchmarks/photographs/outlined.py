"""What every finder of discs gives, ours and the peers', and the grey picture that peers get."""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path

import numpy as np
from attrs import frozen
from numpy.typing import NDArray
from PIL import Image

#: The longer side that peers work on is at most this many px. The discs of the scenes then have a
#: radius of up to about 500 px, which is a little more than what ours measures on.
MOST_SIDE = 2400
#: An outline is plausible where its radius is at least this share of the picture's shorter side...
_LEAST = 0.04
#: ... and at most this one, and where it is squeezed no more than a tilt of 25 degrees does.
_MOST = 0.55
_SQUEEZE = math.cos(math.radians(25.0))


@frozen
class Outline:
    """An ellipse in px of the full picture; pixel centres at whole numbers."""

    x: float
    y: float
    radius: float  #: The semi-major axis.
    minor: float  #: The semi-minor axis.


Finder = Callable[[Path], list[Outline]]


@frozen(eq=False)
class Grey:
    """A grey picture, reduced by a power of two."""

    pixels: NDArray[np.uint8]  #: (rows, columns)
    reduction: int

    @property
    def least(self) -> float:
        """The least plausible radius, in its px."""
        return max(12.0, _LEAST * float(min(self.pixels.shape)))

    @property
    def most(self) -> float:
        """The largest plausible radius, in its px."""
        return _MOST * float(min(self.pixels.shape))

    def plausible(self, x: float, y: float, first: float, second: float) -> bool:
        """Tell whether an ellipse of these semi-axes, in its px, can be a medal's disc."""
        radius, minor = max(first, second), min(first, second)
        if not all(math.isfinite(one) for one in (x, y, radius, minor)):
            return False
        rows, columns = self.pixels.shape
        inside = 0 <= x < columns and 0 <= y < rows
        return inside and self.least <= radius <= self.most and minor >= _SQUEEZE * radius

    def outline(self, x: float, y: float, first: float, second: float) -> Outline:
        """Give an ellipse of its px in px of the full picture."""
        by = self.reduction
        return Outline(
            (x + 0.5) * by - 0.5,
            (y + 0.5) * by - 0.5,
            max(first, second) * by,
            min(first, second) * by,
        )


def grey(path: Path, finer: int = 1) -> Grey:
    """Open a picture for a peer, as cheaply as Pillow can.

    Args:
        path: of the picture.
        finer: 2 halves it once more.
    """
    with Image.open(path) as picture:
        width, height = picture.size
        by = finer
        while max(width, height) / by > MOST_SIDE / finer:
            by *= 2
        picture.draft("L", (width // by, height // by))
        decoded = -(-width // picture.width)
        flat = picture.convert("L")
    if by > decoded:
        flat = flat.reduce(by // decoded)
    return Grey(np.asarray(flat), by)
