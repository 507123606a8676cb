"""The finding on one part, as lines of a report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from medal_id.report import evidence as told
from medal_id.report import standing
from medal_id.report.change import change_lines
from medal_id.report.footnotes import Footnotes
from medal_id.report.line import BLANK, Line, Tone
from medal_id.report.unsettled import open_lines
from medal_id.report.wording import Wording
from medal_id.rules import Outcome
from medal_id.verdict import Advice, Candidate, Dates, Evidence, Finding, MedalWarning, Status

#: How many excluded candidates, and pieces of advice, a short report names.
FEW = 4
#: How many candidates that are still possible, or nearest, it names.
SOME = 8
_SEVERE = {"note": Tone.NOTE, "warning": Tone.WARNING, "serious": Tone.SERIOUS}


@frozen
class FindingLines:
    """Tells one finding, section by section."""

    finding: Finding
    notes: Footnotes
    tolerance: int
    full: bool

    @property
    def words(self) -> Wording:
        """The language."""
        return self.notes.wording

    def lines(self) -> Iterator[Line]:
        """Tell all of it."""
        yield from self._answer()
        yield from self._section("why", self._reasons())
        yield from self._section("nearest", self._nearest())
        yield from self._section(
            "below" if self.finding.best_id else "either",
            self._open(standing.undecided(self.finding)),
        )
        yield from self._section("why-not", self._why_not())
        if self.full:
            yield from self._section("beside", self._names(standing.beside(self.finding)))
        yield from self._section("warnings", warning_lines(self.finding.warnings, self.notes))
        if self.finding.best_id:
            yield from date_lines(self.finding.dates, self.notes, full=self.full)
        yield from self._section("change", change_lines(self.finding, self.words, full=self.full))
        yield from self._section("next", self._advice())
        if self.full:
            yield from self._section("open", open_lines(self.finding, self.notes))
        if self.full:
            yield from self._section("all-evidence", self._all_evidence())

    def _answer(self) -> Iterator[Line]:
        """Name the answer, its status and its strength."""
        finding, words = self.finding, self.words
        best = finding.best
        part = words.title(words.part(finding.part))
        yield Line(f"{part}: {status(finding, words)}", tone=Tone.TITLE)
        if finding.status is Status.UNKNOWN:
            yield Line(words.say("no-rule-speaks"), 1)
        if best is None:
            return
        for one in (*standing.above(finding, best)[:1], best):
            yield Line(words.of(one.name), 1)
        yield Line(best.id, 1, tone=Tone.QUIET)
        if finding.status is Status.IDENTIFIED:
            yield Line(words.say(f"{finding.strength}-means"), 1, tone=Tone.QUIET)
        if best.contradictions:
            forgiven = words.traits(best.contradictions)
            yield Line(words.say("forgiven", n=self.tolerance, traits=forgiven), 1, "!", Tone.OPEN)

    def _section(self, key: str, lines: Iterable[Line]) -> Iterator[Line]:
        """Put a heading over lines; nothing over none."""
        body = list(lines)
        if body:
            yield BLANK
            yield Line(self.words.say(key), 1, tone=Tone.HEADING)
            yield from body

    def _reasons(self) -> Iterator[Line]:
        """Tell what agrees or stays open on the way down to the answer."""
        if self.finding.best_id:
            about = self.finding.evidence_for(self.finding.best_id)
            kept = [
                e for e in about if _tells(e) or (self.full and e.outcome is not Outcome.DISAGREES)
            ]
            for shared in told.merged(kept):
                yield told.line(shared, self.notes, 2)

    def _nearest(self) -> Iterator[Line]:
        """Name the nearest candidates where everything is excluded; warnings tell the details."""
        every = standing.tops(self.finding.nearest)
        for one in self._some(every):
            traits = self.words.traits(one.contradictions)
            name = self.words.of(one.name)
            yield Line(self.words.say("contradicted-by", name=name, traits=traits), 2)
        yield from self._left_out(every)

    def _why_not(self) -> Iterator[Line]:
        """Tell what excludes the issued candidates near the answer.

        Where warnings already name what excludes them, it is not told twice.
        """
        if self.finding.status is Status.CONTRADICTED:
            return
        warned = {c for w in self.finding.warnings for c in w.candidates}
        out = [c for c in standing.excluded(self.finding) if self.full or c.id not in warned]
        for one in out if self.full else out[:FEW]:
            yield Line(called(self.finding, one, self.words), 2)
            for shared in told.merged(standing.failing(self.finding, one)):
                yield told.line(shared, self.notes, 3)
        if not self.full and len(out) > FEW:
            yield Line(self.words.say("more", n=len(out) - FEW), 2, tone=Tone.QUIET)

    def _open(self, candidates: list[Candidate]) -> Iterator[Line]:
        """Name candidates that are still possible, with what was seen of them and below them."""
        for one in self._some(candidates):
            yield Line(self.words.of(one.name), 2)
            yield from self._own(one, 3)
            for kind in standing.shown_below(self.finding, one):
                yield Line(self.words.of(kind.name), 3)
                yield from self._own(kind, 4)
        yield from self._left_out(candidates)

    def _some(self, candidates: list[Candidate]) -> list[Candidate]:
        """Keep what a report of this length names."""
        return candidates if self.full else candidates[:SOME]

    def _left_out(self, candidates: list[Candidate]) -> Iterator[Line]:
        """Say how many candidates are not named."""
        left = len(candidates) - len(self._some(candidates))
        if left:
            yield Line(self.words.say("more", n=left), 2, tone=Tone.QUIET)

    def _own(self, one: Candidate, depth: int) -> Iterator[Line]:
        """Give what was seen of a candidate's own features."""
        own = [e for e in self.finding.evidence if e.candidate == one.id]
        for shared in told.merged(own):
            yield told.line(shared, self.notes, depth)

    def _names(self, candidates: list[Candidate]) -> Iterator[Line]:
        """Name candidates."""
        for one in candidates:
            yield Line(self.words.of(one.name), 2)

    def _advice(self) -> Iterator[Line]:
        """Say what to look at next."""
        every = self.finding.next
        for advice in every if self.full else every[:FEW]:
            yield Line(self.words.of(advice.question), 2)
            yield Line(look(advice, self.words), 3, tone=Tone.QUIET)

    def _all_evidence(self) -> Iterator[Line]:
        """Give every observation against every expectation, with the facts in words."""
        for one in self.finding.candidates:
            own = [e for e in self.finding.evidence if e.candidate == one.id]
            if own:
                name, stands = self.words.of(one.name), self.words.say(one.standing.value)
                yield Line(f"{name} [{one.id}]: {stands}", 2)
            for shared in told.merged(own):
                yield told.line(shared, self.notes, 3, full=True)
                yield Line(self.words.of(shared.evidence.says), 4, tone=Tone.QUIET)


