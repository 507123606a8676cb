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
from medal_id.images.photo import gif, jpeg, png, tiff, webp
from medal_id.images.photo.array import from_array
from medal_id.images.photo.decode import check_end, draft, load, whole
from medal_id.images.photo.directory import orientation
from medal_id.images.photo.kind import Header, kind_of
from medal_id.images.photo.layers import Layers
from medal_id.images.photo.limits import MOST_BYTES, check_size
from medal_id.images.photo.mode import plain, reduced, shallow, strips
from medal_id.images.photo.orientation import Orientation
from medal_id.images.photo.photo import Photo, on_white
from medal_id.rules.file import limited, read_bytes

#: What can be opened.
Source = str | os.PathLike[str] | bytes | Image.Image | NDArray[Any]

#: The longer side of what is decoded first, in px: without colours and with them. Most of the time
#: goes into unpacking a JPEG file, hardly less at a smaller size, so that once has to be enough;
#: and telephones give 4000 px.
_GREY, _COLOUR = 4096, 2048
#: In these many px something must be seen.
_GLANCE = 1024
_WANTED = "a photograph of at most 120 MB"
_HEADERS = {
    "JPEG": jpeg.read_header,
    "PNG": png.read_header,
    "GIF": gif.read_header,
    "WEBP": webp.read_header,
    "TIFF": tiff.read_header,
}


def open_photo(photo: Source, place: str | None = None) -> Photo:
    """Open a photograph: the path of a file, its bytes, a picture of Pillow or an array.

    Of a file with several pictures (MPO, TIFF, HEIF) the first is taken; animations are refused.

    Args:
        photo: what to open; arrays are (rows, columns) or (rows, columns, 3 or 4), and uint8,
            uint16, bool, or float from 0 to 1, which count as those in a file do (sRGB).
        place: what errors name it, if not its path.

    Raises:
        BadFile: where it cannot be read as a photograph, or shows nothing.
        BadObservation: where it is none of these.
    """
    if isinstance(photo, bytes):
        where = place or "bytes"
        return _file(limited(photo, where, MOST_BYTES, _WANTED), "bytes", where)
    if isinstance(photo, Image.Image):
        return _picture(photo, "picture", place or "picture")
    if isinstance(photo, np.ndarray):
        where = place or "array"
        return _picture(from_array(photo, where), "array", where)
    if isinstance(photo, str | os.PathLike):
        path = Path(os.fsdecode(photo))
        where = place or str(path)
        return _file(_read(path, where), path.name, where)
    fault = f"{shown(photo)} is no photograph"
    remedy = "give a path, bytes, a picture of Pillow or an array"
    raise BadObservation(place or "photo", fault, remedy)


def _read(path: Path, place: str) -> bytes:
    """Read a file.

    Raises:
        BadFile: where there is no such file, or it is too large.
    """
    try:
        return read_bytes(path, place, MOST_BYTES, _WANTED)
    except ValueError as cause:  # a zero byte in the path, or what no file system can spell
        raise BadFile(shown(place), "no path of a file", "check the path") from cause


def _file(data: bytes, name: str, place: str) -> Photo:
    """Open a file by its bytes."""
    kind = kind_of(data, place)
    digest = hashlib.sha256(data).hexdigest()
    read_header = _HEADERS.get(kind)
    header = read_header(data, place) if read_header else Header(kind, data)
    if kind != "JPEG":
        picture, turn = whole(header, place)
        return _photo(name, digest, _held(picture), turn, place)
    colour = Layers(header.size, lambda by: draft(header, by, place), _COLOUR, header.finest)
    grey = Layers(header.size, lambda by: draft(header, by, place, grey=True), _GREY, header.finest)
    check_end(header, grey.decoded(grey.first), grey.first, place)
    return _photo(name, digest, (colour, grey), Orientation.of(header.orientation), place)


def _picture(picture: Image.Image, name: str, place: str) -> Photo:
    """Open a picture of Pillow; it is copied, and not changed.

    Raises:
        BadFile: where it is closed, of a broken file, or no photograph.
    """
    check_size(picture.size, place)
    load(picture, place)
    exif = picture.info.get("exif")
    number = orientation(exif) if isinstance(exif, bytes) else 1
    copy = shallow(picture.copy(), place)
    digest = hashlib.sha256()
    for box in strips(copy.size):
        part = plain(copy.crop(box))
        if not box[1]:
            digest.update(f"{copy.size} {part.mode} {number}".encode())
        digest.update(part.tobytes())
    return _photo(name, digest.hexdigest(), _held(copy), Orientation.of(number), place)


def _held(picture: Image.Image) -> tuple[Layers, Layers]:
    """Give the layers of a picture that is decoded as a whole: the colours cost nothing more."""
    layers = Layers(picture.size, lambda by: reduced(picture, by), _COLOUR)
    return layers, layers


def _photo(
    name: str, digest: str, layers: tuple[Layers, Layers], turn: Orientation, place: str
) -> Photo:
    """Take a first look at a picture, of which there are layers in colour and in grey.

    Raises:
        BadFile: where there is nothing to be seen.
    """
    colour, grey = layers
    first = plain(grey.decoded(max(grey.first, grey.enough(_GLANCE))))
    if all(low == high for low, high in (one.getextrema() for one in on_white(first).split())):
        raise BadFile(place, "shows nothing: all of one colour", "give a photograph of the medal")
    clear = first.mode == "RGBA" and first.getchannel("A").getextrema()[0] != 255
    width, height = turn.size(colour.size)
    return Photo(name, digest, width, height, colour, grey, turn, clear)
