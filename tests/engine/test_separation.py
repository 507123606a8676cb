"""Separating power, against figures worked out by hand."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from medal_id.engine import separating_power

A, B, AB = frozenset("a"), frozenset("b"), frozenset("ab")
THINGS = st.lists(st.sampled_from([A, B, AB, frozenset("c"), None]), min_size=1, max_size=9)


@pytest.mark.parametrize(
    ("shows", "bits"),
    [
        ([], 0.0),
        ([A], 0.0),
        ([A, A], 0.0),
        ([None, None], 0.0),
        ([A, B], 1.0),
        ([A, A, B, B], 1.0),
        # one of four: log2 4 - (3/4 log2 3 + 1/4 log2 1)
        ([A, A, A, B], 2 - 0.75 * math.log2(3)),
        # the unknown one counts in both: n = 2, 2 and f = 1.5, 1.5: log2 3 - 1
        ([A, B, None], math.log2(3) - 1),
        ([A, B, AB], math.log2(3) - 1),
    ],
)
def test_it_is_what_the_formula_gives_by_hand(
    shows: list[frozenset[str] | None], bits: float
) -> None:
    assert separating_power(shows) == pytest.approx(bits, abs=1e-12)


@given(THINGS)
def test_it_lies_between_nothing_and_everything(shows: list[frozenset[str] | None]) -> None:
    assert 0 <= separating_power(shows) <= math.log2(len(shows)) + 1e-9


@given(THINGS, st.randoms())
def test_the_order_of_things_makes_no_difference(
    shows: list[frozenset[str] | None], random: object
) -> None:
    shuffled = list(shows)
    random.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis gives a Random
    assert separating_power(shuffled) == pytest.approx(separating_power(shows))
