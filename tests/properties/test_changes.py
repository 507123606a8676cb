"""What holds for everything that would change an answer, and for what is still open."""

from __future__ import annotations

import json

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from medal_id import Observation, Verdict
from medal_id.rules.probes import probes
from medal_id.verdict import MOST_CHANGES, Finding
from strategies import CATALOGUE, RULES, TRAITS, expectations, judge, specimens

#: Asked in every way, which would take several times as long if every line of it were traced.
pytestmark = pytest.mark.no_cover

Specimen = tuple[Observation, ...]
TOLERANCES = st.sampled_from([0, 0, 1, 2])
#: Two look at the eyelet and disagree; a number has a place, and is said not to be there.
TWICE = RULES.vocabulary.observe_all(
    [
        Observation("obverse_legend", "ЗА ОБОРОНУ ЛЕНИНГРАДА"),
        Observation("eyelet", "soldered"),
        Observation("eyelet", "one-piece", "a second look"),
    ]
)
NO_NUMBER_THERE = RULES.vocabulary.observe_all(
    {
        "obverse_legend": "ЗА ОБОРОНУ ЛЕНИНГРАДА",
        "serial_number": "none",
        "serial_position": "edge",
        "weight": 22,
        "weighed_with_block": False,
    }
)


def answer(finding: Finding) -> tuple[str, str]:
    return finding.status.value, finding.best_id


@settings(max_examples=60)
@given(specimens(), TOLERANCES)
@example(TWICE, 0)
@example(NO_NUMBER_THERE, 0)
@example(NO_NUMBER_THERE, 1)
def test_what_is_said_to_change_the_answer_changes_it(seen: Specimen, tolerance: int) -> None:
    for part, finding in judge(seen, tolerance).parts.items():
        for one in finding.counterfactuals:
            again = judge(one.applied(seen), tolerance).parts[part]
            assert answer(again) == (one.status.value, one.best_id) != answer(finding)


@settings(max_examples=60)
@given(specimens(), TOLERANCES, st.data())
@example(TWICE, 0, None)
@example(NO_NUMBER_THERE, 1, None)
def test_whatever_changes_the_answer_is_said(
    seen: Specimen, tolerance: int, data: st.DataObject | None
) -> None:
    assume(seen)
    before = judge(seen, tolerance)
    traits = sorted({one.trait for one in seen})
    for trait in [data.draw(st.sampled_from(traits))] if data else traits:
        for value in probes(TRAITS[trait], [one.condition for one in expectations(trait)]):
            changed = [Observation(trait, value) if o.trait == trait else o for o in seen]
            after = judge(changed, tolerance)
            for part, finding in before.parts.items():
                then = answer(after.parts[part])
                said = {
                    (one.status.value, one.best_id)
                    for one in finding.counterfactuals
                    if [change.trait for change in one.changes] == [trait]
                }
                assert then == answer(finding) or then in said


@settings(max_examples=60)
@given(specimens(), TOLERANCES)
def test_two_changes_are_only_said_where_one_does_not_do(seen: Specimen, tolerance: int) -> None:
    for finding in judge(seen, tolerance).parts.values():
        sizes = {(len(one.changes), one.smallest) for one in finding.counterfactuals}
        assert sizes <= {(1, True), (2, True), (2, False)}
        assert {size for size, smallest in sizes if smallest} in ({1}, {MOST_CHANGES}, set())
        if (2, False) in sizes:
            assert (1, True) in sizes
            assert {one.status for one in finding.counterfactuals if not one.smallest} == {
                "identified"
            }
        ranked = [not one.smallest for one in finding.counterfactuals]
        assert ranked == sorted(ranked)


@settings(max_examples=40)
@given(specimens(), st.data())
def test_the_order_of_observations_changes_nothing(seen: Specimen, data: st.DataObject) -> None:
    first, second = judge(seen), judge(data.draw(st.permutations(seen)))
    for part, finding in first.parts.items():
        assert finding.counterfactuals == second.parts[part].counterfactuals
        assert finding.questions == second.parts[part].questions


@settings(max_examples=40)
@given(specimens())
def test_what_no_rule_speaks_of_changes_nothing(seen: Specimen) -> None:
    assert not expectations("thickness")
    with_more = judge((*seen, *RULES.vocabulary.observe_all({"thickness": 2.5})))
    for part, finding in judge(seen).parts.items():
        assert with_more.parts[part].counterfactuals == finding.counterfactuals
        assert with_more.parts[part].questions == finding.questions


@settings(max_examples=40)
@given(specimens(), TOLERANCES)
def test_a_record_keeps_what_would_change_the_answer(seen: Specimen, tolerance: int) -> None:
    verdict = judge(seen, tolerance)
    back = Verdict.from_dict(json.loads(json.dumps(verdict.to_dict())))
    for part, finding in verdict.parts.items():
        assert back.parts[part].counterfactuals == finding.counterfactuals
        assert back.parts[part].questions == finding.questions


@settings(max_examples=40)
@given(specimens(), TOLERANCES)
def test_every_candidate_has_its_reasons_or_its_open_questions(
    seen: Specimen, tolerance: int
) -> None:
    for finding in judge(seen, tolerance).parts.values():
        for one in finding.candidates:
            failing = [e for e in finding.why_not(one.id) if e.excludes]
            assert len({e.trait for e in failing}) >= (one.standing == "excluded")
            assert all(e.fact and e.says.en for e in failing)
            if one.standing == "excluded":
                assert finding.open_questions(one.id) == ()


@settings(max_examples=60)
@given(specimens(), st.data())
def test_a_sure_look_settles_an_open_question(seen: Specimen, data: st.DataObject) -> None:
    open_ = [
        (finding.part, question)
        for finding in judge(seen).parts.values()
        for question in finding.questions
        if question.seen is None
    ]
    assume(open_)
    part, question = data.draw(st.sampled_from(open_))
    asked = [e.condition for e in expectations(question.trait)]
    sure = [
        value
        for value in probes(TRAITS[question.trait], asked)
        if all(condition.judge(value) != "undecided" for condition in asked)
    ]
    value = data.draw(st.sampled_from(sure))
    after = CATALOGUE.classify((*seen, Observation(question.trait, value)))
    assert question.trait not in {one.trait for one in after.parts[part].questions}
