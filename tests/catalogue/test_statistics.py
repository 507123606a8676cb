"""How often rules were asked, and how often they decided."""

from __future__ import annotations

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from medal_id import Catalogue, Observation, Specimen
from medal_id.catalogue.statistics import RuleCount, rule_statistics, skeleton_specimens
from medal_id.rules import Expectation, RuleSet
from strategies import CATALOGUE, RULES, leaves, samples, specimens
from toys import entry, one_award

STAMP = 'trait = "stamp", states = ["lion"]'
RED, BLUE = ('trait = "paint", states = ["red"]', 'trait = "paint", states = ["blue"]')
EXPECTED = [x for e in CATALOGUE.entries for x in e.expects]


def specimen(catalogue: Catalogue, award: str = "", **seen: object) -> Specimen:
    """Make a specimen of what was seen."""
    understood = catalogue.rules.vocabulary.observe_all(seen)
    return Specimen("x", "", "", award, 0, understood, None)


def counts(catalogue: Catalogue, *seen: Specimen) -> dict[tuple[str, str], tuple[int, ...]]:
    """Count the rules of toys: asked, agreed, disagreed, excluded, undecided, decided."""
    return {
        (one.rule.entry, one.rule.trait): figures(one) for one in rule_statistics(catalogue, seen)
    }


def figures(one: RuleCount) -> tuple[int, ...]:
    """Give the six counts."""
    return (one.asked, one.agreed, one.disagreed, one.excluded, one.undecided, one.decided)


def less(rules: RuleSet, gone: Expectation) -> RuleSet:
    """Give rules without one expectation."""
    return evolve(
        rules,
        awards=tuple(
            evolve(
                award,
                entries=tuple(
                    evolve(e, expects=tuple(x for x in e.expects if x is not gone))
                    for e in award.entries
                ),
            )
            for award in rules.awards
        ),
    )


def answers(catalogue: Catalogue, one: Specimen) -> dict[str, tuple[str, str]]:
    """Give what is answered for each part."""
    verdict = catalogue.classify(one.observations, tolerance=one.tolerance)
    return {part: (found.status, found.best_id) for part, found in verdict.parts.items()}


def test_every_rule_is_counted_even_where_it_was_never_asked() -> None:
    found = rule_statistics(CATALOGUE)
    assert {id(one.rule) for one in found} == {id(one) for one in EXPECTED}
    assert {figures(one) for one in found} == {(0,) * 6}


def test_outcomes_are_counted_once_a_specimen() -> None:
    toys = one_award(entry("", STAMP) + entry("1", RED) + entry("2", BLUE))
    red = specimen(toys, stamp="lion", paint="red")
    either = specimen(toys, stamp="lion", paint=["red", "blue"])
    twice = evolve(red, observations=(*red.observations, *red.observations))
    assert counts(toys, red, either, twice) == {
        ("toy/x", "stamp"): (3, 3, 0, 0, 0, 1),  # else the paint tells enough
        ("toy/x/1", "paint"): (3, 2, 0, 0, 1, 2),
        ("toy/x/2", "paint"): (3, 0, 2, 2, 1, 2),
    }


def test_a_rule_that_says_what_another_says_too_does_not_decide() -> None:
    size = 'trait = "size", between = [10, 20]', 'trait = "size", between = [30, 40]'
    toys = one_award(entry("", STAMP) + entry("1", RED, size[0]) + entry("2", BLUE, size[1]))
    seen = specimen(toys, stamp="lion", paint="red", size=15.0)
    found = counts(toys, seen)
    assert found["toy/x/2", "paint"] == (1, 0, 1, 1, 0, 0)
    assert found["toy/x/2", "size"] == (1, 0, 1, 1, 0, 0)
    assert found["toy/x/1", "paint"] == (1, 1, 0, 0, 0, 0)


def test_only_rules_of_the_award_asked_for_and_of_the_part_seen_are_counted() -> None:
    toys = one_award(
        entry("", STAMP) + entry("box", 'trait = "box.print", states = ["lion"]', part="box")
    )
    found = counts(toys, specimen(toys, "toy/x", stamp="lion"))
    assert found == {("toy/x", "stamp"): (1, 1, 0, 0, 0, 1), ("toy/x/box", "box.print"): (0,) * 6}


@pytest.mark.no_cover
def test_rules_that_decided_least_stand_first() -> None:
    found = rule_statistics(CATALOGUE, skeleton_specimens(CATALOGUE))
    decided = [one.decided for one in found]
    assert decided == sorted(decided)
    assert decided[-1] > 0
    never = [one.asked for one in found if not one.decided]
    assert never == sorted(never, reverse=True)


@pytest.mark.no_cover
def test_the_skeletons_are_specimens_of_all_leaves() -> None:
    made = list(skeleton_specimens(CATALOGUE))
    assert [one.place for one in made] == list(leaves())
    assert all(one.observations for one in made)


@pytest.mark.no_cover
@settings(max_examples=25)
@given(st.data())
def test_what_decided_is_what_changes_the_answer_when_it_is_gone(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from([*samples(), ""]))
    tolerance = data.draw(st.integers(0, 1))
    seen: tuple[Observation, ...] = samples()[name].observations if name else data.draw(specimens())
    one = Specimen("x", "", "", "", tolerance, seen, None)
    found = rule_statistics(CATALOGUE, [one])
    decided = [count.rule for count in found if count.decided]
    asked = [count.rule for count in found if count.asked and not count.decided]
    first = answers(CATALOGUE, one)
    if decided:
        gone = data.draw(st.sampled_from(decided))
        assert answers(Catalogue(less(RULES, gone)), one) != first
    for gone in data.draw(st.lists(st.sampled_from(asked), max_size=2)) if asked else ():
        assert answers(Catalogue(less(RULES, gone)), one) == first
