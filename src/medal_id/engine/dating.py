"""When a part of a specimen can date from."""

from __future__ import annotations

from medal_id.engine.case import Case
from medal_id.engine.judge import Judgement
from medal_id.engine.matrix import bits
from medal_id.rules import Dating, Outcome
from medal_id.verdict import DateReason, Dates


def date(case: Case, best: int) -> Dates:
    """Gather what dates the answer: its own entries, and features that were seen for certain."""
    matrix = case.matrix
    if best < 0:
        return Dates.of(())
    reasons = []
    for at in bits(matrix.path[best]):
        for dating in matrix.entries[at].datings:
            if _applies(dating, case.judgement):
                sources = case.rules.sources(matrix.entries[at].award, dating.fact)
                titles = tuple(source.title for source in sources)
                reasons.append(
                    DateReason(dating.of, dating.span, dating.entry, dating.fact, titles)
                )
    return Dates.of(tuple(reasons))


def _applies(dating: Dating, judgement: Judgement) -> bool:
    """Tell whether what is dated is there."""
    if dating.condition is None:
        return True
    condition = dating.condition
    return any(
        condition.judge(one.value) is Outcome.AGREES
        for one in judgement.observations
        if one.trait == dating.trait
    )
