from __future__ import annotations

import numpy as np
import pytest
from attrs import evolve
from numpy.typing import NDArray

from images.proof.seen import NO_HORIZON, NO_LEGEND, Drawn, across, drawn, figure
from medal_id.images.disc import Disc
from medal_id.images.measurements import Measurements
from medal_id.images.photo import Photo, open_photo
from medal_id.images.proof.closeup import HEIGHT, WIDTH, close_up
from medal_id.images.proof.face import Face
from medal_id.images.proof.straighten import straightened
from medal_id.images.proof.strip import HIGH, PER_MM, REACH, SPAN, TOP, WIDE
from medal_id.images.proof.tones import HORIZON, LEGEND, OUTSIDE, Tone
from medal_id.images.proof.window import window
from medal_id.images.render import Piece, Scene


def face_of(seen: Measurements, letter: str = "") -> Face:
    (medal,) = seen.medals
    assert isinstance(medal.disc, Disc)
    return Face(medal, medal.disc, window(seen), letter)


def shown(drawn: Drawn, seen: Measurements | None = None) -> NDArray[np.int64]:
    image = close_up(drawn.photo, face_of(seen or drawn.seen), "en")
    assert image.size == (WIDTH, HEIGHT)
    return np.asarray(image).astype(np.int64)


def column(mm: float) -> float:
    """Give the column of a distance from the centre on the right side of the close-up."""
    return WIDTH - WIDE + (mm - SPAN[0]) * PER_MM


def has(part: NDArray[np.int64], tone: Tone, off: int = 30) -> bool:
    """Tell whether a part holds a colour, nearly."""
    return bool((np.abs(part - tone).max(axis=-1) < off).any())


def dotted(photo: Photo, x: float, y: float) -> Photo:
    """Give a photograph of the same size with a soft dark dot."""
    rows, columns = np.mgrid[: photo.height, : photo.width]
    share = np.exp(-((columns - x) ** 2 + (rows - y) ** 2) / (2 * 2.0**2))
    return open_photo((255 - 200 * share).astype(np.uint8))


@pytest.mark.parametrize("radius", [60.0, 150.0, 500.0])
def test_a_point_of_the_face_is_shown_where_the_ruler_says(radius: float) -> None:
    scene = Scene(Piece(ribbon=""), radius=radius, tilt=10, tilt_towards=40, turn=7, ground="paper")
    one = drawn(scene)
    photo = dotted(one.photo, *across(one.truth, 12.0, 2.0))
    part = straightened(photo, face_of(one.seen), (8.0, 16.0), (0.0, 5.0), 40.0)
    assert part.size == (320, 200)
    dark = 255.0 - np.asarray(part).astype(float)[..., 0]
    dark[dark < 60] = 0
    rows, columns = np.mgrid[:200, :320]
    x, y = (dark * columns).sum() / dark.sum(), (dark * rows).sum() / dark.sum()
    near = max(1.0, 0.15 * 40 * 16 / radius)
    assert (x, y) == pytest.approx((4 * 40 - 0.5, 3 * 40 - 0.5), abs=near)


def test_what_lies_outside_of_the_photograph_is_plain(obverse: Drawn) -> None:
    disc = obverse.medal.disc
    assert isinstance(disc, Disc)
    far = obverse.but(disc=evolve(disc, x=disc.x - 5000.0))
    part = straightened(obverse.photo, face_of(far), (8.0, 16.0), (0.0, 5.0), 40.0)
    assert part.getcolors() == [(320 * 200, OUTSIDE)]


def test_the_end_is_pointed_at_from_below_and_bracketed_above(obverse: Drawn) -> None:
    values = shown(obverse)
    end = round(column(obverse.truth.horizon_right or 0.0))
    line = TOP + round(REACH * PER_MM)
    near = slice(end - 3, end + 4)
    assert has(values[line + 25 : TOP + HIGH, near], HORIZON)
    assert has(values[line - 40 : line - 15, near], HORIZON, 60)
    assert not has(values[line - 12 : line + 12, end - 8 : end + 9], HORIZON)
    bracket = values[line - 36 : line - 32, WIDTH - WIDE : WIDTH - 12]
    found = np.flatnonzero((np.abs(bracket - HORIZON).max(axis=-1) < 60).any(axis=0))
    assert found.max() - found.min() == pytest.approx(2 * 0.12 * PER_MM, abs=3)


