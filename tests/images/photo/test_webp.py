import struct

import pytest

from images.photo.refusals import broken, refused
from images.photo.samples import encoded, files, scene
from medal_id.images.photo import open_photo

WEBP = [name for name in files() if name.startswith("webp")]


@pytest.mark.parametrize("name", WEBP)
def test_a_file_that_was_cut_off_is_refused(name: str) -> None:
    data = files()[name]
    for length in range(12, len(data), 29):
        assert refused(data[:length]) == broken("WebP")


@pytest.mark.parametrize(("name", "mark"), [("webp", b"VP8 "), ("webp lossless", b"VP8L")])
def test_pixels_that_end_too_early_are_refused(name: str, mark: bytes) -> None:
    data = files()[name]
    at = data.index(mark) + 8
    length = (len(data) - at) // 4 * 2
    body = mark + struct.pack("<I", length) + data[at : at + length]
    assert refused(b"RIFF" + struct.pack("<I", len(body) + 4) + b"WEBP" + body) == broken("WebP")


def test_animations_are_refused() -> None:
    data = encoded(scene(), "WEBP", save_all=True, append_images=[scene().rotate(90)])
    said = "p: an animation; save the frame that shows the medal as JPEG or PNG"
    assert refused(data) == said


@pytest.mark.parametrize("name", WEBP)
def test_the_size_is_that_of_the_decoder(name: str) -> None:
    photo = open_photo(files()[name])
    assert {photo.width, photo.height} == {83, 61}


def test_a_file_of_nothing_but_chunks_is_refused() -> None:
    chunks = b"ABCD\x00\x00\x00\x00" * 100_000
    head = b"RIFF" + struct.pack("<I", len(chunks) + 4) + b"WEBP"
    assert refused(head + chunks) == broken("WebP")
    assert refused(b"RIFF\x04\x00\x00\x00WEBP") == broken("WebP")


def test_a_lossless_picture_tells_its_size_before_it_is_decoded() -> None:
    data = files()["webp lossless"]
    at = data.index(b"VP8L")
    huge = data[: at + 9] + struct.pack("<I", 0x0FFFFFFF) + data[at + 13 :]
    assert refused(
        b"RIFF" + struct.pack("<I", len(huge) - at + 4) + b"WEBP" + huge[at:]
    ).startswith(
        "p: too large (16384 x 16384 px); cut out the medal: at most 25 megapixels are read"
    )
