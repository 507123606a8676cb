"""Headers of WebP files: how large they are, asked before the decoder takes its memory."""

from __future__ import annotations

from collections.abc import Iterator

from medal_id.images.photo.directory import orientation
from medal_id.images.photo.kind import Header, cut_off
from medal_id.images.photo.limits import MOST_PIXELS_WEB, check_size
from medal_id.images.photo.png import animation

_MOST_CHUNKS = 1_000
_SIDE = 0x3FFF  # 14 bits


def read_header(data: bytes, place: str) -> Header:
    """Read the header of a WebP file.

    Raises:
        BadFile: where the file is not whole, an animation, or too large.
    """
    turn, size = 1, (0, 0)
    for kind, body in _chunks(data, place):
        if kind in (b"ANIM", b"ANMF"):
            raise animation(place)
        if kind == b"EXIF":
            turn = orientation(body)
        if kind in _SIZES and size == (0, 0):
            size = _SIZES[kind](body[:10].ljust(10, b"\x00"))
            check_size(size, place, MOST_PIXELS_WEB)
    if size == (0, 0):
        raise cut_off(place, "WEBP")
    return Header("WEBP", data, turn, size)


def _chunks(data: bytes, place: str) -> Iterator[tuple[bytes, bytes]]:
    """Give the kind and the contents of each chunk, which the end of the file may cut short.

    Raises:
        BadFile: where there are very many.
    """
    at, end = 12, 8 + int.from_bytes(data[4:8], "little")
    for _ in range(_MOST_CHUNKS):
        if at >= end:
            return
        length = int.from_bytes(data[at + 4 : at + 8], "little")
        yield data[at : at + 4], data[at + 8 : at + 8 + length]
        at += 8 + length + length % 2
    raise cut_off(place, "WEBP")


def _canvas(body: bytes) -> tuple[int, int]:
    """Read the size of the whole canvas."""
    return int.from_bytes(body[4:7], "little") + 1, int.from_bytes(body[7:10], "little") + 1


def _lossy(body: bytes) -> tuple[int, int]:
    """Read the size of a lossy picture."""
    width, height = int.from_bytes(body[6:8], "little"), int.from_bytes(body[8:10], "little")
    return width & _SIDE, height & _SIDE


def _lossless(body: bytes) -> tuple[int, int]:
    """Read the size of a lossless picture."""
    bits = int.from_bytes(body[1:5], "little")
    return (bits & _SIDE) + 1, ((bits >> 14) & _SIDE) + 1


_SIZES = {b"VP8X": _canvas, b"VP8 ": _lossy, b"VP8L": _lossless}
