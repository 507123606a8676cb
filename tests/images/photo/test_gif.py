import struct

from images.photo.refusals import broken, refused
from images.photo.samples import encoded, files, scene
from medal_id.images.photo import open_photo
from medal_id.images.photo.gif import read_header

HEAD = 13 + 768  # bytes: the screen and its palette


def test_a_file_that_was_cut_off_is_refused() -> None:
    data = files()["gif"]
    for length in range(6, len(data) - 1, 43):
        assert refused(data[:length]) == broken("GIF")
    assert open_photo(data[:-1]).width == 83  # nothing but the end mark is missing


def test_pixels_that_end_too_early_are_refused() -> None:
    data = files()["gif"]
    at = data.index(b",", HEAD) + 11
    assert refused(data[: at + 3 * 256] + b"\x00;") == broken("GIF")


def test_a_file_without_a_picture_is_refused() -> None:
    assert refused(files()["gif"][:HEAD] + b";") == broken("GIF")


def test_animations_are_refused_at_their_second_frame() -> None:
    frames = [scene().rotate(angle) for angle in (90, 180)]
    data = encoded(scene(), "GIF", save_all=True, append_images=frames)
    said = "p: an animation; save the frame that shows the medal as JPEG or PNG"
    assert refused(data) == said
    assert refused(data[:-1000]) == said


def test_comments_are_left_out() -> None:
    data = files()["gif"]
    comment = b"!\xfe" + (b"\xff" + b"c" * 255) * 9000 + b"\x00"
    longer = data[:HEAD] + comment + data[HEAD:]
    assert read_header(longer, "p") == read_header(data, "p")


def test_a_very_large_file_is_refused() -> None:
    data = files()["gif"] + bytes(20_000_000)
    assert refused(data) == "p: a GIF file larger than 20 MB; save it as JPEG or PNG"


def test_transparency_is_kept() -> None:
    data = encoded(scene().quantize(16), "GIF", transparency=3)
    assert open_photo(data).has_alpha


def test_a_picture_that_leaves_its_screen_is_measured_as_a_whole() -> None:
    data = files()["gif"]
    smaller = data[:6] + struct.pack("<HH", 20, 20) + data[10:]
    assert open_photo(smaller).width == 83
