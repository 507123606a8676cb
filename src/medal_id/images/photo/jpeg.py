"""Headers of JPEG files: what is kept of them, and whether the file is whole."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from medal_id.errors import BadFile
from medal_id.images.photo.directory import orientation
from medal_id.images.photo.kind import Header, cut_off
from medal_id.images.photo.limits import MOST_JPEG, MOST_MEMORY, MOST_PIXELS, check_size

_START, _END = b"\xff\xd8", b"\xff\xd9"
_BEHIND = re.compile(_END)  # finds it in a third of the time that bytes.find takes
_MARKER = re.compile(rb"\xff[\x01-\xfe]")
_SCAN = 0xDA
_FRAMES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}
_DECODED = (0xC0, 0xC1, 0xC2, 0xC9, 0xCA)  # Huffman and arithmetic, sequential and progressive
_PROGRESSIVE = (0xC2, 0xCA)
_APP0, _EXIF, _ICC, _ADOBE = 0xE0, 0xE1, 0xE2, 0xEE
_ALONE = {0x01, *range(0xD0, 0xD8)}  # markers without a length
_MOST_SEGMENTS = 5_000
_LONGEST_GAP = 100_000  # bytes between two of them: there should be none
#: The most pixels decoded in all scans together, of which progressive files have about 10.
_MOST_SCANNED = 1_000_000_000


@frozen
class _Segment:
    marker: int
    body: bytes
    end: int  #: The place in the file behind it.

    def kept(self, inks: int) -> bool:
        """Tell whether the decoder needs it: tables, frame, and how the colours are coded."""
        if self.marker == _APP0:
            return self.body.startswith(b"JFIF\x00")
        if self.marker == _ICC:
            return inks == 4 and self.body.startswith(b"ICC_PROFILE\x00")
        return self.marker == _ADOBE or self.marker < _APP0

    def raw(self) -> bytes:
        """Give it as it stands in the file."""
        return bytes((0xFF, self.marker)) + (len(self.body) + 2).to_bytes(2, "big") + self.body


def read_header(data: bytes, place: str) -> Header:
    """Read the header of a JPEG file.

    Of what stands before the pixels only what the decoder needs is kept, and nothing of what
    stands behind the first picture: more pictures (MPO), films, maps of depth.

    Raises:
        BadFile: where the file is not whole, too large, or of a rare kind.
    """
    segments = list(_segments(data, place))
    frames = [one for one in segments if one.marker in _FRAMES]
    scan = segments[-1]
    found = _BEHIND.search(data, scan.end)
    if len(frames) != 1 or scan.marker != _SCAN or found is None or not scan.body:
        raise cut_off(place, "JPEG")
    end = found.start()
    frame = _Frame.of(frames[0], place)
    check_size(frame.size, place, MOST_JPEG)
    held = 0
    if frame.progressive or scan.body[0] < frame.inks:
        check_size(frame.size, place)
        held = frame.held
        scans = 1 + data.count(b"\xff\xda", scan.end, end)
        if scans * max(10_000_000, frame.size[0] * frame.size[1]) > _MOST_SCANNED:
            raise BadFile(place, f"a JPEG file of {scans} scans", "save it anew")
    start = b"".join(one.raw() for one in segments if one.kept(frame.inks))
    whole = b"".join((_START, start, memoryview(data)[scan.end : end + 2]))
    return Header("JPEG", whole, _orientation(segments), frame.size, _finest(frame.size, held))


def lengthened(header: Header) -> Header:
    """Put some zeros before the end: they change the picture only where pixels are missing."""
    data = header.data.removesuffix(_END) + bytes(512) + _END
    return Header(header.kind, data, header.orientation, header.size, header.finest)


@frozen
class _Frame:
    size: tuple[int, int]  #: Width and height, in px.
    inks: int  #: The number of colour components.
    progressive: bool
    held: int  #: The bytes of all coefficients, which some files need at once.

    @classmethod
    def of(cls, segment: _Segment, place: str) -> _Frame:
        """Read the frame header.

        Raises:
            BadFile: where it is broken, or of a kind that is not decoded.
        """
        body = segment.body
        if len(body) < 6 or len(body) < 6 + 3 * body[5]:
            raise cut_off(place, "JPEG")
        if segment.marker not in _DECODED or body[0] != 8 or body[5] not in (1, 3, 4):
            raise BadFile(place, "a rare kind of JPEG file", "save it as an ordinary one")
        height, width = int.from_bytes(body[1:3], "big"), int.from_bytes(body[3:5], "big")
        factors = [(one >> 4, one & 15) for one in body[7 : 6 + 3 * body[5] : 3]]
        largest = max(across for across, _ in factors) * max(down for _, down in factors)
        blocks = sum(across * down for across, down in factors)
        held = 2 * width * height * blocks // max(1, largest)
        return cls((width, height), body[5], segment.marker in _PROGRESSIVE, held)


def _segments(data: bytes, place: str) -> Iterator[_Segment]:
    """Give the segments up to the first scan.

    Raises:
        BadFile: where the file ends before, or never comes to the point.
    """
    at = len(_START)
    for _ in range(_MOST_SEGMENTS):
        found = _MARKER.search(data, at, at + _LONGEST_GAP)
        if found is None:
            raise cut_off(place, "JPEG")
        marker, at = data[found.end() - 1], found.end()
        if marker in _ALONE:
            continue
        length = int.from_bytes(data[at : at + 2], "big")
        if length < 2 or at + length > len(data):
            raise cut_off(place, "JPEG")
        yield _Segment(marker, data[at + 2 : at + length], at + length)
        at += length
        if marker == _SCAN:
            return
    raise cut_off(place, "JPEG")


def _orientation(segments: list[_Segment]) -> int:
    """Find the orientation; 1 where there is none."""
    for one in segments:
        if one.marker == _EXIF and one.body.startswith(b"Exif\x00\x00"):
            return orientation(one.body)
    return 1


def _finest(size: tuple[int, int], held: int) -> int:
    """Give the least reduction whose pixels, 4 bytes each, fit into memory."""
    reduction, pixels = 1, size[0] * size[1]
    while pixels > MOST_PIXELS * reduction**2 or held + 4 * pixels // reduction**2 > MOST_MEMORY:
        reduction *= 2
    return reduction
