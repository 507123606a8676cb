from __future__ import annotations

import math

import numpy as np
import pytest
from numpy.typing import NDArray

from images.proof.seen import NO_DISC, NO_HORIZON, NO_LEGEND, Drawn, across, figure, told
from medal_id.images.disc import Disc
from medal_id.images.measurements import Measurements, Ribbon
from medal_id.images.proof import labels, marks
from medal_id.images.proof.canvas import Canvas, Point
from medal_id.images.proof.develop import develop
from medal_id.images.proof.face import Face
from medal_id.images.proof.pen import Pen
from medal_id.images.proof.places import Places
from medal_id.images.proof.ribbon import borders, mark_ribbon
from medal_id.images.proof.scale_bar import scale_bar
from medal_id.images.proof.window import window


class Sheet:
    """A photograph to draw marks on, which knows where it was changed."""

    def __init__(self, drawn: Drawn, seen: Measurements | None = None, letter: str = "") -> None:
        seen = seen or drawn.seen
        self.window = window(seen)
        image = develop(drawn.photo, self.window)
        self.plain = np.asarray(image.copy())
        self.pen = Pen(Canvas(image), Places(self.window.width, self.window.height))
        (medal,) = seen.medals
        assert isinstance(medal.disc, Disc)
        self.face = Face(medal, medal.disc, self.window, letter)
        self.truth = drawn.truth

    def changed(self) -> NDArray[np.bool_]:
        shown = np.asarray(self.pen.canvas.image)
        return np.asarray(np.any(self.plain != shown, axis=2), np.bool_)

    def at(self, right: float, up: float) -> Point:
        """Give where a point of the face is shown, by the exact projection of the renderer."""
        return self.window.at(*across(self.truth, right, up))

    def touched(self, point: Point, reach: float = 2.5) -> bool:
        """Tell whether something was drawn nearer to a point than so many px."""
        x, y = round(point[0]), round(point[1])
        wide = math.ceil(reach) + 1
        left, top = max(0, x - wide), max(0, y - wide)
        part = slice(top, y + wide + 1), slice(left, x + wide + 1)
        shown = np.asarray(self.pen.canvas.image)[part]
        rows, columns = np.nonzero(np.any(self.plain[part] != shown, axis=2))
        away = np.hypot(columns + left - point[0], rows + top - point[1])
        return bool((away <= reach).any())


def circle(radius: float, *turns: float) -> list[Point]:
    return [
        (radius * math.cos(math.radians(one)), radius * math.sin(math.radians(one)))
        for one in turns
    ]


@pytest.fixture
def sheet(obverse: Drawn) -> Sheet:
    return Sheet(obverse)


def test_the_rim_is_drawn_where_it_is(sheet: Sheet) -> None:
    marks.rim(sheet.pen, sheet.face)
    assert all(sheet.touched(sheet.at(*one)) for one in circle(16.0, *range(0, 360, 10)))
    for radius in (15.3, 16.7):
        assert not any(sheet.touched(sheet.at(*one)) for one in circle(radius, *range(0, 360, 10)))
    assert sheet.touched(sheet.at(0, 0))


def test_the_letter_stands_outside_of_the_rim(obverse: Drawn, sheet: Sheet) -> None:
    marks.rim(sheet.pen, sheet.face)
    with_letter = Sheet(obverse, letter="B")
    marks.rim(with_letter.pen, with_letter.face)
    rows, columns = np.nonzero(with_letter.changed() & ~sheet.changed())
    assert len(rows) > 300
    x, y = sheet.at(0, 0)
    assert np.hypot(columns - x, rows - y).min() > 15.0 * sheet.face.per_mm


def test_the_legend_is_drawn_where_its_letters_stand(sheet: Sheet) -> None:
    marks.legend(sheet.pen, sheet.face)
    turns = [*range(10, 76, 6), *range(106, 170, 6)]
    inner, outer = sheet.truth.legend_inner, sheet.truth.legend_outer
    assert inner is not None
    assert outer is not None
    for radius in (inner, outer):
        assert all(sheet.touched(sheet.at(*one), 3) for one in circle(radius, *turns))
    middle = (inner + outer) / 2
    assert not any(sheet.touched(sheet.at(*one)) for one in circle(middle, *range(104, 172, 8)))
    assert not any(sheet.touched(sheet.at(*one)) for one in circle(middle, *range(180, 360, 8)))


