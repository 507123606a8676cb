import hashlib
import os
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from images.photo.refusals import refused
from images.photo.samples import HEIGHT, WIDTH, encoded, files, scene, shades
from medal_id.errors import BadFile, BadObservation
from medal_id.images.photo import Photo, limits, open_photo


@pytest.mark.parametrize("name", files())
def test_every_kind_of_file_is_read(name: str) -> None:
    data = files()[name]
    photo = open_photo(data)
    assert sorted((photo.width, photo.height)) == [HEIGHT, WIDTH]
    assert photo.digest == hashlib.sha256(data).hexdigest()
    assert photo.name == "bytes"
    level = photo.reduced(100)
    assert level.pixels.dtype == np.float32
    assert level.pixels.shape == (photo.height, photo.width, 3)
    assert (level.alpha is not None) == photo.has_alpha
    assert 0.1 < level.pixels.mean() < 0.7


def test_a_path_is_read_however_it_is_given(tmp_path: Path) -> None:
    file = tmp_path / "medal.jpg"
    file.write_bytes(files()["png"])  # names are not believed
    one, other = open_photo(file), open_photo(str(file))
    assert one.name == other.name == "medal.jpg"
    assert one.digest == other.digest
    assert repr(one).startswith("Photo(name='medal.jpg', digest='")


def test_bytes_and_pictures_and_arrays_show_the_same() -> None:
    sources: list[Any] = [files()["bmp"], scene(), np.asarray(scene())]
    photos = [open_photo(source) for source in sources]
    assert [photo.name for photo in photos] == ["bytes", "picture", "array"]
    for photo in photos:
        assert np.allclose(shades(photo.reduced(100).pixels), np.asarray(scene()), atol=1e-3)


def test_digests_of_pictures_tell_pixels_and_shapes_apart() -> None:
    pixels = np.asarray(scene().convert("L").resize((83, 600)))
    changed = pixels.copy()
    changed[-1, -1] += 1
    seen = [pixels, changed, pixels.T, pixels.reshape(600, 83)[::-1], np.dstack([pixels] * 3)]
    assert len({open_photo(one).digest for one in seen}) == len(seen)
    assert open_photo(pixels).digest == open_photo(Image.fromarray(pixels)).digest
    assert open_photo(pixels).digest == open_photo(np.asfortranarray(pixels)).digest


def test_a_picture_is_copied() -> None:
    picture = scene().copy()
    photo = open_photo(picture)
    picture.paste(0, (0, 0, WIDTH, HEIGHT))
    assert np.allclose(shades(photo.reduced(100).pixels), np.asarray(scene()), atol=1e-3)


def test_a_picture_of_a_file_is_read_where_it_is_still_open(tmp_path: Path) -> None:
    file = tmp_path / "medal.png"
    file.write_bytes(files()["png"])
    with Image.open(file) as picture:
        assert open_photo(picture).width == HEIGHT
    said = "p: the picture is closed or broken; open it again"
    with Image.open(file) as picture:
        pass
    assert refused(picture) == said
    closed = scene().copy()
    closed.close()
    assert refused(closed) == said


def test_a_picture_of_a_broken_file_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "medal.jpg"
    file.write_bytes(files()["jpeg"][:1000])
    with Image.open(file) as picture:
        assert refused(picture) == "p: the picture is closed or broken; open it again"


@pytest.mark.parametrize("thing", [None, 3, 2.5, ["a.jpg"], bytearray(b"a"), object()])
def test_what_is_no_photograph_is_refused(thing: Any) -> None:
    remedy = "give a path, bytes, a picture of Pillow or an array"
    with pytest.raises(BadObservation, match=f"^photo: .* is no photograph; {remedy}$"):
        open_photo(thing)


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("no/such.jpg", "no/such.jpg: cannot be read (No such file or directory); check the path"),
        (".", ".: a folder, not a file; name the files in it"),
        (
            "/dev/zero",
            "/dev/zero: not an ordinary file; give a photograph of at most 120 MB",
        ),
        ("a\0b", "'a\\x00b': no path of a file; check the path"),
    ],
)
def test_what_is_no_file_is_refused(path: str, message: str) -> None:
    with pytest.raises(BadFile) as caught:
        open_photo(path)
    assert str(caught.value) == message


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.jpg"
    os.mkfifo(pipe)
    assert refused(pipe) == "p: not an ordinary file; give a photograph of at most 120 MB"


def test_a_file_of_too_many_bytes_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "large.jpg"
    with file.open("wb") as stream:
        stream.truncate(limits.MOST_BYTES + 1)
    said = "p: larger than 120 MB; give a photograph of at most 120 MB"
    assert refused(file) == said
    assert refused(file.read_bytes()) == said


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "WEBP", "TIFF", "BMP"])
def test_one_single_colour_is_refused(kind: str) -> None:
    data = encoded(Image.new("RGB", (40, 40), (128, 128, 128)), kind)
    said = "p: shows nothing: all of one colour; give a photograph of the medal"
    assert refused(data) == said


def test_colours_that_differ_in_one_channel_show_something() -> None:
    pixels = np.zeros((40, 40, 3), np.uint8)
    pixels[:20, :, 2] = 9
    assert open_photo(pixels).width == 40


def test_what_is_transparent_everywhere_shows_nothing() -> None:
    picture = scene().convert("RGBA")
    picture.putalpha(0)
    assert refused(picture).startswith("p: shows nothing")
    assert refused(np.zeros((40, 40), bool)).startswith("p: shows nothing")


def test_errors_name_the_place_that_was_given(tmp_path: Path) -> None:
    with pytest.raises(BadFile, match=r"^front\.jpg: an empty file; copy it again$"):
        open_photo(b"", "front.jpg")
    file = tmp_path / "back.jpg"
    file.touch()
    with pytest.raises(BadFile, match=r"back\.jpg: an empty file"):
        open_photo(file)


def test_a_photo_is_one_of_the_public_class() -> None:
    assert isinstance(open_photo(scene()), Photo)
