"""Circles that are only drawn on the ground are told from medals."""

from __future__ import annotations

import numpy as np
import pytest

from images.discs import Drawn, encoded, photo
from medal_id.images.disc import Disc
from medal_id.images.drawn import is_drawn
from medal_id.images.outline import outlines
from medal_id.images.photo import Level, Photo, open_photo

Box = tuple[float, float, float, float]
MIDDLE, RADIUS = (150.0, 140.0), 90.0
HERE = Disc(*MIDDLE, RADIUS, 0.0, 0.0, 1.0, np.eye(5))


def pen_circle(paper: float = 0.7, ink: float = 0.1) -> Photo:
    """Draw a line of 4 px around a circle on plain paper with a little noise."""
    rows, columns = np.indices((280, 300))
    far = np.hypot(columns - MIDDLE[0], rows - MIDDLE[1])
    light = np.where(np.abs(far - RADIUS) < 2, ink, paper)
    noise = 0.008 * np.random.default_rng(1).standard_normal(light.shape)
    return open_photo(encoded(light + noise))


def test_a_circle_of_a_pen_is_no_medal() -> None:
    assert is_drawn(pen_circle(), HERE)
    assert outlines(pen_circle()) == []


@pytest.mark.parametrize("ground", [0.05, 0.3, 0.7, 0.9])
def test_a_medal_differs_from_its_ground(ground: float) -> None:
    disc = Drawn(*MIDDLE, RADIUS)
    assert not is_drawn(photo(disc, ground=ground), HERE)


def test_a_medal_may_differ_in_colour_alone() -> None:
    rows, columns = np.indices((280, 300))
    inside = np.hypot(columns - MIDDLE[0], rows - MIDDLE[1]) < RADIUS
    brass, wood = (150, 120, 60), (90, 144, 94)  # as bright as each other
    pixels = np.where(inside[..., None], brass, wood).astype(np.uint8)
    grey = open_photo(pixels).reduced(300, grey=True).pixels
    assert np.ptp(grey) < 0.02
    assert not is_drawn(open_photo(pixels), HERE)


def test_where_brightness_differs_colours_are_not_asked_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked = []
    crop = Photo.crop

    def spy(photo: Photo, box: Box, reduction: int = 1, *, grey: bool = False) -> Level:
        asked.append(grey)
        return crop(photo, box, reduction, grey=grey)

    monkeypatch.setattr(Photo, "crop", spy)
    assert not is_drawn(photo(Drawn(*MIDDLE, RADIUS), ground=0.3), HERE)
    assert asked == [True]
    assert is_drawn(pen_circle(), HERE)
    assert asked == [True, True, False]


def test_of_what_lies_almost_outside_of_the_picture_nothing_is_told() -> None:
    beside = Disc(-80.0, -80.0, RADIUS, 0.0, 0.0, 1.0, np.eye(5))
    assert not is_drawn(pen_circle(), beside)


def test_a_large_circle_is_looked_at_on_coarser_pixels() -> None:
    rows, columns = np.indices((620, 640))
    far = np.hypot(columns - 320.0, rows - 310.0)
    light = np.where(np.abs(far - 250.0) < 4, 0.1, 0.7)
    disc = Disc(320.0, 310.0, 250.0, 0.0, 0.0, 1.0, np.eye(5))
    assert is_drawn(open_photo(encoded(light)), disc)
