"""The cross-section of the line answers where the line runs, and not beside it."""

from __future__ import annotations

import numpy as np
import pytest
from attrs import evolve
from numpy.typing import NDArray

from images.scenes import EARLY, LATE, rendered, true_face
from medal_id.images.face import Face
from medal_id.images.horizon import Line, find_line
from medal_id.images.photo import open_photo
from medal_id.images.section import Answers, answers


def seen(overrun: float, side: float) -> Answers:
    face = true_face(rendered(overrun=overrun))
    line = find_line(face)
    assert line is not None
    found = answers(face, line, side)
    assert found is not None
    return found


@pytest.mark.parametrize("side", [-1.0, 1.0])
def test_the_answer_is_one_along_the_line_and_nothing_beyond_it(side: float) -> None:
    for overrun, expected in ((EARLY, 0.0), (LATE, 1.0)):
        told = seen(overrun, side)
        assert (np.diff(told.places) > 0).all()
        free = told.answer[(told.places > 6.0) & (told.places < 9.0)]
        assert free.mean() == pytest.approx(1.0, abs=0.1)
        beyond = told.answer[(told.places > 14.0) & (told.places < 14.5)]
        assert beyond.mean() == pytest.approx(expected, abs=0.3)


@pytest.mark.parametrize("side", [-1.0, 1.0])
def test_apart_from_strokes_the_line_still_answers(side: float) -> None:
    for overrun, expected in ((EARLY, 0.0), (LATE, 1.0)):
        told = seen(overrun, side)
        for first, last, mean in ((6.0, 9.0, 1.0), (14.0, 14.5, expected)):
            there = told.apart[(told.places > first) & (told.places < last)]
            assert there.mean() == pytest.approx(mean, abs=0.3)


@pytest.mark.parametrize("above", [-0.1, 0.0, 0.1])
def test_a_stroke_broader_than_the_line_answers_less_when_it_is_taken_apart(above: float) -> None:
    face = true_face(rendered(radius=320.0))
    right, down = np.meshgrid(np.arange(-16.2, 16.2, 0.05), np.arange(-16.2, 16.2, 0.05))

    def ridge(height: float, soft: float) -> NDArray[np.float64]:
        stripe: NDArray[np.float64] = np.exp(-0.5 * ((-down - height) / soft) ** 2)
        return stripe

    light = 0.2 + 0.1 * np.where(np.abs(right) < 11.0, ridge(0.9, 0.1), 0.0)
    light += 0.1 * np.where((right > 11.5) & (right < 13.5), ridge(0.9 + above, 0.3), 0.0)
    middle = (len(light) - 1) / 2
    drawn = Face.of(open_photo(light), evolve(face.disc, x=middle, y=middle))
    told = answers(drawn, Line(0.0, 0.9, 0.1, 0.02, 9.0), 1.0)
    assert told is not None
    beside = (told.places > 11.8) & (told.places < 13.2)
    assert np.abs(told.apart[beside]).max() < 0.5 * np.abs(told.answer[beside]).min()
    assert told.apart[told.places < 10.5].mean() == pytest.approx(1.0, abs=0.1)


def test_letters_scatter_the_answers() -> None:
    told = seen(EARLY, 1.0)
    among = told.scatter[(told.places > 11.6) & (told.places < 13.5)]
    assert among.mean() > 2 * told.scatter[told.places < 9.0].mean()


def test_a_plain_face_has_no_cross_section() -> None:
    face = true_face(rendered(radius=80.0))
    plain = Face.of(open_photo(0.5 + np.mgrid[:208, :208][0] / 5000), face.disc)
    assert answers(plain, Line(0.0, 0.9, 0.1, 0.02, 9.0), 1.0) is None
