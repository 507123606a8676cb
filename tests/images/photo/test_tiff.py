import struct

import numpy as np
import pytest

from images.photo.refusals import broken, refused
from images.photo.samples import files, scene, shades, tiff
from medal_id.images.photo import open_photo

TIFF = [name for name in files() if name.startswith("tiff") and "pages" not in name]
#: 64 x 64 px of grey in one strip.
TAGS = (
    (256, 4, 1, 64),
    (257, 4, 1, 64),
    (258, 3, 1, 8),
    (259, 3, 1, 1),
    (262, 3, 1, 1),
    (273, 4, 1, 0),
    (277, 3, 1, 1),
    (279, 4, 1, 4096),
)


def _with(*tags: tuple[int, int, int, int], length: int = 5000) -> bytes:
    """Make a file of `TAGS` in which some are others."""
    merged = {one[0]: one for one in (*TAGS, *tags)}
    return tiff(*(merged[tag] for tag in sorted(merged)), length=length)


@pytest.mark.parametrize("name", TIFF)
def test_a_file_that_was_cut_off_is_refused(name: str) -> None:
    data = files()[name]
    for length in range(8, len(data), len(data) // 60):
        assert refused(data[:length]) == broken("TIFF")


def test_the_first_of_several_pages_is_taken() -> None:
    found = shades(open_photo(files()["tiff pages"]).reduced(100).pixels)
    assert np.allclose(found, np.asarray(scene()), atol=1e-3)


def test_a_file_of_plain_tags_is_read() -> None:
    assert open_photo(_with()).width == 64


def test_strips_that_are_missing_are_noticed() -> None:
    assert refused(_with((278, 4, 1, 16))) == broken("TIFF")
    assert refused(_with((256, 4, 1, 0))) == broken("TIFF")


def test_more_strips_than_anyone_needs_are_refused() -> None:
    assert refused(_with((273, 4, 300_000, 0), length=2_000_000)) == broken("TIFF")


def test_tags_that_all_point_at_the_same_bytes_take_no_memory() -> None:
    tags = [(60_000 + index, 7, 900_000, 50_000) for index in range(5000)]
    assert open_photo(_with(*tags, length=1_000_000)).width == 64
    needed = [(tag, 7, 900_000, 50_000) for tag in (317, 320, 338)]
    assert refused(_with(*needed, length=1_000_000)) == broken("TIFF")


@pytest.mark.parametrize("tag", [(254, 4, 1, 1), (50706, 1, 4, 1)])
def test_the_raw_file_of_a_camera_is_refused(tag: tuple[int, int, int, int]) -> None:
    said = (
        "p: a camera's raw file, not a photograph; save it as JPEG with the program of the camera"
    )
    assert refused(_with(tag)) == said


@pytest.mark.parametrize(
    "data",
    [
        b"II*\x00\xff\xff\xff\xff",
        b"MM\x00*" + bytes(20),
        b"II+\x00\x08\x00\x00\x00" + b"\xff" * 8,
        b"II+\x00\x08\x00\x00\x00\x10" + bytes(7) + b"\xff" * 8,
    ],
)
def test_a_directory_that_lies_nowhere_is_refused(data: bytes) -> None:
    assert refused(data) == broken("TIFF")


def test_numbers_of_no_known_width_are_refused() -> None:
    data = _with((258, 3, 1, 5))
    assert struct.pack("<HHII", 258, 3, 1, 5) in data
    assert refused(data) == broken("TIFF")


def test_numbers_beyond_0_to_1_are_refused() -> None:
    tags = ((258, 3, 1, 32), (279, 4, 1, 16_384), (339, 3, 1, 3))
    assert refused(_with(*tags, length=20_000)).startswith("p: numbers beyond 0 to 1; scale them")
