"""A picture, or a part of it, at one size."""

from __future__ import annotations

from typing import TypeVar

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

#: A coordinate, or many of them.
Along = TypeVar("Along", float, NDArray[np.float64])


@frozen(eq=False)
class Level:
    """A picture, or a part of it, at one size.

    The centres of pixels lie at whole numbers, in the level as in the full picture. Only cells of
    `reduction` x `reduction` px that lie in the picture as a whole are kept, so that the
    conversion of coordinates is exact everywhere; at most `reduction` - 1 px are missing at an
    edge.
    """

    pixels: NDArray[np.float32]  #: (rows, columns, 3, or 1 of grey): linear light, 0 to 1.
    alpha: NDArray[np.float32] | None  #: (rows, columns): 0 transparent to 1 opaque.
    left: int  #: The first column of the full picture that it shows.
    top: int  #: The first row of the full picture that it shows.
    reduction: int  #: How many px of the full picture one of its px is wide.

    @property
    def width(self) -> int:
        """Give the number of columns."""
        return int(self.pixels.shape[1])

    @property
    def height(self) -> int:
        """Give the number of rows."""
        return int(self.pixels.shape[0])

    def to_full(self, x: Along, y: Along) -> tuple[Along, Along]:
        """Convert coordinates of this level to those of the full picture."""
        half = (self.reduction - 1) / 2
        return x * self.reduction + (half + self.left), y * self.reduction + (half + self.top)

    def from_full(self, x: Along, y: Along) -> tuple[Along, Along]:
        """Convert coordinates of the full picture to those of this level."""
        half = (self.reduction - 1) / 2
        return (x - (half + self.left)) / self.reduction, (y - (half + self.top)) / self.reduction
