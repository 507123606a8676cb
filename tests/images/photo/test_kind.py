import pytest

from images.photo.refusals import refused

SAVE = "not a photograph; save it as JPEG or PNG"


@pytest.mark.parametrize(
    ("start", "said"),
    [
        (b"%PDF-1.7", "a PDF document"),
        (b"8BPS\x00\x01", "a Photoshop document"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'>", "an SVG drawing"),
        (b"\xef\xbb\xbf\n<?xml version='1.0'?>", "an XML or SVG file"),
        (b"<!DOCTYPE html>", "a web page"),
        (b"PK\x03\x04", "a ZIP archive or office document"),
        (b"\x00\x00\x00\x0cjP  \r\n", "a JPEG 2000 file"),
        (b"\xff\x0a\x00", "a JPEG XL file"),
        (b"II*\x00\x10\x00\x00\x00CR\x02\x00", "a camera's raw file"),
        (b"FUJIFILMCCD-RAW", "a camera's raw file"),
        (b"\x00\x00\x00\x18ftypcrx ", "a camera's raw file"),
        (b"\x00\x00\x00\x18ftypqt  ", "a film"),
        (bytes(5000), "nothing but zeros"),
    ],
)
def test_files_of_other_kinds_are_named(start: bytes, said: str) -> None:
    assert refused(start + b"......") == f"p: {said}, {SAVE}"


@pytest.mark.parametrize(
    "data", [b"Dear Sir,\nthe medal lies on the table.", b"\xff" * 5000, b"\x00", b"RIFF....WAVE"]
)
def test_files_of_no_known_kind_are_refused(data: bytes) -> None:
    remedy = "give a JPEG, PNG, TIFF, WebP, HEIC, AVIF, BMP or GIF file"
    assert refused(data) == f"p: not a picture of any known kind; {remedy}"


def test_an_empty_file_is_refused() -> None:
    assert refused(b"") == "p: an empty file; copy it again"
