import os
import zlib

import numpy as np
import pytest

from images.photo.refusals import broken, refused
from images.photo.samples import chunk, clear, encoded, files, png, scene, shades
from medal_id.images.photo import open_photo
from medal_id.images.photo.png import read_header

ROWS = (b"\x00" + os.urandom(150)) * 50
PNG = [name for name in files() if name.startswith("png")]


def _zeros(count: int) -> bytes:
    return zlib.compress(bytes(count), 9)


@pytest.mark.parametrize("name", PNG)
def test_a_file_that_was_cut_off_is_refused(name: str) -> None:
    data = files()[name]
    for length in range(8, len(data), 41):
        assert refused(data[:length]) == broken("PNG")


@pytest.mark.parametrize("name", PNG)
def test_a_changed_byte_is_noticed(name: str) -> None:
    data = files()[name]
    for at in range(data.index(b"IDAT"), len(data) - 12, 61):
        changed = data[:at] + bytes([data[at] ^ 4]) + data[at + 1 :]
        assert refused(changed) == broken("PNG")


def test_pixels_that_end_too_early_are_refused() -> None:
    assert open_photo(png(50, 50, zlib.compress(ROWS))).width == 50
    assert refused(png(50, 50, zlib.compress(ROWS[:5000]))) == broken("PNG")
    assert refused(png(50, 50, zlib.compress(ROWS)[:-40])) == broken("PNG")


@pytest.mark.parametrize(
    "extra",
    [
        chunk(b"zTXt", b"a\x00\x00" + _zeros(80_000_000)) * 20,
        chunk(b"iTXt", b"a\x00\x01\x00\x00\x00" + _zeros(80_000_000)) * 20,
        chunk(b"iCCP", b"a\x00\x00" + _zeros(80_000_000)),
        chunk(b"eXIf", b"MM\x00*\xff\xff\xff\xff"),
        chunk(b"pHYs", b"?") + chunk(b"abCd", b"private"),
    ],
)
def test_texts_and_profiles_are_left_out_however_large(extra: bytes) -> None:
    data = png(50, 50, zlib.compress(ROWS))
    assert read_header(png(50, 50, zlib.compress(ROWS), extra), "p").data == data
    assert open_photo(png(50, 50, zlib.compress(ROWS), extra)).width == 50


def test_pixels_that_never_end_are_refused() -> None:
    empty = chunk(b"IDAT", b"") * 60_000
    assert refused(png(50, 50, zlib.compress(ROWS), empty)) == broken("PNG")


def test_animations_are_refused() -> None:
    data = encoded(scene(), "PNG", save_all=True, append_images=[scene().rotate(90)])
    said = "p: an animation; save the frame that shows the medal as JPEG or PNG"
    assert refused(data) == said


def test_an_animation_of_one_frame_is_a_picture() -> None:
    extra = chunk(b"acTL", b"\x00\x00\x00\x01\x00\x00\x00\x00")
    assert open_photo(png(50, 50, zlib.compress(ROWS), extra)).width == 50


def test_16_bits_of_grey_keep_their_shades() -> None:
    found = shades(open_photo(files()["png 16 bits"]).reduced(100).pixels)[0, :, 0]
    assert np.allclose(found, np.arange(83) * 700 / 257, atol=0.51)


def test_what_is_transparent_lies_on_white() -> None:
    level = open_photo(encoded(clear(), "PNG")).reduced(100)
    assert level.alpha is not None
    share = level.alpha[:, :, None]
    wanted = share * np.asarray(scene()) + (1 - share) * 255
    assert np.abs(shades(level.pixels) - wanted).max() < 1.01
    assert np.allclose(level.alpha[5], np.arange(83) * 3 / 255)
