from __future__ import annotations

import math

import numpy as np
import pytest
from attrs import evolve
from numpy.typing import NDArray
from PIL import Image

from images.proof.seen import NO_DISC, NO_HORIZON, Drawn, across, drawn, measured, side_by_side
from medal_id.errors import BadObservation
from medal_id.images.photo import open_photo
from medal_id.images.proof import draw
from medal_id.images.proof.captions import MOST_TOLD
from medal_id.images.proof.closeup import HEIGHT, WIDTH
from medal_id.images.proof.tones import OUTSIDE, RIM, SHEET
from medal_id.images.proof.window import window
from medal_id.images.render import Piece, Scene

#: Where the photograph stands on the sheet.
CORNER = (28, 76)


def pixels(image: Image.Image) -> NDArray[np.int64]:
    return np.asarray(image).astype(np.int64)


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_the_same_input_gives_the_same_bytes(obverse: Drawn, lang: str) -> None:
    first = draw(obverse.photo, obverse.seen, lang)
    assert first.mode == "RGB"
    assert first.tobytes() == draw(obverse.photo, obverse.seen, lang).tobytes()


def test_the_languages_differ(obverse: Drawn) -> None:
    english, russian = (draw(obverse.photo, obverse.seen, lang) for lang in ("en", "ru"))
    assert english.tobytes() != russian.tobytes()


def test_the_rim_lies_on_the_photograph_where_truth_says(obverse: Drawn) -> None:
    values = pixels(draw(obverse.photo, obverse.seen))
    view = window(obverse.seen)
    hits = 0
    for turn in range(0, 360, 4):
        angle = math.radians(turn)
        point = across(obverse.truth, 16 * math.cos(angle), 16 * math.sin(angle))
        x, y = (round(a + b) for a, b in zip(view.at(*point), CORNER, strict=True))
        part = values[y - 2 : y + 3, x - 2 : x + 3]
        hits += bool((np.abs(part - RIM).max(axis=-1) < 60).any())
    assert hits >= 86


def test_the_close_ups_stand_below_only_where_there_is_a_line(obverse: Drawn) -> None:
    with_line = draw(obverse.photo, obverse.seen)
    without = draw(obverse.photo, obverse.but(horizon_height=NO_HORIZON))
    assert with_line.height - without.height >= HEIGHT


def test_a_reverse_is_drawn_without_close_ups(reverse: Drawn) -> None:
    shown = draw(reverse.photo, reverse.seen)
    assert shown.height < window(reverse.seen).height + HEIGHT


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_nothing_found_shows_the_photograph_with_the_reason(obverse: Drawn, lang: str) -> None:
    seen = measured(obverse.photo, why=NO_DISC)
    values = pixels(draw(obverse.photo, seen, lang))
    view = window(seen)
    assert max(view.width, view.height) <= 1000
    beside = values[CORNER[1] :, CORNER[0] + view.width + 10 :]
    assert np.any(beside != SHEET, axis=2).sum() > 1000
    assert not (np.abs(values - RIM).max(axis=-1) < 20).any()


def test_a_ribbon_is_marked_even_where_no_outline_was_found(obverse: Drawn) -> None:
    seen = obverse.but(disc=NO_DISC)
    plain = measured(obverse.photo, why=NO_DISC)
    view = window(seen)
    part = (CORNER[0], CORNER[1], CORNER[0] + view.width, CORNER[1] + view.height)
    marked, unmarked = (draw(obverse.photo, one).crop(part) for one in (seen, plain))
    assert marked.tobytes() != unmarked.tobytes()


def test_three_medals_are_all_outlined(obverse: Drawn, reverse: Drawn) -> None:
    three = side_by_side(obverse, reverse, obverse)
    values = pixels(draw(three.photo, three.seen))
    view = window(three.seen)
    for medal in three.seen.medals:
        for turn in range(0, 360, 15):
            angle = math.radians(turn)
            point = medal.point(16 * math.cos(angle), 16 * math.sin(angle))
            x, y = (round(a + b) for a, b in zip(view.at(*point), CORNER, strict=True))
            part = values[y - 3 : y + 4, x - 3 : x + 4]
            assert (np.abs(part - RIM).max(axis=-1) < 90).any()


def test_a_wide_photograph_has_its_captions_below(obverse: Drawn, reverse: Drawn) -> None:
    wide = side_by_side(reverse, reverse, obverse, apart=500)
    shown = draw(wide.photo, wide.seen)
    view = window(wide.seen)
    assert view.width > 1.5 * view.height
    assert shown.width == view.width + 2 * CORNER[0]


def test_very_many_medals_stay_within_bounds(reverse: Drawn) -> None:
    many = side_by_side(*[reverse] * (MOST_TOLD + 8))
    shown = draw(many.photo, many.seen, "ru")
    assert max(shown.size) < 6000


@pytest.mark.parametrize(
    ("radius", "size"),
    [(30.0, (80, 80)), (80.0, None), (1300.0, (2800, 2800)), (300.0, (5000, 800))],
)
def test_sizes_are_bounded(radius: float, size: tuple[int, int] | None) -> None:
    one = drawn(Scene(Piece(ribbon=""), radius=radius, size=size, noise=0.0, jpeg=None))
    shown = draw(one.photo, one.seen)
    assert min(shown.size) > 700
    assert max(shown.size) < 2800
    view = window(one.seen)
    assert 249 < radius * view.scale < 601


def test_a_transparent_ground_is_white() -> None:
    one = drawn(Scene(Piece(ribbon=""), radius=90.0, ground="transparent"))
    values = pixels(draw(one.photo, one.seen))
    x, y = (round(a + b) for a, b in zip(window(one.seen).at(2.0, 2.0), CORNER, strict=True))
    assert values[y, x].tolist() == [255, 255, 255]


def test_beyond_the_photograph_the_sheet_is_grey() -> None:
    one = drawn(Scene(Piece(ribbon=""), radius=90.0, size=(190, 190)))
    values = pixels(draw(one.photo, one.seen))
    assert values[CORNER[1] + 2, CORNER[0] + 2].tolist() == list(OUTSIDE)


def test_a_long_name_does_not_widen_the_sheet(obverse: Drawn) -> None:
    usual = draw(obverse.photo, obverse.seen)
    assert draw(obverse.photo, evolve(obverse.seen, name="x" * 3000)).size == usual.size
    assert usual.width > WIDTH


def test_measurements_of_another_photograph_are_refused(obverse: Drawn, reverse: Drawn) -> None:
    with pytest.raises(BadObservation, match="measurements: of another photograph"):
        draw(obverse.photo, reverse.seen)


@pytest.mark.parametrize("lang", ["de", "", None])
def test_an_unknown_language_is_refused(obverse: Drawn, lang: str) -> None:
    with pytest.raises(BadObservation, match="lang: no language"):
        draw(obverse.photo, obverse.seen, lang)


def test_a_cropped_photograph_is_opened_again_with_its_own_digest(obverse: Drawn) -> None:
    again = open_photo(np.zeros((40, 40), np.uint8) + np.arange(40, dtype=np.uint8))
    with pytest.raises(BadObservation):
        draw(again, obverse.seen)