def test_a_legend_that_was_not_measured_is_not_drawn(obverse: Drawn) -> None:
    sheet = Sheet(obverse, obverse.but(legend_inner=NO_LEGEND, legend_outer=NO_LEGEND))
    marks.legend(sheet.pen, sheet.face)
    assert not sheet.changed().any()


def test_the_ends_of_the_line_are_pointed_at_but_not_covered(sheet: Sheet) -> None:
    marks.keep_ends_free(sheet.pen, sheet.face)
    marks.horizon(sheet.pen, sheet.face)
    marks.legend(sheet.pen, sheet.face)
    for end in (sheet.truth.horizon_end_left, sheet.truth.horizon_end_right):
        assert end is not None
        point = sheet.window.at(*end)
        assert not sheet.touched(point, 4.0)
        assert sheet.touched(point, 12.0)


def test_each_number_points_at_its_own_quantity(
    sheet: Sheet, monkeypatch: pytest.MonkeyPatch
) -> None:
    aims: dict[str, Point] = {}

    def note(pen: Pen, text: str, aim: Point, *others: object) -> None:
        del pen, others
        aims[text] = aim

    monkeypatch.setattr(Pen, "point_out", note)
    for draw in (marks.legend, marks.horizon, marks.eyelet):
        draw(sheet.pen, sheet.face)
    truth = sheet.truth
    ends = truth.horizon_end_left, truth.horizon_end_right
    for number, end in zip((labels.LEFT, labels.RIGHT), ends, strict=True):
        assert end is not None
        assert aims.pop(number) == pytest.approx(sheet.window.at(*end), abs=1.0)
    x, y = sheet.window.at(*truth.middle)
    away = {number: math.hypot(a - x, b - y) / sheet.face.per_mm for number, (a, b) in aims.items()}
    assert sorted(away) == [labels.HEIGHT, labels.INNER, labels.OUTER, labels.LOOP]
    assert truth.horizon_height is not None
    assert away[labels.HEIGHT] < truth.horizon_height
    assert away[labels.INNER] == pytest.approx(truth.legend_inner, rel=0.03)
    assert away[labels.OUTER] == pytest.approx(truth.legend_outer, rel=0.03)
    assert 16 < away[labels.LOOP] < 22


def test_the_line_itself_is_not_covered(sheet: Sheet) -> None:
    marks.keep_ends_free(sheet.pen, sheet.face)
    marks.horizon(sheet.pen, sheet.face)
    height = sheet.truth.horizon_height
    assert height is not None
    for x in (-10, -9, -8, -6, -4, 4, 6, 8, 10, 12, 13, 14):
        assert not sheet.touched(sheet.at(x, height), 4.0)


@pytest.mark.parametrize("off", [0.05, 0.6, 2.0])
def test_the_bracket_spans_the_interval(obverse: Drawn, off: float) -> None:
    seen = obverse.but(horizon_end_left=figure(10.4, off), horizon_end_right=NO_HORIZON)
    face = Sheet(obverse, seen).face
    lines = marks.bracket(face, -10.4 - off, -10.4 + off, 0.96)
    x = [point[0] for line in lines for point in line]
    expected = 2 * off * face.per_mm if off > 0.1 else 0.0
    assert max(x) - min(x) == pytest.approx(expected, abs=2.5)
    assert len(lines) == (3 if off > 0.1 else 1)


def test_an_end_that_was_not_measured_has_no_arrow(obverse: Drawn) -> None:
    sheet = Sheet(obverse, obverse.but(horizon_end_right=NO_HORIZON))
    marks.keep_ends_free(sheet.pen, sheet.face)
    marks.horizon(sheet.pen, sheet.face)
    assert sheet.touched(sheet.at(-10.37, 0.96), 12.0)
    assert not sheet.touched(sheet.at(14.8, 0.96), 40.0)


