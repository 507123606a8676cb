"""The reverse is recognised by its pattern, and an obverse is not taken for one."""

from __future__ import annotations

import numpy as np
import pytest

from images.pieces import shown
from medal_id.images.disc import Disc
from medal_id.images.measured import Measured, NotMeasured, Told
from medal_id.images.photo import open_photo
from medal_id.images.reverse import read_pattern, reverse_turn, side


@pytest.mark.parametrize(("ground", "turn", "told"), [("white", 0.0, 0.0), ("wood", 7.0, 3.0)])
def test_a_reverse_is_recognised(ground: str, turn: float, told: float) -> None:
    photo, disc = shown(side="reverse", ribbon="", ground=ground, turn=turn)
    found = side(photo, disc, told)
    assert isinstance(found, Told)
    assert found.states == {"reverse"}
    turned = reverse_turn(photo, disc, told)
    assert isinstance(turned, Measured)
    assert turned.low <= turn <= turned.high


def test_an_obverse_is_left_to_its_own_marks() -> None:
    photo, disc = shown(fading=0.0)
    found = side(photo, disc, 0.0)
    assert isinstance(found, Told)
    assert found.states == {"obverse", "reverse"}
    assert isinstance(reverse_turn(photo, disc, 0.0), NotMeasured)


def test_upside_down_it_does_not_fit() -> None:
    photo, disc = shown(side="reverse", ribbon="")
    pattern = read_pattern(photo, disc, 180.0)
    assert not isinstance(pattern, NotMeasured)
    assert not pattern.clear


def test_noise_does_not_fit() -> None:
    chance = np.random.default_rng(3)
    photo = open_photo(chance.uniform(0.2, 0.8, (200, 200, 3)))
    pattern = read_pattern(photo, Disc(100.0, 100.0, 80.0, 0.0, 0.0, 1.0, np.eye(5)), 0.0)
    assert not isinstance(pattern, NotMeasured)
    assert not pattern.clear


def test_tiny_ones_are_refused() -> None:
    photo, disc = shown(radius=25.0)
    found = side(photo, disc, 0.0)
    assert isinstance(found, NotMeasured)
    assert found.reason.code == "too-small"
