"""When a part of a specimen can date from."""

from __future__ import annotations

from medal_id.engine.case import Case
from medal_id.engine.judge import Judgement
from medal_id.engine.matrix import bits
from medal_id.observations import PartialDate
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
            sources = case.rules.sources(matrix.entries[at].award, dating.fact)
            titles = tuple(source.title for source in sources)
            reasons += [
                DateReason(
                    dating.of,
                    span,
                    dating.entry,
                    dating.fact,
                    titles,
                    dating.trait,
                    used_later=dating.used_later,
                    added_later=dating.added_later,
                )
                for span in _spans(dating, case.judgement)
            ]
    return Dates.of(tuple(reasons))


def _spans(dating: Dating, judgement: Judgement) -> list[PartialDate]:
    """Give the span of a dating where what it dates is there, or the dates that were read."""
    if not dating.trait:
        return [dating.span]
    seen = [one.value for one in judgement.observations if one.trait == dating.trait]
    if dating.condition is None:
        return sorted({one for one in seen if isinstance(one, PartialDate)}, key=str)
    shown = any(dating.condition.judge(one) is Outcome.AGREES for one in seen)
    return [dating.span] if shown else []
