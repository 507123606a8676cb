"""Directories of tags, as TIFF files and Exif data have them (TIFF 6.0, section 2)."""

from __future__ import annotations

import struct

from attrs import frozen

#: The bytes of one value of each type of field.
_WIDTHS = (0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8)
ORIENTATION = 274


@frozen
class Entry:
    """One tag."""

    tag: int
    kind: int  #: The type of its values.
    count: int  #: How many values it has.
    raw: bytes  #: The entry as it stands in the file.

    @property
    def size(self) -> int:
        """Give the bytes that its values take."""
        return self.count * (_WIDTHS[self.kind] if self.kind < len(_WIDTHS) else 0)


@frozen
class Directory:
    """The first directory of a file."""

    order: str  #: "<" or ">", as in `struct`.
    big: bool  #: Whether places in the file take 8 bytes (BigTIFF).
    start: int  #: The place of its first entry.
    entries: tuple[Entry, ...]

    def number(self, tag: int) -> int | None:
        """Give the value of a tag that has one SHORT or LONG."""
        for entry in self.entries:
            if entry.tag == tag and entry.count == 1 and entry.kind in (3, 4):
                form, at = ("H", "I")[entry.kind - 3], 12 if self.big else 8
                return int(struct.unpack_from(self.order + form, entry.raw, at)[0])
        return None


def directory(data: bytes) -> Directory | None:
    """Read the first directory, or give None where there is none or it is cut off."""
    order = {b"II": "<", b"MM": ">"}.get(data[:2])
    if order is None:
        return None
    try:
        big = struct.unpack_from(order + "H", data, 2)[0] == 43
        place, length, form = ("8xQ", "Q", "HHQ8x") if big else ("4xI", "H", "HHI4x")
        (at,) = struct.unpack_from(order + place, data)
        (count,) = struct.unpack_from(order + length, data, at)
    except (struct.error, OverflowError):  # the file ends before, or no file is so long
        return None
    start, width = at + struct.calcsize("=" + length), struct.calcsize("=" + form)
    block = data[start : start + count * width]
    if len(block) < count * width or count > 65_535:
        return None
    entries = tuple(
        Entry(tag, kind, number, block[index * width : (index + 1) * width])
        for index, (tag, kind, number) in enumerate(struct.iter_unpack(order + form, block))
    )
    return Directory(order, big, start, entries)


def orientation(exif: bytes) -> int:
    """Read the orientation in Exif data; 1, upright, where it has none.

    Only this one number is read: Exif data can be made to take a reader of all of it very long.
    """
    found = directory(exif.removeprefix(b"Exif\x00\x00"))
    return (found.number(ORIENTATION) if found else None) or 1
