"""Answers speak for or against the line, and no louder than they should."""

from __future__ import annotations

import numpy as np
import pytest

from medal_id.images.evidence import PLACES, Evidence, evidence
from medal_id.images.section import Answers

LETTERS = (11.4, 13.6)
FINE, COARSE = 0.05, 0.32  # mm per px
OUTSIDE = (PLACES > 13.9) & (PLACES < 14.8)


AMONG = (PLACES > 11.5) & (PLACES < 13.5)


def told(
    level: float,
    px: float,
    beyond: float | None = None,
    scatter: float = 0.05,
    apart: float | None = None,
) -> Evidence:
    places = np.arange(5.4, 16.05, 0.05)
    answer = np.where(places > 11.0, level if beyond is None else beyond, 1.0)
    answer += 0.05 * np.sin(7 * places)
    clean = answer if apart is None else np.where(places > 11.0, apart, 1.0)
    return evidence(Answers(places, answer, clean, np.full_like(places, scatter)), px, LETTERS)


@pytest.mark.parametrize("px", [FINE, 0.15, COARSE])
def test_an_answer_of_one_speaks_for_the_line_and_of_nothing_against_it(px: float) -> None:
    there, gone = told(1.0, px), told(0.0, px)
    assert (there.seen.max(0) > there.ground)[OUTSIDE].all()
    assert (gone.seen.max(0) < gone.ground)[OUTSIDE].all()


def test_it_speaks_less_where_pixels_are_coarse_or_much_else_is_seen() -> None:
    def speaks(of: Evidence) -> float:
        return float((of.seen.max(0) - of.ground)[OUTSIDE].sum())

    assert speaks(told(1.0, FINE)) > 2 * speaks(told(1.0, COARSE)) > 0
    assert speaks(told(1.0, FINE)) > 2 * speaks(told(1.0, FINE, scatter=0.5)) > 0


def test_beyond_the_letters_the_line_may_be_dimmer_or_brighter() -> None:
    for level in (0.5, 1.6):
        there = told(1.0, FINE, level)
        assert (there.seen.max(0) > there.ground)[OUTSIDE].all()


def test_the_rim_tells_nothing() -> None:
    there = told(1.0, FINE)
    assert there.seen[:, PLACES > 15.5] == pytest.approx(0.0)


def test_a_line_is_lost_more_often_among_letters() -> None:
    there = told(1.0, FINE)
    assert there.lost[AMONG].min() > there.lost[OUTSIDE].max()
    assert there.begins[AMONG].min() > there.begins[OUTSIDE].max()


def test_among_letters_answers_count_apart_from_strokes_where_pixels_are_fine() -> None:
    stroke, line = told(1.0, FINE, apart=0.0), told(0.0, FINE, apart=1.0)
    assert (stroke.seen.max(0) < stroke.false)[AMONG].all()
    assert (stroke.false < stroke.ground)[AMONG].all()
    assert (line.seen.max(0) > line.unseen)[AMONG].all()
    assert (line.unseen > line.ground)[AMONG].all()


def test_among_letters_coarse_pixels_do_not_tell_strokes_apart() -> None:
    stroke, line = told(1.0, COARSE, apart=0.0), told(1.0, COARSE, apart=1.0)
    assert stroke.seen == pytest.approx(line.seen)
    assert (stroke.seen.max(0) > stroke.ground)[AMONG].all()
