"""Rules as bits."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from medal_id.engine import Matrix, lay_out
from medal_id.engine.matrix import Tally, bits, bitset
from medal_id.observations import Quantity, States
from toys import catalogue, entry, one_award


@given(st.sets(st.integers(0, 200)))
def test_bits_and_their_places_are_the_same(places: set[int]) -> None:
    assert bits(bitset(places)) == sorted(places)


def test_a_place_that_is_named_twice_is_one_bit() -> None:
    assert bitset([3, 0, 3]) == 0b1001
    assert bits(0b1001) == [0, 3]


def test_what_two_say_is_joined_one_by_one() -> None:
    joined = Tally(0b1, 0b10, 0b100, 0b1000, 0b10000) | Tally(0b11, 0b11, 0, 0b1, 0b1)
    assert joined == Tally(0b11, 0b11, 0b100, 0b1001, 0b10001)


LION = lay_out(catalogue("toy/lion").rules)


def ids(mask: int, matrix: Matrix = LION) -> list[str]:
    """Give the ids of a set of entries without what all have in common."""
    return [matrix.entries[at].id.removeprefix("toy/lion").strip("/") for at in bits(mask)]


def test_the_tree_is_laid_out_both_ways() -> None:
    top, a, late = (LION.place[one] for one in ("toy/lion", "toy/lion/a", "toy/lion/a/late"))
    assert ids(LION.children[top]) == ["a", "b"]
    assert ids(LION.children[a]) == ["a/early", "a/late"]
    assert ids(LION.children[late]) == []
    assert ids(LION.path[LION.place["toy/lion/copy"]]) == ["copy"]
    assert ids(LION.path[late]) == ["", "a", "a/late"]
    assert ids(LION.below[top]) == ["", "a", "a/early", "a/late", "b"]
    assert ids(LION.below[late]) == ["a/late"]


def test_entries_are_gathered_by_what_they_are() -> None:
    assert ids(LION.tops) == ["", "copy", "box"]
    assert ids(LION.issued) == ["", "a", "a/early", "a/late", "b", "box"]
    assert ids(LION.parts["box"]) == ["box"]
    assert ids(LION.parts["medal"]) == ["", "a", "a/early", "a/late", "b", "copy"]
    assert LION.awards == {"toy/lion": 2 ** len(LION.entries) - 1}


def test_awards_are_kept_apart() -> None:
    both = lay_out(catalogue("toy/lion", "toy/bear").rules)
    bear = {one.id for one in both.entries if one.id.startswith("toy/bear")}
    assert {both.entries[at].id for at in bits(both.awards["toy/bear"])} == bear
    assert not both.awards["toy/bear"] & both.awards["toy/lion"]


def test_expectations_are_gathered_by_entry_and_by_what_they_name() -> None:
    own = [
        LION.expectations[at] for at in bits(LION.expected_of(LION.below[LION.place["toy/lion/a"]]))
    ]
    assert [(one.entry, one.trait) for one in own] == [
        ("toy/lion/a", "handle"),
        ("toy/lion/a/early", "holes"),
        ("toy/lion/a/late", "holes"),
    ]
    assert {LION.expectations[at].trait for at in bits(LION.names)} == {"stamp", "box.print"}
    assert LION.expected_of(0) == 0


def test_limits_of_a_measured_trait_are_those_of_all_its_rules() -> None:
    rules = one_award(
        entry("", 'trait = "size", between = [20.0, 30.0]')
        + entry("a", 'trait = "size", at_most = 25.0')
        + entry("b", 'trait = "size", between = [25.0, 30.0]')
    ).rules
    assert lay_out(rules).limits == {"size": (float("-inf"), 20.0, 25.0, 30.0)}


def test_what_is_remembered_of_a_quantity_is_what_judging_it_gives() -> None:
    matrix = lay_out(catalogue("toy/lion", "toy/bear").rules)
    limits = [19.0, 20.0, 25.0, 30.0, 31.0, 38.0, 40.0, 42.0, 43.0]
    values = [Quantity(low, high, "mm") for low in limits for high in limits if low <= high]
    for value in values + values[::-1]:
        assert matrix.tally("size", value) == matrix._judge("size", value)


def test_a_value_is_judged_once() -> None:
    matrix = lay_out(catalogue("toy/lion").rules)
    for trait, one, same, other in (
        ("stamp", States(frozenset({"lion"})), States(frozenset({"lion"})), States(frozenset("x"))),
        ("size", Quantity(21, 22, "mm"), Quantity(23, 24, "mm"), Quantity(19, 22, "mm")),
    ):
        assert matrix.tally(trait, one) is matrix.tally(trait, same)
        assert matrix.tally(trait, one) != matrix.tally(trait, other)
