import numpy as np
import pytest
from PIL import Image, ImageCms

from images.photo.refusals import refused
from images.photo.samples import clear, scene, shades
from medal_id.images.photo import open_photo
from medal_id.images.photo.mode import plain, reduced


@pytest.mark.parametrize("name", ["RGB", "RGBX", "YCbCr", "HSV", "CMYK"])
def test_colours_of_all_modes_stay(name: str) -> None:
    found = shades(open_photo(scene().convert(name)).reduced(100).pixels)
    assert np.abs(found - np.asarray(scene())).max() < (9 if name == "HSV" else 5)


@pytest.mark.parametrize("name", ["RGBA", "LA", "RGBa", "La"])
def test_transparency_of_all_modes_stays(name: str) -> None:
    between = clear().convert("LA" if name == "La" else "RGBA")
    level = open_photo(between.convert(name)).reduced(100)
    assert level.alpha is not None
    assert np.allclose(level.alpha, np.arange(83) * 3 / 255, atol=0.01)


def test_a_palette_beside_transparency_is_read() -> None:
    picture = clear().convert("P").convert("PA")
    wanted = np.asarray(picture.convert("RGBA"))[:, :, 3]
    level = open_photo(picture).reduced(100)
    assert level.alpha is not None
    assert np.allclose(level.alpha, wanted / 255)


@pytest.mark.parametrize("name", ["1", "L", "P", "I", "I;16"])
def test_grey_of_all_modes_is_read(name: str) -> None:
    picture = scene().convert("L").convert("I" if name == "I;16" else name)
    if name in ("I", "I;16"):
        picture = Image.fromarray(np.asarray(picture).astype("i4" if name == "I" else "u2") * 257)
    assert picture.mode == name
    found = shades(open_photo(picture).reduced(100).pixels)[:, :, 0]
    grey = scene().convert("L")
    wanted = np.asarray(grey.convert("1").convert("L") if name == "1" else grey)
    assert np.allclose(found, wanted, atol=0.01)


def test_other_modes_are_refused() -> None:
    said = "p: a picture in the colour mode LAB; save it as RGB"
    assert refused(Image.new("LAB", (40, 40))) == said
    assert refused(Image.new("F", (40, 40), 7)).startswith("p: numbers beyond 0 to 1")
    for number in (-1, 65_536):
        assert refused(Image.new("I", (40, 40), number)).startswith("p: an array of int32")


def test_opaque_pictures_have_no_transparency() -> None:
    photo = open_photo(scene().convert("RGBA"))
    assert not photo.has_alpha
    assert photo.reduced(100).alpha is None


@pytest.mark.parametrize("by", [1, 2, 4, 8])
def test_strips_reduce_like_the_whole(by: int) -> None:
    for picture in (clear().resize((301, 1303)), scene().resize((301, 1303))):
        whole = picture.crop((0, 0, 301 // by * by, 1303 // by * by)).reduce(by)
        assert reduced(picture, by) == whole


def test_the_mean_of_clear_and_opaque_is_that_of_what_is_seen() -> None:
    pixels = np.zeros((16, 16, 4), np.uint8)
    pixels[:, ::2] = (200, 100, 0, 255)  # every other column is clear
    level = open_photo(pixels).crop((0, 0, 16, 16), 2)
    assert level.alpha is not None
    assert np.allclose(level.alpha, 0.5, atol=0.01)
    assert np.allclose(shades(level.pixels), [(200 + 255) / 2, (100 + 255) / 2, 127.5], atol=1.5)


def test_inks_are_converted_by_their_profile(monkeypatch: pytest.MonkeyPatch) -> None:
    picture = scene().convert("CMYK")
    picture.info["icc_profile"] = b"a profile"
    monkeypatch.setattr(ImageCms, "profileToProfile", lambda *_, **__: scene())
    assert plain(picture) is scene()


@pytest.mark.parametrize("raised", [ImageCms.PyCMSError, ImportError, OSError])
def test_inks_without_a_way_to_use_their_profile_are_read(
    monkeypatch: pytest.MonkeyPatch, raised: type[Exception]
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise raised

    picture = scene().convert("CMYK")
    picture.info["icc_profile"] = b"none"
    wanted = picture.convert("RGB").tobytes()
    assert plain(picture).tobytes() == wanted
    monkeypatch.setattr(ImageCms, "profileToProfile", fail)
    assert plain(picture).tobytes() == wanted
