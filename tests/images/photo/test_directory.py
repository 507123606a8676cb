import struct

import pytest

from images.photo.samples import exif
from medal_id.images.photo.directory import directory, orientation


@pytest.mark.parametrize("order", "<>")
@pytest.mark.parametrize("prefix", [b"", b"Exif\x00\x00"])
def test_the_orientation_is_read_in_either_order(order: str, prefix: bytes) -> None:
    start = b"II" if order == "<" else b"MM"
    data = start + struct.pack(order + "HIHHHIHxx", 42, 8, 1, 274, 3, 1, 6)
    assert orientation(prefix + data) == 6


def test_the_orientation_that_pillow_writes_is_read() -> None:
    assert orientation(exif(8).tobytes()) == 8


@pytest.mark.parametrize(
    "data",
    [b"", b"II", b"Exif\x00\x00", b"XX*\x00", b"II*\x00\xff\xff\xff\xff", b"MM\x00*" + b"\x00" * 9],
)
def test_what_is_no_directory_means_upright(data: bytes) -> None:
    assert orientation(data) == 1


def test_an_orientation_of_another_type_means_upright() -> None:
    data = b"II" + struct.pack("<HIHHHIHxx", 42, 8, 1, 274, 2, 1, 6)
    assert orientation(data) == 1


def test_a_directory_of_a_big_file_is_read() -> None:
    data = b"II" + struct.pack("<HHHQQHHQI4x", 43, 8, 0, 16, 1, 256, 4, 1, 70_000)
    found = directory(data)
    assert found is not None
    assert found.big
    assert found.number(256) == 70_000
    assert found.number(257) is None
