"""Radial profiles: peaks lie where the light changes."""

from __future__ import annotations

import numpy as np
import pytest

from images.discs import Drawn, photo
from medal_id.images.profiles import middle_angles, peaks, sample


def profile(radius: float = 85.0) -> tuple[np.ndarray, np.ndarray]:
    level = photo(Drawn(), ground=0.9).reduced(1000)
    return sample(
        level.pixels, (150.0, 140.0), np.full(24, radius), (0.9, 1.3), per_block=3, step=0.5
    )


def test_the_outline_is_the_sharpest_change() -> None:
    multiples, light = profile()
    found = peaks(multiples, light, sigma=1.2)
    assert found.places[:, 0] * 85 == pytest.approx(np.full(24, 90.0), abs=0.5)
    assert (np.diff(found.strengths, axis=1) <= 0).all()


def test_where_a_ray_leaves_the_picture_nothing_is_seen() -> None:
    multiples, light = profile(140.0)
    assert np.isnan(light).any()
    found = peaks(multiples, light, sigma=1.2)
    assert np.isfinite(found.places).all()
    # Straight up and down the picture ends at the radius itself.
    assert not (found.places[found.strengths > 0] * 140 > np.hypot(150, 140)).any()


def test_even_light_has_no_peak() -> None:
    multiples, light = profile()
    assert not peaks(multiples, np.full_like(light, 0.5), sigma=1.2).strengths.any()


def test_blocks_go_once_around() -> None:
    angles = middle_angles(8)
    assert np.diff(angles) == pytest.approx(np.full(7, np.pi / 4))
    assert angles.mean() == pytest.approx(np.pi)
