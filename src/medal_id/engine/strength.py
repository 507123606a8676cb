"""How well an answer is carried: a named tier, a pure and monotone function of the evidence.

Each step from the award down to the answer is as good as the best expectation of its own that was
met: 3 for one that always holds and is well attested, 2 with medium confidence, 1 for
anything less, 0 for none. Then

- *definitive*: every step has 3, and so has something seen that names the award;
- *strong*: every step has at least 2, and so has something seen that names the award; at most this
  where a usual feature is missing;
- *weak*: anything less; always where something contradicts, where two answers exclude each
  other, where something seen names another award, where none of the known kinds of the answer
  fits, where a draft rule is leant on, and for what stands beside the award (copies, trial
  pieces, drafts), because reaching it takes a contradiction with the issued ones.

So a contradiction never raises it, and no percentage is invented.
"""

from __future__ import annotations

from medal_id.engine.case import Case
from medal_id.engine.conflicts import conflicting, inapplicable, naming_others
from medal_id.engine.decide import Decision
from medal_id.engine.matrix import Matrix, bits
from medal_id.rules import Confidence, Expectation, HowOften
from medal_id.verdict import Status, Strength

_CARRIES = {Confidence.HIGH: 3, Confidence.MEDIUM: 2, Confidence.LOW: 1}


def strength(case: Case, decision: Decision) -> Strength:
    """Name the tier of an answer."""
    if decision.status is not Status.IDENTIFIED:
        return Strength.NONE
    matrix, best = case.matrix, decision.best
    entry = matrix.entries[best]
    if entry.draft or not entry.issued or decision.count(best) or misfit(matrix, decision):
        return Strength.WEAK
    if conflicting(case) or inapplicable(case) or naming_others(case, best):
        return Strength.WEAK
    asked, path = matrix.expected_of(matrix.path[best]), bits(matrix.path[best])
    named = case.judgement.agrees & asked & matrix.names
    steps = [_step(case, case.judgement.agrees & matrix.of_entry[at]) for at in path]
    steps.append(_step(case, named))
    if min(steps) < 2:
        return Strength.WEAK
    missing = any(tally.disagrees & asked for tally in case.judgement.tallies)
    return Strength.STRONG if missing or min(steps) < 3 else Strength.DEFINITIVE


def misfit(matrix: Matrix, decision: Decision) -> bool:
    """Tell whether an answer has known kinds and observations exclude every one of them."""
    own = decision.count(decision.best)
    children = bits(matrix.children[decision.best])
    return bool(children) and all(decision.count(child) > own for child in children)


def _step(case: Case, agrees: int) -> int:
    """Rate the best of the expectations met."""
    met = [case.matrix.expectations[at] for at in bits(agrees)]
    return max((_carries(case, one) for one in met), default=0)


def _carries(case: Case, met: Expectation) -> int:
    """Rate one expectation that was met."""
    if met.how_often is not HowOften.ALWAYS:
        return 1
    award = case.matrix.entries[case.matrix.place[met.entry]].award
    return _CARRIES[case.rules.fact(award, met.fact).confidence]