def test_the_edges_of_the_legend_are_drawn_but_not_across_the_line(obverse: Drawn) -> None:
    values = shown(obverse)
    line = TOP + round(REACH * PER_MM)
    height = obverse.truth.horizon_height or 0.0
    for radius in (obverse.truth.legend_inner or 0.0, obverse.truth.legend_outer or 0.0):
        for above in (2.0, 1.0, -1.0, -2.0):
            mm = float(np.sqrt(radius**2 - (height + above) ** 2))
            x, y = round(column(mm)), line - round(above * PER_MM)
            assert has(values[y - 1 : y + 2, x - 2 : x + 3], LEGEND, 60)
    assert not has(values[line - 15 : line + 15, WIDTH - WIDE :], LEGEND)


def test_the_overrun_is_as_long_as_it_was_measured(obverse: Drawn) -> None:
    values = shown(obverse)
    row = values[TOP + HIGH + 41]
    found = np.flatnonzero(np.abs(row[WIDTH - WIDE :] - HORIZON).max(axis=-1) < 60)
    first = WIDTH - WIDE + found.min()
    right, overrun = obverse.truth.horizon_right or 0.0, obverse.truth.overrun_right or 0.0
    assert first == pytest.approx(column(right - overrun), abs=3)
    end = round(column(right))
    assert has(values[TOP + HIGH + 37 : TOP + HIGH + 40, end - 2 : end + 3], HORIZON)


def test_what_was_not_measured_is_not_drawn(obverse: Drawn) -> None:
    seen = obverse.but(
        horizon_end_right=NO_HORIZON,
        horizon_overrun_left=NO_LEGEND,
        legend_inner=NO_LEGEND,
        legend_outer=NO_LEGEND,
    )
    values = shown(obverse, seen)
    assert not has(values[TOP:], LEGEND)
    assert not has(values[:, WIDTH - WIDE + 12 : WIDTH - 12], HORIZON)
    assert has(values[TOP + HIGH :, :WIDE], HORIZON)
    assert not has(values[TOP + HIGH + 28 :, :WIDE], HORIZON)


@pytest.mark.parametrize("end", [figure(5.0, 0.2), figure(17.0, 0.3)])
def test_an_end_beyond_the_close_up_is_not_drawn(obverse: Drawn, end: object) -> None:
    values = shown(obverse, obverse.but(horizon_end_right=end, horizon_overrun_right=NO_LEGEND))
    assert not has(values[:, WIDTH - WIDE + 12 : WIDTH - 12], HORIZON)


def test_edges_of_the_legend_beyond_the_close_up_are_not_drawn(obverse: Drawn) -> None:
    seen = obverse.but(legend_inner=figure(2.0, 0.1), legend_outer=figure(25.0, 0.1))
    assert not has(shown(obverse, seen)[:, WIDTH - WIDE :], LEGEND)


def test_an_overrun_near_the_border_has_its_number_on_the_other_side(obverse: Drawn) -> None:
    seen = obverse.but(horizon_end_right=figure(16.0, 0.2), horizon_overrun_right=figure(2.4, 0.2))
    values = shown(obverse, seen)
    badge = values[TOP + HIGH + 30 : TOP + HIGH + 52]
    assert has(badge[:, round(column(13.6)) - 32 : round(column(13.6)) - 10], HORIZON)
    assert not has(badge[:, WIDTH - 6 :], HORIZON)


def test_a_letter_says_which_medal_it_is(obverse: Drawn) -> None:
    lettered = close_up(obverse.photo, face_of(obverse.seen, "B"), "ru")
    assert lettered.size == (WIDTH, HEIGHT)
    assert has(np.asarray(lettered).astype(np.int64)[:24, :24], HORIZON)
