"""The silhouette of a thick disc, against one that is swept point by point."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from medal_id.images import silhouette

ANGLES = np.linspace(0, 2 * np.pi, 90, endpoint=False)


def swept(angle: float, tilt: float, towards: float, wall: float) -> float:
    """Find how far out a ray leaves a disc that is pushed towards its near side."""
    away = np.linspace(0.5, 1.5, 20_001)
    along, across = away * np.cos(angle - towards), away * np.sin(angle - towards)
    pushed = along - np.clip(along, -wall * np.sin(tilt), 0.0)
    return float(away[np.hypot(pushed / np.cos(tilt), across) <= 1].max())


@given(tilt=st.floats(0, 0.5), towards=st.floats(-3, 3), angle=st.floats(0, 6.2))
def test_the_silhouette_is_that_of_a_swept_disc(tilt: float, towards: float, angle: float) -> None:
    hull = silhouette.hull(np.array([angle]), tilt, towards, 0.16)
    assert float(hull[0]) == pytest.approx(swept(angle, tilt, towards, 0.16), abs=2e-4)


def test_a_flat_disc_shows_no_wall() -> None:
    assert silhouette.hull(ANGLES, 0.0, 0.0, 0.16) == pytest.approx(np.ones(90))


def test_the_wall_is_seen_on_the_near_side_only() -> None:
    wall = silhouette.hull(ANGLES, 0.2, 0.0, 0.16) - silhouette.face(ANGLES, 0.2, 0.0)
    assert wall[np.cos(ANGLES) > 0.01] == pytest.approx(0.0)
    assert wall[45] == pytest.approx(0.16 * np.sin(0.2))
