"""The legend's edges are found where its letters stand."""

from __future__ import annotations

import numpy as np
import pytest

from images.scenes import rendered, true_face
from medal_id.images.disc import Disc
from medal_id.images.face import Face
from medal_id.images.legend import legend
from medal_id.images.photo import open_photo


@pytest.mark.parametrize("radius", [80.0, 150.0, 300.0])
def test_both_edges_on_both_sides(radius: float) -> None:
    scene = rendered(radius=radius)
    found = legend(true_face(scene), 0.0)
    assert set(found) == {"left", "right"}
    for edges in found.values():
        assert edges.inner == pytest.approx(scene.truth.legend_inner, abs=0.35)
        assert edges.outer == pytest.approx(scene.truth.legend_outer, abs=0.3)
        assert edges.ratio > 2.5


def face_of(light: np.ndarray) -> Face:
    middle = light.shape[0] / 2
    return Face.of(
        open_photo(light), Disc(middle, middle, 0.42 * light.shape[0], 0, 0, 1.0, np.eye(5))
    )


def test_a_plain_face_has_none() -> None:
    rows, _ = np.mgrid[:400, :400]
    assert legend(face_of(0.4 + rows / 1000), 0.0) == {}


def test_noise_has_none() -> None:
    assert legend(face_of(np.random.default_rng(1).random((400, 400))), 0.0) == {}


def test_letters_on_one_side_only() -> None:
    rows, columns = np.mgrid[:400, :400]
    x, y = (columns - 200) / (0.42 * 400 / 16), (200 - rows) / (0.42 * 400 / 16)
    radius, angle = np.hypot(x, y), np.degrees(np.arctan2(y, x))
    ring = (radius > 11.4) & (radius < 13.7) & (angle > 0) & (angle < 85)
    light = 0.5 + np.where(ring & (angle % 8 < 3), 0.3, 0.0)
    light += 0.01 * np.random.default_rng(3).random(light.shape)
    assert set(legend(face_of(light), 0.0)) == {"right"}


def ring_of(letters: np.ndarray, noise: float = 0.01) -> np.ndarray:
    light = 0.1 + np.where(letters, 0.3, 0.0)
    return light + noise * np.random.default_rng(3).random(light.shape)


def polar() -> tuple[np.ndarray, np.ndarray]:
    rows, columns = np.mgrid[:400, :400]
    x, y = (columns - 200) / (0.42 * 400 / 16), (200 - rows) / (0.42 * 400 / 16)
    return np.hypot(x, y), np.degrees(np.arctan2(y, x))


def test_letters_lost_in_the_grain_are_no_legend() -> None:
    radius, angle = polar()
    letters = (radius > 11.4) & (radius < 13.7) & (angle > 0) & (angle % 8 < 3)
    assert legend(face_of(ring_of(letters, 0.55)), 0.0) == {}
