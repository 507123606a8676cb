from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from medal_id.images.photo import open_photo
from medal_id.images.proof.develop import develop
from medal_id.images.proof.tones import OUTSIDE
from medal_id.images.proof.window import Window

ROWS, COLUMNS = np.mgrid[:300, :400]


def spot(x: float, y: float, wide: float = 5.0) -> NDArray[np.uint8]:
    """Draw a soft light spot whose middle lies at x, y."""
    share = np.exp(-((COLUMNS - x) ** 2 + (ROWS - y) ** 2) / (2 * wide**2))
    return np.asarray(share * 200, np.uint8)


@pytest.mark.parametrize("scale", [0.11, 0.26, 0.5, 0.8, 1.0, 1.7, 3.0])
@pytest.mark.parametrize("corner", [(0.0, 0.0), (-37.3, -20.8), (101.4, 60.2)])
def test_a_point_is_shown_where_the_window_says(scale: float, corner: tuple[float, float]) -> None:
    photo = open_photo(spot(190.3, 140.8, max(5.0, 1.5 / scale)))
    window = Window(*corner, round(290 * scale), round(235 * scale), scale)
    light = np.asarray(develop(photo, window)).astype(float)[..., 0]
    light[light > 210] = 0.0
    light[light < 30] = 0.0
    rows, columns = np.mgrid[: window.height, : window.width]
    found = (light * columns).sum() / light.sum(), (light * rows).sum() / light.sum()
    assert found == pytest.approx(window.at(190.3, 140.8), abs=0.12)


def test_what_lies_outside_of_the_photograph_is_plain() -> None:
    photo = open_photo(spot(200, 150))
    shown = np.asarray(develop(photo, Window(-10.0, -20.0, 420, 340, 1.0)))
    plain = np.all(shown == OUTSIDE, axis=2)
    assert plain[:20].all()
    assert plain[:, :10].all()
    assert plain[320:].all()
    assert plain[:, 410:].all()
    assert not plain[20:320, 10:410].any()
    assert np.array_equal(shown[20:320, 10:410, 0], spot(200, 150))


def test_a_window_beside_the_photograph_shows_nothing() -> None:
    shown = develop(open_photo(spot(200, 150)), Window(500.0, 0.0, 50, 40, 1.0))
    assert shown.size == (50, 40)
    assert shown.getcolors() == [(2000, OUTSIDE)]
