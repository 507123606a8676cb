"""Skeletons: a specimen for each leaf, made of what the rules expect of it."""

from __future__ import annotations

import inspect
from pathlib import Path

import pytest
from attrs import evolve

from medal_id import Catalogue
from medal_id.catalogue import skeletons
from medal_id.catalogue.plain_values import plain_values
from medal_id.catalogue.skeleton import skeleton
from medal_id.rules import Expectation, HowOften, Outcome, Trait
from medal_id.rules.kinds import KINDS
from medal_id.rules.kinds.text import Reads
from strategies import CATALOGUE, RULES, TRAITS, leaves, made_skeletons, path
from toys import entry, one_award

SOUND = Catalogue.load(Path(__file__).parents[1] / "faults" / "sound")


def of(catalogue: Catalogue, below: str = "") -> dict[str, object]:
    """Give the skeleton of an entry of the toy "toy/x"."""
    return skeletons(catalogue)[f"toy/x/{below}".rstrip("/")]


def said(one: Expectation, seen: dict[str, object]) -> Outcome | None:
    """Judge what a skeleton shows by an expectation; None where it is not asked."""
    asked = all(
        given.trait in seen
        and given.condition.judge(TRAITS[given.trait].read(seen[given.trait], "")) == "agrees"
        for given in one.given
    )
    if one.trait not in seen or not asked:
        return None
    return one.condition.judge(TRAITS[one.trait].read(seen[one.trait], ""))


def test_every_leaf_has_a_skeleton() -> None:
    assert list(made_skeletons()) == list(leaves())
    assert len(made_skeletons()) > 100


@pytest.mark.parametrize("leaf", leaves())
def test_a_skeleton_is_identified_as_its_leaf_without_a_contradiction(leaf: str) -> None:
    verdict = CATALOGUE.classify(made_skeletons()[leaf])
    finding = verdict.parts[CATALOGUE.entry(leaf).part]
    assert (finding.status, finding.best_id) == ("identified", leaf)
    assert not finding.candidate(leaf).contradictions
    assert {one.code for one in verdict.warnings} <= {"not-issued", "draft-rule"}


@pytest.mark.parametrize("leaf", leaves())
def test_a_skeleton_shows_what_always_and_nothing_that_never_holds(leaf: str) -> None:
    for step in path(leaf):
        for one in step.expects:
            outcome = said(one, made_skeletons()[leaf])
            if one.how_often is HowOften.ALWAYS and not one.given:
                depends = TRAITS[one.trait].needs
                assert outcome == "agrees" or (depends and outcome is None), one
            assert not (one.how_often.denies and outcome == "agrees"), one


@pytest.mark.parametrize("leaf", leaves())
def test_a_skeleton_shows_a_trait_only_with_what_it_depends_on(leaf: str) -> None:
    for name in made_skeletons()[leaf]:
        for needed, states in TRAITS[name].needs.items():
            condition = TRAITS[needed].needed_condition(states)
            assert (
                condition.judge(TRAITS[needed].read(made_skeletons()[leaf][needed], "")) == "agrees"
            )


def test_of_every_kind_of_trait_something_is_shown() -> None:
    shown = {type(TRAITS[name]) for seen in made_skeletons().values() for name in seen}
    assert shown == set(KINDS.values())


def test_a_range_is_shown_by_its_middle_and_a_text_by_its_first_rendering() -> None:
    seen = made_skeletons()["ussr/defence-of-leningrad/1/late-die"]
    assert seen["diameter"] == 32.0
    assert seen["obverse_legend"] == "ЗА ОБОРОНУ ЛЕНИНГРАДА"
    assert seen["weight"] == 15.0  # usually 12 to 18 g, at most 21 g
    assert seen["weighed_with_block"] == "no"  # or the weight would say nothing


def test_what_is_usually_not_numbered_shows_neither_a_number_nor_its_place() -> None:
    seen = made_skeletons()["ussr/defence-of-leningrad/1/late-die"]
    assert seen["serial_number"] == "none"
    assert "serial_position" not in seen


def test_a_number_is_one_that_a_source_has_seen_or_one_of_the_right_form() -> None:
    assert made_skeletons()["ussr/courage/1/pentagonal-block"]["serial_number"] == "11871"
    paper = made_skeletons()["ussr/defence-of-leningrad/certificate/1/1"]
    forms = RULES.award("ussr/defence-of-leningrad").numbers
    digits = [one.digits for one in forms if one.trait == "certificate.number"]
    assert any(low <= len(str(paper["certificate.number"])) <= high for low, high in digits)


def test_a_day_fits_what_dates_the_rest() -> None:
    paper = "ussr/defence-of-leningrad/certificate/1/{}"
    assert made_skeletons()[paper.format(1)]["certificate.award_date"] == "1943-06-03"
    assert made_skeletons()[paper.format(2)]["certificate.award_date"] == "1944-01-01"


def test_a_skeleton_of_other_rules_is_made_of_these() -> None:
    seen = skeleton(SOUND.rules, SOUND.entry("ussr/defence-of-nowhere/1"))
    assert seen["eyelet_width"] == 4.5  # between 4 and 6 mm, usually at most 5 mm
    assert seen["ribbon"] == "red 12, orange 12"
    assert seen["serial_number"] == "B 12345"


def test_what_is_expected_of_above_and_below_is_joined() -> None:
    toys = one_award(
        entry("", 'trait = "paint", states = ["blue", "red"]', 'trait = "size", at_least = 10')
        + entry("1", 'trait = "paint", states = ["blue", "gold"]', 'trait = "size", at_most = 30')
    )
    assert of(toys, "1") == {"paint": "blue", "size": 20.0}