def called(finding: Finding, one: Candidate, words: Wording) -> str:
    """Name a candidate, and the award that it is of where that is not the answer's."""
    return ", ".join(words.of(each.name) for each in standing.called(finding, one))


def _tells(one: Evidence) -> bool:
    """Tell a reason from what is merely absent as expected, or open because nobody saw it."""
    if one.outcome is Outcome.AGREES:
        return not one.how_often.denies
    return one.outcome is Outcome.UNDECIDED and not one.implied


def status(finding: Finding, words: Wording) -> str:
    """Say how far an identification came and how well it is carried."""
    said = words.say(finding.status.value)
    if finding.status is not Status.IDENTIFIED:
        return said
    return words.say("strength", status=said, strength=words.say(finding.strength.value))


def look(advice: Advice, words: Wording) -> str:
    """Say how to look, and what it costs."""
    how, cost, method = words.of(advice.look), f"{advice.cost:g}", words.method(advice.trait)
    if not method:
        return words.say("look-plain", look=how, cost=cost)
    return words.say("look", look=how, method=method, cost=cost)


def warning_lines(warnings: Iterable[MedalWarning], notes: Footnotes) -> Iterator[Line]:
    """Tell warnings, and for each what to look at next."""
    words = notes.wording
    for one in warnings:
        severity = words.say(one.severity)
        says = words.say("warn", severity=severity, says=words.of(one.says))
        cited = notes.cite_plain(one.facts, one.sources)
        yield Line(f"{says}{cited}", 2, "!", _SEVERE[one.severity])
        yield Line(words.of(one.next), 3, tone=Tone.QUIET)


def date_lines(dates: Dates, notes: Footnotes, *, full: bool) -> Iterator[Line]:
    """Tell a span of days with the reasons for both ends, or all reasons."""
    words, whole = notes.wording, dates.span
    yield BLANK
    yield Line(words.say("dates", span=words.span(whole)), 1, tone=Tone.HEADING)
    for reason in dates.reasons if full else dates.bounds():
        span = words.limited(words.span(reason.span), reason)
        said = words.say("dated", of=words.of(reason.of), span=span)
        yield Line(f"{said}{notes.cite_plain((reason.fact,), reason.sources)}", 2)
    if (whole.earliest is None) == (whole.latest is None):
        return
    if whole.earliest is None:
        yield Line(words.say("no-start"), 2, tone=Tone.QUIET)
    if whole.latest is None:
        yield Line(words.say("no-end"), 2, tone=Tone.QUIET)
