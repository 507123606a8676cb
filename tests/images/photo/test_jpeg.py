import io
import struct

import numpy as np
import pytest
from PIL import Image

from images.photo.refusals import broken, refused
from images.photo.samples import encoded, files, scene, shades
from medal_id.images.photo import open_photo
from medal_id.images.photo.jpeg import read_header

JPEG = [name for name in files() if name.startswith("jpeg")]
END = b"\xff\xd9"


def _with(data: bytes, marker: int, body: bytes) -> bytes:
    """Put a segment behind the start of a file."""
    return data[:2] + struct.pack(">BBH", 0xFF, marker, len(body) + 2) + body + data[2:]


@pytest.mark.parametrize("name", JPEG)
def test_a_file_that_was_cut_off_is_refused(name: str) -> None:
    data = files()[name]
    for length in range(3, len(data), 37):
        assert refused(data[:length]) == broken("JPEG")


@pytest.mark.parametrize("name", [name for name in JPEG if name != "jpeg progressive"])
def test_a_file_that_was_cut_off_and_given_an_end_is_refused(name: str) -> None:
    data = files()[name]
    start = data.index(b"\xff\xda") + 20
    for length in range(start, len(data) - 150, 90):
        assert refused(data[:length] + END) == broken("JPEG")


def test_a_ground_of_middle_grey_is_not_taken_for_missing() -> None:
    picture = Image.new("RGB", (400, 300), (128, 128, 128))
    picture.paste(scene(), (50, 60))
    for options in ({}, {"progressive": True}, {"optimize": True}):
        assert open_photo(encoded(picture, "JPEG", **options)).width == 400


def test_the_first_picture_of_a_telephone_is_taken() -> None:
    photo = open_photo(files()["mpo"])
    assert np.ptp(shades(photo.reduced(100).pixels), axis=2).max() > 50  # the second is grey


def test_what_stands_behind_the_picture_is_left_out() -> None:
    data = files()["jpeg"]
    film = b"\x00\x00\x00\x18ftypmp42" + b"\xff\xda\x00" * 5000
    assert read_header(data + film, "p") == read_header(data, "p")


def test_texts_and_thumbnails_are_left_out() -> None:
    data = files()["jpeg"]
    header = read_header(data, "p")
    for marker, body in ((0xFE, b"text" * 9), (0xE1, b"Exif\x00\x00" + data), (0xED, b"8BIM")):
        larger = read_header(_with(data, marker, body), "p")
        assert larger.data == header.data


def test_exif_data_that_points_back_at_itself_takes_no_time() -> None:
    count = 2700
    tags = b"".join(struct.pack("<HHII", 1000 + i, 7, 32_000, 33_000) for i in range(count))
    exif = (b"II*\x00\x08\x00\x00\x00" + struct.pack("<H", count) + tags).ljust(65_000, b"x")
    data = files()["jpeg grey"]
    for _ in range(50):
        data = _with(data, 0xE1, b"Exif\x00\x00" + exif)
    assert open_photo(data).width == 83


def test_a_header_without_end_is_refused() -> None:
    assert refused(b"\xff\xd8" + b"\xff\xfe\x00\x02" * 1_000_000) == broken("JPEG")
    assert refused(b"\xff\xd8" + b"\xff" * 1_000_000) == broken("JPEG")
    assert refused(b"\xff\xd8\xff\xd0" + b"\xff\xd1" * 1000) == broken("JPEG")


def test_a_header_without_a_frame_or_with_two_is_refused() -> None:
    data = files()["jpeg grey"]
    at = data.index(b"\xff\xc0")
    frame = data[at : at + 13]
    assert refused(data.replace(frame, b"")) == broken("JPEG")
    assert refused(data.replace(frame, frame * 2)) == broken("JPEG")
    assert refused(data.replace(frame, b"\xff\xc0\x00\x05\x08\x00\x3d")) == broken("JPEG")


@pytest.mark.parametrize(("old", "new"), [(b"\xff\xc0", b"\xff\xc3"), (b"\x08\x00=", b"\x0c\x00=")])
def test_rare_kinds_are_refused(old: bytes, new: bytes) -> None:
    data = files()["jpeg grey"]
    at = data.index(b"\xff\xc0")
    said = "p: a rare kind of JPEG file; save it as an ordinary one"
    assert refused(data[:at] + data[at:].replace(old, new, 1)) == said


def test_a_progressive_file_of_very_many_scans_is_refused() -> None:
    data = files()["jpeg progressive"]
    last = data[data.rindex(b"\xff\xda") : -2]
    scans = data.count(b"\xff\xda") + 200
    said = f"p: a JPEG file of {scans} scans; save it anew"
    assert refused(data[:-2] + last * 200 + END) == said


def _resized(data: bytes, width: int, height: int) -> bytes:
    """Change the size that a progressive file says it has."""
    at = data.index(b"\xff\xc2") + 5
    return data[:at] + struct.pack(">HH", height, width) + data[at + 4 :]


def test_a_progressive_file_may_be_less_large_as_it_is_held_twice() -> None:
    half, full = (
        encoded(scene(), "JPEG", progressive=True, subsampling=subsampling)
        for subsampling in (2, 0)
    )
    assert read_header(_resized(half, 7000, 7000), "p").finest == 1
    assert read_header(_resized(full, 7000, 7000), "p").finest == 2
    assert refused(_resized(half, 9000, 7000)).startswith("p: too large (9000 x 7000 px)")


def test_inks_are_inverted_as_adobe_has_it() -> None:
    found = shades(open_photo(files()["jpeg cmyk"]).reduced(100).pixels)
    assert np.abs(found - np.asarray(scene())).mean() < 20


def test_the_note_of_adobe_on_how_inks_are_coded_is_heeded() -> None:
    data = files()["jpeg cmyk"]
    at = data.index(b"Adobe") + 11
    for coding in (b"\x00", b"\x02"):
        changed = data[:at] + coding + data[at + 1 :]
        wanted = np.asarray(Image.open(io.BytesIO(changed)).convert("RGB"))
        found = shades(open_photo(changed).reduced(100).pixels)
        assert np.allclose(found, wanted, atol=1e-3)


def test_a_broken_profile_does_not_matter() -> None:
    data = encoded(scene().convert("CMYK"), "JPEG", icc_profile=b"no profile at all" * 20)
    assert open_photo(data).width == 83
