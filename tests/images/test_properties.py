"""What must not change a measurement by more than its uncertainty, and what must widen it."""

from __future__ import annotations

import io
from collections.abc import Callable
from itertools import pairwise

import numpy as np
import pytest
from PIL import Image, ImageEnhance, ImageFilter

from images.scenes import EARLY, LATE, rendered, true_disc
from medal_id.images.disc import Disc
from medal_id.images.measured import Measured
from medal_id.images.obverse_reading import ObverseReading, read_obverse
from medal_id.images.photo import open_photo
from medal_id.images.points import Points

RADIUS = 160.0
FIGURES = ("end_left", "end_right", "legend_inner", "legend_outer", "overrun_left", "overrun_right")


def read(picture: Image.Image, disc: Disc) -> ObverseReading:
    return read_obverse(open_photo(picture), disc, Points())


def moved(disc: Disc, x: float, y: float, scale: float = 1.0) -> Disc:
    return Disc(x, y, disc.radius * scale, disc.tilt, disc.towards, 1.0, disc.covariance * scale**2)


def turned(picture: Image.Image, disc: Disc) -> tuple[Image.Image, Disc]:
    angle = 7.0
    middle = ((picture.width - 1) / 2, (picture.height - 1) / 2)
    centre = (middle[0] + 0.5, middle[1] + 0.5)  # Pillow counts from the corner of a pixel
    result = picture.rotate(angle, Image.Resampling.BICUBIC, center=centre, fillcolor="white")
    c, s = np.cos(np.radians(angle)), np.sin(np.radians(angle))
    x, y = disc.x - middle[0], disc.y - middle[1]
    return result, moved(disc, middle[0] + c * x + s * y, middle[1] - s * x + c * y)


def scaled(picture: Image.Image, disc: Disc) -> tuple[Image.Image, Disc]:
    size = (round(picture.width * 0.75), round(picture.height * 0.75))
    share = size[0] / picture.width
    result = picture.resize(size, Image.Resampling.LANCZOS)
    return result, moved(disc, (disc.x + 0.5) * share - 0.5, (disc.y + 0.5) * share - 0.5, share)


def darker(picture: Image.Image, disc: Disc) -> tuple[Image.Image, Disc]:
    return ImageEnhance.Brightness(picture).enhance(0.7), disc


def cropped(picture: Image.Image, disc: Disc) -> tuple[Image.Image, Disc]:
    box = (17, 23, picture.width - 11, picture.height - 9)
    return picture.crop(box), moved(disc, disc.x - 17, disc.y - 23)


def recompressed(picture: Image.Image, disc: Disc) -> tuple[Image.Image, Disc]:
    data = io.BytesIO()
    picture.save(data, "JPEG", quality=72)
    return Image.open(data).convert("RGB"), disc


@pytest.mark.parametrize("overrun", [EARLY, LATE])
@pytest.mark.parametrize("change", [turned, scaled, darker, cropped, recompressed])
def test_a_change_of_the_picture_changes_nothing_beyond_the_uncertainty(
    change: Callable[[Image.Image, Disc], tuple[Image.Image, Disc]], overrun: float
) -> None:
    scene = rendered(overrun=overrun, radius=RADIUS)
    before = read(scene.picture, true_disc(scene))
    after = read(*change(scene.picture, true_disc(scene)))
    assert before.horizon_end == after.horizon_end
    for name in FIGURES:
        one, other = getattr(before, name), getattr(after, name)
        assert isinstance(one, Measured), name
        assert isinstance(other, Measured), name
        assert abs(one.value - other.value) <= one.uncertainty + other.uncertainty, name


@pytest.mark.parametrize("overrun", [EARLY, LATE])
def test_light_from_the_other_side_tells_the_same(overrun: float) -> None:
    told = []
    for light in (60.0, 120.0):
        scene = rendered(overrun=overrun, radius=RADIUS, light=light)
        told.append(read(scene.picture, true_disc(scene)).horizon_end)
    assert told[0] == told[1]


def test_measuring_twice_gives_the_same() -> None:
    scene = rendered(radius=RADIUS)
    once, again = (read(scene.picture, true_disc(scene)) for _ in range(2))
    assert once == again


@pytest.mark.parametrize("overrun", [EARLY, LATE])
def test_more_blur_never_makes_it_surer(overrun: float) -> None:
    scene = rendered(overrun=overrun, radius=RADIUS)
    widths = []
    for blur in (0.0, 1.5, 3.0):
        picture = scene.picture.filter(ImageFilter.GaussianBlur(blur))
        found = read(picture, true_disc(scene))
        if not isinstance(found.end_left, Measured):
            break
        assert isinstance(found.end_right, Measured)
        widths.append(
            found.end_left.high - found.end_left.low + found.end_right.high - found.end_right.low
        )
    assert len(widths) >= 2
    assert all(later >= 0.95 * sooner for sooner, later in pairwise(widths))