def test_a_trait_brings_what_it_depends_on() -> None:
    end = 'trait = "handle_end", states = ["knob"]'
    assert of(one_award(entry("", end))) == {"handle": "straight", "handle_end": "knob"}
    bent = 'trait = "handle", states = ["bent", "none"]'
    assert of(one_award(entry("", end, bent))) == {"handle": "bent", "handle_end": "knob"}


def test_a_trait_that_does_not_apply_is_left_out() -> None:
    end = 'trait = "handle_end", states = ["knob"]'
    none = 'trait = "handle", states = ["none"]'
    assert of(one_award(entry("", end, none))) == {"handle": "none"}


def test_a_proviso_is_met_unless_it_never_holds() -> None:
    mass = 'trait = "mass", between = [10, 12], given = { wet = ["no"] }'
    assert of(one_award(entry("", mass))) == {"mass": 11.0, "wet": "no"}
    wet = 'trait = "wet", states = ["yes"]'
    other = 'trait = "mass", between = [20, 24], given = { wet = ["yes"] }'
    assert of(one_award(entry("", mass, wet, other))) == {"mass": 22.0, "wet": "yes"}


def test_what_is_only_rare_is_not_shown() -> None:
    rarely = 'trait = "holes", counts = [2], how_often = "rarely"'
    metal = 'trait = "metal", states = ["zinc"]'
    assert of(one_award(entry("", rarely, metal))) == {"metal": "zinc"}


def test_in_place_of_what_never_holds_something_else_is_shown() -> None:
    never = 'trait = "paint", states = ["red"], how_often = "never"'
    assert of(one_award(entry("", never))) == {"paint": "blue"}
    unnumbered = 'trait = "number", numbered = true, how_often = "never"'
    assert of(one_award(entry("", unnumbered))) == {"number": "none"}


def test_what_lies_beyond_the_rules_is_shown_last() -> None:
    eyelet = SOUND.rules.vocabulary.traits["eyelet"]
    assert plain_values(eyelet, []) == ["soldered", "one-piece", "none"]
    shapes = TRAITS["mint_mark"]
    assert plain_values(shapes, [])[0] == "spmd"


def test_what_never_holds_is_avoided() -> None:
    some = 'trait = "holes", counts = [2, 3]'
    not_two = 'trait = "holes", counts = [2], how_often = "never"'
    rarely_tin = 'trait = "metal", states = ["tin"], how_often = "rarely"'
    metal = 'trait = "metal", states = ["tin", "lead"]'
    made = one_award(entry("", some, not_two, rarely_tin, metal))
    assert of(made) == {"metal": "lead", "holes": 3}


def test_what_cannot_be_is_not_shown() -> None:
    two, three = 'trait = "holes", counts = [2]', 'trait = "holes", counts = [3]'
    assert of(one_award(entry("", two, three))) == {}


def test_a_range_that_no_plain_figure_fits_is_shown_by_an_exact_one() -> None:
    assert of(one_award(entry("", 'trait = "size", between = [30, 30.1]'))) == {
        "size": "30.05 ± 0 mm"
    }
    assert of(one_award(entry("", 'trait = "size", between = [30, 30]'))) == {"size": "30 ± 0 mm"}


def test_half_open_ranges_and_spans_are_shown_near_their_limit() -> None:
    assert of(one_award(entry("", 'trait = "size", at_least = 30'))) == {"size": 31.0}
    assert of(one_award(entry("", 'trait = "size", at_most = 30'))) == {"size": 29.0}
    assert of(one_award(entry("", 'trait = "day", dated = "../1950"'))) == {"day": "1950-12-31"}


def test_numbers_without_a_form_are_only_there_or_not() -> None:
    for numbered, shown in (("true", "present"), ("false", "none")):
        made = one_award(entry("", f'trait = "number", numbered = {numbered}'))
        assert of(made) == {"number": shown}


def test_datings_of_what_is_not_there_do_not_date_the_skeleton() -> None:
    day = 'trait = "day", dated = ["1900", "1990"]'
    red = 'trait = "paint", states = ["red"]'
    dates = '[[entries.dates]]\nof = { en = "paint", ru = "краска" }\nfact = "H"\n'
    blue = f'{dates}trait = "paint"\nstates = ["blue"]\nearliest = "1960"\n'
    painted = f'{dates}trait = "paint"\nstates = ["red"]\nearliest = "1940"\nused_later = true\n'
    read = f'{dates}trait = "day"\n'
    made = one_award(entry("", day, red) + blue + painted + read)
    assert of(made) == {"paint": "red", "day": "1940-01-01"}


def test_a_text_that_nobody_can_observe_is_not_shown() -> None:
    (award,) = SOUND.awards
    top, *others = award.entries
    legend, *rest = top.expects
    long = evolve(top, expects=(evolve(legend, condition=Reads(("А" * 600,))), *rest))
    rules = evolve(SOUND.rules, awards=(evolve(award, entries=(long, *others)),))
    assert "legend" in skeleton(SOUND.rules, top)
    assert "legend" not in skeleton(rules, long)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_trait_can_be_shown(kind: str) -> None:
    assert plain_values.dispatch(KINDS[kind]) is not plain_values.dispatch(Trait)


def test_a_trait_of_another_kind_must_register_its_values() -> None:
    trait = SOUND.rules.vocabulary.traits["legend"]
    bare = Trait(**{name: getattr(trait, name) for name in inspect.signature(Trait).parameters})
    with pytest.raises(NotImplementedError):
        plain_values(bare, [])
