"""Parts of a photograph as pictures to look at: from linear light back to 8 bits."""

from __future__ import annotations

import numpy as np
from attrs import frozen
from PIL import Image

from medal_id.images.photo import Level, Photo

#: How many rows of the photograph are turned to light at once: that takes 12 bytes a pixel.
_ROWS = 512


@frozen(eq=False)
class Excerpt:
    """A part of a photograph, perhaps reduced."""

    image: Image.Image  #: RGB.
    left: int  #: The first column of the photograph that it shows.
    top: int  #: The first row.
    reduction: int  #: How many px of the photograph one of its px is wide.

    @property
    def right(self) -> int:
        """Give the column of the photograph after the last one."""
        return self.left + self.image.width * self.reduction

    @property
    def bottom(self) -> int:
        """Give the row of the photograph after the last one."""
        return self.top + self.image.height * self.reduction


def excerpt(photo: Photo, box: tuple[float, float, float, float], reduction: int) -> Excerpt | None:
    """Cut out a part, band by band, so that little memory is used.

    Args:
        photo: the photograph.
        box: x0, y0, x1, y1: as edges, in px of the photograph; it may reach beyond.
        reduction: 1, 2, 4 or 8; more where the photograph is too large for it.

    Returns:
        None where the photograph shows nothing of the box.
    """
    x0, y0 = max(0.0, box[0]), max(0.0, box[1])
    x1, y1 = min(float(photo.width), box[2]), min(float(photo.height), box[3])
    if x0 >= x1 or y0 >= y1:
        return None
    bands: dict[int, Image.Image] = {}
    y = y0
    while y < y1:
        level = photo.crop((x0, y, x1, min(y + _ROWS, y1)), reduction)
        bands[level.top] = developed(level)
        y += _ROWS
    top = min(bands)
    bottom = max(row + one.height * level.reduction for row, one in bands.items())
    image = Image.new("RGB", (level.width, (bottom - top) // level.reduction))
    for row, one in bands.items():
        image.paste(one, (0, (row - top) // level.reduction))
    return Excerpt(image, level.left, top, level.reduction)


def developed(level: Level) -> Image.Image:
    """Give the values of sRGB, 0 to 255, of linear light (IEC 61966-2-1)."""
    light = level.pixels
    bright = 1.055 * np.power(np.maximum(light, 0.0031308), 1 / 2.4) - 0.055
    values = np.where(light <= 0.0031308, 12.92 * light, bright)
    return Image.fromarray(np.rint(values * 255).astype(np.uint8))
