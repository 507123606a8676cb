"""Headers of GIF files: the only picture is kept, comments and the like are left out."""

from __future__ import annotations

from medal_id.errors import BadFile
from medal_id.images.photo.kind import Header, cut_off
from medal_id.images.photo.png import animation

_EXTENSION, _IMAGE, _END = b"!", b",", b";"
_CONTROL = 0xF9  # the extension that tells which colour is transparent
_SCREEN, _DESCRIPTOR = 13, 10  # bytes
#: A still picture of 256 colours is smaller than this, in bytes.
_MOST = 20_000_000


def read_header(data: bytes, place: str) -> Header:
    """Read the header of a GIF file.

    Raises:
        BadFile: where the file is not whole, an animation, or larger than 20 MB.
    """
    if len(data) > _MOST:
        raise BadFile(place, "a GIF file larger than 20 MB", "save it as JPEG or PNG")
    try:
        return Header("GIF", _still(data, place))
    except IndexError as cause:
        raise cut_off(place, "GIF") from cause


def _still(data: bytes, place: str) -> bytes:
    """Give a file of the only picture.

    Raises:
        BadFile: where there are more pictures, or none.
        IndexError: where the file ends before the picture does.
    """
    start = at = _SCREEN + _palette(data[_SCREEN - 3])
    control, image = b"", b""
    while data[at : at + 1] == _EXTENSION or (data[at : at + 1] == _IMAGE and not image):
        if data[at : at + 1] == _IMAGE:
            end = _behind(data, at + _DESCRIPTOR + _palette(data[at + _DESCRIPTOR - 1]) + 1)
            image = data[at:end]
        else:
            end = _behind(data, at + 2)
            if data[at + 1] == _CONTROL and not image:
                control = data[at:end]
        at = end
    if data[at : at + 1] == _IMAGE:
        raise animation(place)
    if not image:
        raise cut_off(place, "GIF")
    return data[:start] + control + image + _END


def _palette(flags: int) -> int:
    """Give the bytes of the palette that some flags announce."""
    return (6 << (flags & 7)) if flags & 0x80 else 0


def _behind(data: bytes, at: int) -> int:
    """Give the place behind a row of blocks, each of which begins with its length.

    Raises:
        IndexError: where the file ends before.
    """
    while data[at]:
        at += data[at] + 1
    return at + 1
