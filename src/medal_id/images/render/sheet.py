"""A flat picture in millimetres, and how it appears in the photograph."""

from __future__ import annotations

import math
from functools import cached_property

import numpy as np
from attrs import frozen
from numpy.typing import NDArray
from PIL import Image

from medal_id.images.render.camera import Camera
from medal_id.images.render.shapes import Array, Grid


@frozen
class Window:
    """A rectangle of pixels of the photograph."""

    left: int
    top: int
    right: int  #: Not included.
    bottom: int  #: Not included.

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns; 0 where it is empty."""
        return max(0, self.bottom - self.top), max(0, self.right - self.left)

    def meet(self, other: Window) -> Window:
        """Give what two windows share."""
        return Window(
            max(self.left, other.left),
            max(self.top, other.top),
            min(self.right, other.right),
            min(self.bottom, other.bottom),
        )

    def within(self, outer: Window) -> tuple[slice, slice]:
        """Give the slices that cut this window out of an array of the outer one."""
        rows = slice(self.top - outer.top, self.bottom - outer.top)
        return rows, slice(self.left - outer.left, self.right - outer.left)


@frozen(eq=False)
class Sheet:
    """A flat picture in the frame of the specimen; outside it all channels are 0.

    One of a single sample is the same everywhere.
    """

    grid: Grid
    level: float  #: Its z, in mm.
    #: (channels, rows, columns) in linear light; with an alpha the colours are multiplied by it.
    channels: Array

    def bounds(self, camera: Camera) -> Window:
        """Give the pixels that it may cover."""
        rows, columns = self.grid.shape
        right = self.grid.left + columns / self.grid.per_mm
        bottom = self.grid.top - rows / self.grid.per_mm
        corners = np.array(
            [(x, y) for x in (self.grid.left, right) for y in (self.grid.top, bottom)]
        )
        pixels = camera.project(corners, self.level)
        (x0, y0), (x1, y1) = np.floor(pixels.min(0)), np.ceil(pixels.max(0))
        return Window(int(x0), int(y0), int(x1) + 1, int(y1) + 1)

    @cached_property
    def _images(self) -> tuple[Image.Image, ...]:
        """Its channels as Pillow has them."""
        return tuple(Image.fromarray(values) for values in self.channels)

    def seen(self, camera: Camera, window: Window) -> Array:
        """Give its light averaged over each pixel of a window: (channels, rows, columns)."""
        rows, columns = window.shape
        if self.channels.shape[1:] == (1, 1):
            return np.broadcast_to(self.channels, (len(self.channels), rows, columns)).copy()
        finer = max(1, min(8, round(self.grid.per_mm / camera.scale)))
        if not rows or not columns:
            return np.zeros((len(self.channels), rows, columns), np.float32)
        lookup = self._lookup(camera, window, finer)
        size = (columns * finer, rows * finer)
        out = np.empty((len(self.channels), rows, columns), np.float32)
        for channel, image in enumerate(self._images):
            fine = image.transform(
                size, Image.Transform.PERSPECTIVE, lookup, Image.Resampling.BILINEAR
            )
            out[channel] = np.asarray(fine.reduce(finer) if finer > 1 else fine)
        return out

    def _lookup(self, camera: Camera, window: Window, finer: int) -> tuple[float, ...]:
        """Give Pillow's 8 numbers from the finer pixels of a window to samples.

        Pillow counts from the corner of the first pixel, we from its centre.
        """
        to_mm = camera.back(self.level)
        pixel = np.array(
            [
                [1 / finer, 0, window.left - 0.5],
                [0, 1 / finer, window.top - 0.5],
                [0, 0, 1.0],
            ]
        )
        s = self.grid.per_mm
        sample = np.array(
            [[s, 0, 0.5 - s * self.grid.left], [0, -s, 0.5 + s * self.grid.top], [0, 0, 1.0]]
        )
        whole = sample @ to_mm @ pixel
        numbers: NDArray[np.float64] = (whole / whole[2, 2]).ravel()[:8]
        return tuple(float(one) for one in numbers)


def paste(under: Array, over: Array, covers: Array) -> None:
    """Lay light `over`, already multiplied by `covers`, on what is there, alpha included."""
    under *= 1 - covers
    under[: len(over)] += over
    if len(under) > len(over):
        under[len(over) :] += covers


def fineness(camera: Camera, area: float, most: float) -> float:
    """Choose samples per mm for `area` mm²: as fine as the picture, with at most `most` samples."""
    return min(max(camera.scale * 1.25, 10.0), math.sqrt(most / area))