def test_without_a_line_nothing_is_drawn(obverse: Drawn) -> None:
    sheet = Sheet(obverse, obverse.but(horizon_height=NO_HORIZON))
    marks.keep_ends_free(sheet.pen, sheet.face)
    marks.horizon(sheet.pen, sheet.face)
    assert not sheet.changed().any()
    assert not sheet.pen.places.taken


def test_the_eyelet_is_pointed_at_and_its_foot_is_marked(sheet: Sheet) -> None:
    marks.eyelet(sheet.pen, sheet.face)
    assert sheet.touched(sheet.at(-2.05, 16.4), 3)
    assert sheet.touched(sheet.at(2.05, 16.4), 3)
    assert sheet.touched(sheet.at(-3.2, 18.4), 8)
    assert not sheet.touched(sheet.at(0, 18.4), 12)


def test_an_eyelet_without_a_foot_is_pointed_at(obverse: Drawn) -> None:
    sheet = Sheet(obverse, obverse.but(eyelet_foot=NO_HORIZON))
    marks.eyelet(sheet.pen, sheet.face)
    assert sheet.changed().any()
    assert not sheet.touched(sheet.at(2.05, 16.4), 3)


@pytest.mark.parametrize(
    "changes", [{"turn": NO_HORIZON}, {"eyelet_present": told("no")}, {"eyelet_present": NO_DISC}]
)
def test_no_eyelet_is_pointed_at_where_none_is_known(
    obverse: Drawn, changes: dict[str, object]
) -> None:
    sheet = Sheet(obverse, obverse.but(**changes))
    marks.eyelet(sheet.pen, sheet.face)
    assert not sheet.changed().any()


def ribbon_of(drawn: Drawn) -> Ribbon:
    assert isinstance(drawn.medal.ribbon, Ribbon)
    return drawn.medal.ribbon


def test_the_stripes_are_ticked_off_at_their_borders(obverse: Drawn, sheet: Sheet) -> None:
    ribbon = ribbon_of(obverse)
    mark_ribbon(sheet.pen, sheet.window, ribbon)
    (x0, y0), (x1, y1) = (sheet.window.at(*end) for end in ribbon.ends)
    long = math.hypot(x1 - x0, y1 - y0)
    below = -(y1 - y0) / long, (x1 - x0) / long
    shares = (0, 11 / 24, 13 / 24, 1)
    assert borders(ribbon) == pytest.approx(shares)
    for share in np.arange(0, 1.001, 0.02):
        x, y = x0 + share * (x1 - x0), y0 + share * (y1 - y0)
        assert sheet.touched((x, y), 2)
        near = min(abs(share - one) for one in shares) * long
        if near < 1 or near > 4:
            point = x + 6 * below[0], y + 6 * below[1]
            assert sheet.touched(point, 1.5) == (near < 1)


def test_a_ribbon_of_which_little_is_known_is_drawn_as_a_line(obverse: Drawn, sheet: Sheet) -> None:
    ribbon = Ribbon((), NO_LEGEND, ribbon_of(obverse).ends)
    assert borders(ribbon) == ()
    mark_ribbon(sheet.pen, sheet.window, ribbon)
    assert sheet.touched(sheet.window.at(*ribbon.ends[0]))
    assert not sheet.pen.places.taken


@pytest.mark.parametrize("measured", [True, False])
def test_the_scale_bar_is_10_mm_long(obverse: Drawn, measured: bool) -> None:
    seen = obverse.seen if measured else obverse.but(scale=NO_DISC)
    sheet = Sheet(obverse, seen)
    scale_bar(sheet.pen.canvas, sheet.pen.places, sheet.face, "ru")
    ((x0, y0, x1, y1),) = sheet.pen.places.taken
    row = np.asarray(sheet.pen.canvas.image)[round(y1) - 10]
    white = np.flatnonzero((row == 255).all(axis=1)[round(x0) : round(x1)])
    assert white.max() - white.min() == pytest.approx(10 * sheet.face.per_mm, abs=2)
    assert 0 < y0 < y1 < sheet.window.height
