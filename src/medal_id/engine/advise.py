"""What to look at next: the traits that tell most for their cost."""

from __future__ import annotations

from medal_id.engine.case import Case
from medal_id.engine.decide import Decision
from medal_id.engine.matrix import bits
from medal_id.key import Value, best, joined
from medal_id.verdict import Advice


def advise(case: Case, decision: Decision) -> tuple[Advice, ...]:
    """Rank the traits not yet observed, or answered unsurely, by what they tell for their cost.

    Only expectations that can exclude count: what is merely usual settles nothing. See
    `medal_id.key.best`.
    """
    vocabulary, every = case.rules.vocabulary, case.matrix.things.get().things
    observed = zip(case.judgement.observations, case.judgement.tallies, strict=True)
    settled = {one.trait for one, tally in observed if not tally.undecided}
    left = every.only(_undecided(case, decision))
    ranked = best(left, seen=_seen(case), but=settled)
    return tuple(
        Advice(
            one.trait,
            vocabulary.traits[one.trait].question,
            vocabulary.traits[one.trait].look,
            round(one.gain, 3),
            round(one.cost, 3),
        )
        for one in ranked
    )


def _undecided(case: Case, decision: Decision) -> list[str]:
    """List the issued leaves that are still possible below the answer, or anywhere."""
    matrix = case.matrix
    below = matrix.below[decision.best] if decision.best >= 0 else -1
    left = decision.possible(case.scope & matrix.issued & below, case.tolerance)
    return [matrix.entries[at].id for at in bits(left) if not matrix.children[at]]


def _seen(case: Case) -> dict[str, Value]:
    """Give what was seen of the traits on which others depend, on anybody's word."""
    traits, things = case.rules.vocabulary.traits, case.matrix.things.get()
    needed = {name for trait in traits.values() for name in trait.needs}
    seen: dict[str, Value] = {}
    for one in case.judgement.observations:
        if one.trait in needed:
            seen[one.trait] = joined(seen.get(one.trait), things.seen(one))
    return seen
