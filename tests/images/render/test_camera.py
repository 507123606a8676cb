from __future__ import annotations

import math

import numpy as np
import pytest

from medal_id.images.render.camera import Camera, apply, outline, rotation


def camera(
    tilt: float = 0.0, towards: float = 0.0, turn: float = 0.0, nearness: float = 0.0
) -> Camera:
    return Camera(rotation(tilt, towards, turn), 10.0, nearness, (3.0, -20.0), (400.5, 300.25))


def test_seen_from_above_the_picture_is_the_face_enlarged_and_y_points_down() -> None:
    points = np.array([[0.0, 0.0], [1.0, 0.0], [0.0, 1.0]])
    found = camera().project(points)
    assert found - found[0] == pytest.approx(np.array([[0, 0], [10, 0], [0, -10]]))


def test_a_turn_is_counter_clockwise_as_seen() -> None:
    found = camera(turn=90.0).project(np.array([[0.0, 0.0], [1.0, 0.0]]))
    assert found[1] - found[0] == pytest.approx([0.0, -10.0])


def test_the_far_side_tips_away_and_so_looks_smaller() -> None:
    near = camera(20.0, 90.0, nearness=1 / 200)
    middle, top, bottom = near.project(np.array([[0.0, 0.0], [0.0, 16.0], [0.0, -16.0]]))
    assert middle[1] - top[1] < bottom[1] - middle[1]


@pytest.mark.parametrize("towards", [0.0, 30.0, 135.0, 250.0])
def test_a_tilted_circle_is_an_ellipse_that_lies_across_the_tilt(towards: float) -> None:
    ellipse = outline(camera(20.0, towards, 7.0).plane(), 16.0)
    assert ellipse.major == pytest.approx(160.0)
    assert ellipse.minor == pytest.approx(160.0 * math.cos(math.radians(20.0)))
    apart = (ellipse.angle - towards - 90.0) % 180.0
    assert min(apart, 180.0 - apart) == pytest.approx(0.0, abs=1e-6)


@pytest.mark.parametrize("nearness", [0.0, 1 / 150])
def test_every_point_of_the_circle_lies_on_the_ellipse(nearness: float) -> None:
    plane = camera(15.0, 40.0, -8.0, nearness).plane()
    ellipse = outline(plane, 16.0)
    angles = np.linspace(0, 2 * np.pi, 50)
    x, y = apply(plane, 16.0 * np.stack([np.cos(angles), np.sin(angles)], axis=1)).T
    turn = math.radians(ellipse.angle)
    u = (x - ellipse.x) * math.cos(turn) - (y - ellipse.y) * math.sin(turn)
    v = (x - ellipse.x) * math.sin(turn) + (y - ellipse.y) * math.cos(turn)
    assert (u / ellipse.major) ** 2 + (v / ellipse.minor) ** 2 == pytest.approx(np.ones(50))


def test_the_way_back_leads_back() -> None:
    one = camera(12.0, 200.0, 5.0, 1 / 300)
    points = np.array([[1.0, 2.0], [-14.0, 3.0]])
    assert apply(one.back(-2.0), one.project(points, -2.0)) == pytest.approx(points)
