"""The modes of Pillow's pictures, brought down to three: grey, RGB and RGBA of 8 bits."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import suppress

import numpy as np
from PIL import Image, ImageCms

from medal_id.errors import BadFile
from medal_id.images.photo.array import eight_bits
from medal_id.images.photo.orientation import Box

_PLAIN = ("L", "RGB", "RGBA")
_DEEP = ("I", "F", "I;16", "I;16L", "I;16B", "I;16N")
_OTHERS = ("1", "P", "PA", "LA", "La", "RGBa", "RGBX", "CMYK", "YCbCr", "HSV")
_ROWS = 512  # a multiple of all reductions


def strips(size: tuple[int, int]) -> Iterator[Box]:
    """Cut a picture into strips that can be converted one by one."""
    width, height = size
    for top in range(0, height, _ROWS):
        yield 0, top, width, min(top + _ROWS, height)


def shallow(picture: Image.Image, place: str) -> Image.Image:
    """Bring 16 bits of grey and other large numbers down to 8 bits.

    Raises:
        BadFile: where the mode is unknown, or the numbers do not tell what is white.
    """
    if picture.mode not in (*_PLAIN, *_OTHERS, *_DEEP):
        fault = f"a picture in the colour mode {picture.mode}"
        raise BadFile(place, fault, "save it as RGB")
    if picture.mode not in _DEEP:
        return picture
    grey = Image.new("L", picture.size)
    for box in strips(picture.size):
        values = np.asarray(picture.crop(box))
        if picture.mode == "I":  # 32 bits that hold 16, as older versions of Pillow read PNG
            values = values if ((values < 0) | (values > 65_535)).any() else values.astype("u2")
        grey.paste(Image.fromarray(eight_bits(values, place)), box)
    return grey


def plain(picture: Image.Image) -> Image.Image:
    """Convert a picture, or a part of one, to grey (L), RGB or RGBA."""
    if picture.mode == "La":
        return picture.convert("LA").convert("RGBA")
    if picture.has_transparency_data:
        return picture if picture.mode == "RGBA" else picture.convert("RGBA")
    if picture.mode in ("1", "L"):
        return picture.convert("L")
    if picture.mode == "CMYK":
        return _printed(picture)
    return picture if picture.mode == "RGB" else picture.convert("RGB")


def reduced(picture: Image.Image, by: int) -> Image.Image:
    """Give the means of whole cells of `by` x `by` px, as grey, RGB or RGBA."""
    if by == 1:
        return picture
    width, height = picture.width // by, picture.height // by
    if picture.mode in ("L", "RGB") and not picture.has_transparency_data:
        return picture.reduce(by, (0, 0, width * by, height * by))
    small = None
    for x0, top, _, bottom in strips((width * by, height * by)):
        part = plain(picture.crop((x0, top, width * by, bottom))).reduce(by)
        small = small or Image.new(part.mode, (width, height))
        small.paste(part, (0, top // by))
    assert small is not None
    return small


def _printed(picture: Image.Image) -> Image.Image:
    """Convert inks to RGB, by the profile where there is a sound one."""
    profile = picture.info.get("icc_profile")
    if profile:
        # Pillow can be built without the library for profiles; files can hold anything as one.
        with suppress(ImageCms.PyCMSError, ImportError, OSError, ValueError, TypeError):
            found = ImageCms.profileToProfile(
                picture, io.BytesIO(profile), ImageCms.createProfile("sRGB"), outputMode="RGB"
            )
            assert found is not None
            return found
    return picture.convert("RGB")
