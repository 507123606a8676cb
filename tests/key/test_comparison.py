"""What things have in common, what tells them apart, and the shortest diagnosis."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matrices import matrices, plants
from medal_id import BadObservation
from medal_id.key import Span, Things, describe, diagnose, differences, guide, similarities
from medal_id.key.comparison import told_apart


def test_differences_that_tell_apart_for_certain_come_first() -> None:
    things = plants()
    found = differences(things["dog-rose"], things["burnet-rose"])
    assert [(one.trait, one.apart) for one in found] == [("form", True), ("height", False)]
    assert found[1].one == (Span(1, 3),)
    assert found[1].other == (Span(0.2, 1),)


def test_nothing_can_be_said_of_what_is_unknown() -> None:
    things = plants()
    assert [one.trait for one in differences(things["dog-rose"], things["tulip"])] == [
        "thorns",
        "petals",
        "height",
    ]


def test_things_of_different_matrices_are_not_compared() -> None:
    with pytest.raises(BadObservation, match="described by different traits"):
        differences(plants()["lily"], plants()["tulip"])


def test_similarities_are_what_all_are_known_to_show() -> None:
    roses = plants().only(["dog-rose", "burnet-rose"])
    assert [(one.trait, one.value) for one in similarities(roses)] == [
        ("thorns", frozenset({"present"})),
        ("petals", (Span(5, 5),)),
    ]
    assert similarities(plants().only([])) == ()


def test_a_description_says_what_is_unknown_and_what_cannot_apply() -> None:
    told = {one.trait: (one.value, one.applies) for one in describe(plants()["lily"])}
    assert told == {
        "thorns": (frozenset({"absent"}), True),
        "form": (None, False),
        "petals": ((Span(6, 6),), True),
        "height": (None, True),
        "scent": (frozenset({"strong", "faint"}), True),
    }


def test_a_diagnosis_is_the_fewest_traits_and_of_these_the_cheapest() -> None:
    found = diagnose(plants()["dog-rose"])
    # the form of the thorns alone: lilies have none; the height would do too, and costs more
    assert found.traits == ("form",)
    assert found.values == (frozenset({"hooked"}),)
    assert found.complete


def test_what_no_trait_tells_apart_is_named() -> None:
    found = diagnose(plants()["lily"])
    assert found.not_from == ("tulip",)
    assert not found.complete
    assert found.traits == ("thorns",)


def test_a_thing_alone_needs_no_trait() -> None:
    found = diagnose(plants().only(["lily"])["lily"])
    assert (found.traits, found.complete) == ((), True)


@given(matrices(), st.data())
def test_no_smaller_and_no_cheaper_set_does(things: Things, data: st.DataObject) -> None:
    thing = things[data.draw(st.sampled_from(things.ids))]
    found = diagnose(thing)
    others = [other for other in things if other.id not in (thing.id, *found.not_from)]

    def enough(traits: tuple[str, ...]) -> bool:
        return all(
            any(told_apart(things.trait(trait), thing, other) for trait in traits)
            for other in others
        )

    def cost(traits: tuple[str, ...]) -> float:
        return sum(things.trait(trait).cost for trait in traits)

    assert enough(found.traits)
    for many in range(len(found.traits) + 1):
        for traits in itertools.combinations(things.traits, many):
            if enough(traits):
                assert (many, cost(traits)) >= (len(found.traits), cost(found.traits))
    for other in found.not_from:
        assert not any(told_apart(t, thing, things[other]) for t in things.traits.values())


@given(matrices(), st.data())
def test_answering_a_diagnosis_leaves_only_what_it_does_not_tell_apart(
    things: Things, data: st.DataObject
) -> None:
    thing = things[data.draw(st.sampled_from(things.ids))]
    found = diagnose(thing)
    session = guide(things)
    for trait, value in zip(found.traits, found.values, strict=True):
        session = session.answer(trait, value)
    assert set(session.remaining) == {thing.id, *found.not_from}


@given(matrices())
def test_differences_and_similarities_are_the_same_from_either_side(things: Things) -> None:
    for one, other in itertools.combinations(things, 2):
        there = {(d.trait, d.apart) for d in differences(one, other)}
        assert there == {(d.trait, d.apart) for d in differences(other, one)}
        alike = {s.trait for s in similarities(things.only([one.id, other.id]))}
        assert alike.isdisjoint(trait for trait, _ in there)
