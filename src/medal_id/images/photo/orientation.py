"""How a picture is to be turned before it is looked at (tag 274 of Exif)."""

from __future__ import annotations

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

#: x0, y0, x1, y1 in px: the first column and row, and those after the last.
Box = tuple[int, int, int, int]


@frozen
class Orientation:
    """Rows and columns are swapped first, then the columns and the rows are reversed."""

    swap: bool = False
    flip_x: bool = False
    flip_y: bool = False

    @classmethod
    def of(cls, number: int) -> Orientation:
        """Give the orientation of a number of Exif; all but 2 to 8 mean upright."""
        return _KNOWN.get(number, cls())

    def size(self, stored: tuple[int, int]) -> tuple[int, int]:
        """Give width and height as seen, of those in the file (or back)."""
        return (stored[1], stored[0]) if self.swap else stored

    def to_stored(self, box: Box, seen: tuple[int, int]) -> Box:
        """Find the part of the stored picture that is seen in `box`.

        Args:
            box: as seen.
            seen: width and height as seen.
        """
        x0, y0, x1, y1 = self._flipped(box, seen)
        return (y0, x0, y1, x1) if self.swap else (x0, y0, x1, y1)

    def to_seen(self, box: Box, seen: tuple[int, int]) -> Box:
        """Find where a part of the stored picture is seen; the inverse of `to_stored`."""
        x0, y0, x1, y1 = box
        return self._flipped((y0, x0, y1, x1) if self.swap else box, seen)

    def turned(self, pixels: NDArray[np.float32]) -> NDArray[np.float32]:
        """Turn stored pixels, (rows, columns, ...), to how they are seen."""
        turned = pixels.swapaxes(0, 1) if self.swap else pixels
        turned = turned[:, ::-1] if self.flip_x else turned
        return np.ascontiguousarray(turned[::-1] if self.flip_y else turned)

    def _flipped(self, box: Box, seen: tuple[int, int]) -> Box:
        """Mirror a box in the picture as seen."""
        x0, y0, x1, y1 = box
        if self.flip_x:
            x0, x1 = seen[0] - x1, seen[0] - x0
        if self.flip_y:
            y0, y1 = seen[1] - y1, seen[1] - y0
        return x0, y0, x1, y1


_KNOWN = {
    2: Orientation(flip_x=True),
    3: Orientation(flip_x=True, flip_y=True),
    4: Orientation(flip_y=True),
    5: Orientation(swap=True),
    6: Orientation(swap=True, flip_x=True),
    7: Orientation(swap=True, flip_x=True, flip_y=True),
    8: Orientation(swap=True, flip_y=True),
}
