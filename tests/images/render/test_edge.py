from __future__ import annotations

import math

import numpy as np
import pytest

from medal_id.images.render.camera import Camera, outline, rotation
from medal_id.images.render.edge import half_plane, swept_disc
from medal_id.images.render.sheet import Window

WINDOW = Window(0, 0, 120, 110)


def camera(tilt: float, towards: float, nearness: float) -> Camera:
    return Camera(rotation(tilt, towards, 0.0), 3.0, nearness, (0.0, 0.0), (58.3, 54.9))


@pytest.mark.parametrize("angle", [0.0, 10.0, 45.0, 117.0, 270.0])
@pytest.mark.parametrize("away", [-0.6, -0.2, 0.0, 0.35, 0.9])
def test_a_straight_edge_covers_a_pixel_as_counting_says(angle: float, away: float) -> None:
    nx, ny = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    fine = (np.arange(400) + 0.5) / 400 - 0.5
    counted = np.mean(fine[:, None] * ny + fine[None, :] * nx + away > 0)
    share = half_plane(*(np.array([one]) for one in (away, nx, ny)))
    assert share[0] == pytest.approx(counted, abs=0.003)


@pytest.mark.parametrize("nearness", [0.0, 1 / 200])
@pytest.mark.parametrize("tilt", [0.0, 18.0])
def test_a_face_covers_its_ellipse(tilt: float, nearness: float) -> None:
    one = camera(tilt, 70.0, nearness)
    share = swept_disc(one, WINDOW, 16.0, 0.0, 0.0).astype(float)
    ellipse = outline(one.plane(), 16.0)
    assert share.sum() == pytest.approx(math.pi * ellipse.major * ellipse.minor, rel=1e-4)
    rows, columns = np.mgrid[:110, :120]
    assert (share * columns).sum() / share.sum() == pytest.approx(ellipse.x, abs=2e-3)
    assert (share * rows).sum() / share.sum() == pytest.approx(ellipse.y, abs=2e-3)


def test_the_side_wall_adds_its_height_times_the_width_of_the_disc() -> None:
    one = camera(20.0, 70.0, 0.0)
    share = swept_disc(one, WINDOW, 16.0, -2.0, 0.0).astype(float)
    face = math.pi * 48.0**2 * math.cos(math.radians(20.0))
    wall = 96.0 * 6.0 * math.sin(math.radians(20.0))
    assert share.sum() == pytest.approx(face + wall, rel=1e-4)


def test_seen_from_near_the_wall_is_the_hull_of_what_it_is_made_of() -> None:
    one = camera(15.0, 200.0, 1 / 150)
    hull = swept_disc(one, WINDOW, 16.0, -3.0, 0.0)
    slices = [swept_disc(one, WINDOW, 16.0, z, z) for z in np.linspace(-3.0, 0.0, 60)]
    assert hull == pytest.approx(np.max(slices, axis=0), abs=0.03)


def test_a_disc_outside_the_window_covers_nothing() -> None:
    one = camera(0.0, 0.0, 0.0)
    assert not swept_disc(one, Window(200, 200, 220, 210), 16.0, 0.0, 0.0).any()
