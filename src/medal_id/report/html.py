"""Reports as HTML for notebooks: escaped, without scripts, without network."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from medal_id.catalogue import Catalogue, default_catalogue
from medal_id.report import evidence as told
from medal_id.report import standing
from medal_id.report.entry import EntryPage
from medal_id.report.expectation import expectation
from medal_id.report.finding import look, status
from medal_id.report.footnotes import Footnotes
from medal_id.report.line import Line, clean
from medal_id.report.serial import SAID, SerialLines
from medal_id.report.wording import Wording
from medal_id.rules import Entry
from medal_id.serial import Assessment, SerialNumber
from medal_id.verdict import Candidate, Dates, Evidence, Finding, MedalWarning, Verdict

#: Translucent greys and mid-tones only, so that it can be read on white and on black.
_BOX = "border-left:3px solid rgba(128,128,128,.5);padding:.2em .8em;margin:.4em 0;max-width:60em"
_CELL = "text-align:left;vertical-align:top;padding:.1em .8em .1em 0"
_QUIET = "opacity:.75;font-size:90%"
_SHADES = {
    "identified": "rgba(46,160,67,.35)",
    "ambiguous": "rgba(210,153,34,.35)",
    "unknown": "rgba(128,128,128,.35)",
    "contradicted": "rgba(218,54,51,.35)",
    "possible": "rgba(210,153,34,.35)",
    "excluded": "rgba(218,54,51,.35)",
    "attested": "rgba(46,160,67,.35)",
    "impossible": "rgba(218,54,51,.35)",
}


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
        body.append(_tag("p", words.say("nothing-seen")))
    several, warned = len(verdict.parts) > 1, _warnings(verdict.joint.get().warnings, words)
    if several or warned:
        heading = _tag("strong", words.say("together" if several else "checked"))
        body.append(_box([heading, *warned, _dates(verdict.dates, words) if several else ""]))
    body.append(_tag("div", words.say("rules", version=verdict.rules_version), _QUIET))
    return f"<div>{''.join(body)}</div>"


def _candidate(candidate: Candidate, words: Wording) -> str:
    """Draw one candidate with its standing."""
    shown = candidate.standing.value
    body = [
        _tag("strong", words.of(candidate.name)) + " " + _badge(shown, words.say(shown)),
        f"<div>{_tag('code', candidate.id)}</div>",
        _tag(
            "div",
            words.say(
                "counts-of",
                agrees=candidate.agrees,
                disagrees=candidate.disagrees,
                undecided=candidate.undecided,
            ),
            _QUIET,
        ),
    ]
    if candidate.contradictions:
        against = words.traits(candidate.contradictions)
        body.append(_tag("div", words.say("against-it", traits=against)))
    return _box(body)


def _number(answer: Assessment, words: Wording) -> str:
    """Draw what is known of a serial number as the report tells it, under its standing."""
    head, *body = SerialLines(default_catalogue(), Footnotes(words)).lines(answer)
    name = answer.number.text if answer.number else head.says.rpartition(":")[0]
    standing = answer.standing
    return told_html(name, body, status=standing.value, said=words.say(SAID[standing]))


def told_html(name: str, lines: Iterable[Line], *, status: str = "", said: str = "") -> str:
    """Draw lines of a report in a box under a name; a status has a badge that says it."""
    head = _tag("strong", name)
    if status:
        head += f" {_badge(status, said)}"
    body = (_tag("div", line.says, f"margin-left:{line.depth}em") for line in lines)
    return _box([head, *body])


def _entry(entry: Entry, words: Wording) -> str:
    """Draw an entry; in full where it is one of the catalogue that comes with the library."""
    catalogue = default_catalogue()
    kind = f"{words.level(entry.level)}, {words.kind(entry.kind)}"
    body = [
        _tag("strong", words.of(entry.name)),
        _tag("div", kind, _QUIET) + _tag("code", entry.id),
    ]
    if entry.draft:
        body.append(_tag("div", words.say("draft"), _QUIET))
    if entry in catalogue.entries:
        body += _of_entry(entry, catalogue, words)
    return _box(body)


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
        _tag("div", words.say("expects")),
        _table(shows),
        *_listed("children", page.children, words),
        *_listed("stands-beside", page.beside, words),
        _details(words.say("facts"), _table(facts)),
    ]


def _finding(finding: Finding, words: Wording) -> str:
    """Draw the finding on one part."""
    badge = _badge(finding.status.value, status(finding, words))
    body = [f"{_tag('strong', words.title(words.part(finding.part)))} {badge}"]
    best = finding.best
    if best is not None:
        body += [_tag("div", words.of(best.name)), _tag("code", best.id)]
        body.append(_evidence("why", finding, finding.evidence_for(best.id), words))
    body += _listed("nearest", standing.tops(finding.nearest), words)
    body += _listed("below" if best else "either", standing.undecided(finding), words)
    body += _warnings(finding.warnings, words)
    if best is not None:
        body.append(_dates(finding.dates, words))
    failing = [e for one in standing.excluded(finding) for e in standing.failing(finding, one)]
    body.append(_evidence("why-not", finding, failing, words))
    advice = [(words.of(one.question), look(one, words)) for one in finding.next]
    if advice:
        body.append(_details(words.say("next"), _table(advice)))
    return _box(body)


def _evidence(key: str, finding: Finding, evidence: Iterable[Evidence], words: Wording) -> str:
    """Draw evidence as a table that opens on demand; nothing where there is none."""
    rows = [
        (
            words.of(finding.candidate(one.candidate).name),
            told.MARKS[one.outcome],
            told.sentence(one, words),
            f"{one.fact}, {words.say(one.confidence.value)}",
            "; ".join(one.sources) or words.say("inference"),
        )
        for one in (shared.evidence for shared in told.merged(evidence))
    ]
    return _details(words.say(key), _table(rows)) if rows else ""


def _warnings(warnings: Iterable[MedalWarning], words: Wording) -> list[str]:
    """Draw warnings."""
    drawn = []
    for one in warnings:
        severity = words.say(one.severity)
        says = words.say("warn", severity=severity, says=words.of(one.says))
        drawn.append(_tag("div", f"⚠ {says}") + _tag("div", words.of(one.next), _QUIET))
    return drawn


def _dates(dates: Dates, words: Wording) -> str:
    """Draw a span of days with what sets its ends."""
    reasons = "; ".join(
        words.say("dated", of=words.of(one.of), span=words.span(one.bound))
        for one in dates.bounds()
    )
    said = words.say("dates", span=words.span(dates.span))
    return _tag("div", said) + (_tag("div", reasons, _QUIET) if reasons else "")


def _listed(key: str, named: Iterable[Entry | Candidate], words: Wording) -> list[str]:
    """Draw a list of names under a heading; nothing where there is none."""
    items = "".join(_tag("li", f"{words.of(one.name)} [{one.id}]") for one in named)
    heading = _tag("div", words.say(key))
    return [f'{heading}<ul style="margin:.1em 0">{items}</ul>'] if items else []


def _tag(name: str, text: str, style: str = "") -> str:
    """Wrap foreign text, escaped, in one element."""
    styled = f' style="{style}"' if style else ""
    return f"<{name}{styled}>{escape(clean(text))}</{name}>"


def _badge(status: str, text: str) -> str:
    """Draw a status on its shade."""
    return _tag("span", text, f"background:{_SHADES[status]};padding:0 .4em;border-radius:.3em")


def _table(rows: Iterable[Iterable[str]]) -> str:
    """Draw a small table."""
    drawn = ("".join(_tag("td", cell, _CELL) for cell in row) for row in rows)
    return f'<table style="{_QUIET}">{"".join(f"<tr>{row}</tr>" for row in drawn)}</table>'


def _details(summary: str, inside: str) -> str:
    """Hide something, already drawn, behind a heading."""
    return f"<details>{_tag('summary', summary)}{inside}</details>"


def _box(parts: Iterable[str]) -> str:
    """Frame what belongs together, already drawn."""
    return f'<div style="{_BOX}">{"".join(parts)}</div>'
