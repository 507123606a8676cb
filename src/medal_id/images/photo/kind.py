"""What kind of file it is, told by its first bytes; its name is not believed."""

from __future__ import annotations

from attrs import frozen

from medal_id.errors import BadFile

#: What is said to do about a file of a kind that is not read.
_SAVE = "save it as JPEG or PNG"
_WANTED = "give a JPEG, PNG, TIFF, WebP, HEIC, AVIF, BMP or GIF file"
#: Where the brand of a file of boxes (ISO 14496-12) stands.
_BRAND = 8

_READ = (
    (0, b"\xff\xd8\xff", "JPEG"),
    (0, b"\x89PNG\r\n\x1a\n", "PNG"),
    (0, b"GIF87a", "GIF"),
    (0, b"GIF89a", "GIF"),
    (8, b"WEBP", "WEBP"),
    (0, b"BM", "BMP"),
    *((_BRAND, brand, "AVIF") for brand in (b"avif", b"avis")),
    *((_BRAND, b"hei" + end, "HEIF") for end in (b"c", b"x", b"m", b"s")),
    *((_BRAND, brand, "HEIF") for brand in (b"mif1", b"msf1", b"hevc", b"hevx")),
)
_RAW = "a camera's raw file"
_NOT_READ = (
    (0, b"%PDF", "a PDF document"),
    (0, b"8BPS", "a Photoshop document"),
    (0, b"<svg", "an SVG drawing"),
    (0, b"<?xml", "an XML or SVG file"),
    (0, b"<!DOCTYPE", "a web page"),
    (0, b"<html", "a web page"),
    (0, b"PK\x03\x04", "a ZIP archive or office document"),
    (0, b"\x00\x00\x00\x0cjP  ", "a JPEG 2000 file"),
    (0, b"\xff\x4f\xff\x51", "a JPEG 2000 file"),
    (0, b"\x00\x00\x00\x0cJXL ", "a JPEG XL file"),
    (0, b"\xff\x0a", "a JPEG XL file"),
    (8, b"CR\x02\x00", _RAW),
    (8, b"crx ", _RAW),
    (0, b"FUJIFILM", _RAW),
    (0, b"IIU\x00", _RAW),
    (0, b"IIRO", _RAW),
    (0, b"IIRS", _RAW),
    (4, b"ftyp", "a film"),
    (0, b"\x1a\x45\xdf\xa3", "a film"),
    (0, b"\x00" * 16, "nothing but zeros"),
)
#: TIFF comes last: the raw files of many cameras begin like it.
_TIFF = (b"II*\x00", b"MM\x00*", b"II+\x00", b"MM\x00+")


@frozen
class Header:
    """What a file says about itself before its pixels are decoded."""

    kind: str  #: JPEG, PNG, GIF, WEBP, BMP, AVIF, HEIF or TIFF.
    data: bytes  #: What is decoded: the file without what may lead a decoder astray.
    orientation: int = 1  #: As Exif has it.
    size: tuple[int, int] = (0, 0)  #: Width and height as stored, in px; 0 where not asked.
    finest: int = 1  #: The least reduction at which it can be held in memory.


def kind_of(data: bytes, place: str) -> str:
    """Tell the kind of a file.

    Raises:
        BadFile: where it is not one of the kinds that are read.
    """
    if not data:
        raise BadFile(place, "an empty file", "copy it again")
    for at, magic, name in _READ:
        if data.startswith(magic, at) and (at != _BRAND or data[4:8] == b"ftyp" or name == "WEBP"):
            return name
    start = data[:256].lstrip(b"\xef\xbb\xbf \t\r\n")
    for at, magic, name in _NOT_READ:
        if data.startswith(magic, at) or start.startswith(magic):
            raise BadFile(place, f"{name}, not a photograph", _SAVE)
    if data.startswith(_TIFF):
        return "TIFF"
    raise BadFile(place, "not a picture of any known kind", _WANTED)


def cut_off(place: str, kind: str) -> BadFile:
    """Give the error for a file that ends too early or contradicts itself."""
    remedy = "copy it again from the camera, or save it anew"
    name = "WebP" if kind == "WEBP" else kind
    return BadFile(place, f"the {name} file is broken or cut off", remedy)
