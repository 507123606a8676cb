"""The cross-section of the line answers where the line runs, and not beside it."""

from __future__ import annotations

import numpy as np
import pytest

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


def test_letters_scatter_the_answers() -> None:
    told = seen(EARLY, 1.0)
    among = told.scatter[(told.places > 11.6) & (told.places < 13.5)]
    assert among.mean() > 2 * told.scatter[told.places < 9.0].mean()


def test_a_plain_face_has_no_cross_section() -> None:
    face = true_face(rendered(radius=80.0))
    plain = Face.of(open_photo(0.5 + np.mgrid[:208, :208][0] / 5000), face.disc)
    assert answers(plain, Line(0.0, 0.9, 0.1, 0.02, 9.0), 1.0) is None
