"""The eyelet: seen where there is one, missed where there is none, and telling the turn."""

from __future__ import annotations

import numpy as np
import pytest

from images.pieces import plain, shown
from medal_id.images.disc import Disc
from medal_id.images.eyelet import eyelet, eyelet_turn
from medal_id.images.measured import Measured, NotMeasured, Told


def states(found: object) -> frozenset[str]:
    """Give the states that were told."""
    assert isinstance(found, Told)
    return found.states


@pytest.mark.parametrize(("ground", "turn"), [("white", 0.0), ("wood", -9.0), ("felt", 6.0)])
def test_it_is_seen(ground: str, turn: float) -> None:
    photo, disc = shown(
        ground=ground, turn=turn, fading={"white": 0.0, "wood": 0.5}.get(ground, 0.3)
    )
    found = eyelet(photo, disc, turn)
    assert states(found.present) == {"yes"}
    assert "round" in states(found.outline)
    assert states(found.joint) == {"soldered", "one-piece"}


def test_a_bare_edge_has_none() -> None:
    photo, disc = shown(ribbon="", eyelet="none", size=(200, 200))
    found = eyelet(photo, disc, 0.0)
    assert states(found.present) == {"no"}
    assert isinstance(found.outline, NotMeasured)


def test_one_that_may_be_cut_off_is_not_missing() -> None:
    photo, disc = shown(ribbon="", eyelet="none", size=(160, 160))
    assert states(eyelet(photo, disc, 0.0).present) == {"yes", "no"}


@pytest.mark.parametrize(("ground", "turn"), [("wood", -9.0), ("felt", 6.0)])
def test_it_tells_the_turn(ground: str, turn: float) -> None:
    photo, disc = shown(ground=ground, turn=turn, fading={"wood": 0.5}.get(ground, 0.3))
    found = eyelet_turn(photo, disc)
    assert isinstance(found, Measured)
    assert found.low <= turn <= found.high


def test_without_one_nothing_tells_the_turn() -> None:
    photo, disc = shown(ribbon="", eyelet="none", size=(200, 200))
    found = eyelet_turn(photo, disc)
    assert isinstance(found, NotMeasured)
    assert found.reason.code == "no-eyelet"


def test_one_far_from_upright_may_be_another_thing() -> None:
    photo, disc = shown(fading=0.0)
    assert states(eyelet(photo, disc, 60.0).present) == {"yes", "no"}


def test_the_foot_is_measured_only_on_larger_pictures() -> None:
    small, disc = shown(fading=0.0)
    assert isinstance(eyelet(small, disc, 0.0).foot, NotMeasured)
    photo, disc = shown(radius=170.0, ribbon="", metal="bronze")
    foot = eyelet(photo, disc, 0.0).foot
    assert isinstance(foot, Measured)
    assert foot.low <= 3.8 <= foot.high


def test_a_disc_outside_of_the_picture_is_refused() -> None:
    photo = plain(100, 0.5)
    disc = Disc(900.0, 900.0, 40.0, 0.0, 0.0, 1.0, np.eye(5))
    found = eyelet(photo, disc, 0.0)
    assert isinstance(found.present, NotMeasured)
    assert found.present.reason.code == "cut-off"
