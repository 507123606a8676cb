"""Drawings are paths of SVG and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from medal_id.rules.drawing import is_path


@pytest.mark.parametrize(
    "path", ["M0 0L10 10", "m 2,50 a48 48 0 1 0 96 0z", "M.5-1.5H20V-3q1 2 3 4t5 6Z", " M5 5"]
)
def test_a_path_is_one(path: str) -> None:
    assert is_path(path)


@pytest.mark.parametrize(
    "path", ["", "10 10", "L10 10", 'M0 0"/><script>', "M0 0 eel", "flat.png", "M0 0;", "M1.2.3e5"]
)
def test_what_is_none_is_told(path: str) -> None:
    assert not is_path(path)


def test_a_path_without_end_is_none() -> None:
    assert is_path("M0 0" + "h1" * 1000)
    assert not is_path("M0 0" + "h1" * 3000)


@given(st.text(max_size=60))
def test_no_path_ends_an_attribute(text: str) -> None:
    assert not (is_path(f"M0 0{text}") and set(text) & set("\"'<>&"))
