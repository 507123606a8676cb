"""Decoding picture files with Pillow, which is kept from guessing and from leaking."""

from __future__ import annotations

import io
import struct
import warnings
import zlib

from PIL import Image

from medal_id.errors import BadFile
from medal_id.images.photo.layers import Layer

#: The formats that Pillow may try.
FORMATS = ("JPEG", "PNG", "WEBP", "TIFF", "BMP", "GIF", "AVIF")
#: What Pillow raises for broken files.
FAULTS = (
    OSError,
    SyntaxError,
    ValueError,
    struct.error,
    zlib.error,
    EOFError,
    IndexError,
    KeyError,
    TypeError,
    OverflowError,
    MemoryError,
    Image.DecompressionBombError,
)


def opened(data: bytes, place: str) -> Image.Image:
    """Read the header of a picture file."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return Image.open(io.BytesIO(data), formats=FORMATS)
        except FAULTS as cause:
            remedy = "give a JPEG, PNG, TIFF, WebP, HEIC, AVIF, BMP or GIF file"
            raise BadFile(place, "no photograph that can be read", remedy) from cause


def decoded(data: bytes, reduction: int, place: str) -> Layer:
    """Decode a file, JPEG at 1/2, 1/4 or 1/8 right away."""
    picture = opened(data, place)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            if picture.format in ("JPEG", "MPO"):
                picture.draft(None, (picture.width // reduction, picture.height // reduction))
                picture.load()
                reduction = 1
            picture.load()
        except FAULTS as cause:
            raise BadFile(place, f"broken or cut off ({cause})", "copy it again") from cause
    layer = settled(picture)
    return layer if reduction == 1 else layer.reduced(reduction)


def settled(picture: Image.Image) -> Layer:
    """Turn any mode into 8 bits of grey or RGB on white, and alpha."""
    if picture.mode in ("L", "RGB"):
        return Layer(picture)
    if "A" in picture.mode or "transparency" in picture.info:
        full = picture.convert("RGBA")
        colour = Image.new("RGB", full.size, "white")
        alpha = full.getchannel("A")
        colour.paste(full, (0, 0), alpha)
        return Layer(colour, alpha)
    return Layer(picture.convert("RGB"))
