"""Separating power, against figures worked out by hand and against counting every value."""

from __future__ import annotations

import itertools
import math
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from medal_id import UnknownWord
from medal_id.key import Things, read_things, separating_power

CASES = tomllib.loads(Path(__file__).with_name("separation.toml").read_text("utf-8"))["cases"]
LETTERS = "abcd"
STATES = st.lists(
    st.one_of(st.just("?"), st.sets(st.sampled_from(LETTERS), min_size=1).map(sorted)),
    min_size=1,
    max_size=9,
)
RANGE = st.tuples(st.integers(0, 12), st.integers(0, 6)).map(lambda r: [r[0], r[0] + r[1]])
RANGES = st.lists(st.one_of(st.just("?"), RANGE), min_size=1, max_size=9)


def one_trait(kind: str, shows: list[Any], states: list[str] | None = None) -> Things:
    """Make things that show something of one trait."""
    trait = {"kind": kind, "states": states or []}
    things = {str(at): {"shows": {"it": value}} for at, value in enumerate(shows)}
    return read_things({"traits": {"it": trait}, "things": things})


def counted(shows: list[frozenset[Any] | None]) -> float:
    """Count every thing at every value that it can show, one by one."""
    every = frozenset(itertools.chain.from_iterable(one for one in shows if one))
    full = [one if one is not None else every for one in shows]
    if not every:
        return 0.0
    means = [
        sum(math.log2(len([other for other in full if value in other])) for value in one) / len(one)
        for one in full
    ]
    return math.log2(len(shows)) - sum(means) / len(means)


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["says"]))
def test_it_is_what_the_formula_gives_by_hand(case: dict[str, Any]) -> None:
    things = one_trait(case["kind"], case["shows"], case.get("states"))
    bits = sum(factor * math.log2(many) for factor, many in case["bits"])
    assert separating_power(things, "it") == pytest.approx(bits, abs=1e-9)


@given(STATES)
def test_states_are_as_if_counted_one_by_one(shows: list[Any]) -> None:
    sets = [None if one == "?" else frozenset(one) for one in shows]
    things = one_trait("states", shows, list(LETTERS))
    assert separating_power(things, "it") == pytest.approx(counted(sets), abs=1e-9)


@given(RANGES)
def test_whole_numbers_are_as_if_counted_one_by_one(shows: list[Any]) -> None:
    every = [n for one in shows if one != "?" for n in one]
    whole = frozenset(range(min(every), max(every) + 1)) if every else None
    sets = [whole if one == "?" else frozenset(range(one[0], one[1] + 1)) for one in shows]
    things = one_trait("integer", shows)
    assert separating_power(things, "it") == pytest.approx(counted(sets), abs=1e-9)


@given(st.lists(RANGE.filter(lambda r: r[0] < r[1]), min_size=1, max_size=9))
def test_measures_are_as_if_counted_piece_by_piece(shows: list[Any]) -> None:
    pieces: list[frozenset[Any] | None] = [frozenset(range(low, high)) for low, high in shows]
    assert separating_power(one_trait("real", shows), "it") == pytest.approx(
        counted(pieces), abs=1e-9
    )


@given(st.lists(st.one_of(st.just("?"), st.integers(0, 3), RANGE), min_size=1, max_size=9))
def test_it_lies_between_nothing_and_everything(shows: list[Any]) -> None:
    for kind in ("integer", "real"):
        power = separating_power(one_trait(kind, shows), "it")
        assert 0 <= power <= math.log2(len(shows)) + 1e-9


@given(STATES, st.randoms(use_true_random=False))
def test_the_order_of_things_makes_no_difference(shows: list[Any], random: Any) -> None:
    shuffled = list(shows)
    random.shuffle(shuffled)
    one, other = (one_trait("states", way, list(LETTERS)) for way in (shows, shuffled))
    assert separating_power(one, "it") == pytest.approx(separating_power(other, "it"))


@given(STATES, st.data())
def test_only_the_chosen_things_count(shows: list[Any], data: st.DataObject) -> None:
    things = one_trait("states", shows, list(LETTERS))
    chosen = data.draw(st.sets(st.sampled_from(things.ids)))
    alone = one_trait("states", [shows[int(one)] for one in sorted(chosen)], list(LETTERS))
    assert separating_power(things.only(chosen), "it") == pytest.approx(
        separating_power(alone, "it") if chosen else 0.0
    )


def test_what_does_not_apply_counts_as_every_state() -> None:
    traits = {
        "thorns": {"states": ["present", "absent"]},
        "form": {"states": ["hooked", "straight"], "needs": {"thorns": ["present"]}},
    }
    things = {
        "rose": {"shows": {"thorns": "present", "form": "hooked"}},
        "bramble": {"shows": {"thorns": "present", "form": "straight"}},
        "lily": {"shows": {"thorns": "absent"}},
    }
    read = read_things({"traits": traits, "things": things})
    assert separating_power(read, "form") == pytest.approx(math.log2(3) - 1)


def test_an_unknown_trait_is_told() -> None:
    with pytest.raises(UnknownWord, match="did you mean 'it'"):
        separating_power(one_trait("states", ["a"], ["a"]), "itt")
