"""What is proved about rules as a whole; what each proof finds in a folder is in tests/faults."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from medal_id import Catalogue
from medal_id.rules import Award, Entry, Expectation, Outcome, RuleSet
from medal_id.rules.lint import LINTS, lint
from medal_id.rules.lint.reach import Reach, asks
from strategies import CATALOGUE, RULES
from toys import entry, one_award
from twins import ALIKE, INSEPARABLE, twins

PROOFS = {"always-holds", "never-matters", "never-asked", "gap", "not-beyond", "told-apart"}
EXPECTED = [(a, e, x) for a in RULES.awards for e in a.entries for x in e.expects]


def found(rules: RuleSet, wanted: Iterable[str] = PROOFS) -> list[str]:
    """Give the faults of some codes."""
    faults = lint(rules, [one for one in LINTS if one.code in wanted])
    return [f"{fault.place}: {fault.fault.rpartition(' [')[0]}" for fault in faults]


def gaps(*entries: str) -> list[str]:
    """Give the gaps of the toy "toy/x" where it is all there is."""
    rules = _toys(*entries).rules
    return found(evolve(rules, vocabulary=evolve(rules.vocabulary, fewest_awards=1)), {"gap"})


def proved(*entries: str) -> list[str]:
    """Give what the proofs find in the toy "toy/x", but for the states that it leaves unused."""
    codes = PROOFS - {"gap"}
    return [re.sub(r"^.*?toy/x\.toml: ", "", one) for one in found(_toys(*entries).rules, codes)]


def _toys(*entries: str) -> Catalogue:
    return one_award("".join(entries))


def test_nothing_of_the_kind_is_wrong_with_our_rules() -> None:
    assert found(RULES, {*PROOFS, "unreachable", "never-usual", "inseparable"}) == []


def test_leaves_that_nothing_tells_apart_are_named_with_each_other(tmp_path: Path) -> None:
    faults = found(twins(tmp_path), {"told-apart"})
    assert len(faults) == 5  # two variants, two certificates and a copy
    assert all(": no trait tells it from ussr/defence-of-nowhere/" in one for one in faults)


def test_merely_looking_alike_does_not_excuse_what_nothing_tells_apart(tmp_path: Path) -> None:
    assert len(found(twins(tmp_path, ALIKE, ALIKE), {"told-apart"})) == 5


@pytest.mark.parametrize(("first", "second"), [(INSEPARABLE, ALIKE), (ALIKE, INSEPARABLE)])
def test_awards_may_be_declared_inseparable_by_either(
    tmp_path: Path, first: str, second: str
) -> None:
    rules = twins(tmp_path, first, second)
    assert found(rules, {"told-apart", "inseparable", "one-sided-look-alike"}) == []


def test_an_entry_may_be_declared_inseparable_alone(tmp_path: Path) -> None:
    only = 'entry = "ussr/defence-of-nowhere/1"\n'
    faults = found(twins(tmp_path, INSEPARABLE + only, ALIKE), {"told-apart", "inseparable"})
    assert len(faults) == 4


def test_what_fits_within_another_is_excused_only_by_its_own_award(tmp_path: Path) -> None:
    rules = twins(tmp_path, INSEPARABLE, ALIKE)
    narrower, wider = rules.awards[1], rules.awards[0]
    assert narrower.id == "ussr/defence-of-nowhere"
    top = wider.entries[0]
    bare = evolve(top, expects=top.expects[:1])  # of any metal
    rules = evolve(rules, awards=(evolve(wider, entries=(bare, *wider.entries[1:])), narrower))
    assert found(rules, {"told-apart"}) == []
    excused = evolve(narrower, look_alikes=(evolve(narrower.look_alikes[0], inseparable=False),))
    rules = evolve(rules, awards=(rules.awards[0], excused))
    assert any("/1: whatever fits it fits" in one for one in found(rules, {"told-apart"}))


def test_an_expectation_that_all_values_fit_says_nothing() -> None:
    every = 'trait = "metal", states = ["tin", "lead", "zinc"]'
    assert proved(entry("", every)) == ["toy/x: 'metal' always holds whatever is seen (H)"]
    holes = 'trait = "holes", counts = [1], how_often = "rarely"'
    assert proved(entry("", holes)) == []


def test_an_expectation_that_others_leave_nothing_to_says_nothing() -> None:
    narrow = 'trait = "size", between = [10, 20]'
    wide = 'trait = "size", between = [5, 20], fact = "M"'
    fault = "'size' always speaks only against what is excluded anyway (M)"
    assert proved(entry("", narrow), entry("1", wide)) == [f"toy/x/1: {fault}"]
    assert proved(entry("", wide), entry("1", narrow)) == []
    assert proved(entry("", narrow, wide)) == [f"toy/x: {fault}"]


def test_usual_is_no_more_than_always_where_it_allows_as_much() -> None:
    always = 'trait = "metal", states = ["tin"]'
    usual = 'trait = "metal", states = ["tin", "lead"], how_often = "usually"'
    fault = "'metal' usually speaks only against what is excluded anyway (H)"
    assert proved(entry("", always, usual)) == [f"toy/x: {fault}"]


def test_under_another_proviso_an_expectation_matters() -> None:
    plain = 'trait = "mass", between = [10, 20]'
    dry = 'trait = "mass", between = [10, 15], given = { wet = ["no"] }'
    wet = 'trait = "mass", between = [5, 25], given = { wet = ["yes"] }'
    assert proved(entry("", plain, dry)) == []
    fault = "'mass' always speaks only against what is excluded anyway (H)"
    assert proved(entry("", plain, wet)) == [f"toy/x: {fault}"]
    assert proved(entry("", dry, wet)) == []


def test_what_is_never_asked_is_named() -> None:
    none = 'trait = "handle", states = ["none"]'
    end = 'trait = "handle_end", states = ["knob"]'
    fault = "'handle_end' is asked only where 'handle' is what it never can be (H)"
    assert proved(entry("", none, end)) == [f"toy/x: {fault}"]
    dry = 'trait = "mass", between = [10, 15], given = { wet = ["no"] }'
    wet = 'trait = "wet", states = ["yes"]'
    fault = "'mass' is asked only where 'wet' is what it never can be (H)"
    assert proved(entry("", dry, wet)) == [f"toy/x: {fault}"]


def test_a_state_that_every_leaf_excludes_is_a_gap() -> None:
    tin, lead = (f'trait = "metal", states = ["{metal}"]' for metal in ("tin", "lead"))
    (fault,) = gaps(entry(""), entry("1", tin), entry("2", lead))
    expected = "it excludes every leaf that asks for it: toy/x/1 by H, toy/x/2 by H"
    assert fault.endswith(f"vocabulary.toml: $.traits['metal'].states['zinc']: {expected}")


def test_a_state_that_a_leaf_leaves_open_or_usually_shows_is_no_gap() -> None:
    tin = 'trait = "metal", states = ["tin", "lead"]'
    not_tin = 'trait = "metal", states = ["tin"], how_often = "never"'
    usually = 'trait = "metal", states = ["zinc"], how_often = "usually"'
    for other in (not_tin, usually):
        assert gaps(entry(""), entry("1", tin), entry("2", other)) == []


def test_a_trait_that_excludes_nothing_has_no_gap() -> None:
    usually = 'trait = "metal", states = ["zinc"], how_often = "usually"'
    assert gaps(entry("", usually)) == []


def test_with_few_awards_most_states_are_idle_and_no_gaps() -> None:
    rules = _toys(entry("", 'trait = "metal", states = ["tin"]')).rules
    assert found(rules, {"gap"}) == []
    more = evolve(rules, vocabulary=evolve(rules.vocabulary, fewest_awards=2))
    assert found(more, {"gap"}) == []


@given(st.sampled_from(EXPECTED), st.data())
def test_what_the_bits_say_of_a_value_the_condition_says_too(
    one: tuple[Award, Entry, Expectation], data: st.DataObject
) -> None:
    award, entry_, expected = one
    reach = Reach.of(RULES)
    values = reach.values[expected.trait]
    at = data.draw(st.sampled_from(range(len(values))))
    for outcome in Outcome:
        said = expected.condition.judge(values[at]) is outcome
        assert bool(reach.judged(expected, outcome) >> at & 1) is said
    if reach.against(expected) >> at & 1 and expected.how_often.excludes:
        assert not reach.shows[entry_.id][asks(expected)] >> at & 1
        assert expected.given or reach.excluding(award, entry_, expected.trait, at)


def test_a_proof_is_worked_out_once_for_the_same_rules() -> None:
    assert Reach.of(RULES) is Reach.of(CATALOGUE.rules)
    assert Reach.of(evolve(RULES, version="another")) is not Reach.of(RULES)
