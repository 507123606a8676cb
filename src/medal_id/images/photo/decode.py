"""Decoding picture files with Pillow, which is kept from guessing and from leaking."""

from __future__ import annotations

import io
import struct
import warnings
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

from PIL import Image, JpegImagePlugin

from medal_id.errors import BadFile
from medal_id.images.photo import heif
from medal_id.images.photo.directory import orientation
from medal_id.images.photo.jpeg import lengthened
from medal_id.images.photo.kind import Header, cut_off
from medal_id.images.photo.limits import MOST_PIXELS, MOST_PIXELS_WEB, check_size
from medal_id.images.photo.mode import reduced, shallow
from medal_id.images.photo.orientation import Orientation
from medal_id.images.photo.png import animation

#: What Pillow raises for broken files.
FAULTS = (
    OSError,  # cut off, unidentified, or refused by a decoder
    SyntaxError,  # not what the first bytes promise
    ValueError,  # numbers in the header that contradict each other
    struct.error,
    zlib.error,
    EOFError,
    IndexError,
    KeyError,
    TypeError,
    OverflowError,
    MemoryError,
    RuntimeError,  # from the decoder of AVIF
)
#: Half way between black and white, which the decoder fills in for missing pixels; 127 are inks.
_FILLED = ((127, 127), (128, 128))


def whole(header: Header, place: str) -> tuple[Image.Image, Orientation]:
    """Decode a file at full size.

    Raises:
        BadFile: where it is broken, too large, or an animation.
    """
    with guarded(cut_off(place, header.kind)):
        if header.kind == "HEIF":
            return shallow(heif.decoded(header.data, place), place), Orientation()
        picture: Image.Image = Image.open(io.BytesIO(header.data), formats=(header.kind,))
        web = header.kind in ("AVIF", "WEBP")
        check_size(picture.size, place, MOST_PIXELS_WEB if web else MOST_PIXELS)
        if getattr(picture, "is_animated", False):
            raise animation(place)
        picture.load()
        turn = header.orientation
        if header.kind == "AVIF":
            turn = orientation(picture.info.get("exif", b""))
        return shallow(picture, place), Orientation.of(turn)


def draft(header: Header, reduction: int, place: str, *, grey: bool = False) -> Image.Image:
    """Decode a JPEG file at 1, 1/2, 1/4 or 1/8 right away, or smaller.

    Args:
        header: the file.
        reduction: 1 or more, a power of 2.
        place: what errors name.
        grey: leave the colours out, where they are coded apart: half of the time is theirs.

    Raises:
        BadFile: where it is broken.
    """
    with guarded(cut_off(place, "JPEG")):
        # Not Image.open, which refuses what is large at full size, and looks for more pictures.
        picture = JpegImagePlugin.JpegImageFile(io.BytesIO(header.data))
        width, height = picture.size
        by = min(reduction, 8)
        picture.draft("L" if grey else None, (width // by, height // by))
        picture.load()
    return reduced(picture, reduction // by)


def check_end(header: Header, first: Image.Image, reduction: int, place: str) -> None:
    """Refuse a JPEG file that ends too early although it has an end.

    The decoder fills in grey for what is missing, and says nothing.

    Args:
        header: the file.
        first: what was decoded of it, without colours.
        reduction: that at which it was decoded.
        place: what the error names.

    Raises:
        BadFile: where pixels are missing.
    """
    last = first.crop((0, first.height - 1, first.width, first.height))
    if any(channel.getextrema() not in _FILLED for channel in last.split()):
        return
    if draft(lengthened(header), reduction, place, grey=True).tobytes() != first.tobytes():
        raise cut_off(place, "JPEG")


def load(picture: Image.Image, place: str) -> None:
    """Decode a picture of Pillow that may still be lazy.

    Raises:
        BadFile: where it is closed, or its file is broken.
    """
    refusal = BadFile(place, "the picture is closed or broken", "open it again")
    try:
        with guarded(refusal):
            picture.load()
    except (AssertionError, AttributeError) as cause:  # its file is None once it is closed
        raise refusal from cause


@contextmanager
def guarded(refusal: BadFile) -> Iterator[None]:
    """Turn what Pillow raises into one refusal, and keep its warnings back.

    Raises:
        BadFile: `refusal`, or that the picture is far too large.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            yield
        except Image.DecompressionBombError as cause:
            remedy = "cut out the medal, or reduce it to 50 megapixels"
            raise BadFile(refusal.place, "far too many pixels", remedy) from cause
        except FAULTS as cause:
            raise refusal from cause
