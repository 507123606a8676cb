"""Lines are harmless to a terminal and fold to a width."""

from __future__ import annotations

import pytest

from medal_id.report.line import BLANK, Line, clean, folded


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("\x1b[31mred", "\\x1b[31mred"),
        ("bell\x07", "bell\\x07"),
        ("c1\x9b", "c1\\x9b"),
        ("next\x85line", "next\\x85line"),
        ("turned\u202eround", "turned\\u202eround"),
        ("bad byte \udcff", "bad byte \\udcff"),
        ("two\nlines\tand\u00a0wide\u2028blanks", "two lines and wide blanks"),
        ("«Ё» 32 ± 0.1 №", "«Ё» 32 ± 0.1 №"),
    ],
)
def test_control_characters_become_escapes_and_blanks_plain(raw: str, shown: str) -> None:
    assert clean(raw) == shown
    assert Line(raw).says == shown


def test_later_parts_of_a_line_stand_below_its_words() -> None:
    assert Line("aaaa " * 8, 1, "+").fold(26) == [
        "  + aaaa aaaa aaaa aaaa",
        "    aaaa aaaa aaaa aaaa",
    ]
    assert Line("aaaa " * 8, 1).fold(26) == [
        "  aaaa aaaa aaaa aaaa aaaa",
        "    aaaa aaaa aaaa",
    ]


def test_no_line_is_wider_than_asked() -> None:
    text = folded([Line("word " * 60, 2, "-"), Line("x" * 300)], 50)
    assert max(map(len, text.splitlines())) <= 50


def test_however_narrow_there_is_room_for_words() -> None:
    assert Line("aaaa bbbb", 4, "!").fold(1) == ["        ! aaaa bbbb"]


def test_a_blank_line_stays_blank() -> None:
    assert folded([Line("a"), BLANK, Line("b")]) == "a\n\nb\n"
