"""From the numbers of a picture file to light."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PIL import Image

#: How many rows are looked up at once: numpy makes 8 bytes of each index.
_ROWS = 64


def _srgb() -> NDArray[np.float32]:
    """Give the linear light, 0 to 1, of each of the 256 values of sRGB (IEC 61966-2-1)."""
    value = np.arange(256) / 255.0
    dark = value <= 0.04045
    return np.where(dark, value / 12.92, ((value + 0.055) / 1.055) ** 2.4).astype(np.float32)


#: Linear light of the values 0 to 255.
LINEAR = _srgb()


def linear(picture: Image.Image) -> NDArray[np.float32]:
    """Give the linear light of a grey or RGB picture.

    Returns:
        (rows, columns, 1 or 3), 0 to 1.
    """
    values = np.asarray(picture)
    light = np.empty((*values.shape[:2], 1 if values.ndim == 2 else values.shape[2]), np.float32)
    for row in range(0, len(values), _ROWS):
        some = values[row : row + _ROWS]
        LINEAR.take(some, out=light[row : row + _ROWS].reshape(some.shape), mode="clip")
    return light


def share(mask: Image.Image) -> NDArray[np.float32]:
    """Give how opaque each pixel is, 0 to 1, from a grey picture: (rows, columns)."""
    return np.asarray(mask).astype(np.float32) / np.float32(255)
