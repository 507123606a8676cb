"""What can be seen, each by itself, and yet fits nothing."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from medal_id import Catalogue, Observation, UnknownId
from medal_id.rules.gaps import Gap, GapKind, gaps
from medal_id.rules.lint.leaves import is_leaf
from strategies import CATALOGUE, RULES, excluded
from toys import entry, one_award


@cache
def every_gap() -> tuple[Gap, ...]:
    """Find the gaps of our own rules once."""
    return tuple(gaps(RULES))


def of_kind(kind: GapKind) -> st.SearchStrategy[Gap]:
    return st.deferred(lambda: st.sampled_from([one for one in every_gap() if one.kind is kind]))


STAMP = 'trait = "stamp", states = ["lion"]'


def told(gap: Gap) -> tuple[object, ...]:
    """Give what a gap says in short."""
    seen = [(one.trait, [str(value) for value in one.values]) for one in gap.seen]
    return gap.kind.value, gap.entry, *seen, [(one.entry, one.fact) for one in gap.rules]


def toys(*entries: str, award: str = "toy/x") -> list[tuple[object, ...]]:
    """Give the gaps of the toy "toy/x"."""
    return [told(one) for one in gaps(one_award("".join(entries)).rules, award)]


def leaves_of(top: str) -> set[str]:
    """Give the leaves of the tree below an entry."""
    award = RULES.award(RULES.entry(top).award)
    own = RULES.entry(top)
    same = [e for e in award.entries if (e.part, e.kind) == (own.part, own.kind)]
    return {e.id for e in same if is_leaf(award, e) and f"{e.id}/".startswith(f"{top}/")}


def left(top: str, *seen: Observation) -> set[str]:
    """Give the leaves of a tree that observations leave."""
    return leaves_of(top) - excluded(CATALOGUE.classify(seen))


def test_gaps_of_every_kind_are_found() -> None:
    assert {one.kind for one in every_gap()} == set(GapKind)
    assert all(one.rules for one in every_gap())


def test_of_one_award_only_its_own_are_listed() -> None:
    own = gaps(RULES, "ussr/partisan-1")
    assert [told(one) for one in own] == [
        (
            "pair",
            "ussr/partisan-1",
            ("obverse_rim", ["none"]),
            ("lenin_beard", ["bent-down"]),
            [
                ("ussr/partisan-1/1/rim", "P1-14a"),
                ("ussr/partisan-1/2", "P1-14b"),
                ("ussr/partisan-1/1", "P1-14a"),
            ],
        )
    ]
    assert set(own) < set(every_gap())
    with pytest.raises(UnknownId):
        gaps(RULES, "ussr/partisan-3")


@given(of_kind(GapKind.PAIR), st.data())
def test_each_of_a_pair_leaves_a_leaf_and_both_leave_none(gap: Gap, data: st.DataObject) -> None:
    seen = [Observation(x.trait, data.draw(st.sampled_from(x.values))) for x in gap.seen]
    assert left(gap.entry, seen[0])
    assert left(gap.entry, seen[1])
    assert not left(gap.entry, *seen)


@given(of_kind(GapKind.KIND), st.data())
def test_what_fits_no_kind_excludes_all_below_but_not_the_entry(
    gap: Gap, data: st.DataObject
) -> None:
    (one,) = gap.seen
    seen = Observation(one.trait, data.draw(st.sampled_from(one.values)))
    assert not left(gap.entry, seen)
    assert gap.entry not in excluded(CATALOGUE.classify([seen]))


def test_what_lies_beyond_is_marked_so_in_the_vocabulary() -> None:
    beyond = [one for one in every_gap() if one.kind is GapKind.BEYOND]
    assert beyond
    for gap in beyond:
        (one,) = gap.seen
        (value,) = one.values
        trait = RULES.vocabulary.traits[one.trait]
        assert trait.states[str(value)].beyond  # type: ignore[attr-defined]  # a trait of states
        assert {rule.entry for rule in gap.rules} <= excluded(
            CATALOGUE.classify([Observation(one.trait, value)])
        )


def test_a_value_that_no_kind_has_is_a_gap_below_the_entry_that_leaves_it_open() -> None:
    red, blue = ('trait = "paint", states = ["red"]', 'trait = "paint", states = ["blue"]')
    both = [("toy/x/1", "H"), ("toy/x/2", "H")]
    assert toys(entry("", STAMP), entry("1", red), entry("2", blue)) == [
        ("kind", "toy/x", ("paint", ["gold"]), both)
    ]
    not_gold = 'trait = "paint", states = ["gold"], how_often = "never"'
    assert toys(entry("", STAMP, not_gold), entry("1", red), entry("2", blue)) == []
    assert toys(entry("", STAMP), entry("1", red), entry("2", STAMP)) == []


def test_two_values_that_only_together_fit_nothing_are_a_pair() -> None:
    first = 'trait = "paint", states = ["red"]', 'trait = "metal", states = ["tin", "lead"]'
    second = 'trait = "paint", states = ["blue", "gold"]', 'trait = "metal", states = ["zinc"]'
    found = toys(entry("", STAMP), entry("1", *first), entry("2", *second))
    assert found == [
        (
            "pair",
            "toy/x",
            ("paint", ["red"]),
            ("metal", ["zinc"]),
            [("toy/x/2", "H"), ("toy/x/1", "H")],
        ),
        (
            "pair",
            "toy/x",
            ("paint", ["blue", "gold"]),
            ("metal", ["tin", "lead"]),
            [("toy/x/1", "H"), ("toy/x/2", "H")],
        ),
    ]


def test_the_trees_of_parts_and_of_what_stands_beside_are_looked_at_apart() -> None:
    red, blue = ('trait = "paint", states = ["red"]', 'trait = "paint", states = ["blue"]')
    copy = entry("copy", blue, 'trait = "metal", states = ["zinc"]', kind="copy")
    assert toys(entry("", STAMP, red, 'trait = "metal", states = ["tin"]'), copy) == []


def test_rules_without_a_gap_have_none() -> None:
    everything = 'trait = "paint", states = ["red", "blue", "gold"]'
    assert gaps(one_award(entry("", STAMP, everything)).rules, "toy/x") == ()
    assert isinstance(one_award(entry("", STAMP)), Catalogue)
