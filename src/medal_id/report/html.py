"""Reports as HTML for notebooks: escaped, without scripts, without network."""

from __future__ import annotations

from collections.abc import Iterable

from medal_id.catalogue import Catalogue, default_catalogue
from medal_id.report import change, standing
from medal_id.report import evidence as told
from medal_id.report.entry import EntryPage
from medal_id.report.expectation import expectation
from medal_id.report.finding import called, look, status
from medal_id.report.footnotes import Footnotes
from medal_id.report.line import Line
from medal_id.report.markup import QUIET, badge, box, details, table, tag
from medal_id.report.serial import SAID, SerialLines
from medal_id.report.unsettled import unsettled
from medal_id.report.wording import Wording
from medal_id.rules import Entry
from medal_id.serial import Assessment, SerialNumber
from medal_id.verdict import Candidate, Dates, Evidence, Finding, MedalWarning, Verdict

Shown = Verdict | Finding | Candidate | Entry | SerialNumber | Assessment


def html(value: Shown, lang: str = "en") -> str:
    """Draw a verdict, a finding, a candidate, an entry or a serial number, in "en" or "ru"."""
    words = Wording(lang, default_catalogue().rules.vocabulary)
    if isinstance(value, SerialNumber):
        return _number(Assessment(value.text, value, None), words)
    if isinstance(value, Assessment):
        return _number(value, words)
    if isinstance(value, Verdict):
        return _verdict(value, words)
    if isinstance(value, Finding):
        return _finding(value, words)
    return _candidate(value, words) if isinstance(value, Candidate) else _entry(value, words)


def _verdict(verdict: Verdict, words: Wording) -> str:
    """Draw a verdict: a box for each part, then what the parts say together."""
    body = [_finding(finding, words) for finding in verdict.parts.values()]
    if not body:
        body.append(tag("p", words.say("nothing-seen")))
    several, warned = len(verdict.parts) > 1, _warnings(verdict.joint.get().warnings, words)
    if several or warned:
        heading = tag("strong", words.say("together" if several else "checked"))
        body.append(box([heading, *warned, _dates(verdict.dates, words) if several else ""]))
    body.append(tag("div", words.say("rules", version=verdict.rules_version), QUIET))
    return f"<div>{''.join(body)}</div>"


def _candidate(candidate: Candidate, words: Wording) -> str:
    """Draw one candidate with its standing."""
    shown = candidate.standing.value
    body = [
        tag("strong", words.of(candidate.name)) + " " + badge(shown, words.say(shown)),
        f"<div>{tag('code', candidate.id)}</div>",
        tag(
            "div",
            words.say(
                "counts-of",
                agrees=candidate.agrees,
                disagrees=candidate.disagrees,
                undecided=candidate.undecided,
            ),
            QUIET,
        ),
    ]
    if candidate.contradictions:
        against = words.traits(candidate.contradictions)
        body.append(tag("div", words.say("against-it", traits=against)))
    return box(body)


def _number(answer: Assessment, words: Wording) -> str:
    """Draw what is known of a serial number as the report tells it, under its standing."""
    head, *body = SerialLines(default_catalogue(), Footnotes(words)).lines(answer)
    name = answer.number.text if answer.number else head.says.rpartition(":")[0]
    standing = answer.standing
    return told_html(name, body, status=standing.value, said=words.say(SAID[standing]))


def told_html(name: str, lines: Iterable[Line], *, status: str = "", said: str = "") -> str:
    """Draw lines of a report in a box under a name; a status has a badge that says it."""
    head = tag("strong", name)
    if status:
        head += f" {badge(status, said)}"
    body = (tag("div", line.says, f"margin-left:{line.depth}em") for line in lines)
    return box([head, *body])


def _entry(entry: Entry, words: Wording) -> str:
    """Draw an entry; in full where it is one of the catalogue that comes with the library."""
    catalogue = default_catalogue()
    kind = f"{words.level(entry.level)}, {words.kind(entry.kind)}"
    body = [
        tag("strong", words.of(entry.name)),
        tag("div", kind, QUIET) + tag("code", entry.id),
    ]
    if entry.draft:
        body.append(tag("div", words.say("draft"), QUIET))
    if entry in catalogue.entries:
        body += _of_entry(entry, catalogue, words)
    return box(body)


