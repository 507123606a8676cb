import numpy as np
import pytest
from PIL import Image, ImageOps

from images.photo.samples import clear, encoded, exif, scene, shades
from medal_id.images.photo import open_photo
from medal_id.images.photo.orientation import Orientation

NUMBERS = range(1, 9)


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("kind", ["PNG", "TIFF", "WEBP"])
def test_a_file_is_seen_as_pillow_turns_it(kind: str, number: int) -> None:
    options = {"lossless": True} if kind == "WEBP" else {}
    data = encoded(scene(), kind, exif=exif(number), **options)
    turned = scene().copy()
    turned.info["exif"] = exif(number).tobytes()
    wanted = np.asarray(ImageOps.exif_transpose(turned))
    photo = open_photo(data)
    assert (photo.height, photo.width) == wanted.shape[:2]
    assert np.allclose(shades(photo.crop((10, 20, 50, 57)).pixels), wanted[20:57, 10:50], atol=0.01)


@pytest.mark.parametrize("number", NUMBERS)
def test_a_turned_level_lies_where_it_says(number: int) -> None:
    photo = open_photo(encoded(scene(), "PNG", exif=exif(number)))
    full = shades(photo.crop((0, 0, photo.width, photo.height)).pixels)
    level = photo.crop((0, 0, photo.width, photo.height), 8)
    below, right = level.top + 8 * level.height, level.left + 8 * level.width
    cells = full[level.top : below, level.left : right].reshape(level.height, 8, level.width, 8, 3)
    assert np.abs(cells.mean((1, 3)) - shades(level.pixels)).max() < 1


@pytest.mark.parametrize("number", NUMBERS)
def test_transparency_is_turned_too(number: int) -> None:
    level = open_photo(encoded(clear(), "PNG", exif=exif(number))).reduced(100)
    assert level.alpha is not None
    assert level.alpha.shape == level.pixels.shape[:2]
    assert np.allclose(level.pixels[level.alpha == 0], 1)


def test_a_picture_of_pillow_is_turned_by_its_own_exif() -> None:
    picture = scene().copy()
    picture.info["exif"] = exif(6).tobytes()
    assert open_photo(picture).width == picture.height
    picture.info["exif"] = "no bytes"
    assert open_photo(picture).width == picture.width


@pytest.mark.parametrize("number", NUMBERS)
def test_boxes_go_there_and_back(number: int) -> None:
    turn, seen, box = Orientation.of(number), (83, 61), (3, 5, 20, 60)
    assert turn.to_seen(turn.to_stored(box, seen), seen) == box


@pytest.mark.parametrize("number", [0, 1, 9, -1])
def test_other_numbers_are_upright(number: int) -> None:
    assert Orientation.of(number) == Orientation()


def test_avif_is_turned() -> None:
    if "AVIF" not in Image.SAVE:
        pytest.skip("Pillow was built without AVIF")
    photo = open_photo(encoded(scene(), "AVIF", exif=exif(8)))
    assert (photo.width, photo.height) == scene().size[::-1]
