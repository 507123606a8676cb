import io
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from images.photo.samples import encoded, scene, shades
from medal_id.errors import BadObservation
from medal_id.images.photo import Photo, open_photo

SIZE = (1237, 971)  # divisible by no reduction
SPOTS = [(150.3 + 300 * column, 150.8 + 310 * row) for column in range(4) for row in range(3)]


def _spots() -> Image.Image:
    """Draw soft bright spots."""
    y, x = np.mgrid[: SIZE[1], : SIZE[0]].astype(float)
    light = sum(np.exp(-((x - a) ** 2 + (y - b) ** 2) / (2 * 25.0**2)) for a, b in SPOTS)
    return Image.fromarray((60 + 140 * np.asarray(light)).astype(np.uint8)).convert("RGB")


@pytest.fixture(scope="module", params=["JPEG 4:4:4", "JPEG 4:2:0", "progressive", "PNG"])
def spotted(request: pytest.FixtureRequest) -> Photo:
    options: dict[str, Any] = {
        "JPEG 4:4:4": {"subsampling": 0, "quality": 95},
        "JPEG 4:2:0": {"subsampling": 2, "quality": 95},
        "progressive": {"progressive": True, "quality": 95},
        "PNG": {},
    }[request.param]
    return open_photo(encoded(_spots(), "JPEG" if options else "PNG", **options))


def _centre(photo: Photo, spot: tuple[float, float], reduction: int) -> NDArray[np.float64]:
    """Find the centre of mass of a spot, in px of the full picture."""
    x, y = spot
    level = photo.crop((x - 120, y - 120, x + 120, y + 120), reduction)
    mass = np.maximum(shades(level.pixels)[:, :, 1] - 64, 0)
    rows, columns = np.mgrid[: level.height, : level.width]
    found = level.to_full(
        float((mass * columns).sum() / mass.sum()), float((mass * rows).sum() / mass.sum())
    )
    return np.array(found)


@pytest.mark.parametrize("reduction", [2, 4, 8])
def test_a_reduced_level_is_not_shifted(spotted: Photo, reduction: int) -> None:
    shifts = np.array(
        [_centre(spotted, spot, reduction) - _centre(spotted, spot, 1) for spot in SPOTS]
    )
    assert np.abs(shifts).max() < 0.06
    assert np.abs(shifts.mean(0)).max() < 0.02


def test_the_longer_side_is_at_most_what_was_asked(spotted: Photo) -> None:
    for most in (2000, 1237, 1236, 700, 300, 78, 77):
        level = spotted.reduced(most)
        assert max(level.width, level.height) <= most
        assert max(level.width, level.height) * 2 >= min(most, max(SIZE)) - 1


def test_no_side_is_reduced_to_nothing(spotted: Photo) -> None:
    level = spotted.reduced(1)
    assert min(level.width, level.height) >= 8


def test_only_whole_cells_are_kept(spotted: Photo) -> None:
    level = spotted.reduced(200)
    assert level.reduction == 8
    assert (level.width, level.height) == (SIZE[0] // 8, SIZE[1] // 8)


def test_a_level_does_not_depend_on_what_was_asked_before() -> None:
    data = encoded(_spots().resize((2101, 603)), "JPEG")  # the first look is at 1/2
    one, other = open_photo(data), open_photo(data)
    everything = (0, 0, 2101, 603)
    one.crop(everything)
    for reduction in (2, 4, 8):
        first = one.crop(everything, reduction)
        assert (first.pixels == other.crop(everything, reduction).pixels).all()


def test_a_crop_is_a_part_of_the_whole(spotted: Photo) -> None:
    for reduction in (1, 2, 4, 8):
        whole = spotted.crop((0, 0, *SIZE), reduction)
        part = spotted.crop((333.3, 100.9, 603, 503.1), reduction)
        left, top = part.left // reduction, part.top // reduction
        same = whole.pixels[top : top + part.height, left : left + part.width]
        assert (part.pixels == same).all()
        assert part.left <= 333.3
        assert part.left + part.width * reduction >= 603
        assert part.top + part.height * reduction >= 504


def test_a_crop_is_clipped_to_the_picture(spotted: Photo) -> None:
    level = spotted.crop((-50, -1e9, 20, 30))
    assert (level.left, level.top, level.width, level.height) == (0, 0, 20, 30)
    level = spotted.crop((SIZE[0] - 1, SIZE[1] - 1, 1e9, 1e9), 8)
    assert (level.width, level.height) == (1, 1)


@pytest.mark.parametrize(
    "box",
    [
        (5, 0, 5, 9),
        (9, 0, 5, 9),
        (83, 0, 90, 9),
        (-9, 0, 0, 9),
        (0, 61, 9, 70),
        (0, 0, float("nan"), 9),
        (0, 0, float("inf"), 9),
    ],
)
def test_a_box_that_shows_nothing_is_refused(box: tuple[float, float, float, float]) -> None:
    photo = open_photo(scene())
    with pytest.raises(BadObservation, match=r"^box: .* shows nothing of 83 x 61 px; give x0 < x1"):
        photo.crop(box)


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda photo: photo.reduced(0), "most: 0 is no number of px; give 1 or more"),
        (lambda photo: photo.reduced(2.5), "most: 2.5 is no number of px; give 1 or more"),
        (lambda photo: photo.reduced(True), "most: True is no number of px; give 1 or more"),
        (
            lambda photo: photo.crop((0, 0, 9, 9), 3),
            "reduction: 3 is no reduction; give 1, 2, 4 or 8",
        ),
    ],
)
def test_wrong_numbers_are_refused(call: Callable[[Any], object], message: str) -> None:
    with pytest.raises(BadObservation) as caught:
        call(open_photo(scene()))
    assert str(caught.value) == message


def test_a_coarse_level_of_a_jpeg_file_needs_no_full_decoding() -> None:
    photo = open_photo(encoded(_spots().resize((4000, 3000)), "JPEG"))
    photo.reduced(1000)
    assert max(one.width for one in photo._colour._kept.values()) == 2000


def test_two_large_layers_are_never_held() -> None:
    photo = open_photo(encoded(_spots().resize((4800, 3600)), "JPEG"))
    for reduction in (4, 2, 1):
        photo.crop((0, 0, 9, 9), reduction)
    held = [one.width * one.height for one in photo._colour._kept.values()]
    assert sorted(held) == [1200 * 900, 4800 * 3600]


def test_grey_is_the_luma_of_the_colours(spotted: Photo) -> None:
    for reduction in (1, 4):
        grey = shades(spotted.crop((0, 0, *SIZE), reduction, grey=True).pixels)
        colours = shades(spotted.crop((0, 0, *SIZE), reduction).pixels)
        assert grey.shape == (*colours.shape[:2], 1)
        assert np.abs(grey[..., 0] - colours @ [0.299, 0.587, 0.114]).max() < 2.0


def test_a_picture_too_large_for_memory_is_given_at_its_finest() -> None:
    picture = Image.new("L", (9000, 6000), 40)
    picture.paste(200, (8000, 5000, 8500, 5500))
    stream = io.BytesIO()
    picture.save(stream, "JPEG", quality=30)
    photo = open_photo(stream.getvalue())
    assert (photo.width, photo.height, photo.finest) == (9000, 6000, 2)
    level = photo.crop((7900, 4900, 8300, 5300))
    assert (level.reduction, level.width) == (2, 200)
    found = shades(level.pixels)[:, :, 0]
    assert found[10, 10] < 60
    assert found[100, 100] > 190
