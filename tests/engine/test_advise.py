"""What to look at next, with gains worked out by hand."""

from __future__ import annotations

import pytest

from medal_id import Catalogue
from toys import catalogue, entry, one_award

LION = 'trait = "stamp", states = ["lion"]'


def two(a: str, b: str, *above: str) -> Catalogue:
    """Two models below an award that is told by its stamp."""
    return one_award(entry("", LION, *above) + entry("a", a) + entry("b", b))


def told(catalogue: Catalogue, **seen: object) -> dict[str, tuple[float, float]]:
    """Give the gain and cost of what is advised, in its order."""
    return {
        one.trait: (one.gain, one.cost)
        for one in catalogue.classify({"stamp": "lion", **seen}).next
    }


@pytest.mark.parametrize(
    ("a", "b", "gain"),
    [
        # one state each: everything
        ('trait = "handle", states = ["straight"]', 'trait = "handle", states = ["bent"]', 1.0),
        # shared by both: nothing, not even worth a line
        ('trait = "handle", states = ["bent"]', 'trait = "handle", states = ["bent"]', None),
        # f = 3/2 and 1/2, n = 2 and 1: 1 - 1.5 / 2
        (
            'trait = "handle", states = ["bent"]',
            'trait = "handle", states = ["bent", "none"]',
            0.25,
        ),
        # never straight means bent or none
        (
            'trait = "handle", states = ["straight"], how_often = "never"',
            'trait = "handle", states = ["straight"]',
            1.0,
        ),
        # what is usual or rare settles nothing
        (
            'trait = "handle", states = ["bent"], how_often = "usually"',
            'trait = "handle", states = ["straight"], how_often = "rarely"',
            None,
        ),
        # without named states, the conditions serve as states
        ('trait = "holes", counts = [1]', 'trait = "holes", counts = [2]', 1.0),
        (
            'trait = "holes", counts = [1]',
            'trait = "holes", counts = [1], how_often = "never"',
            1.0,
        ),
        ('trait = "size", at_most = 20.0', 'trait = "size", at_least = 30.0', 1.0),
        # of a nothing is known, so that it may show b's: nothing
        ('trait = "paint", states = ["red"], how_often = "usually"', LION, None),
    ],
)
def test_the_gain_is_what_it_tells_two_models_apart_by(a: str, b: str, gain: float | None) -> None:
    trait = a.split('"')[1]
    assert told(two(a, b)) == ({} if gain is None else {trait: (gain, 1.0)})


def test_three_things_of_which_two_agree() -> None:
    rules = one_award(
        entry("", LION)
        + entry("a", 'trait = "handle", states = ["straight"]')
        + entry("b", 'trait = "handle", states = ["straight"]')
        + entry("c", 'trait = "handle", states = ["bent"]')
    )
    # log2 3 - 2/3 log2 2
    assert told(rules) == {"handle": (0.918, 1.0)}


def test_a_dear_trait_comes_after_a_cheap_one_that_tells_less() -> None:
    rules = one_award(
        entry("", LION)
        + entry("a", 'trait = "handle", states = ["bent"]', 'trait = "mass", at_most = 20.0')
        + entry(
            "b",
            'trait = "handle", states = ["bent", "none", "straight"]',
            'trait = "mass", at_least = 30.0',
        )
    )
    # handle: f = 4/3, 1/3, 1/3, n = 2, 1, 1: 1 - (4/3) / 2
    assert list(told(rules).items()) == [("handle", (0.333, 1.0)), ("mass", (1.0, 4.0))]


def test_traits_worth_the_same_come_by_name() -> None:
    both = ('trait = "metal", states = ["{}"]', 'trait = "holes", counts = [{}]')
    rules = one_award(
        entry("", LION)
        + entry("a", both[0].format("tin"), both[1].format(1))
        + entry("b", both[0].format("lead"), both[1].format(2))
    )
    assert list(told(rules)) == ["holes", "metal"]


def test_what_the_entries_above_say_narrows_the_states_of_those_below() -> None:
    above = 'trait = "handle", states = ["straight", "bent"]'
    rules = two(
        'trait = "handle", states = ["straight", "none"]',
        'trait = "handle", states = ["bent"]',
        above,
    )
    assert told(rules) == {"handle": (1.0, 1.0)}


def test_a_trait_that_was_answered_is_not_asked_again_unless_unsure() -> None:
    rules = two('trait = "handle", states = ["straight"]', 'trait = "handle", states = ["bent"]')
    assert told(rules, handle=["straight", "bent"]) == {"handle": (1.0, 1.0)}
    assert told(rules, handle="bent") == {}


def test_a_trait_that_cannot_be_there_is_not_asked() -> None:
    rules = two(
        'trait = "handle_end", states = ["knob"]', 'trait = "handle_end", states = ["hook"]'
    )
    assert list(told(rules)) == ["handle_end"]
    assert list(told(rules, handle="bent")) == ["handle_end"]
    assert list(told(rules, handle=["bent", "none"])) == ["handle_end"]
    assert told(rules, handle="none") == {}
    assert list(told(rules, metal="tin")) == ["handle_end"]


def test_only_what_lies_below_the_answer_is_told_apart() -> None:
    rules = one_award(
        entry("", LION)
        + entry("a", 'trait = "handle", states = ["straight"]')
        + entry("a/early", 'trait = "holes", counts = [1]')
        + entry("a/late", 'trait = "holes", counts = [2]')
        + entry("b", 'trait = "handle", states = ["bent"]', 'trait = "paint", states = ["red"]')
    )
    assert list(told(rules)) == ["handle", "holes"]
    assert list(told(rules, handle="straight")) == ["holes"]
    assert list(told(rules, handle="bent")) == []


def test_what_is_excluded_is_told_apart_again_where_it_is_forgiven() -> None:
    rules = one_award(
        entry("", LION)
        + entry("a", 'trait = "handle", states = ["straight"]', 'trait = "holes", counts = [1]')
        + entry("b", 'trait = "handle", states = ["bent"]', 'trait = "holes", counts = [2]')
    )
    seen = {"stamp": "lion", "handle": "none"}
    assert rules.classify(seen).next == ()
    assert [one.trait for one in rules.classify(seen, tolerance=1).next] == ["holes"]


def test_copies_are_not_told_apart() -> None:
    rules = one_award(
        entry("", LION, 'trait = "metal", states = ["tin"]')
        + entry("copy", LION, 'trait = "metal", states = ["lead"]', kind="copy")
    )
    assert told(rules) == {}


def test_what_is_forgiven_but_is_not_the_answer_is_not_told_apart() -> None:
    both = catalogue("toy/bear", "toy/lion")
    assert [one.trait for one in both.classify({}, tolerance=1).next] == []
    assert [one.trait for one in both.classify({"stamp": "bear"}, tolerance=1).next] == []
    seen = {"stamp": "lion"}
    assert [one.trait for one in both.classify(seen, tolerance=1).next] == ["handle", "holes"]
