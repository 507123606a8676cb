"""The front half of a ribbon, straightened: stripes stand upright in every band."""

from __future__ import annotations

import numpy as np
import pytest

from images.pieces import shown
from medal_id.images.block import BOX, find_block
from medal_id.images.panel import Panel, front
from medal_id.images.plane import Plane


def straightened() -> Panel:
    """Straighten an olive ribbon with a green stripe."""
    photo, disc = shown(fading=0.0)
    plane = Plane.of(photo, disc, 0.0, BOX, 4.5)
    assert plane is not None
    return front(plane, find_block(plane))


def test_the_stripe_stands_at_one_place_in_all_bands() -> None:
    panel = straightened()
    middle = np.abs(panel.across - 12.0) < 4.0
    red = panel.bands[:, middle, 0]
    places = panel.across[middle][red.argmin(1)]
    assert places == pytest.approx(np.full(len(places), 12.0), abs=1.2)
    assert np.ptp(places) < 0.6


def test_places_run_from_left_to_right_and_downwards() -> None:
    panel = straightened()
    left, right, below = panel.place(0.0, 10.0), panel.place(24.0, 10.0), panel.place(24.0, 30.0)
    assert left[0] < right[0]
    assert below[1] < right[1]
