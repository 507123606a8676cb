"""The block is found where it was drawn, and nothing is taken for one."""

from __future__ import annotations

import pytest

from images.pieces import shown
from medal_id.images.block import BOX, find_block
from medal_id.images.plane import Plane


def found_at(turn: float, told: float, **given: object) -> tuple[float, float, float, float]:
    """Find the block of a piece that is turned; give right, up, turn and score."""
    photo, disc = shown(turn=turn, **given)
    plane = Plane.of(photo, disc, told, BOX, 4.5)
    assert plane is not None
    block = find_block(plane)
    return block.right, block.up, block.turn, block.score


def test_it_is_found_above_the_disc() -> None:
    right, up, turn, score = found_at(0.0, 0.0, fading=0.0)
    assert right == pytest.approx(0.0, abs=1.5)
    assert up == pytest.approx(22.5, abs=1.5)
    assert turn == pytest.approx(0.0, abs=2.0)
    assert score > 1.2


def test_it_is_found_though_nobody_told_the_turn() -> None:
    _, _, turn, score = found_at(
        12.0, 0.0, ribbon="silver 4, red 16, silver 4", ground="grey", fading=0.4
    )
    assert turn > 8.0
    assert score > 0.8


def test_bare_ground_contrasts_with_nothing() -> None:
    assert found_at(0.0, 0.0, ribbon="", ground="cloth")[3] < 0.4
