from __future__ import annotations

import numpy as np
import pytest
from attrs import evolve
from PIL import Image

from images.proof.seen import NO_HORIZON, Drawn
from medal_id.images.proof.canvas import Canvas
from medal_id.images.proof.captions import Caption, Entry, Group, captions
from medal_id.images.proof.lettering import width
from medal_id.images.proof.panel import COLUMN, GAP, blocks, columns, draw_columns, height
from medal_id.images.proof.tones import RIM, SHEET

WORDS = "a name that goes on and on until it is wider than a column of the panel can be"


def rows(*entries: Entry) -> list[tuple[str, str]]:
    (block,) = blocks((Caption("", "", (Group("Title", RIM, entries),)),))
    return [(row.text, row.right) for row in block.rows[1:]]


def test_name_and_value_share_a_line_where_they_fit() -> None:
    assert rows(Entry("1", "left end", "1 ± 0.1 mm")) == [("left end", "1 ± 0.1 mm")]


def test_a_value_stands_at_the_end_of_a_long_name() -> None:
    found = rows(Entry("1", WORDS, "1 ± 0.1 mm"))
    assert len(found) > 1
    assert [right for _, right in found] == [""] * (len(found) - 1) + ["1 ± 0.1 mm"]
    assert " ".join(text for text, _ in found) == WORDS


def test_a_value_that_does_not_fit_stands_below_its_name() -> None:
    value = "at the inner edge of the legend on both sides"
    assert rows(Entry("1", "where the line ends", value)) == [
        ("where the line ends", ""),
        ("", value),
    ]


def test_a_long_value_is_wrapped() -> None:
    found = rows(Entry("", "the line ends", WORDS))
    assert not any(right for _, right in found)
    assert " ".join(text for text, _ in found).strip() == f"the line ends {WORDS}"


def test_only_the_first_line_has_the_number() -> None:
    (block,) = blocks((Caption("", "", (Group("Title", RIM, (Entry("7", WORDS, "1"),)),)),))
    assert [row.badge for row in block.rows if row.text][1:] == ["7", ""]


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_nothing_is_wider_than_its_column(obverse: Drawn, lang: str) -> None:
    seen = obverse.but(horizon_end=NO_HORIZON, tilt=NO_HORIZON)
    every = [row for block in blocks(captions(seen, lang)) for row in block.rows]
    assert len(every) > 30
    for row in every:
        used = row.indent + width(row.text, row.style)
        assert used + (width(row.right, row.style) + 8 if row.right else 0) <= COLUMN
        assert row.high >= row.style.size or not row.text


def test_columns_keep_their_rows_and_their_order(obverse: Drawn) -> None:
    every = blocks(captions(obverse.seen, "en"))
    for limit in (1, 200, 500, 5000):
        found = columns(every, limit)
        assert [block for column in found for block in column] == every
        assert all(height(column) <= limit or len(column) == 1 for column in found)


def test_each_column_says_which_of_several_medals_it_tells_of(obverse: Drawn) -> None:
    both = evolve(obverse.seen, medals=obverse.seen.medals * 2)
    every = blocks(captions(both, "en"))
    for limit in (1, 400, 900):
        found = columns(every, limit)
        assert all(column[0].rows[0].badge in ("A", "B") for column in found)
        rows = [row for column in found for block in column for row in block.rows]
        assert [row for row in rows if row.badge not in ("A", "B")] == [
            row for block in every for row in block.rows if row.badge not in ("A", "B")
        ]


def test_the_drawn_columns_stay_in_their_place(obverse: Drawn) -> None:
    found = columns(blocks(captions(obverse.seen, "ru")), 500)
    high = max(height(column) for column in found)
    size = len(found) * (COLUMN + GAP) + 100, high + 100
    canvas = Canvas(Image.new("RGB", size, SHEET))
    draw_columns(canvas, found, 50, 50)
    used = np.any(np.asarray(canvas.image) != SHEET, axis=2)
    assert not used[:50].any()
    assert not used[:, :50].any()
    assert not used[high + 50 :].any()
    for place in range(1, len(found)):
        gap = 50 + place * (COLUMN + GAP)
        assert not used[:, gap - GAP + 1 : gap].any()
