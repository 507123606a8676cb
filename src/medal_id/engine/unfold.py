"""From bits to evidence and candidates that a person can read."""

from __future__ import annotations

from medal_id.engine.case import Case
from medal_id.engine.decide import Decision, is_named, stands_beside
from medal_id.engine.judge import Judgement
from medal_id.engine.matrix import bits
from medal_id.observations import Observation
from medal_id.rules import Expectation, Outcome
from medal_id.verdict import Candidate, Evidence, Standing


def unfold_evidence(case: Case) -> tuple[Evidence, ...]:
    """Give every observation against every expectation of the entries in scope.

    The order is that of the entries, then of their expectations, then of what the evidence says,
    whatever the order of observation.
    """
    matrix, judgement = case.matrix, case.judgement
    within = matrix.expected_of(case.scope)
    found: list[tuple[tuple[int, str, str], Evidence]] = []
    rows = zip(judgement.observations, judgement.source, judgement.tallies, strict=True)
    for place, (one, source, tally) in enumerate(rows):
        for outcome, mask in (
            (Outcome.AGREES, tally.agrees),
            (Outcome.DISAGREES, tally.disagrees),
            (Outcome.UNDECIDED, tally.undecided),
        ):
            for at in bits(mask & within):
                expectation = matrix.expectations[at]
                evidence = _evidence(case, one, expectation, outcome, implied=place != source)
                found.append(((at, str(evidence), one.origin), evidence))
    return tuple(evidence for _, evidence in sorted(found, key=lambda row: row[0]))


def _evidence(
    case: Case, one: Observation, met: Expectation, outcome: Outcome, *, implied: bool
) -> Evidence:
    """Put one outcome into words."""
    rules, matrix = case.rules, case.matrix
    trait = rules.vocabulary.traits[one.trait]
    award = matrix.entries[matrix.place[met.entry]].award
    fact = rules.fact(award, met.fact)
    return Evidence(
        candidate=met.entry,
        trait=one.trait,
        seen=trait.show(one.value),  # type: ignore[arg-type]  # understood ones hold a Value
        origin=one.origin,
        implied=implied,
        expected=trait.show_condition(met.condition),
        how_often=met.how_often,
        outcome=outcome,
        fact=met.fact,
        says=fact.says,
        confidence=fact.confidence,
        sources=tuple(source.title for source in rules.sources(award, met.fact)),
    )


def unfold_candidates(case: Case, decision: Decision) -> tuple[Candidate, ...]:
    """Give every entry in scope with its standing, best first."""
    sums = [0, 0, 0]
    for tally in case.judgement.tallies:
        sums = [
            a | b
            for a, b in zip(sums, (tally.agrees, tally.disagrees, tally.undecided), strict=True)
        ]
    answer = case.matrix.path[decision.best] if decision.status == "identified" else 0
    made = [_candidate(case, decision, at, sums, answer) for at in bits(case.scope)]
    order = {Standing.IDENTIFIED: 0, Standing.POSSIBLE: 1, Standing.EXCLUDED: 2}
    return tuple(
        sorted(
            made,
            key=lambda c: (
                order[c.standing],
                len(c.contradictions),
                not c.answer,
                c.kind != "issued",
                not c.named,
                c.disagrees - c.agrees,
                c.id,
            ),
        )
    )


def _candidate(case: Case, decision: Decision, at: int, sums: list[int], answer: int) -> Candidate:
    """Give one entry with its standing."""
    matrix, judgement = case.matrix, case.judgement
    entry = matrix.entries[at]
    along = matrix.expected_of(matrix.path[at])
    if answer >> at & 1:
        standing = Standing.IDENTIFIED
    elif decision.count(at) <= case.tolerance:
        standing = Standing.POSSIBLE
    else:
        standing = Standing.EXCLUDED
    return Candidate(
        id=entry.id,
        name=entry.name,
        part=entry.part,
        level=entry.level,
        kind=entry.kind,
        standing=standing,
        answer=entry.issued or stands_beside(case, at),
        contradictions=_contradictions(judgement, at),
        agrees=(sums[0] & along).bit_count(),
        disagrees=(sums[1] & along).bit_count(),
        undecided=(sums[2] & along).bit_count(),
        named=is_named(case, at),
    )


def _contradictions(judgement: Judgement, at: int) -> tuple[str, ...]:
    """Name the traits whose observations exclude an entry."""
    against = {
        judgement.observations[origin].trait
        for origin, tally in zip(judgement.source, judgement.tallies, strict=True)
        if tally.contradicts >> at & 1
    }
    return tuple(sorted(against))
