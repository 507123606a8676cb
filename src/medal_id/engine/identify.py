"""From understood observations to a verdict. Pure: no file, clock, chance, log or global."""

from __future__ import annotations

from medal_id.engine.advise import advise
from medal_id.engine.case import Case
from medal_id.engine.counterfactuals import counterfactuals
from medal_id.engine.cross_check import CrossCheck
from medal_id.engine.dating import date
from medal_id.engine.decide import Decision, decide
from medal_id.engine.judge import judge
from medal_id.engine.matrix import Matrix
from medal_id.engine.open_questions import open_questions
from medal_id.engine.relate import relate
from medal_id.engine.strength import strength
from medal_id.engine.unfold import unfold_candidates, unfold_evidence
from medal_id.engine.warn import Warner
from medal_id.observations import Observation
from medal_id.rules import RuleSet
from medal_id.verdict import Advice, Deferred, Details, Finding, MedalWarning, Verdict

#: The warnings of the rules' own checks, not yet made.
Checked = Deferred[tuple[MedalWarning, ...]]


def identify(
    rules: RuleSet,
    matrix: Matrix,
    observations: tuple[Observation, ...],
    *,
    award: str = "",
    tolerance: int = 0,
) -> Verdict:
    """Judge understood observations: each part on its own, then the parts together.

    Args:
        rules: the rules that judge.
        matrix: the same rules, laid out.
        observations: as `Vocabulary.observe_all` gives them.
        award: the id of the only award to consider; empty for all.
        tolerance: how many contradictions a candidate is forgiven.
    """
    judgement = judge(matrix, observations)
    part_of = rules.vocabulary.part_of
    seen = {part_of(one.trait) for one in observations}
    within = matrix.awards[award] if award else -1
    cases = {
        part: Case(rules, matrix, judgement, part, scope & within, tolerance)
        for part, scope in matrix.parts.items()
        if part in seen
    }
    decided = {part: (case, decide(case)) for part, case in cases.items()}
    checked = Deferred(lambda: CrossCheck(rules, observations, decided, award).warnings())
    findings = {part: _finding(*one, checked) for part, one in decided.items()}
    joint = Deferred(lambda: relate(rules, findings, checked.get()))
    return Verdict(observations, award, tolerance, rules.version, findings, joint)


def _finding(case: Case, decision: Decision, checked: Checked) -> Finding:
    """Give the finding on one part; its details wait until they are asked for."""
    best = case.matrix.entries[decision.best].id if decision.best >= 0 else ""
    advice = Deferred(lambda: advise(case, decision))
    return Finding(
        case.part,
        decision.status,
        best,
        details=Deferred(lambda: _details(case, decision, checked, advice)),
        questions=Deferred(lambda: open_questions(case, decision, advice.get())),
        counterfactuals=Deferred(lambda: counterfactuals(case, decision)),
    )


def _details(
    case: Case, decision: Decision, checked: Checked, advice: Deferred[tuple[Advice, ...]]
) -> Details:
    """Unfold everything about one part."""
    evidence = unfold_evidence(case)
    return Details(
        strength=strength(case, decision),
        candidates=unfold_candidates(case, decision),
        evidence=evidence,
        warnings=Warner(case, decision, evidence, checked.get()).warnings(),
        dates=date(case, decision.best),
        next=advice.get(),
    )
