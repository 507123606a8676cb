"""Outlines of drawn discs are found where they were drawn, and nowhere else."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from images.discs import Drawn, encoded, photo, picture
from medal_id.images.disc import Disc
from medal_id.images.find import Candidate, candidates
from medal_id.images.outline import outlines
from medal_id.images.photo import open_photo

FLAT = Drawn()
TILTED = Drawn(x=146.3, y=143.8, radius=101.4, tilt=12.0, towards=70.0)


def only(found: list[Disc]) -> Disc:
    assert len(found) == 1
    return found[0]


def off(disc: Disc, drawn: Drawn) -> float:
    return float(np.hypot(disc.x - drawn.x, disc.y - drawn.y))


@pytest.mark.parametrize("ground", [0.05, 0.15, 0.9])
@pytest.mark.parametrize("drawn", [FLAT, TILTED, Drawn(radius=48.0, tilt=4.0, towards=200.0)])
def test_a_disc_is_measured_on_any_ground(drawn: Drawn, ground: float) -> None:
    disc = only(outlines(photo(drawn, ground=ground)))
    assert disc.radius == pytest.approx(drawn.radius, rel=0.008)
    assert abs(disc.radius - drawn.radius) < disc.radius_error
    assert off(disc, drawn) < disc.centre_error


def test_the_tilt_is_seen_with_its_direction() -> None:
    disc = only(outlines(photo(TILTED)))
    assert disc.tilt == pytest.approx(12.0, abs=1.5)
    assert disc.towards == pytest.approx(70.0, abs=10.0)


@pytest.mark.parametrize(("tilt", "towards"), [(23.0, 120.0), (25.0, 200.0), (23.0, 300.0)])
def test_a_steep_disc_is_given_all_the_same(tilt: float, towards: float) -> None:
    disc = only(outlines(photo(Drawn(radius=100.0, tilt=tilt, towards=towards))))
    assert disc.tilt == pytest.approx(tilt, abs=1.5)


def test_the_outline_is_not_the_inner_edge_of_the_bevel_or_rim() -> None:
    # The ground is nearly as light as the bevel: the step from bevel to rim is three times larger.
    large = Drawn(x=330.0, y=320.0, radius=280.0)
    disc = only(outlines(photo(large, ground=0.4, size=(650, 660))))
    assert disc.radius == pytest.approx(280.0, rel=0.002)


def test_turning_the_picture_turns_the_disc() -> None:
    pixels = picture(TILTED)
    disc = only(outlines(open_photo(np.ascontiguousarray(np.rot90(pixels)))))
    # Counter-clockwise: what was right is up.
    turned = Drawn(TILTED.y, pixels.shape[1] - 1 - TILTED.x, TILTED.radius)
    assert abs(disc.radius - turned.radius) < disc.radius_error
    assert off(disc, turned) < disc.centre_error
    assert disc.towards == pytest.approx(160.0, abs=10.0)


@pytest.mark.parametrize("change", ["darker", "cropped", "mirrored"])
def test_what_does_not_change_the_disc_does_not_change_the_answer(change: str) -> None:
    pixels = picture(TILTED)
    before = only(outlines(open_photo(pixels)))
    changed = {
        "darker": (pixels * 0.8).astype(np.uint8),
        "cropped": np.ascontiguousarray(pixels[20:, 15:]),
        "mirrored": np.ascontiguousarray(pixels[:, ::-1]),
    }[change]
    after = only(outlines(open_photo(changed)))
    assert abs(after.radius - before.radius) < before.radius_error
    assert after.tilt == pytest.approx(before.tilt, abs=2.0)


def test_a_smaller_picture_shows_a_smaller_disc() -> None:
    pixels = picture(TILTED).reshape(140, 2, 150, 2, 3).mean((1, 3)).astype(np.uint8)
    disc = only(outlines(open_photo(pixels)))
    assert abs(disc.radius - TILTED.radius / 2) < disc.radius_error


def test_the_same_picture_gives_the_same_answer() -> None:
    one, two = (only(outlines(photo(TILTED))) for _ in range(2))
    assert (one.x, one.y, one.radius, one.tilt) == (two.x, two.y, two.radius, two.tilt)
    assert np.array_equal(one.covariance, two.covariance)


def test_several_are_given_the_largest_first() -> None:
    discs = [Drawn(70.0, 140.0, 45.0), Drawn(215.0, 140.0, 60.0)]
    found = outlines(photo(*discs))
    assert [disc.radius for disc in found] == pytest.approx([60, 45], rel=0.02)


def test_what_is_far_smaller_is_no_medal_beside_a_large_one() -> None:
    small, large = Drawn(45.0, 60.0, 20.0), Drawn(200.0, 140.0, 85.0)
    assert only(outlines(photo(small))).radius == pytest.approx(20, rel=0.03)
    assert only(outlines(photo(small, large))).radius == pytest.approx(85, rel=0.01)


def test_colours_are_looked_at_where_grey_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    seen = []

    def only_in_colour(pixels: NDArray[np.float32], least: float) -> list[Candidate]:
        seen.append(pixels.shape[2])
        return candidates(pixels, least=least) if pixels.shape[2] == 3 else []

    monkeypatch.setattr("medal_id.images.outline.candidates", only_in_colour)
    assert only(outlines(photo(FLAT))).radius == pytest.approx(90, rel=0.01)
    assert seen == [1, 3]


def test_a_disc_that_the_picture_cuts_is_measured_by_what_is_left() -> None:
    cut = Drawn(x=75.0, y=140.0, radius=90.0)
    disc = only(outlines(photo(cut)))
    assert disc.radius == pytest.approx(90.0, rel=0.01)
    assert disc.support < 0.9


def star() -> NDArray[np.uint8]:
    rows, columns = np.indices((280, 300))
    turn = np.arctan2(140 - rows, columns - 150)
    away = np.hypot(rows - 140, columns - 150)
    spiked = away < 60 + 45 * np.abs((turn * 5 / np.pi) % 2 - 1)
    return encoded(np.where(spiked, 0.3, 0.7))


def square() -> NDArray[np.uint8]:
    light = np.full((280, 300), 0.7)
    light[60:220, 70:230] = 0.3
    return encoded(light)


def noise() -> NDArray[np.uint8]:
    return encoded(np.random.default_rng(2).random((280, 300)))


@pytest.mark.parametrize("nothing", [star, square, noise])
def test_what_is_not_round_is_no_disc(nothing: object) -> None:
    assert callable(nothing)
    assert outlines(open_photo(nothing())) == []
