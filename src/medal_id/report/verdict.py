"""A verdict, as lines of a report."""

from __future__ import annotations

from collections.abc import Iterator

from medal_id.report.finding import FindingLines, date_lines, warning_lines
from medal_id.report.footnotes import Footnotes
from medal_id.report.line import BLANK, Line, Tone
from medal_id.report.wording import Wording
from medal_id.verdict import Verdict


def verdict_lines(verdict: Verdict, words: Wording, *, explain: bool = False) -> Iterator[Line]:
    """Tell a verdict: each part, then what the parts say together, then the sources.

    The short form names what decides; `explain` adds every piece of evidence for and against.
    """
    notes = Footnotes(words)
    if not verdict.parts:
        yield Line(words.say("nothing-seen"), tone=Tone.TITLE)
    for number, finding in enumerate(verdict.parts.values()):
        if number:
            yield BLANK
        yield from FindingLines(finding, notes, verdict.tolerance, explain).lines()
    warned = list(warning_lines(verdict.joint.get().warnings, notes))
    several = len(verdict.parts) > 1
    if several or warned:
        yield BLANK
        yield Line(words.say("together" if several else "checked"), tone=Tone.TITLE)
    if warned:
        yield BLANK
        yield Line(words.say("warnings"), 1, tone=Tone.HEADING)
        yield from warned
    if several:
        yield from date_lines(verdict.dates, notes, full=explain)
    yield from notes.lines()
    yield BLANK
    yield Line(words.say("rules", version=verdict.rules_version), tone=Tone.QUIET)
