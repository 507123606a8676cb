"""Observations of one part that cannot all be true."""

from __future__ import annotations

from itertools import combinations

from medal_id.engine.case import Case
from medal_id.engine.matrix import bits
from medal_id.observations import Observation
from medal_id.observations.conflict import conflict
from medal_id.rules import Outcome

Pairs = list[tuple[Observation, Observation]]


def naming_others(case: Case, best: int) -> list[tuple[Observation, int]]:
    """Give what was seen that names other awards and that the answer knows nothing of.

    Each comes with the topmost entry of the first award it names. What the answer's own rules
    speak of is no matter of this: it fits there, is open, or is a contradiction or a missing
    feature.
    """
    matrix = case.matrix
    own = matrix.expected_of(matrix.below[best] | matrix.path[best])
    others = case.scope & ~matrix.awards[matrix.entries[best].award]
    found = []
    for one, tally in zip(case.judgement.observations, case.judgement.tallies, strict=True):
        named = tally.agrees & matrix.names & matrix.expected_of(others)
        if named and not own & (tally.agrees | tally.disagrees | tally.undecided):
            first = matrix.place[matrix.expectations[next(iter(bits(named)))].entry]
            found.append((one, next(iter(bits(matrix.path[first])))))
    return found


def conflicting(case: Case) -> Pairs:
    """Pair observations of one trait that exclude each other; what is implied is not one."""
    own = case.judgement.given
    return [
        (one, other)
        for one, other in combinations(own, 2)
        if one.trait == other.trait
        and case.rules.vocabulary.part_of(one.trait) == case.part
        and conflict(one.value, other.value)  # type: ignore[arg-type]  # both understood
    ]


def inapplicable(case: Case) -> Pairs:
    """Pair each dependent observation with one of the controlling trait that rules it out."""
    vocabulary = case.rules.vocabulary
    pairs: Pairs = []
    for one in case.judgement.observations:
        for needed, states in vocabulary.traits[one.trait].needs.items():
            if vocabulary.part_of(needed) != case.part:
                continue
            condition = vocabulary.traits[needed].needed_condition(states)
            pairs += [
                (one, other)
                for other in case.judgement.observations
                if other.trait == needed and condition.judge(other.value) is Outcome.DISAGREES
            ]
    return pairs
