"""What to look at next: the traits that tell most for their cost."""

from __future__ import annotations

from medal_id.engine.case import Case
from medal_id.engine.decide import Decision
from medal_id.engine.matrix import Matrix, bits
from medal_id.engine.separation import separating_power
from medal_id.observations import States
from medal_id.rules import HowOften, Outcome, Trait
from medal_id.verdict import Advice

#: A gain below this, in bits, is not worth a look.
WORTH_A_LOOK = 0.05


def advise(case: Case, decision: Decision) -> tuple[Advice, ...]:
    """Rank the traits not yet observed, or answered unsurely, by their gain for their cost.

    Only expectations that can exclude count: what is merely usual settles nothing.
    """
    rules, matrix = case.rules, case.matrix
    things = _undecided(case, decision)
    observed = zip(case.judgement.observations, case.judgement.tallies, strict=True)
    settled = {one.trait for one, tally in observed if not tally.undecided}
    ranked = []
    for name, trait in rules.vocabulary.traits.items():
        if name in settled or not _applies(case, trait):
            continue
        gain = separating_power([_shows(matrix, trait, thing) for thing in things])
        if gain >= WORTH_A_LOOK:
            cost = rules.vocabulary.methods[trait.method].cost
            ranked.append(Advice(name, trait.question, trait.look, round(gain, 3), cost))
    return tuple(sorted(ranked, key=lambda advice: (-advice.gain / advice.cost, advice.trait)))


def _undecided(case: Case, decision: Decision) -> list[int]:
    """List the issued leaves that are still possible below the answer, or anywhere."""
    matrix = case.matrix
    below = matrix.below[decision.best] if decision.best >= 0 else -1
    left = decision.possible(case.scope & matrix.issued & below, case.tolerance)
    return [at for at in bits(left) if not matrix.children[at]]


def _applies(case: Case, trait: Trait) -> bool:
    """Tell whether nothing seen rules the trait out."""
    return not any(
        case.rules.vocabulary.traits[needed].needed_condition(states).judge(one.value)
        is Outcome.DISAGREES
        for needed, states in trait.needs.items()
        for one in case.judgement.observations
        if one.trait == needed
    )


def _shows(matrix: Matrix, trait: Trait, thing: int) -> frozenset[str] | None:
    """Give the states a leaf can show, or None where no rule says.

    For traits without named states, the conditions of the rules serve as states.
    """
    named: frozenset[str] = frozenset(getattr(trait, "states", ()))
    shown: frozenset[str] | None = None
    for at in bits(matrix.expected_of(matrix.path[thing]) & matrix.deciding[trait.name]):
        expectation = matrix.expectations[at]
        if named:
            states = frozenset(
                s for s in named if expectation.condition.judge(States(frozenset({s}))) == "agrees"
            )
            if expectation.how_often is HowOften.NEVER:
                states = named - states
        else:
            states = frozenset({f"{expectation.how_often} {expectation.condition}"})
        shown = states if shown is None else (shown & states if named else shown | states)
    return shown
