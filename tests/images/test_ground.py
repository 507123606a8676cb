"""The ground tells what white looks like only where it is white or grey itself."""

from __future__ import annotations

import numpy as np
import pytest

from images.pieces import plain
from medal_id.images.disc import Disc
from medal_id.images.ground import Ground, read_ground

DISC = Disc(120.0, 120.0, 64.0, 0.0, 0.0, 1.0, np.eye(5))


def around(red: float, green: float, blue: float) -> Ground:
    """Look at a ground of one colour."""
    return read_ground(plain(240, red, green, blue), DISC)


def test_grey_paper_under_a_warm_lamp_tells_its_colour() -> None:
    white = around(0.7, 0.65, 0.6).white
    assert white is not None
    assert white.mean() == pytest.approx(1.0)
    assert white[0] > white[1] > white[2]


@pytest.mark.parametrize("colour", [(0.2, 0.5, 0.3), (0.1, 0.1, 0.1), (0.9, 0.5, 0.3)])
def test_coloured_and_dark_grounds_tell_nothing(colour: tuple[float, float, float]) -> None:
    found = around(*colour)
    assert found.white is None
    assert not found.balanced


def test_burnt_out_paper_is_white_as_it_is() -> None:
    found = around(1.0, 1.0, 1.0)
    assert found.white is None
    assert found.balanced


def test_pictures_without_colours_are_known() -> None:
    assert around(0.5, 0.5, 0.5).grey
    assert not around(0.5, 0.5, 0.6).grey
