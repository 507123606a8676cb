"""What is still open of the candidates that a report names, in words."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from medal_id.report import standing
from medal_id.report.footnotes import Footnotes
from medal_id.report.line import Line, Tone
from medal_id.report.wording import Wording
from medal_id.rules import HowOften
from medal_id.verdict import Candidate, Finding, OpenExpectation, OpenQuestion


@frozen
class Unsettled:
    """One expectation that could still exclude a candidate."""

    candidate: Candidate
    question: OpenQuestion
    expects: OpenExpectation

    def says(self, words: Wording) -> str:
        """Say what to look at and what is expected there."""
        one, trait = self.expects, words.trait(self.question.trait)
        key = "open-never" if one.how_often is HowOften.NEVER else "open-always"
        says = words.say(key, trait=words.trait(one.about), expected=words.of(one.expected))
        if one.about != self.question.trait:
            says = words.say("open-whether", trait=trait, says=says)
        if self.question.seen is not None:
            says = words.say("open-seen", says=says, seen=words.of(self.question.seen))
        return says


def unsettled(finding: Finding) -> Iterator[Unsettled]:
    """Go through what is open of the answer, then of what cannot yet be told from it."""
    told: set[str] = set()
    best = [finding.best] if finding.best is not None else []
    for candidate in (*best, *standing.undecided(finding)):
        questions = finding.open_questions(candidate.id)
        rows = [(one, e) for one in questions for e in one.expects if e.candidate not in told]
        told |= {expects.candidate for _, expects in rows}
        yield from (Unsettled(candidate, question, expects) for question, expects in rows)


def open_lines(finding: Finding, notes: Footnotes) -> Iterator[Line]:
    """Tell what is open, candidate by candidate."""
    named = ""
    for one in unsettled(finding):
        if one.candidate.id != named:
            named = one.candidate.id
            yield Line(notes.wording.of(one.candidate.name), 2)
        cited = notes.cite(one.expects.fact, one.expects.confidence, one.expects.sources)
        yield Line(f"{one.says(notes.wording)} {cited}", 3, "?", Tone.OPEN)
