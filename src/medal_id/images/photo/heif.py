"""HEIC and HEIF files, which telephones write; the library for them need not be installed."""

from __future__ import annotations

import io
from importlib import import_module
from typing import Any

from PIL import Image

from medal_id.errors import BadFile
from medal_id.images.photo.limits import check_size


def decoded(data: bytes, place: str) -> Image.Image:
    """Decode the first picture, turned upright.

    Raises:
        BadFile: where the library is missing, or the picture too large.
    """
    picture = _library(place).open_heif(io.BytesIO(data))
    check_size(picture.size, place)
    found: Image.Image = picture.to_pillow()
    return found


def _library(place: str) -> Any:
    """Import the library.

    Raises:
        BadFile: where it is missing.
    """
    try:
        # Optional: it brings a decoder of its own, and is needed for no other file.
        return import_module("pillow_heif")
    except ImportError as cause:
        remedy = "pip install pillow-heif, or save it as JPEG"
        raise BadFile(place, "a HEIC file, for which pillow-heif is missing", remedy) from cause
