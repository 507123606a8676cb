"""What holds for every specimen, drawn from rules, examples and samples and then spoiled."""

from __future__ import annotations

import json
from random import Random

import pytest
from attrs import evolve
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from medal_id import Observation, Verdict
from medal_id.rules import Award, RuleSet
from strategies import (
    CATALOGUE,
    RULES,
    TRAITS,
    description,
    excluded,
    judge,
    leaves,
    path,
    pool,
    specimens,
    spoiling,
    starts,
)
from widening import widened

#: Asked in every way, which would take several times as long if every line of it were traced.
pytestmark = pytest.mark.no_cover

RANKS = {"none": 0, "weak": 1, "strong": 2, "definitive": 3}
Specimen = tuple[Observation, ...]


def test_there_is_something_to_draw_from() -> None:
    assert len(starts()) > 100
    assert len(leaves()) > 15
    assert all(len(pool(o.trait)) > 1 for seen in starts() for o in seen)


#: 22 g are too much for a bare medal; two observers disagree whether it was bare.
WEIGHED_TWICE = RULES.vocabulary.observe_all(
    [
        Observation("weight", 22.0),
        Observation("weighed_with_block", "no"),
        Observation("weighed_with_block", "yes"),
    ]
)


@settings(max_examples=120)
@given(specimens(), st.sets(st.integers(0, 9)))
@example(WEIGHED_TWICE, {1})
@example(WEIGHED_TWICE, {2})
@example(WEIGHED_TWICE[::2], {1})
def test_knowing_less_never_excludes_more(seen: Specimen, dropped: set[int]) -> None:
    less = tuple(one for at, one in enumerate(seen) if at not in dropped)
    assert excluded(judge(less)) <= excluded(judge(seen))


def kind_of(one: Observation) -> str:
    return type(one.value).__name__


@settings(max_examples=150)
@given(specimens(), st.data())
def test_being_less_sure_never_excludes_more(seen: Specimen, data: st.DataObject) -> None:
    unsure = [at for at, one in enumerate(seen) if widened(TRAITS[one.trait], one)]
    assume(unsure)
    kind = data.draw(st.sampled_from(sorted({kind_of(seen[at]) for at in unsure})))
    at = data.draw(st.sampled_from([at for at in unsure if kind_of(seen[at]) == kind]))
    wider = data.draw(st.sampled_from(widened(TRAITS[seen[at].trait], seen[at])))
    less = (*seen[:at], wider, *seen[at + 1 :])
    assert excluded(judge(less)) <= excluded(judge(seen))


@settings(max_examples=80)
@given(specimens(), st.data())
def test_the_order_of_observations_does_not_matter(seen: Specimen, data: st.DataObject) -> None:
    first, second = judge(seen), judge(data.draw(st.permutations(seen)))
    assert dict(first.parts) == dict(second.parts)
    assert first.joint == second.joint
    assert first.warnings == second.warnings


def shuffled(order: Random) -> RuleSet:
    """Shuffle awards, entries (each still below its parent), expectations and datings."""
    awards = [_shuffled_award(order, award) for award in RULES.awards]
    order.shuffle(awards)
    return evolve(RULES, awards=tuple(awards))


def _shuffled_award(order: Random, award: Award) -> Award:
    entries = [
        evolve(
            entry,
            expects=tuple(order.sample(entry.expects, len(entry.expects))),
            datings=tuple(order.sample(entry.datings, len(entry.datings))),
        )
        for entry in award.entries
    ]
    order.shuffle(entries)
    entries.sort(key=lambda entry: len(path(entry.id)))
    return evolve(award, entries=tuple(entries))


@settings(max_examples=80)
@given(specimens(), st.integers(0, 1000), st.sampled_from([0, 1]))
def test_the_order_of_rules_does_not_matter(seen: Specimen, seed: int, tolerance: int) -> None:
    first, second = judge(seen, tolerance), judge(seen, tolerance, shuffled(Random(seed)))
    for part, finding in first.parts.items():
        again = second.parts[part]
        assert (finding.status, finding.best_id) == (again.status, again.best_id)
        assert finding.strength == again.strength
        assert finding.candidates == again.candidates
        assert set(finding.evidence) == set(again.evidence)
        assert {(w.code, w.traits) for w in finding.warnings} == {
            (w.code, w.traits) for w in again.warnings
        }
        assert finding.dates.span == again.dates.span
    assert excluded(first) == excluded(second)


