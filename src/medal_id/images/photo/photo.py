"""A photograph that was opened."""

from __future__ import annotations

from math import ceil, floor

from attrs import field, frozen

from medal_id.errors import BadObservation, shown
from medal_id.images.photo.layers import Layers
from medal_id.images.photo.level import Level
from medal_id.images.photo.light import linear, share
from medal_id.images.photo.orientation import Box, Orientation

#: No side is reduced to less, in px.
_LEAST = 8


@frozen(eq=False)
class Photo:
    """A photograph that was opened; its pixels are given at the size that is asked for.

    What was decoded is kept, at most 200 MB.
    """

    name: str  #: The name of the file, or "bytes", "picture" or "array".
    digest: str  #: SHA-256 of the file, or of shape, mode and pixels: 64 hexadecimal digits.
    width: int  #: In px, as seen.
    height: int  #: In px, as seen.
    _layers: Layers = field(repr=False)
    _orientation: Orientation = field(repr=False, factory=Orientation)
    has_alpha: bool = False  #: Whether some of it may be transparent.

    @property
    def finest(self) -> int:
        """Give the least reduction there is: 1 for all pictures of up to 50 megapixels."""
        return self._layers.finest

    def reduced(self, most: int) -> Level:
        """Give the whole picture with a longer side of at most so many px, where possible.

        It is reduced 1, 2, 4, 8, ... times, but never to a shorter side of less than 8 px.

        Raises:
            BadObservation: where `most` is no positive whole number.
            BadFile: where the file turns out to be broken.
        """
        if type(most) is not int or most < 1:
            raise BadObservation("most", f"no number of px ({shown(most)})", "give 1 or more")
        reduction = self.finest
        longer, shorter = max(self.width, self.height), min(self.width, self.height)
        while longer // reduction > most and shorter // (2 * reduction) >= _LEAST:
            reduction *= 2
        return self._level((0, 0, self.width, self.height), reduction)

    def crop(self, box: tuple[float, float, float, float], reduction: int = 1) -> Level:
        """Give a part of the picture.

        Args:
            box: x0, y0, x1, y1 in px of the full picture: the columns from x0 up to, but without
                x1. What lies outside of the picture is left out; then whole cells are taken.
            reduction: 1, 2, 4 or 8; where the picture is too large for it, that of `finest`.

        Raises:
            BadObservation: where the box lies outside or the reduction does not exist.
            BadFile: where the file turns out to be broken.
        """
        if type(reduction) is not int or reduction not in (1, 2, 4, 8):
            raise BadObservation("reduction", shown(reduction), "give 1, 2, 4 or 8")
        return self._level(self._clipped(box), max(reduction, self.finest))

    def _clipped(self, box: tuple[float, float, float, float]) -> Box:
        """Leave out what lies outside of the picture.

        Raises:
            BadObservation: where nothing is left.
        """
        x0, y0, x1, y1 = box
        if x0 < min(x1, self.width) and 0 < x1 and y0 < min(y1, self.height) and 0 < y1:
            right, bottom = min(x1, self.width), min(y1, self.height)
            return floor(max(x0, 0)), floor(max(y0, 0)), ceil(right), ceil(bottom)
        fault = f"{shown(box)} shows nothing of {self.width} x {self.height} px"
        raise BadObservation("box", fault, "give x0 < x1 and y0 < y1 within the picture")

    def _level(self, box: Box, reduction: int) -> Level:
        """Give the whole cells of a box that lies in the picture."""
        seen = (self.width, self.height)
        cells = _cells(self._orientation.to_stored(box, seen), reduction, self._layers.size)
        layer = self._layers.at(reduction).cut(cells)
        x0, y0, x1, y1 = (one * reduction for one in cells)
        left, top, _, _ = self._orientation.to_seen((x0, y0, x1, y1), seen)
        pixels = self._orientation.turned(linear(layer.colour))
        alpha = self._orientation.turned(share(layer.alpha)) if layer.alpha else None
        return Level(pixels, alpha, left, top, reduction)


def _cells(box: Box, reduction: int, size: tuple[int, int]) -> Box:
    """Give the whole cells that a box touches, at least one each way."""
    (x0, x1), (y0, y1) = (
        (min(low // reduction, whole // reduction - 1), min(-(-high // reduction), whole // reduction))
        for low, high, whole in ((box[0], box[2], size[0]), (box[1], box[3], size[1]))
    )
    return x0, y0, x1, y1
