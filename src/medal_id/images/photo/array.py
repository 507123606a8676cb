"""Arrays of numbers as photographs; the numbers are those of a file (sRGB), not of light."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from medal_id.errors import BadFile
from medal_id.images.photo.limits import check_size

_ROWS = 256  # converted at once


def from_array(array: NDArray[Any], place: str) -> Image.Image:
    """Make a picture of an array: (rows, columns) or (rows, columns, 3 or 4).

    Raises:
        BadFile: where its shape, type or numbers are not those of a photograph.
    """
    shape = array.shape
    if len(shape) not in (2, 3) or shape[2:] not in ((), (3,), (4,)):
        remedy = "give (rows, columns), (rows, columns, 3) or (rows, columns, 4)"
        raise BadFile(place, f"an array of the shape {shape}", remedy)
    check_size((shape[1], shape[0]), place)
    values = np.empty(shape, np.uint8)
    for row in range(0, shape[0], _ROWS):
        values[row : row + _ROWS] = eight_bits(array[row : row + _ROWS], place)
    return Image.fromarray(values)


def eight_bits(values: NDArray[Any], place: str) -> NDArray[np.uint8]:
    """Bring numbers to 0 to 255.

    Raises:
        BadFile: where it is not plain what is black and what is white.
    """
    kind, width = values.dtype.kind, values.dtype.itemsize
    if kind == "u" and width == 1:
        return values
    if kind == "b":
        return values.astype(np.uint8) * np.uint8(255)
    if kind == "u" and width == 2:
        return ((values.astype(np.uint32) + 128) // 257).astype(np.uint8)
    if kind != "f":
        fault = f"an array of {values.dtype.name}"
        raise BadFile(place, fault, "give uint8, uint16, bool, or float from 0 to 1")
    if not np.isfinite(values).all():
        raise BadFile(place, "numbers that are NaN or infinite", "fill them in")
    if values.min() < 0 or values.max() > 1:
        raise BadFile(place, "numbers beyond 0 to 1", "scale them: 0 is black, 1 is white")
    return (values * 255 + 0.5).astype(np.uint8)
