"""Which trait to ask next, with figures worked out by hand."""

from __future__ import annotations

import math
from typing import Any

import pytest
from hypothesis import given

from matrices import matrices, plants
from medal_id import BadObservation, UnknownWord
from medal_id.key import Ranked, Things, best, read_things, separating_power

THIRD = math.log2(3)


FORM: dict[str, Any] = {
    "states": ["hooked", "straight", "bent"],
    "needs": {"thorns": ["present"]},
}


def thorny(**more: Any) -> Things:
    """Make three plants with thorns of different forms, and one without any."""
    traits = {"thorns": {"states": ["present", "absent"]}, "form": FORM, **more}
    things = {form: {"shows": {"form": form}} for form in FORM["states"]}
    bare = {"bare": {"shows": {"thorns": "absent"}}}
    return read_things({"traits": traits, "things": {**things, **bare}})


def named(ranked: tuple[Ranked, ...]) -> list[str]:
    """Give the names only."""
    return [one.trait for one in ranked]


def test_a_controlling_trait_is_credited_with_the_one_it_opens() -> None:
    (only,) = best(thorny())
    # alone: 2 - 3/4 log2 3 = 0.811 for 1; with the form: + 3/4 log2 3 = 2 bits for 1 + 3/4
    assert only.trait == "thorns"
    assert only.gain == pytest.approx(2.0)
    assert only.cost == pytest.approx(1.75)
    assert only.worth == pytest.approx(2 / 1.75)


def test_where_the_dependent_trait_is_dear_the_controlling_one_counts_alone() -> None:
    (only,) = best(thorny(), cost={"form": 10})
    assert only.cost == 1.0
    assert only.gain == pytest.approx(2 - 0.75 * THIRD)


def test_an_unreliable_dependent_trait_is_worth_less() -> None:
    form = {**FORM, "reliability": 0.9}
    (only,) = best(thorny(form=form))
    assert only.gain == pytest.approx(2 - 0.75 * THIRD + 0.75 * 0.9 * THIRD)
    (only,) = best(thorny(form={**form, "reliability": 0.5}))
    assert only.gain == pytest.approx(2 - 0.75 * THIRD)  # then it is better alone


def test_the_dependent_trait_is_offered_once_its_controlling_trait_allows_it() -> None:
    things = thorny()
    left = things.only(["hooked", "straight", "bent"])
    assert named(best(left)) == ["form"]  # all of them show thorns
    assert named(best(things, seen={"thorns": frozenset({"present"})}, but=["thorns"])) == ["form"]
    assert named(best(things, seen={"thorns": frozenset({"absent"})}, but=["thorns"])) == []
    either = frozenset({"present", "absent"})
    assert named(best(things, seen={"thorns": either}, but=["thorns"])) == []
    assert named(best(left, seen={"thorns": either}, but=["thorns"])) == ["form"]


def test_a_trait_that_needs_two_others_is_credited_where_the_other_is_there() -> None:
    twig = {"states": ["green", "brown"]}
    form = {**FORM, "needs": {"thorns": ["present"], "twig": ["green"]}}
    things = read_things(
        {
            "traits": {"thorns": {"states": ["present", "absent"]}, "twig": twig, "form": form},
            "things": {
                **{one: {"shows": {"form": one}} for one in ("hooked", "straight", "bent")},
                "bare": {"shows": {"thorns": "absent"}},
            },
        }
    )
    # whether the twig of the bare one is green nobody knows, so that the form is not promised
    assert best(things)[0].cost == 1.0
    seen = {"twig": frozenset({"green"})}
    assert best(things, seen=seen)[0].cost == pytest.approx(1.75)


def test_what_was_asked_opens_nothing_any_more() -> None:
    (only,) = best(thorny(), but=["form"])
    assert only.cost == 1.0


def test_gain_counts_for_its_cost_and_reliability() -> None:
    ranked = {one.trait: one for one in best(plants())}
    assert ranked["petals"].gain == pytest.approx(1.0)
    assert ranked["petals"].worth == pytest.approx(1.0 / 2)
    gain = separating_power(plants(), "height")
    assert ranked["height"].worth == pytest.approx(gain * 0.5 / 4)
    assert "form" not in ranked


def test_a_cost_given_counts_in_place_of_that_of_the_trait() -> None:
    assert named(best(plants(), cost={"height": 0.01}))[0] == "height"


def test_of_equals_the_name_decides() -> None:
    states = {"states": ["x", "y"]}
    things = read_things(
        {
            "traits": {"b": states, "a": states},
            "things": {one: {"shows": {"a": one, "b": one}} for one in ("x", "y")},
        }
    )
    assert named(best(things)) == ["a", "b"]


@pytest.mark.parametrize("cost", [0, -1, float("inf"), float("nan"), True, "dear"])
def test_a_cost_that_is_none_is_refused(cost: Any) -> None:
    with pytest.raises(BadObservation, match="cost of petals"):
        best(plants(), cost={"petals": cost})


def test_a_cost_of_an_unknown_trait_is_refused() -> None:
    with pytest.raises(UnknownWord, match="did you mean 'petals'"):
        best(plants(), cost={"petal": 1})


@given(matrices())
def test_what_is_ranked_tells_something_and_the_best_comes_first(things: Things) -> None:
    ranked = best(things)
    assert [one.worth for one in ranked] == sorted((one.worth for one in ranked), reverse=True)
    most = math.log2(len(things)) + 1e-9
    assert all(0 < one.gain <= most and one.cost > 0 for one in ranked)


@given(matrices())
def test_a_trait_of_much_gain_is_left_out_only_if_it_depends(
    things: Things,
) -> None:
    ranked = named(best(things))
    for trait in things.traits.values():
        if separating_power(things, trait.name) >= 0.05 and not trait.needs:
            assert trait.name in ranked
