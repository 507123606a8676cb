"""Headers of TIFF files: of the first picture only the tags that its pixels need are kept."""

from __future__ import annotations

import struct

from medal_id.errors import BadFile
from medal_id.images.photo.directory import ORIENTATION, Directory, Entry, directory
from medal_id.images.photo.kind import Header, cut_off

#: Size, coding, places of the pixels, colours; not texts, thumbnails or Exif.
_NEEDED = {
    *(256, 257, 258, 259, 262, 266, 273, 277, 278, 279, 284, 292, 293, 317, 320, 322, 323, 324),
    *(325, 332, 338, 339, 347, 529, 530, 532, 34675),
}
_REDUCED, _DNG = 254, 50706  # how camera's raw files are known
_MOST_STRIPS = 200_000


def read_header(data: bytes, place: str) -> Header:
    """Read the header of a TIFF file, of several pictures that of the first.

    Raises:
        BadFile: where the file is not whole, or a camera's raw file.
    """
    found = directory(data)
    if found is None:
        raise cut_off(place, "TIFF")
    if found.number(_REDUCED) == 1 or any(one.tag == _DNG for one in found.entries):
        remedy = "save it as JPEG with the program of the camera"
        raise BadFile(place, "a camera's raw file, not a photograph", remedy)
    kept = {one.tag: one for one in reversed(found.entries) if one.tag in _NEEDED}
    if sum(one.size for one in kept.values()) > len(data) or not _all_there(found, kept):
        raise cut_off(place, "TIFF")
    ordered = [kept[tag] for tag in sorted(kept)]
    return Header("TIFF", _with(data, found, ordered), found.number(ORIENTATION) or 1)


def _all_there(found: Directory, kept: dict[int, Entry]) -> bool:
    """Tell whether there are as many strips or tiles as the size of the picture asks for."""
    width, height = found.number(256) or 0, found.number(257) or 0
    across, down = found.number(322) or width, found.number(323) or found.number(278) or height
    places = kept.get(324) or kept.get(273)
    if not (places and across and down):
        return False
    planes = (found.number(277) or 1) if found.number(284) == 2 else 1
    needed = -(-width // across) * -(-height // down) * planes
    return needed <= places.count <= _MOST_STRIPS


def _with(data: bytes, old: Directory, kept: list[Entry]) -> bytes:
    """Write other tags in the place of the directory, and no directory behind it."""
    count, after = ("Q", "Q") if old.big else ("H", "I")
    length = struct.pack(old.order + count, len(kept))
    written = length + b"".join(one.raw for one in kept) + struct.pack(old.order + after, 0)
    start = old.start - len(length)
    view = memoryview(data)
    return b"".join((view[:start], written, view[start + len(written) :]))
