"""What would be answered if one rule were not there."""

from __future__ import annotations

import functools
import operator
from collections.abc import Iterator

from attrs import evolve

from medal_id.engine.case import Case
from medal_id.engine.decide import Decision
from medal_id.engine.judge import Judgement
from medal_id.engine.matrix import Matrix, Tally, bits
from medal_id.rules import HowOften


def without(case: Case, at: int) -> Case:
    """Give a case as it would be without the expectation at a place of the matrix."""
    judgement, bit = case.judgement, 1 << at
    tallies = tuple(
        _less(case.matrix, one, bit) if bit & (one.agrees | one.disagrees | one.undecided) else one
        for one in judgement.tallies
    )
    against: dict[int, int] = {}
    for origin, tally in zip(judgement.source, tallies, strict=True):
        if tally.contradicts:
            against[origin] = against.get(origin, 0) | tally.contradicts
    changed = Judgement(
        judgement.observations,
        judgement.source,
        tallies,
        functools.reduce(operator.or_, (one.agrees for one in tallies), 0),
        functools.reduce(operator.or_, (one.shows for one in tallies), 0),
        tuple(against.values()),
    )
    return evolve(case, judgement=changed)


def may_decide(case: Case, decision: Decision) -> Iterator[int]:
    """List the expectations without which the answer may be another.

    What is said of an entry that other observations exclude as well makes no difference, unless
    something stands beside its award: that is explained by what excludes the award.
    """
    matrix = case.matrix
    beside = case.scope & ~matrix.issued
    for at in bits(_said(case.judgement) & matrix.expected_of(case.scope)):
        entry = matrix.place[matrix.expectations[at].entry]
        below = bits(matrix.below[entry] & case.scope)
        against = sum(one.disagrees >> at & 1 for one in case.judgement.tallies)
        most = case.tolerance + max(against, 1)
        explains = beside & matrix.awards[matrix.entries[entry].award]
        if explains or any(decision.count(one) <= most for one in below):
            yield at


def _said(judgement: Judgement) -> int:
    """Give all expectations of which any observation says anything."""
    said = (one.agrees | one.disagrees | one.undecided for one in judgement.tallies)
    return functools.reduce(operator.or_, said, 0)


def _less(matrix: Matrix, tally: Tally, bit: int) -> Tally:
    """Give what an observation says without one expectation."""
    agrees, disagrees = tally.agrees & ~bit, tally.disagrees & ~bit
    contradicts = shows = 0
    for at in bits(disagrees):
        one = matrix.expectations[at]
        entry = matrix.place[one.entry]
        if one.how_often.excludes:
            contradicts |= matrix.below[entry]
        elif one.how_often is HowOften.RARELY:
            shows |= 1 << entry
    for at in bits(agrees):
        one = matrix.expectations[at]
        if not one.how_often.denies:
            shows |= 1 << matrix.place[one.entry]
    return Tally(agrees, disagrees, tally.undecided & ~bit, contradicts, shows)
