"""Ribbons as seen."""

from __future__ import annotations

import pytest

from medal_id.observations import Stripe, Stripes
from medal_id.observations.stripes import SEPARATORS

RIBBON = Stripes((Stripe("silver", 4.0), Stripe("red", 15.5), Stripe("green")))


def test_a_ribbon_says_its_stripes() -> None:
    assert str(RIBBON) == "silver 4, red 15.5, green"
    assert RIBBON.colours == ("silver", "red", "green")


def test_a_ribbon_turned_twice_is_itself() -> None:
    assert RIBBON.turned().colours == ("green", "red", "silver")
    assert RIBBON.turned().turned() == RIBBON


@pytest.mark.parametrize(
    "text",
    ["a 1,b 2", "a 1, b 2", "a 1/b 2", "a 1 | b 2", "a 1·b 2", "a 1 - b 2", "a 1 – b 2", "a 1;b 2"],
)
def test_what_people_put_between_stripes_parts_them(text: str) -> None:
    assert SEPARATORS.split(text) == ["a 1", "b 2"]


@pytest.mark.parametrize("text", ["light-blue", "light blue", "olive 11,5"])
def test_what_stands_within_a_stripe_does_not_part_it(text: str) -> None:
    assert SEPARATORS.split(text) == [text]
