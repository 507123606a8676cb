"""Arrays of numbers as photographs."""

from __future__ import annotations

import hashlib
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from medal_id.errors import BadObservation
from medal_id.images.photo.decode import settled
from medal_id.images.photo.layers import Layer


def from_array(array: NDArray[Any], place: str) -> Layer:
    """Make a layer of an array: (rows, columns) or (rows, columns, 3 or 4)."""
    shape = array.shape
    if array.ndim not in (2, 3) or (array.ndim == 3 and shape[2] not in (3, 4)) or not array.size:
        remedy = "give (rows, columns), (rows, columns, 3) or (rows, columns, 4)"
        raise BadObservation(place, f"an array of shape {shape}", remedy)
    return settled(Image.fromarray(np.ascontiguousarray(_bytes(array, place))).copy())


def digest(array: NDArray[Any]) -> str:
    """Give the SHA-256 of shape, type and values."""
    found = hashlib.sha256(f"{array.shape} {array.dtype.str}".encode())
    found.update(np.ascontiguousarray(array).data)
    return found.hexdigest()


def _bytes(array: NDArray[Any], place: str) -> NDArray[np.uint8]:
    """Give the values as 0 to 255."""
    if array.dtype == np.uint8:
        return array
    if array.dtype == np.bool_:
        return array.astype(np.uint8) * np.uint8(255)
    if array.dtype == np.uint16:
        return ((array.astype(np.uint32) + 128) // 257).astype(np.uint8)
    if array.dtype.kind == "f":
        if not (array.min() >= 0 and array.max() <= 1):
            raise BadObservation(place, "numbers beyond 0 to 1", "give 0 (black) to 1 (white)")
        return (array * 255 + 0.5).astype(np.uint8)
    remedy = "give uint8, uint16, bool, or float from 0 to 1"
    raise BadObservation(place, f"an array of {array.dtype}", remedy)
