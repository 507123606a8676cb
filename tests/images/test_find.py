"""Round things are found by the votes of their edges."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import ndimage

from medal_id.images.find import candidates


def drawn(discs: list[tuple[float, float, float]], noise: float = 0.01) -> np.ndarray:
    rows, columns = np.mgrid[:240, :320]
    light = np.full((240, 320), 0.8)
    for x, y, radius in discs:
        light[(columns - x) ** 2 + (rows - y) ** 2 < radius**2] = 0.3
    light = ndimage.gaussian_filter(light, 0.7)
    light += noise * np.random.default_rng(3).standard_normal(light.shape)
    return np.repeat(light[..., None], 3, axis=2).astype(np.float32)


@pytest.mark.parametrize("disc", [(160.0, 120.0, 90.0), (70.0, 60.0, 14.0), (250.0, 190.0, 40.0)])
def test_a_disc_is_the_best_candidate(disc: tuple[float, float, float]) -> None:
    best = candidates(drawn([disc]))[0]
    assert (best.x, best.y) == pytest.approx(disc[:2], abs=3.0)
    assert best.radius == pytest.approx(disc[2], rel=0.08)


def test_several_are_found() -> None:
    discs = [(60.0, 120.0, 40.0), (160.0, 120.0, 38.0), (260.0, 120.0, 42.0)]
    found = candidates(drawn(discs))[:3]
    assert sorted(round(one.x / 50) for one in found) == [1, 3, 5]


def test_a_plain_picture_has_none() -> None:
    assert candidates(np.full((120, 160, 3), 0.5, np.float32)) == []


def test_a_small_picture_is_searched_all_the_same() -> None:
    noise = np.random.default_rng(1).random((16, 16, 3)).astype(np.float32)
    assert len(candidates(noise, 3)) <= 3


def test_busy_pictures_are_cut_down_to_their_clearest_edges() -> None:
    disc = (160.0, 120.0, 90.0)
    best = candidates(drawn([disc], noise=0.12))[0]
    assert best.radius == pytest.approx(90.0, rel=0.1)


def test_no_more_are_given_than_were_asked_for() -> None:
    assert len(candidates(drawn([(160.0, 120.0, 90.0)]), most=2, least=0.0)) == 2
