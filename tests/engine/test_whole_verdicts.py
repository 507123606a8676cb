"""Everything that a verdict says of each case about toys, one thing a line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pytest
from syrupy.assertion import SnapshotAssertion

from medal_id.rules import Label
from medal_id.verdict import (
    Advice,
    Candidate,
    Dates,
    Evidence,
    Finding,
    MedalWarning,
    Verdict,
)
from toys import CASES, catalogue, judge


@pytest.mark.parametrize("says", CASES)
def test_a_whole_verdict_is_as_it_was_read_through(says: str, snapshot: SnapshotAssertion) -> None:
    assert "\n".join(lines(judge(CASES[says]))) == snapshot


@pytest.mark.parametrize("says", CASES)
def test_what_a_verdict_quotes_from_the_rules_is_quoted_word_for_word(says: str) -> None:
    case = CASES[says]
    rules = catalogue(*case["rules"]).rules
    verdict = judge(case)
    for one in verdict.candidates:
        entry = rules.entry(one.id)
        quoted = (one.name, one.part, one.level, one.kind)
        assert quoted == (entry.name, entry.part, entry.level, entry.kind)
    for evidence in verdict.evidence:
        award = rules.entry(evidence.candidate).award
        fact = rules.fact(award, evidence.fact)
        assert (evidence.says, evidence.confidence) == (fact.says, fact.confidence)
        assert evidence.sources == tuple(s.title for s in rules.sources(award, fact.id))
    for advice in verdict.next:
        trait = rules.vocabulary.traits[advice.trait]
        assert (advice.question, advice.look) == (trait.question, trait.look)


def lines(verdict: Verdict) -> Iterator[str]:
    """Say everything but the hash of the rules."""
    for one in verdict.observations:
        yield f"saw {one.trait} = {one.value} ({one.origin})"
    for name, finding in verdict.parts.items():
        assert name == finding.part
        yield from _of_part(finding)
    if verdict.parts:
        yield "together"
    yield from map(_warning, verdict.joint.get().warnings)
    yield from _dates(verdict.dates)


def _of_part(finding: Finding) -> Iterator[str]:
    yield f"{finding.part}: {finding.status} {finding.best_id}, {finding.strength}"
    yield from map(_candidate, finding.candidates)
    yield from map(_evidence, finding.evidence)
    yield from map(_warning, finding.warnings)
    yield from _dates(finding.dates)
    yield from map(_advice, finding.next)


def _candidate(one: Candidate) -> str:
    answer = "" if one.answer else ", no answer"
    against = f", against it: {_listed(one.contradictions)}" if one.contradictions else ""
    counts = f"+{one.agrees} -{one.disagrees} ?{one.undecided}"
    return f"  {one.standing} {one.id} {counts}{answer}{against}"


def _evidence(one: Evidence) -> str:
    how = f"{one.origin}, implied" if one.implied else one.origin
    often = "" if one.how_often == "always" else f"{one.how_often} "
    return (
        f"    {one.trait} {_both(one.seen)} ({how}) {one.outcome}:"
        f" {one.candidate} {often}{_both(one.expected)} [{one.fact}]"
    )


def _warning(one: MedalWarning) -> str:
    about = "; ".join(
        f"{name} {_listed(every)}"
        for name, every in (
            ("of", one.traits),
            ("on", one.candidates),
            ("by", one.facts),
            ("from", one.sources),
        )
        if every
    )
    return f"    ! {one.severity} {one.code}: {_both(one.says)} > {_both(one.next)} [{about}]"


def _dates(dates: Dates) -> Iterator[str]:
    yield f"    dates: {dates}"
    for one in dates.reasons:
        sources = _listed(one.sources)
        yield f"      {_both(one.of)}: {one.span} [{one.candidate} {one.fact}; {sources}]"


def _advice(one: Advice) -> str:
    return f"    next {one.trait}: {one.gain} bits for {one.cost:g}"


def _both(label: Label) -> str:
    return f"{label.en} | {label.ru}"


def _listed(every: Iterable[str]) -> str:
    return ", ".join(every)
