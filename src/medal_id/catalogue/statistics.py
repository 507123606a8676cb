"""How often every rule was asked, and how often it decided."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from attrs import frozen

from medal_id.catalogue.catalogue import Catalogue
from medal_id.catalogue.skeleton import skeletons
from medal_id.catalogue.specimen import Specimen
from medal_id.engine import Matrix, lay_out
from medal_id.engine.case import Case
from medal_id.engine.decide import Decision, decide
from medal_id.engine.judge import judge
from medal_id.engine.matrix import bits
from medal_id.engine.without import may_decide, without
from medal_id.rules import Expectation


@frozen
class RuleCount:
    """What became of one rule over many specimens; of each specimen it counts once."""

    rule: Expectation
    asked: int  #: The specimens on which its trait was observed, its provisos not failing.
    agreed: int  #: Those on which an observation agrees.
    disagreed: int  #: Those on which one speaks against the entry.
    excluded: int  #: Of these, those on which that excludes the entry.
    undecided: int  #: Those on which one is undecided.
    decided: int  #: Those to which without the rule something else were answered.


def rule_statistics(
    catalogue: Catalogue, specimens: Iterable[Specimen] = ()
) -> tuple[RuleCount, ...]:
    """Count for every rule how often it was asked and how often it decided.

    A rule decided where without it the answer for its part would have another status, or be
    another entry. That another rule says the same on a specimen makes neither of them decide.

    Args:
        catalogue: the rules.
        specimens: those that are judged; each with its own award and tolerance.

    Raises:
        BadObservation, UnknownId: where a specimen cannot be judged.

    Returns:
        All rules, those first that decided least often, and of these those first that were asked
        most often.
    """
    matrix = lay_out(catalogue.rules)
    counts = [Counter[str]() for _ in matrix.expectations]
    for specimen in specimens:
        for at, word in _said(catalogue, matrix, specimen):
            counts[at][word] += 1
    every = (
        RuleCount(
            rule,
            **{word: found[word] for word in ("asked", "agreed", "disagreed")},
            **{word: found[word] for word in ("excluded", "undecided", "decided")},
        )
        for rule, found in zip(matrix.expectations, counts, strict=True)
    )
    return tuple(
        sorted(every, key=lambda x: (x.decided, -x.asked, x.rule.entry, x.rule.trait, x.rule.fact))
    )


def skeleton_specimens(catalogue: Catalogue) -> Iterator[Specimen]:
    """Give the skeletons of all leaves as specimens."""
    for id_, seen in skeletons(catalogue).items():
        observations = catalogue.rules.vocabulary.observe_all(seen, id_)
        yield Specimen(id_, f"skeleton of {id_}", "", "", 0, observations, None)


def _said(catalogue: Catalogue, matrix: Matrix, specimen: Specimen) -> Iterator[tuple[int, str]]:
    """Give what one specimen says of the rules, as places in the matrix and what is counted."""
    specimen.classify(catalogue)  # refuses what cannot be judged
    judgement = judge(matrix, specimen.observations)
    part_of = catalogue.rules.vocabulary.part_of
    seen = {part_of(one.trait) for one in specimen.observations}
    within = matrix.awards[specimen.award] if specimen.award else -1
    for part, scope in matrix.parts.items():
        if part not in seen:
            continue
        case = Case(catalogue.rules, matrix, judgement, part, scope & within, specimen.tolerance)
        yield from _counted(case)
        decision = decide(case)
        for at in may_decide(case, decision):
            if _answer(decide(without(case, at))) != _answer(decision):
                yield at, "decided"


def _counted(case: Case) -> Iterator[tuple[int, str]]:
    """Give the outcomes of one part, each once for a rule."""
    matrix, own = case.matrix, case.matrix.expected_of(case.scope)
    agreed = disagreed = undecided = 0
    for tally in case.judgement.tallies:
        agreed |= tally.agrees & own
        disagreed |= tally.disagrees & own
        undecided |= tally.undecided & own
    excluding = (at for at in bits(disagreed) if matrix.expectations[at].how_often.excludes)
    yield from ((at, "asked") for at in bits(agreed | disagreed | undecided))
    yield from ((at, "agreed") for at in bits(agreed))
    yield from ((at, "disagreed") for at in bits(disagreed))
    yield from ((at, "excluded") for at in excluding)
    yield from ((at, "undecided") for at in bits(undecided))


def _answer(decision: Decision) -> tuple[str, int]:
    """Give what is answered."""
    return decision.status.value, decision.best
