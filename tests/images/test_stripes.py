"""Stripes across a ribbon: drawn ones are read, weave and shadows are not."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from medal_id.images.block import Block
from medal_id.images.panel import Panel
from medal_id.images.stripes import Unclear, difference, hue_apart, read_stripes

OLIVE, GREEN, RED, PAPER = (0.70, 0.68, 0.5), (0.3, 0.55, 0.4), (0.6, 0.2, 0.2), (0.98, 0.98, 0.98)
BACK = (0.45, 0.44, 0.32)
ACROSS = np.arange(-5.0, 29.01, 0.125)


def panel(*stripes: tuple[tuple[float, float, float], float], shade: float = 0.0) -> Panel:
    """Lay stripes side by side between the half behind and white paper."""
    looks = np.tile(np.array(BACK), (len(ACROSS), 1))
    left = 0.0
    for colour, width in stripes:
        looks[left <= ACROSS] = colour
        left += width
    looks[left <= ACROSS] = PAPER
    gradual = 1 + shade * np.sin(ACROSS / 4.0)[:, None]
    bands = np.tile((looks * gradual)[None], (6, 1, 1))
    chance = np.random.default_rng(1)
    return paneled(bands + chance.normal(0, 0.004, bands.shape))


def paneled(bands: NDArray[np.float64]) -> Panel:
    """Make a panel of bands."""
    return Panel(Block(0.0, 22.0, 0.0, 1.0, 2.0), 0.0, ACROSS, bands.astype(np.float32))


def test_stripes_are_read_with_their_widths() -> None:
    found = read_stripes(panel((OLIVE, 11.0), (GREEN, 2.0), (OLIVE, 11.0)))
    assert [one.width for one in found] == pytest.approx([11.0, 2.0, 11.0], abs=0.15)
    assert found[1].looks == pytest.approx(np.array(GREEN), abs=0.02)


def test_a_gradual_shade_makes_no_stripe() -> None:
    found = read_stripes(panel((OLIVE, 11.0), (GREEN, 2.0), (OLIVE, 11.0), shade=0.06))
    assert len(found) == 3


def test_the_rounding_of_a_fold_is_no_stripe() -> None:
    darker = tuple(0.85 * one for one in OLIVE)
    found = read_stripes(panel((darker, 0.9), (OLIVE, 10.1), (GREEN, 2.0), (OLIVE, 11.0)))  # type: ignore[arg-type]  # three numbers
    assert len(found) == 3
    assert found[0].left.error > found[-1].right.error


def test_a_faint_step_is_in_doubt() -> None:
    faint = tuple(a + b for a, b in zip(OLIVE, (0.03, -0.02, -0.04), strict=True))
    with pytest.raises(Unclear):
        read_stripes(panel((OLIVE, 8.0), (faint, 8.0), (OLIVE, 8.0)))  # type: ignore[arg-type]  # three numbers


def test_a_fine_stripe_along_one_edge_alone_is_in_doubt() -> None:
    with pytest.raises(Unclear):
        read_stripes(panel((RED, 1.0), (OLIVE, 10.0), (GREEN, 2.0), (OLIVE, 11.0)))


def test_without_edges_nothing_is_read() -> None:
    with pytest.raises(Unclear):
        read_stripes(paneled(np.full((6, len(ACROSS), 3), 0.5)))


def test_what_shifts_from_band_to_band_is_no_edge() -> None:
    bands = np.stack(
        [
            panel((OLIVE, 7.0 + 2 * k), (GREEN, 2.0), (OLIVE, 15.0 - 2 * k)).bands[0]
            for k in range(6)
        ]
    )
    assert len(read_stripes(paneled(bands))) == 1


def test_a_change_of_brightness_counts_less_than_one_of_hue() -> None:
    olive = np.array(OLIVE)
    darker, redder = olive * 0.9, olive + np.array([0.07, 0.0, -0.09])
    assert hue_apart(olive, darker) < 0.001
    assert difference(olive, darker) < difference(olive, redder)
