"""The ring of ground around a disc."""

from __future__ import annotations

import numpy as np
import pytest

from medal_id.images.disc import Disc
from medal_id.images.photo import open_photo
from medal_id.images.polar import Around, look_around


def ring(angle: float | None, shadow: float = 0.0) -> Around:
    """Draw a dark stub at an angle of a disc, and perhaps a soft shadow on one side."""
    rows, columns = np.mgrid[:240, :240]
    x, y = (columns - 120) / 4.0, (120 - rows) / 4.0
    light = 0.8 - shadow * np.exp(-((np.degrees(np.arctan2(y, x)) / 50.0) ** 2))
    if angle is not None:
        c, s = np.cos(np.radians(angle)), np.sin(np.radians(angle))
        along, across = x * c + y * s, y * c - x * s
        light[(along > 0) & (along < 22) & (np.abs(across) < 2.2)] = 0.3
    disc = Disc(120.0, 120.0, 64.0, 0.0, 0.0, 1.0, np.eye(5))
    found = look_around(open_photo(light), disc)
    assert found is not None
    return found


@pytest.mark.parametrize("angle", [5.0, 90.0, 203.0, 358.0])
def test_what_sticks_out_is_found_at_its_angle(angle: float) -> None:
    found = ring(angle)
    assert (found.direction - angle + 180) % 360 - 180 == pytest.approx(0.0, abs=1.0)
    assert found.strength > 8


def test_a_soft_shadow_does_not_draw_it_off() -> None:
    assert ring(90.0, shadow=0.3).direction == pytest.approx(90.0, abs=1.5)


def test_nothing_sticks_out_of_a_bare_edge() -> None:
    assert ring(None, shadow=0.3).strength < 6.4
