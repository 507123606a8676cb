from __future__ import annotations

import numpy as np
import pytest
from attrs import evolve

from images.proof.seen import NO_DISC, NO_RIBBON, Drawn, moved
from medal_id.images.disc import Disc
from medal_id.images.measurements import Measurements, MedalMeasurements, Ribbon
from medal_id.images.proof.window import LONGEST, RADII, USUAL, window


def sized(drawn: Drawn, radius: float, width: int, height: int) -> Measurements:
    """Give measurements of a medal with a disc of some radius in the middle of a picture."""
    disc = Disc(width / 2, height / 2, radius, 0.0, 0.0, 1.0, np.eye(5))
    medal = evolve(drawn.medal, disc=disc, ribbon=NO_RIBBON)
    return evolve(drawn.seen, medals=(medal,), width=width, height=height)


@pytest.mark.parametrize("radius", [50, 80, 249, 300, 599, 700, 1500, 2500])
@pytest.mark.parametrize("around", [1.05, 3, 8])
def test_the_chief_disc_is_shown_with_a_radius_of_250_to_600_px(
    obverse: Drawn, radius: float, around: float
) -> None:
    side = round(2 * radius * around)
    shown = window(sized(obverse, radius, side, side))
    assert RADII[0] - 1e-6 <= radius * shown.scale <= RADII[1] + 1e-6
    assert shown.width <= USUAL[0] + 1
    assert shown.height <= USUAL[1] + 1


@pytest.mark.parametrize("radius", [60, 300, 2000])
def test_there_is_room_for_numbers_all_around_a_disc(obverse: Drawn, radius: float) -> None:
    side = round(2.02 * radius)
    shown = window(sized(obverse, radius, side, side))
    x, y = shown.at(side / 2, side / 2)
    room = 1.35 * radius * shown.scale
    assert room < min(x, shown.width - x, y, shown.height - y)


def test_a_photograph_that_fits_is_shown_whole_and_of_a_large_one_only_the_medal(
    obverse: Drawn,
) -> None:
    small = window(sized(obverse, 300, 1400, 1500))
    assert (small.scale, small.width, small.height) == (1.0, 1400, 1500)
    large = window(sized(obverse, 300, 6000, 4000))
    assert large.width == large.height == round(2.8 * 300)


def test_the_ribbon_is_always_shown(obverse: Drawn) -> None:
    seen = evolve(obverse.seen, width=9000, height=9000, medals=(moved(obverse.medal, 4e3, 4e3),))
    ribbon = seen.medals[0].ribbon
    assert isinstance(ribbon, Ribbon)
    shown = window(seen)
    for x, y in (shown.at(*end) for end in ribbon.ends):
        assert 50 < x < shown.width - 50
        assert 50 < y < shown.height - 50


def test_medals_far_apart_bound_the_size(obverse: Drawn) -> None:
    far: MedalMeasurements = moved(obverse.medal, 8000, 100)
    seen = evolve(obverse.seen, width=9000, height=1000, medals=(obverse.medal, far))
    shown = window(seen)
    assert shown.width <= LONGEST + 1
    assert shown.height <= LONGEST + 1


@pytest.mark.parametrize(("width", "height", "scale"), [(16, 20, 3.0), (4000, 3000, 0.25)])
def test_without_a_disc_the_whole_photograph_is_shown(
    obverse: Drawn, width: int, height: int, scale: float
) -> None:
    seen = evolve(obverse.but(disc=NO_DISC), width=width, height=height)
    shown = window(seen)
    assert shown.scale == scale
    assert (shown.left, shown.top) == (0, 0)
    assert (shown.width, shown.height) == (width * scale, height * scale)
