"""Opening photographs: files, bytes, pictures of Pillow and arrays."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from medal_id.errors import BadFile, BadObservation, shown
from medal_id.images.photo import array as arrays
from medal_id.images.photo.decode import decoded, opened, settled
from medal_id.images.photo.layers import Layer, Layers
from medal_id.images.photo.limits import MOST_BYTES, MOST_JPEG, MOST_PIXELS, check_size
from medal_id.images.photo.orientation import Orientation
from medal_id.images.photo.photo import Photo
from medal_id.rules.file import limited, read_bytes

_WANTED = "a photograph of at most 200 MB"
#: The longer side that is decoded on opening, in px: what a first look at a photograph needs.
FIRST_LOOK = 1024

Source = str | os.PathLike[str] | bytes | Image.Image | NDArray[Any]


def open_photo(photo: Source, place: str | None = None) -> Photo:
    """Open a photograph: the path of a file, its bytes, a picture of Pillow or an array.

    Raises:
        BadFile: where it cannot be read as a photograph, or shows nothing.
        BadObservation: where it is none of these.
    """
    if isinstance(photo, bytes):
        return _file(limited(photo, place or "bytes", MOST_BYTES, _WANTED), "bytes", place)
    if isinstance(photo, str | os.PathLike):
        path = Path(photo)
        data = read_bytes(path, place or str(path), MOST_BYTES, _WANTED)
        return _file(data, path.name, place or str(path))
    if isinstance(photo, Image.Image):
        return _picture(photo, place or "picture")
    if isinstance(photo, np.ndarray):
        where = place or "array"
        layer = arrays.from_array(photo, where)
        return _whole("array", arrays.digest(photo), layer, Orientation(), where)
    fault = f"{shown(photo)} is no photograph"
    raise BadObservation(
        place or "photo", fault, "give a path, bytes, a picture of Pillow or an array"
    )


def _file(data: bytes, name: str, place: str | None) -> Photo:
    where = place or name
    picture = opened(data, where)
    jpeg = picture.format in ("JPEG", "MPO")
    check_size(*picture.size, where, MOST_JPEG if jpeg else MOST_PIXELS)
    found = hashlib.sha256(data).hexdigest()
    orientation = Orientation.of(int(picture.getexif().get(274, 1)))
    if not jpeg:
        return _whole(name, found, decoded(data, 1, where), orientation, where)
    finest = 1
    while picture.width * picture.height > MOST_PIXELS * finest**2:
        finest *= 2
    layers = Layers(picture.size, lambda reduction: decoded(data, reduction, where), finest)
    return _photo(name, found, layers, orientation, where)


def _picture(picture: Image.Image, place: str) -> Photo:
    check_size(*picture.size, place)
    orientation = Orientation.of(int(picture.getexif().get(274, 1)))
    found = hashlib.sha256(f"{picture.size} {picture.mode}".encode())
    found.update(picture.tobytes())
    return _whole("picture", found.hexdigest(), settled(picture.copy()), orientation, place)


def _whole(name: str, found: str, layer: Layer, orientation: Orientation, place: str) -> Photo:
    check_size(*layer.colour.size, place)
    layers = Layers(layer.colour.size, lambda _: layer, kept={1: layer})
    return _photo(name, found, layers, orientation, place)


def _photo(name: str, found: str, layers: Layers, orientation: Orientation, place: str) -> Photo:
    width, height = orientation.size(layers.size)
    reduction = layers.finest
    while max(layers.size) // reduction > FIRST_LOOK:
        reduction *= 2
    first = layers.at(reduction)
    extrema = [channel.getextrema() for channel in first.colour.split()]
    if all(low == high for low, high in extrema):
        raise BadFile(place, "shows nothing: all of one colour", "give a photograph of the medal")
    return Photo(name, found, width, height, layers, orientation, first.alpha is not None)
