"""The plane around a disc: points given in mm are found, inside the face and outside of it."""

from __future__ import annotations

import numpy as np
import pytest

from images.pieces import plain
from medal_id.images.disc import Disc
from medal_id.images.photo import open_photo
from medal_id.images.plane import Plane

BOX = (-30.0, -30.0, 30.0, 30.0)


def dotted(radius: float, most: float, turn: float = 0.0) -> Plane:
    """Draw a black dot 20 mm right of and 8 mm above the centre of a disc."""
    size = round(4 * radius)
    rows, columns = np.mgrid[:size, :size]
    x, y = size / 2 + 20 * radius / 16, size / 2 - 8 * radius / 16
    dot = np.exp(-((columns - x) ** 2 + (rows - y) ** 2) / (2 * (radius / 32) ** 2))
    disc = Disc(size / 2, size / 2, radius, 0.0, 0.0, 1.0, np.eye(5))
    plane = Plane.of(open_photo(0.6 - 0.5 * dot), disc, turn, BOX, most)
    assert plane is not None
    return plane


@pytest.mark.parametrize(("radius", "most"), [(60.0, 4.0), (60.0, 1.0), (300.0, 4.0)])
def test_a_point_is_found_where_it_was_drawn(radius: float, most: float) -> None:
    right, up = np.meshgrid(np.arange(17.0, 23.0, 0.1), np.arange(5.0, 11.0, 0.1))
    light = dotted(radius, most).light(right, up)[..., 0]
    at = np.unravel_index(int(light.argmin()), light.shape)
    assert (right[at], up[at]) == pytest.approx((20.0, 8.0), abs=0.3)


def test_a_turned_frame_finds_it_elsewhere() -> None:
    turned = dotted(60.0, 4.0, turn=90.0)
    here, there = (np.array([8.0, 20.0]), np.array([-20.0, 8.0]))
    light = turned.light(here, there)[:, 0]
    assert light[0] < light[1] - 0.2


def test_points_beyond_the_picture_are_told() -> None:
    plane = dotted(60.0, 4.0)
    assert plane.shown(np.array([0.0, 40.0]), np.array([0.0, 0.0])).tolist() == [True, False]


def test_what_the_picture_does_not_show_is_none() -> None:
    disc = Disc(50.0, 50.0, 40.0, 0.0, 0.0, 1.0, np.eye(5))
    photo = plain(100, 0.5)
    assert Plane.of(photo, disc, 0.0, (-10.0, 40.0, 10.0, 60.0), 4.0) is None


def test_large_pictures_are_looked_at_in_reduced_form() -> None:
    plane = dotted(300.0, 2.0)
    assert 2.0 <= plane.per_mm < 4.0
