"""Rings are found among peaks, most of which belong to none."""

from __future__ import annotations

import numpy as np
import pytest

from medal_id.images.profiles import Peaks, middle_angles
from medal_id.images.rings import basis, best_ring, concentric

ANGLES = middle_angles(72)
CURVE = np.array([1.02, 0.03, -0.02, 0.01, 0.005])
LIMITS = {"near": 0.01, "squeeze": 0.05, "shift": 0.16}


def found(*rings: np.ndarray, strength: float = 1.0, seed: int = 4) -> Peaks:
    chance = np.random.default_rng(seed)
    grain = chance.uniform(0.75, 1.3, (72, 3))
    drawn = [basis(ANGLES) @ ring + chance.normal(0, 0.001, 72) for ring in rings]
    places = np.concatenate([np.array(drawn).reshape(-1, 72).T, grain], 1)
    strengths = np.where(np.arange(places.shape[1]) < len(rings), strength, 0.5) * np.ones((72, 1))
    return Peaks(ANGLES, places, strengths)


def test_a_shifted_and_squeezed_ring_is_found_among_grain() -> None:
    ring = best_ring(found(CURVE), **LIMITS)
    assert ring is not None
    assert ring.curve == pytest.approx(CURVE, abs=0.002)
    assert ring.support > 0.95


def test_its_like_are_found_around_it() -> None:
    peaks = found(CURVE, 0.95 * CURVE)
    ring = best_ring(peaks, **LIMITS)
    assert ring is not None
    sizes = [one.curve[0] for one in concentric(peaks, ring, 0.01)]
    assert sizes == pytest.approx([0.969, 1.02], abs=0.003)


def test_grain_alone_makes_no_ring() -> None:
    ring = best_ring(found(), **LIMITS)
    assert ring is None or ring.support < 0.5


def test_too_few_blocks_make_no_ring() -> None:
    none = Peaks(ANGLES, np.zeros((72, 2)), np.zeros((72, 2)))
    assert best_ring(none, **LIMITS) is None
