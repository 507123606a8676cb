"""The metal by its colour: the drawn one always stays possible."""

from __future__ import annotations

import numpy as np
import pytest

from images.pieces import plain, shown
from medal_id.images.measured import NotMeasured, Told
from medal_id.images.metal import WARM, WHITE, metal
from medal_id.images.photo import open_photo


@pytest.mark.parametrize("ground", ["white", "wood"])
@pytest.mark.parametrize("drawn", ["brass", "bronze", "copper", "silver"])
def test_warm_and_white_metals_are_told_apart(drawn: str, ground: str) -> None:
    photo, disc = shown(metal=drawn, ground=ground, ribbon="", radius=50.0)
    found = metal(photo, disc)
    assert isinstance(found, Told)
    assert drawn in found.states
    assert found.states <= (WARM if drawn in WARM else WHITE)


def test_a_white_to_compare_tells_copper_from_brass() -> None:
    photo, disc = shown(metal="copper", ground="white", ribbon="", radius=50.0)
    found = metal(photo, disc)
    assert isinstance(found, Told)
    assert "brass" not in found.states


def test_a_cast_of_the_lamp_is_taken_off_by_the_ground() -> None:
    photo, disc = shown(metal="silver", ground="grey", ribbon="", radius=50.0)
    light = photo.reduced(10_000).pixels.astype(float) * np.array([1.2, 1.0, 0.75])
    found = metal(open_photo((light.clip(0, 1) ** (1 / 2.2)).astype(float)), disc)
    assert isinstance(found, Told)
    assert found.states == WHITE


def test_without_colours_every_metal_stays_possible() -> None:
    photo, disc = shown(metal="brass", ground="white", ribbon="", radius=50.0)
    grey = np.sqrt(photo.reduced(10_000).pixels.mean(2).astype(float)).clip(0, 1)
    found = metal(open_photo(grey), disc)
    assert isinstance(found, Told)
    assert found.states == WARM | WHITE


def test_a_burnt_out_disc_is_refused() -> None:
    _, disc = shown(metal="brass", ground="white", ribbon="", radius=50.0)
    found = metal(plain(300, 1.0, 1.0, 0.9), disc)
    assert isinstance(found, NotMeasured)
    assert found.reason.code == "glare"