def _of_entry(entry: Entry, catalogue: Catalogue, words: Wording) -> list[str]:
    """Draw what an entry shows, its kinds and what is known of it."""
    award = catalogue.rules.award(entry.award)
    page = EntryPage(entry, award, catalogue, words)
    shows = [(expectation(one, words), one.fact) for one in entry.expects]
    facts = [
        (id_, words.of(award.facts[id_].says), words.say(award.facts[id_].confidence.value))
        for id_ in page.facts
    ]
    return [
        tag("div", words.say("expects")),
        table(shows),
        *_listed("children", page.children, words),
        *_listed("stands-beside", page.beside, words),
        details(words.say("facts"), table(facts)),
    ]


def _finding(finding: Finding, words: Wording) -> str:
    """Draw the finding on one part."""
    shade = badge(finding.status.value, status(finding, words))
    body = [f"{tag('strong', words.title(words.part(finding.part)))} {shade}"]
    best = finding.best
    if best is not None:
        body += [tag("div", words.of(best.name)), tag("code", best.id)]
        body.append(_evidence("why", finding, finding.evidence_for(best.id), words))
    body += _listed("nearest", standing.tops(finding.nearest), words)
    body += _listed("below" if best else "either", standing.undecided(finding), words)
    body += _warnings(finding.warnings, words)
    if best is not None:
        body.append(_dates(finding.dates, words))
    failing = [e for one in standing.excluded(finding) for e in standing.failing(finding, one)]
    body.append(_evidence("why-not", finding, failing, words))
    changes = [
        (change.supposed(one, words), change.answer(one, finding, words))
        for one in finding.counterfactuals
    ]
    body.append(details(words.say("change"), table(changes or [[words.say("no-change")]])))
    open_ = [
        (
            words.of(one.candidate.name),
            one.says(words),
            f"{one.expects.fact}, {words.say(one.expects.confidence)}",
            "; ".join(one.expects.sources) or words.say("inference"),
        )
        for one in unsettled(finding)
    ]
    if open_:
        body.append(details(words.say("open"), table(open_)))
    advice = [(words.of(one.question), look(one, words)) for one in finding.next]
    if advice:
        body.append(details(words.say("next"), table(advice)))
    return box(body)


def _evidence(key: str, finding: Finding, evidence: Iterable[Evidence], words: Wording) -> str:
    """Draw evidence as a table that opens on demand; nothing where there is none."""
    rows = [
        (
            called(finding, finding.candidate(one.candidate), words),
            told.MARKS[one.outcome],
            told.sentence(one, words),
            f"{one.fact}, {words.say(one.confidence.value)}",
            "; ".join(one.sources) or words.say("inference"),
        )
        for one in (shared.evidence for shared in told.merged(evidence))
    ]
    return details(words.say(key), table(rows)) if rows else ""


def _warnings(warnings: Iterable[MedalWarning], words: Wording) -> list[str]:
    """Draw warnings."""
    drawn = []
    for one in warnings:
        severity = words.say(one.severity)
        says = words.say("warn", severity=severity, says=words.of(one.says))
        drawn.append(tag("div", f"⚠ {says}") + tag("div", words.of(one.next), QUIET))
    return drawn


def _dates(dates: Dates, words: Wording) -> str:
    """Draw a span of days with what sets its ends."""
    reasons = "; ".join(
        words.say("dated", of=words.of(one.of), span=words.span(one.bound))
        for one in dates.bounds()
    )
    said = words.say("dates", span=words.span(dates.span))
    return tag("div", said) + (tag("div", reasons, QUIET) if reasons else "")


def _listed(key: str, named: Iterable[Entry | Candidate], words: Wording) -> list[str]:
    """Draw a list of names under a heading; nothing where there is none."""
    items = "".join(tag("li", f"{words.of(one.name)} [{one.id}]") for one in named)
    heading = tag("div", words.say(key))
    return [f'{heading}<ul style="margin:.1em 0">{items}</ul>'] if items else []
