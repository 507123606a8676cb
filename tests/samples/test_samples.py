from __future__ import annotations

from collections.abc import Iterator

import pytest
from attrs import evolve

from medal_id import Observation, Specimen, Verdict
from medal_id.rules import Outcome
from medal_id.verdict import Candidate, Finding
from strategies import CATALOGUE, TRAITS, leaves, path, samples, spoiling

NOT_KNOWN = samples("not-known")
#: The most values that each observation is spoiled with.
SPOILINGS = 3


def test_the_samples_were_found() -> None:
    assert len(samples()) >= 30
    assert len(NOT_KNOWN) >= 8


@pytest.mark.parametrize("name", samples())
def test_a_sample_gets_exactly_its_stated_verdict(name: str) -> None:
    sample = samples()[name]
    assert sample.answer is not None
    assert sample.answer.differences(sample.classify(CATALOGUE)) == ()


@pytest.mark.parametrize("name", samples())
def test_a_sample_says_where_its_observations_come_from(name: str) -> None:
    assert samples()[name].title
    assert "attested" in samples()[name].source or samples()[name].source.startswith("constructed:")


@pytest.mark.parametrize("name", NOT_KNOWN)
def test_what_is_not_known_is_never_identified(name: str) -> None:
    verdict = NOT_KNOWN[name].classify(CATALOGUE)
    assert {finding.status for finding in verdict.parts.values()} == {"contradicted"}
    assert verdict.best is None
    assert verdict.nearest


def answered() -> set[str]:
    """Give the ids that samples identify."""
    answers = [sample.answer for sample in samples().values() if sample.answer]
    parts = [part for a in answers for part in (a.medal, a.certificate) if part]
    return {part.best for part in parts if part.status == "identified"}


@pytest.mark.parametrize("leaf", leaves())
def test_every_leaf_of_the_rules_has_a_sample_or_an_example(leaf: str) -> None:
    entry = CATALOGUE.entry(leaf)
    examples = CATALOGUE.rules.award(entry.award).examples
    assert entry.draft or leaf in answered() | {example.best for example in examples}


@pytest.mark.parametrize("award", [award.id for award in CATALOGUE.awards if award.entries])
def test_every_award_has_at_least_two_samples(award: str) -> None:
    assert len(samples(award)) >= 2
    assert award in {CATALOGUE.entry(one).award for one in answered()}


def spoiled(sample: Specimen) -> Iterator[tuple[str, Verdict]]:
    """Spoil each observation of the main part in turn, and judge with a tolerance of 1."""
    main = sample.classify(CATALOGUE, tolerance=0).main
    if main is None or main.status != "identified":
        return
    for at, one in enumerate(sample.observations):
        if CATALOGUE.rules.vocabulary.part_of(one.trait) != main.part:
            continue
        for value in spoiling(main.best_id, one.trait)[:SPOILINGS]:
            seen = list(sample.observations)
            seen[at] = Observation(one.trait, value, "misread")
            changed = evolve(sample, observations=tuple(seen))
            yield one.trait, changed.classify(CATALOGUE, tolerance=1)


def rivals(finding: Finding, right: Candidate) -> list[Candidate]:
    """List what can be the answer, lies on another branch and is contradicted no more."""
    above = {entry.id for entry in path(right.id)}
    return [
        c
        for c in finding.candidates
        if c.answer
        and c.id not in above
        and right.id not in {entry.id for entry in path(c.id)}
        and len(c.contradictions) <= len(right.contradictions)
    ]


def is_still_explained(finding: Finding, right: Candidate) -> bool:
    """Whether something seen fits what stands beside the award and excludes the issued."""
    met = {
        e.trait
        for e in finding.evidence_for(right.id)
        if e.outcome == "agrees" and e.how_often == "always"
    }
    issued = {c.id for c in finding.candidates if c.kind == "issued"}
    return any(e.excludes and e.trait in met and e.candidate in issued for e in finding.evidence)


def is_still_named(finding: Finding, right: Candidate) -> bool:
    """Tell whether something seen on it still names the thing."""
    return any(
        TRAITS[e.trait].names and e.outcome is Outcome.AGREES and e.candidate == right.id
        for e in finding.evidence_for(right.id)
    )


@pytest.mark.no_cover
def test_many_observations_were_spoiled() -> None:
    tried = [(name, trait) for name, one in samples().items() for trait, _ in spoiled(one)]
    assert len(tried) > 60
    assert len({name for name, _ in tried}) > 30
    assert len({trait for _, trait in tried}) > 10


def fitted_no_kind(sample: Specimen, finding: Finding, right: Candidate) -> bool:
    """Tell whether no known kind fitted at first, so that what is forgiven leads down to one."""
    assert sample.answer is not None
    below = right.id in {entry.id for entry in path(finding.best_id)} if finding.best_id else False
    return "fits-no-known-kind" in sample.answer.warnings and below


@pytest.mark.no_cover
@pytest.mark.parametrize("name", samples())
def test_a_tolerance_of_one_keeps_what_one_misread_trait_excludes(name: str) -> None:
    sample = samples()[name]
    first = sample.classify(CATALOGUE, tolerance=0).main
    for trait, verdict in spoiled(sample):
        finding = verdict.main
        assert finding is not None
        assert first is not None
        right = finding.candidate(first.best_id)
        assert right.standing != "excluded"
        assert right.contradictions == (trait,)
        others = rivals(finding, right)
        told = is_still_named(finding, right) and is_still_explained(finding, right)
        assert right.answer or others or not told
        if right.answer and (right.kind == "issued" or told) and not others:
            assert finding.best_id == first.best_id or fitted_no_kind(sample, finding, right)