def above(entry: str) -> set[str]:
    return {one.id for one in path(entry)} if entry else set()


@settings(max_examples=100)
@given(specimens(), st.sampled_from([0, 1, 2]), st.data())
def test_adding_a_contradiction_never_raises_the_strength(
    seen: Specimen, tolerance: int, data: st.DataObject
) -> None:
    before = judge(seen, tolerance)
    found = [finding for finding in before.parts.values() if finding.best_id]
    assume(found)
    finding = data.draw(st.sampled_from(found))
    traits = [name for name in RULES.vocabulary.traits if spoiling(finding.best_id, name)]
    trait = data.draw(st.sampled_from(traits))
    value = data.draw(st.sampled_from(spoiling(finding.best_id, trait)))
    after = judge((*seen, Observation(trait, value, "added")), tolerance)
    again = after.parts[finding.part]
    assert trait in again.candidate(finding.best_id).contradictions
    if finding.status == "identified" or finding.best_id in above(again.best_id):
        assert RANKS[again.strength] <= RANKS[finding.strength]
    else:  # nothing was identified before; what stands beside the award may be now
        assert RANKS[again.strength] <= RANKS["weak"]


@pytest.mark.parametrize("leaf", leaves())
def test_every_leaf_described_by_its_own_expectations_is_identified_as_itself(leaf: str) -> None:
    verdict = judge(description(leaf))
    assert (verdict.status, verdict.best.id if verdict.best else "") == ("identified", leaf)
    assert not verdict.best.contradictions if verdict.best else False


@settings(max_examples=100)
@given(st.sampled_from(leaves()), st.data())
def test_every_leaf_is_identified_whichever_fitting_values_it_shows(
    leaf: str, data: st.DataObject
) -> None:
    verdict = judge(description(leaf, data))
    assert verdict.best is not None
    if verdict.best.id != leaf:  # only where what was seen fits its neighbours as well
        assert verdict.best.id in {entry.id for entry in path(leaf)}
        fits = {c.id for c in verdict.candidates if c.status != "excluded"}
        assert len([one for one in leaves() if one.startswith(verdict.best.id) and one in fits]) > 1
        assert leaf in fits
    assert RULES.entry(leaf).issued or verdict.strength == "weak"


@settings(max_examples=60)
@given(specimens(), st.sampled_from([0, 1]))
def test_a_verdict_survives_json(seen: Specimen, tolerance: int) -> None:
    verdict = judge(seen, tolerance)
    text = json.dumps(verdict.to_dict())
    assert Verdict.from_dict(json.loads(text)) == verdict
    assert json.dumps(Verdict.from_dict(json.loads(text)).to_dict()) == text


@settings(max_examples=100)
@given(specimens(), st.integers(0, 4))
def test_more_tolerance_never_excludes_more(seen: Specimen, tolerance: int) -> None:
    assert excluded(judge(seen, tolerance + 1)) <= excluded(judge(seen, tolerance))


@settings(max_examples=60)
@given(specimens(), st.sampled_from([award.id for award in CATALOGUE.awards if award.entries]))
def test_narrowing_to_an_award_excludes_of_it_what_all_exclude(seen: Specimen, award: str) -> None:
    narrowed = CATALOGUE.classify(seen, award=award)
    whole = excluded(judge(seen))
    own = {entry.id for entry in RULES.award(award).entries}
    assert excluded(narrowed) == whole & own


@settings(max_examples=60)
@given(st.sampled_from(starts()), st.data())
def test_a_value_that_was_understood_is_understood_the_same_again(
    seen: Specimen, data: st.DataObject
) -> None:
    assume(seen)
    one = data.draw(st.sampled_from(seen))
    assert RULES.vocabulary.observe(one) == one
