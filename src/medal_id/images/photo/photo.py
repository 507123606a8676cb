"""A photograph that was opened."""

from __future__ import annotations

from math import ceil, floor, isfinite

from attrs import field, frozen
from PIL import Image

from medal_id.errors import BadObservation, shown
from medal_id.images.photo.layers import Layers
from medal_id.images.photo.level import Level
from medal_id.images.photo.light import linear, share
from medal_id.images.photo.orientation import Box, Orientation


@frozen(eq=False)
class Photo:
    """A photograph that was opened; its pixels are given at the size that is asked for.

    What was decoded is kept, at most about 200 MB. A level is the same whatever was asked for
    before it. A JPEG file is decoded without its colours in half of the time.
    """

    name: str  #: The name of the file, or "bytes", "picture" or "array".
    digest: str  #: SHA-256 of the file, or of size, mode and pixels: 64 hexadecimal digits.
    width: int  #: In px, as seen: turned as Exif says.
    height: int  #: In px, as seen.
    _colour: Layers = field(repr=False)
    _grey: Layers = field(repr=False)
    _orientation: Orientation = field(repr=False, factory=Orientation)
    has_alpha: bool = False  #: Whether some of it is transparent.

    @property
    def finest(self) -> int:
        """Give the least reduction there is: 1 for all pictures of up to 50 megapixels."""
        return self._colour.finest

    def reduced(self, most: int, *, grey: bool = False) -> Level:
        """Give the whole picture with a longer side of at most `most` px, where possible.

        It is reduced 1, 2, 4, 8, ... times, but never to a side of less than 8 px.

        Args:
            most: px of the longer side.
            grey: give one channel, the luma (ITU-R BT.601), instead of three.

        Raises:
            BadObservation: where `most` is no positive whole number.
            BadFile: where the file turns out to be broken.
        """
        if type(most) is not int or most < 1:
            raise BadObservation("most", f"{shown(most)} is no number of px", "give 1 or more")
        return self._level((0, 0, self.width, self.height), self._colour.enough(most), grey=grey)

    def crop(
        self, box: tuple[float, float, float, float], reduction: int = 1, *, grey: bool = False
    ) -> Level:
        """Give a part of the picture.

        Args:
            box: x0, y0, x1, y1 in px of the full picture: the columns from x0 up to, but without
                x1. What lies outside of the picture is left out; then whole cells are taken.
            reduction: 1, 2, 4 or 8; where the picture is too large for it, that of `finest`.
            grey: as in `reduced`.

        Raises:
            BadObservation: where the box lies outside or the reduction does not exist.
            BadFile: where the file turns out to be broken.
        """
        if type(reduction) is not int or reduction not in (1, 2, 4, 8):
            fault = f"{shown(reduction)} is no reduction"
            raise BadObservation("reduction", fault, "give 1, 2, 4 or 8")
        return self._level(self._clipped(box), max(reduction, self.finest), grey=grey)

    def _clipped(self, box: tuple[float, float, float, float]) -> Box:
        """Leave out what lies outside of the picture.

        Raises:
            BadObservation: where nothing is left.
        """
        x0, y0, x1, y1 = box
        if all(isfinite(one) for one in box):
            left, top, right, bottom = (
                max(0, x0),
                max(0, y0),
                min(x1, self.width),
                min(y1, self.height),
            )
            if left < right and top < bottom:
                return floor(left), floor(top), ceil(right), ceil(bottom)
        fault = f"({x0:g}, {y0:g}, {x1:g}, {y1:g}) shows nothing of {self.width} x {self.height} px"
        raise BadObservation("box", fault, "give x0 < x1 and y0 < y1 within the picture")

    def _level(self, box: Box, reduction: int, *, grey: bool) -> Level:
        """Give the whole cells of a box that lies in the picture."""
        seen = (self.width, self.height)
        cells = _cells(self._orientation.to_stored(box, seen), reduction, self._colour.size)
        x0, y0, x1, y1 = cells
        stored = (x0 * reduction, y0 * reduction, x1 * reduction, y1 * reduction)
        left, top, _, _ = self._orientation.to_seen(stored, seen)
        part = (self._grey if grey else self._colour).cut(cells, reduction)
        shown, mode = on_white(part), "L" if grey else "RGB"
        light = linear(shown if shown.mode == mode else shown.convert(mode))
        pixels = self._orientation.turned(light)
        alpha = None
        if self.has_alpha and part.mode == "RGBA":
            alpha = self._orientation.turned(share(part.getchannel("A")))
        return Level(pixels, alpha, left, top, reduction)


def on_white(part: Image.Image) -> Image.Image:
    """Lay a picture on white, as a web page would, where it is transparent."""
    if part.mode != "RGBA":
        return part
    ground = Image.new("RGB", part.size, "white")
    ground.paste(part, (0, 0), part)
    return ground


def _cells(box: Box, reduction: int, size: tuple[int, int]) -> Box:
    """Give the whole cells that a box touches, at least one each way."""
    across, down = size[0] // reduction, size[1] // reduction
    x0, y0 = min(box[0] // reduction, across - 1), min(box[1] // reduction, down - 1)
    x1, y1 = min(-(-box[2] // reduction), across), min(-(-box[3] // reduction), down)
    return x0, y0, x1, y1
