from __future__ import annotations

import pytest

from medal_id.images.proof.lettering import HEAD, SMALL, TEXT, cut, font, width, wrapped

LONG = "photograph the obverse under slanting light, or give the ends of the line by hand"


def test_latin_and_cyrillic_have_letters_of_their_own() -> None:
    missing = bytes(font(TEXT).getmask("\U00010348"))
    for one in "aZ0±×°—«»жЖёЁ…":
        assert bytes(font(TEXT).getmask(one)) != missing


@pytest.mark.parametrize("most", [90, 200, 440])
def test_no_line_is_wider_than_asked_and_no_word_is_lost(most: int) -> None:
    lines = wrapped(LONG, most, TEXT)
    assert all(width(line, TEXT) <= most for line in lines)
    assert " ".join(lines).split() == LONG.split()


def test_a_word_that_is_too_long_is_cut() -> None:
    lines = wrapped(f"a {'x' * 400} b", 100, SMALL)
    assert len(lines) == 3
    assert "…" in lines[1]
    assert width(lines[1], SMALL) <= 100


def test_a_line_is_cut_in_its_middle() -> None:
    name = f"{'first' * 20}-{'last' * 20}.jpg"
    shown = cut(name, 200, HEAD)
    assert shown.startswith("first")
    assert shown.endswith(".jpg")
    assert width(shown, HEAD) <= 200
    assert cut("short.jpg", 200, HEAD) == "short.jpg"
    assert cut("ab", 1, HEAD) == "a…"


def test_what_cannot_be_printed_is_a_space() -> None:
    assert cut("a\nb\u202ec", 200, HEAD) == "a b c"
    assert wrapped("", 100, TEXT) == []
