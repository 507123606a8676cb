"""The horizon line is found where it was drawn, and nowhere else."""

from __future__ import annotations

import numpy as np
import pytest

from images.scenes import EARLY, rendered, true_face
from medal_id.images.disc import Disc
from medal_id.images.face import Face
from medal_id.images.horizon import CLEAR, FAINT, find_line
from medal_id.images.photo import open_photo


@pytest.mark.parametrize("turn", [-15.0, -3.0, 0.0, 8.0])
@pytest.mark.parametrize("overrun", [EARLY, 1.2])
def test_it_is_found_where_it_was_drawn(turn: float, overrun: float) -> None:
    scene = rendered(overrun=overrun, turn=turn)
    line = find_line(true_face(scene))
    assert line is not None
    assert line.turn == pytest.approx(turn, abs=0.4)
    assert line.height == pytest.approx(scene.truth.horizon_height, abs=0.2)


@pytest.mark.parametrize("light", [60.0, 120.0, 150.0])
def test_the_light_may_come_from_anywhere(light: float) -> None:
    line = find_line(true_face(rendered(light=light)))
    assert line is not None
    assert abs(line.turn) < 0.5


def test_the_reverse_has_none() -> None:
    assert find_line(true_face(rendered(side="reverse"))) is None


def face_of(light: np.ndarray) -> Face:
    middle = light.shape[0] / 2
    return Face.of(
        open_photo(light), Disc(middle, middle, 0.42 * light.shape[0], 0, 0, 1.0, np.eye(5))
    )


def test_noise_has_none() -> None:
    assert find_line(face_of(np.random.default_rng(1).random((400, 400)))) is None


def test_half_a_line_is_none() -> None:
    light = 0.5 + 0.01 * np.random.default_rng(2).random((400, 400))
    light[188:191, 205:340] = 0.9  # only on the right
    assert find_line(face_of(light)) is None


def test_a_crooked_line_is_none() -> None:
    rows, columns = np.mgrid[:400, :400]
    wave = 190 + 6 * np.sin(columns / 9.0)
    light = 0.5 + 0.4 * np.exp(-((rows - wave) ** 2) / 2)
    assert find_line(face_of(light)) is None
    faint = find_line(face_of(light), FAINT)
    assert faint is not None  # it can be tried, but nothing is known of how well it lies
    assert faint.turn_error > 0.5


def test_a_line_in_noise_is_found_only_as_a_faint_one() -> None:
    light = 0.5 + 0.08 * np.random.default_rng(3).random((400, 400))
    light[188:191, 60:340] += 0.012
    face = face_of(light)
    assert find_line(face) is None
    line = find_line(face, FAINT)
    assert line is not None
    assert line.contrast < CLEAR
    assert abs(line.turn) < 1.0
