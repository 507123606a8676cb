"""What would change an answer, in words."""

from __future__ import annotations

from collections.abc import Iterator

from medal_id.report import standing
from medal_id.report.line import Line, Tone
from medal_id.report.wording import Wording
from medal_id.verdict import Candidate, Counterfactual, Finding, Status

#: How many a short report names.
FEW = 2


def change_lines(finding: Finding, words: Wording, *, full: bool) -> Iterator[Line]:
    """Say what would change an answer, what leads to another one first."""
    every = finding.counterfactuals
    told = every if full else _chosen(every)
    for one in told:
        condition, then = supposed(one, words), answer(one, finding, words)
        yield Line(words.say("then", condition=condition, answer=then), 2)
    if not every:
        yield Line(words.say("no-change"), 2, tone=Tone.QUIET)
    if len(every) > len(told):
        yield Line(words.say("more", n=len(every) - len(told)), 2, tone=Tone.QUIET)


def _chosen(every: tuple[Counterfactual, ...]) -> tuple[Counterfactual, ...]:
    """Choose for a short report: the first ones, or the first of one change and that of two."""
    farther = [one for one in every if not one.smallest]
    return (every[0], farther[0]) if farther else every[:FEW]


def supposed(one: Counterfactual, words: Wording) -> str:
    """Say what would have to be seen."""
    changes = [
        words.say("were", trait=words.trait(change.trait), says=words.of(change.says))
        for change in one.changes
    ]
    return words.say("if", changes=words.say("and").join(changes))


def answer(one: Counterfactual, finding: Finding, words: Wording) -> str:
    """Say what the answer would then be; the award is named where it would be another."""
    if not one.best_id:
        return words.say(f"would-be-{one.status.value}")
    best, now = finding.candidate(one.best_id), finding.best
    top = _top(finding, best)
    told = top == best or (now is not None and top == _top(finding, now))
    names = [words.of(each.name) for each in ([best] if told else [top, best])]
    key = "would-be" if one.status is Status.IDENTIFIED else "would-be-at-most"
    return words.say(key, name=", ".join(names))


def _top(finding: Finding, one: Candidate) -> Candidate:
    """Give the entry at the top of the way down to a candidate."""
    return next(iter(standing.above(finding, one)), one)
