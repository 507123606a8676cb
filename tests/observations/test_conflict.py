"""When two answers to one question cannot both be true."""

from __future__ import annotations

import datetime as dt

import pytest

from medal_id.observations import (
    Counts,
    Pair,
    PartialDate,
    Quantity,
    States,
    Stripe,
    Stripes,
    Text,
    Value,
)
from medal_id.observations.conflict import conflict
from medal_id.observations.number import NO_NUMBER, UNREAD_NUMBER
from medal_id.observations.number_text import read_number


def _states(*names: str) -> States:
    return States(frozenset(names))


def _counts(*numbers: int) -> Counts:
    return Counts(frozenset(numbers))


def _mm(low: float, high: float) -> Quantity:
    return Quantity(low, high, "mm")


def _year(year: int) -> PartialDate:
    return PartialDate(dt.date(year, 1, 1), dt.date(year, 12, 31))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (_states("soldered"), _states("one-piece")),
        (_counts(11), _counts(15, 16)),
        (_mm(31.9, 32.1), _mm(32.2, 32.4)),
        (Pair(_mm(1, 2), _mm(1, 2)), Pair(_mm(1, 2), _mm(3, 4))),
        (Pair(_mm(1, 2), _mm(1, 2)), Pair(_mm(3, 4), _mm(1, 2))),
        (Pair(_mm(1, 2), _mm(3, 4)), _mm(1, 2)),
        (Pair(None, _mm(3, 4)), _mm(1, 2)),
        (Pair(None, _mm(3, 4)), Pair(_mm(1, 2), _mm(1, 2))),
        (Pair(_mm(3, 4), _mm(1, 2)), _mm(1, 2)),
        (NO_NUMBER, UNREAD_NUMBER),
        (NO_NUMBER, read_number("A 48361")),
        (read_number("A 48361"), read_number("A 48362")),
        (_year(1943), _year(1944)),
    ],
)
def test_answers_that_exclude_each_other_conflict_either_way(one: Value, other: Value) -> None:
    assert conflict(one, other)
    assert conflict(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (_states("soldered"), _states("soldered", "one-piece")),
        (_counts(15), _counts(15, 16)),
        (_mm(31.9, 32.1), _mm(32.1, 32.4)),
        (Pair(_mm(1, 2), _mm(1, 2)), Pair(_mm(2, 3), _mm(0, 1))),
        (Pair(_mm(1, 2), _mm(2, 4)), _mm(1, 2)),
        (Pair(_mm(1, 2), None), Pair(None, _mm(3, 4))),
        (Pair(None, _mm(1, 2)), Pair(_mm(3, 4), _mm(1, 2))),
        (NO_NUMBER, NO_NUMBER),
        (UNREAD_NUMBER, read_number("A 48361")),
        (read_number("B 01939"), read_number("В 01939")),
        (read_number("B 01939"), read_number("Б 01939")),
        (_year(1943), PartialDate(dt.date(1943, 6, 1), None)),
        (_year(1943), PartialDate()),
        (Text("ЗА ОБОРОНУ"), Text("ЗА ОТВАГУ")),
        (Stripes((Stripe("red"),)), Stripes((Stripe("green"),))),
        (_states("present"), NO_NUMBER),
    ],
)
def test_answers_that_can_both_be_true_do_not_conflict(one: Value, other: Value) -> None:
    assert not conflict(one, other)
    assert not conflict(other, one)


def test_several_possible_states_or_counts_say_themselves() -> None:
    assert str(_states("one-piece")) == "one-piece"
    assert str(_states("soldered", "one-piece")) == "one-piece or soldered"
    assert str(_counts(16, 9)) == "9 or 16"
