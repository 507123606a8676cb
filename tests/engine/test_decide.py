"""Counting contradictions for all entries at once."""

from __future__ import annotations

from functools import reduce

from hypothesis import given
from hypothesis import strategies as st

from medal_id.engine.decide import Decision, _leading, raised
from medal_id.verdict import Status

MASKS = st.lists(st.integers(1, 2**12 - 1), max_size=6)


@given(MASKS, st.integers(0, 11))
def test_levels_count_how_often_an_entry_is_excluded(masks: list[int], at: int) -> None:
    decision = Decision(Status.UNKNOWN, -1, reduce(raised, masks, ()))
    assert decision.count(at) == sum(mask >> at & 1 for mask in masks)


@given(MASKS, st.integers(0, 2**12 - 1), st.integers(0, 5))
def test_possible_are_those_excluded_no_more_often_than_forgiven(
    masks: list[int], entries: int, tolerance: int
) -> None:
    decision = Decision(Status.UNKNOWN, -1, reduce(raised, masks, ()))
    left = decision.possible(entries, tolerance)
    for at in range(12):
        kept = entries >> at & 1 and decision.count(at) <= tolerance
        assert bool(left >> at & 1) == bool(kept)


@given(MASKS, st.integers(1, 2**12 - 1))
def test_leading_are_those_with_the_fewest_contradictions(masks: list[int], entries: int) -> None:
    decision = Decision(Status.UNKNOWN, -1, reduce(raised, masks, ()))
    counts = {at: decision.count(at) for at in range(12) if entries >> at & 1}
    leading, fewest = _leading(entries, decision.levels)
    assert fewest == min(counts.values())
    assert {at for at in counts if leading >> at & 1} == {
        at for at, count in counts.items() if count == fewest
    }
