"""Rules on the order of wear hold from a day on, which may not be known."""

from __future__ import annotations

import pytest

from medal_id import PartialDate
from medal_id.rules import WearRule
from medal_id.rules.load import load_rules
from medal_id.rules.wear import began


def day(text: str) -> PartialDate:
    return PartialDate.read(text)


@pytest.mark.parametrize(
    ("since", "on", "answer"),
    [
        ("1943-06-19", "1943-06-18", False),
        ("1943-06-19", "1943-06-19", True),
        ("1943-06-19", "1943", None),
        ("1943-06-19", "1944", True),
        ("1943-06-19", "1942", False),
        ("1957/1980", "1956-12-31", False),
        ("1957/1980", "1960", None),
        ("1957/1980", "1980-12-31", True),
        ("1957/1980", "1979/..", None),
        ("1943-06-19", "1944?", None),
    ],
)
def test_what_began_holds_from_its_first_day_on(since: str, on: str, answer: bool | None) -> None:
    assert began(day(since), day(on)) is answer


@pytest.mark.parametrize(
    ("on", "answer"),
    [
        ("1944", False),
        ("1945", None),
        ("1946/1956", True),
        ("1946/1957", None),
        ("1957-01-01", None),
        ("1980-12-31", False),
        ("1981", False),
    ],
)
def test_a_rule_that_was_replaced_holds_in_between(on: str, answer: bool | None) -> None:
    rule = WearRule(("a", "b"), (), day("1945-06-09"), day("1957/1980"), ())
    assert rule.holds(day(on)) is answer


def test_a_chain_gives_neighbours_and_what_stands_below_its_last() -> None:
    rule = WearRule(("a", "b", "c"), ("d", "e"), day("1945"), None, ())
    assert list(rule.pairs()) == [("a", "b"), ("b", "c"), ("c", "d"), ("c", "e")]


def test_the_rules_of_the_library_hold_one_order_of_wear() -> None:
    (order,) = load_rules().orders_of_wear
    assert order.id == "ussr/order-of-wear"
    assert len(order.awards) >= 35
    assert {side.side for side in order.sides_of("ussr/defence-of-leningrad")} == {"left", "right"}
    assert [side.side for side in order.sides_of("ussr/courage")] == ["left"]
