"""What could still exclude the candidates that are possible."""

from __future__ import annotations

from medal_id.engine.case import Case
from medal_id.engine.decide import Decision, stands_beside
from medal_id.engine.judge import holds
from medal_id.engine.matrix import bits
from medal_id.rules import Expectation, Label, Outcome, Trait
from medal_id.verdict import Advice, OpenExpectation, OpenQuestion


def open_questions(
    case: Case, decision: Decision, advice: tuple[Advice, ...]
) -> tuple[OpenQuestion, ...]:
    """Give every expectation that could exclude a possible candidate and was not decided.

    `advice` tells how much a look at a trait is expected to tell.
    """
    settled = 0
    for tally in case.judgement.tallies:
        settled |= tally.agrees | tally.disagrees
    asked: dict[str, list[Expectation]] = {}
    for at in bits(case.matrix.expected_of(_wanted(case, decision)) & ~settled):
        one = case.matrix.expectations[at]
        trait = _looked_at(case, one) if one.how_often.excludes else ""
        if trait:
            asked.setdefault(trait, []).append(one)
    gains = {one.trait: one.gain for one in advice}
    questions = (
        _question(case, name, gains.get(name, 0.0), every) for name, every in asked.items()
    )
    return tuple(sorted(questions, key=lambda one: (-one.gain / one.cost, one.cost, one.trait)))


def _wanted(case: Case, decision: Decision) -> int:
    """Give the possible candidates that can be the answer, and what lies above them."""
    wanted = 0
    for at in bits(decision.possible(case.scope, case.tolerance)):
        if case.matrix.entries[at].issued or stands_beside(case, at):
            wanted |= case.matrix.path[at]
    return wanted


def _looked_at(case: Case, open_: Expectation) -> str:
    """Name the trait that decides an expectation: its own, or a proviso's; empty where none can."""
    every = case.judgement.observations
    provisos = [(given.trait, holds(given, every)) for given in open_.given]
    excused = Outcome.DISAGREES in {said for _, said in provisos}
    if excused or not _applies(case, case.rules.vocabulary.traits[open_.trait]):
        return ""
    seen = [one.value for one in every if one.trait == open_.trait]
    if all(open_.condition.judge(value) is Outcome.UNDECIDED for value in seen):
        return open_.trait
    return next(trait for trait, said in provisos if said is Outcome.UNDECIDED)


def _applies(case: Case, trait: Trait) -> bool:
    """Tell whether nothing seen rules the trait out."""
    return not any(
        case.rules.vocabulary.traits[needed].needed_condition(states).judge(one.value)
        is Outcome.DISAGREES
        for needed, states in trait.needs.items()
        for one in case.judgement.observations
        if one.trait == needed
    )


def _question(case: Case, name: str, gain: float, every: list[Expectation]) -> OpenQuestion:
    """Ask for a trait."""
    trait = case.rules.vocabulary.traits[name]
    return OpenQuestion(
        trait=name,
        question=trait.question,
        look=trait.look,
        seen=_seen(case, name),
        gain=gain,
        cost=case.rules.vocabulary.methods[trait.method].cost,
        expects=tuple(_open(case, one) for one in every),
    )


def _open(case: Case, one: Expectation) -> OpenExpectation:
    """Say what a rule expects."""
    award = case.matrix.entries[case.matrix.place[one.entry]].award
    return OpenExpectation(
        candidate=one.entry,
        about=one.trait,
        expected=case.rules.vocabulary.traits[one.trait].show_condition(one.condition),
        how_often=one.how_often,
        fact=one.fact,
        confidence=case.rules.fact(award, one.fact).confidence,
        sources=tuple(source.title for source in case.rules.sources(award, one.fact)),
    )


def _seen(case: Case, name: str) -> Label | None:
    """Say what was seen of a trait, each thing once, whatever the order was."""
    trait = case.rules.vocabulary.traits[name]
    seen = {
        trait.show(one.value)  # type: ignore[arg-type]  # understood
        for one in case.judgement.observations
        if one.trait == name
    }
    if not seen:
        return None
    in_order = sorted(seen, key=lambda one: one.en)
    return Label("; ".join(one.en for one in in_order), "; ".join(one.ru for one in in_order))
