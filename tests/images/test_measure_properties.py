"""The whole way from pixels to figures: what must not change a measurement, and what must widen it.

Beside `test_properties`, where the disc is given, here it is found anew in each picture.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from functools import cache
from itertools import pairwise

import pytest
from PIL import Image, ImageEnhance, ImageFilter

from images.scenes import EARLY, LATE, rendered
from medal_id.images import Measured, MedalMeasurements, measure

RADIUS = 150.0
#: In mm, and alike in every picture of the piece.
FIGURES = (
    "horizon_end_left",
    "horizon_end_right",
    "legend_inner",
    "legend_outer",
    "horizon_overrun_left",
    "horizon_overrun_right",
    "horizon_height",
)


def turned(picture: Image.Image) -> Image.Image:
    return picture.rotate(4.0, Image.Resampling.BICUBIC, fillcolor="white")


def scaled(picture: Image.Image) -> Image.Image:
    size = (round(picture.width * 0.8), round(picture.height * 0.8))
    return picture.resize(size, Image.Resampling.LANCZOS)


def darker(picture: Image.Image) -> Image.Image:
    return ImageEnhance.Brightness(picture).enhance(0.75)


def cropped(picture: Image.Image) -> Image.Image:
    return picture.crop((17, 13, picture.width - 11, picture.height - 9))


def recompressed(picture: Image.Image) -> Image.Image:
    data = io.BytesIO()
    picture.save(data, "JPEG", quality=75)
    return Image.open(data).convert("RGB")


@cache
def plain(overrun: float) -> MedalMeasurements:
    return only(rendered(overrun=overrun, radius=RADIUS).picture)


def only(picture: Image.Image) -> MedalMeasurements:
    (medal,) = measure(picture).medals
    return medal


CHANGES = [
    (turned, EARLY),
    (turned, LATE),
    (scaled, EARLY),
    (darker, LATE),
    (cropped, LATE),
    (recompressed, EARLY),
    (recompressed, LATE),
]


@pytest.mark.parametrize(("change", "overrun"), CHANGES)
def test_a_change_of_the_picture_changes_nothing_beyond_the_uncertainty(
    change: Callable[[Image.Image], Image.Image], overrun: float
) -> None:
    before, after = plain(overrun), only(change(rendered(overrun=overrun, radius=RADIUS).picture))
    for name in FIGURES:
        one, other = getattr(before, name), getattr(after, name)
        assert isinstance(one, Measured), name
        assert isinstance(other, Measured), name
        assert abs(one.value - other.value) <= one.uncertainty + other.uncertainty, name
    assert before.horizon_end == after.horizon_end


@pytest.mark.parametrize("overrun", [EARLY, LATE])
def test_more_blur_never_shrinks_the_interval(overrun: float) -> None:
    picture = rendered(overrun=overrun, radius=RADIUS).picture
    widths = []
    for blur in (0.0, 1.5, 3.0):
        medal = only(picture.filter(ImageFilter.GaussianBlur(blur)))
        ends = medal.horizon_end_left, medal.horizon_end_right
        told = [one.high - one.low for one in ends if isinstance(one, Measured)]
        if len(told) < len(ends):
            break  # refused: wider than any interval
        widths.append(sum(told))
    assert len(widths) >= 2
    assert all(later >= 0.95 * sooner for sooner, later in pairwise(widths))
