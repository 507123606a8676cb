import struct

import pytest
from PIL import Image

from images.photo.refusals import refused
from images.photo.samples import encoded, files, png, scene, tiff
from medal_id.errors import BadFile
from medal_id.images.photo.limits import check_size

CUT = "cut out the medal"


@pytest.mark.parametrize("size", [(16, 16), (30_000, 16), (7000, 7000)])
def test_usual_sizes_pass(size: tuple[int, int]) -> None:
    check_size(size, "p")


@pytest.mark.parametrize(
    ("size", "said"),
    [
        ((15, 400), "too small (15 x 400 px); give a photograph in which the medal is at least"),
        ((1, 1), "too small (1 x 1 px)"),
        ((0, 900), "too small (0 x 900 px)"),
        ((60_000, 20), f"too large (60000 x 20 px); {CUT}: at most 30000 px a side are read"),
        ((8000, 8000), f"too large (8000 x 8000 px); {CUT}: at most 50 megapixels are read"),
    ],
)
def test_other_sizes_are_refused(size: tuple[int, int], said: str) -> None:
    with pytest.raises(BadFile) as caught:
        check_size(size, "p")
    assert str(caught.value).startswith(f"p: {said}")


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "WEBP", "TIFF", "BMP"])
def test_a_strip_is_too_small(kind: str) -> None:
    assert refused(encoded(scene().resize((200, 1)), kind)).startswith("p: too small (200 x 1 px)")


def _jpeg(width: int, height: int) -> bytes:
    """Change the size that a JPEG file says it has."""
    data = files()["jpeg grey"]
    at = data.index(b"\xff\xc0") + 5
    return data[:at] + struct.pack(">HH", height, width) + data[at + 4 :]


def _gif(width: int, height: int) -> bytes:
    data = files()["gif"]
    return data[:6] + struct.pack("<HH", width, height) + data[10:]


def _bmp(width: int, height: int) -> bytes:
    data = files()["bmp"]
    return data[:18] + struct.pack("<ii", width, height) + data[26:]


def _webp(width: int, height: int) -> bytes:
    size = (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    return b"RIFF\x16\x00\x00\x00WEBPVP8X\x0a\x00\x00\x00" + bytes(4) + size


def _tiff(width: int, height: int) -> bytes:
    tags = ((256, 4, 1, width), (257, 4, 1, height), (258, 3, 1, 8), (259, 3, 1, 8))
    return tiff(*tags, (262, 3, 1, 1), (273, 4, 1, 200), (277, 3, 1, 1), (279, 4, 1, 1000))


@pytest.mark.parametrize(
    "data",
    [
        png(9000, 9000, b""),
        _jpeg(20_000, 20_000),
        _gif(9000, 9000),
        _bmp(9000, 9000),
        _webp(9000, 9000),
        _tiff(9000, 9000),
    ],
)
def test_a_bomb_is_known_by_its_header(data: bytes) -> None:
    assert refused(data).startswith("p: too large (")


@pytest.mark.parametrize("make", [_gif, _bmp, _tiff, lambda w, h: png(w, h, b"")])
def test_what_pillow_itself_calls_a_bomb_is_refused_alike(make: object) -> None:
    assert callable(make)
    remedy = "cut out the medal, or reduce it to 50 megapixels"
    assert refused(make(30_000, 30_000)) == f"p: far too many pixels; {remedy}"


def test_the_limits_of_pillow_do_not_matter(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 1000)
    assert refused(files()["png"]).startswith("p: far too many pixels")
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 4000)  # warns only
    assert refused(files()["png"][:-9]).startswith("p: the PNG file is broken")
