"""Headers of PNG files: what is kept of them, and whether the file is whole."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from medal_id.errors import BadFile
from medal_id.images.photo.directory import orientation
from medal_id.images.photo.kind import Header, cut_off

_SIGNATURE = 8  # bytes
_KEPT = (b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND")
_MOST_CHUNKS = 50_000


def read_header(data: bytes, place: str) -> Header:
    """Read the header of a PNG file; texts, profiles and all but the picture are left out.

    Raises:
        BadFile: where the file is not whole or an animation.
    """
    turn = 1
    kept: list[bytes | memoryview] = [data[:_SIGNATURE]]
    for kind, body, raw in _chunks(data, place):
        if kind == b"acTL" and bytes(body[:4]) != b"\x00\x00\x00\x01":
            raise animation(place)
        if kind == b"eXIf":
            turn = orientation(bytes(body))
        if kind in _KEPT:
            if zlib.crc32(raw[4:-4]) != int.from_bytes(raw[-4:], "big"):
                raise cut_off(place, "PNG")
            kept.append(raw)
    return Header("PNG", b"".join(kept), turn)


def animation(place: str) -> BadFile:
    """Give the error for a film in the guise of a picture: which frame would be meant?"""
    return BadFile(place, "an animation", "save the frame that shows the medal as JPEG or PNG")


def _chunks(data: bytes, place: str) -> Iterator[tuple[bytes, memoryview, memoryview]]:
    """Give the kind, the contents and all bytes of each chunk up to the last.

    Raises:
        BadFile: where the last one does not come.
    """
    view, at = memoryview(data), _SIGNATURE
    for _ in range(_MOST_CHUNKS):
        body = at + 8
        length = int.from_bytes(view[at : at + 4], "big")
        end = body + length + 4
        if end > len(data):
            break
        kind = data[at + 4 : body]
        yield kind, view[body : body + length], view[at:end]
        if kind == b"IEND":
            return
        at = end
    raise cut_off(place, "PNG")
