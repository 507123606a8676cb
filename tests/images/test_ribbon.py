"""The ribbon of a piece: its stripes are those that were drawn, or none are told."""

from __future__ import annotations

import numpy as np
import pytest

from images.pieces import OLIVE, plain, shown
from medal_id.images.disc import Disc
from medal_id.images.measured import Measured, NotMeasured
from medal_id.images.measurements import Ribbon
from medal_id.images.photo import open_photo
from medal_id.images.ribbon import ribbon

RED = "silver 4, red 16, silver 4"


def read(turn: float = 0.0, **given: object) -> Ribbon | NotMeasured:
    """Read the ribbon of a rendered piece."""
    photo, disc = shown(turn=turn, **given)
    return ribbon(photo, disc, turn)


def widths(found: Ribbon) -> list[float]:
    """Give the widths of the stripes."""
    assert all(isinstance(one.width, Measured) for one in found.stripes)
    return [one.width.value for one in found.stripes if isinstance(one.width, Measured)]


@pytest.mark.parametrize(
    ("drawn", "ground", "turn", "fading"),
    [
        (OLIVE, "white", 0.0, 0.0),
        (OLIVE, "wood", -9.0, 0.5),
        (OLIVE, "felt", 6.0, 0.3),
        (OLIVE, "transparent", 0.0, 0.3),
        (RED, "grey", 12.0, 0.4),
        ("olive 11, red 2, olive 11", "paper", 0.0, 0.2),
    ],
)
def test_stripes_are_those_drawn(drawn: str, ground: str, turn: float, fading: float) -> None:
    found = read(turn, ribbon=drawn, ground=ground, fading=fading)
    assert isinstance(found, Ribbon)
    right = [part.split() for part in drawn.split(", ")]
    assert len(found.stripes) == len(right)
    for stripe, (colour, width) in zip(found.stripes, right, strict=True):
        assert colour in stripe.colours
        assert isinstance(stripe.width, Measured)
        assert stripe.width.low <= float(width) <= stripe.width.high
    assert isinstance(found.width, Measured)
    assert found.width.value == pytest.approx(24.0, abs=1.0)


def test_siblings_are_told_apart_by_the_middle_stripe() -> None:
    blue = read(ribbon="olive 11, blue 2, olive 11")
    green = read(ribbon=OLIVE, fading=0.0)
    assert isinstance(blue, Ribbon)
    assert isinstance(green, Ribbon)
    assert not blue.stripes[1].colours & green.stripes[1].colours


def test_the_middle_stripe_is_measured_surely() -> None:
    found = read(ribbon=OLIVE, fading=0.0)
    assert isinstance(found, Ribbon)
    assert widths(found)[1] == pytest.approx(2.0, abs=0.25)
    assert isinstance(found.stripes[1].width, Measured)
    assert found.stripes[1].width.uncertainty < 0.35


def test_it_was_read_above_the_disc_from_left_to_right() -> None:
    _, disc = shown(ribbon=OLIVE, fading=0.0)
    found = read(ribbon=OLIVE, fading=0.0)
    assert isinstance(found, Ribbon)
    (x0, y0), (x1, y1) = found.ends
    assert x0 < x1
    assert max(y0, y1) < disc.y - disc.radius


def test_without_a_ribbon_none_is_seen() -> None:
    found = read(ribbon="", ground="cloth")
    assert isinstance(found, NotMeasured)
    assert found.reason.code == "no-ribbon"


def test_a_disc_at_the_upper_edge_has_none() -> None:
    photo = plain(200, 0.8)
    found = ribbon(photo, Disc(100.0, 62.0, 60.0, 0.0, 0.0, 1.0, np.eye(5)), 0.0)
    assert isinstance(found, NotMeasured)
    assert found.reason.code == "no-ribbon"


def test_tiny_ones_are_refused() -> None:
    found = read(radius=25.0)
    assert isinstance(found, NotMeasured)
    assert found.reason.code == "too-small"


def test_without_colours_every_word_stays_possible() -> None:
    photo, disc = shown(ribbon=RED, fading=0.0)
    level = photo.reduced(10_000)
    grey = np.sqrt(level.pixels.mean(2).astype(float)).clip(0, 1)
    found = ribbon(open_photo(grey), disc, 0.0)
    assert isinstance(found, Ribbon)
    assert found.stripes[0].colours == found.stripes[1].colours
    assert {"red", "silver", "green"} <= found.stripes[0].colours
