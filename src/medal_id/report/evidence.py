"""Evidence in words."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve, frozen

from medal_id.observations import BY_EYE
from medal_id.report.footnotes import Footnotes
from medal_id.report.line import Line, Tone
from medal_id.report.wording import Wording
from medal_id.rules import HowOften, Outcome
from medal_id.verdict import Evidence

MARKS = {Outcome.AGREES: "+", Outcome.DISAGREES: "-", Outcome.UNDECIDED: "?"}
_TONES = {
    Outcome.AGREES: Tone.FOR,
    Outcome.DISAGREES: Tone.AGAINST,
    Outcome.UNDECIDED: Tone.OPEN,
}


@frozen
class Shared:
    """Evidence that several observations give alike, with every way it was observed."""

    evidence: Evidence
    origins: tuple[str, ...]


def merged(evidence: Iterable[Evidence]) -> tuple[Shared, ...]:
    """Bring together what differs only in how it was observed."""
    origins: dict[Evidence, dict[str, None]] = {}
    for one in evidence:
        origins.setdefault(evolve(one, origin=""), {})[one.origin] = None
    return tuple(Shared(one, tuple(ways)) for one, ways in origins.items())


def sentence(one: Evidence, wording: Wording) -> str:
    """Say what was seen, and what was expected where that is something else."""
    seen, expected = wording.of(one.seen), wording.of(one.expected)
    key = f"{one.outcome}-{one.how_often}"
    if one.outcome is Outcome.AGREES and seen == expected and one.how_often is HowOften.ALWAYS:
        key = "agrees"
    return wording.say(key, trait=wording.trait(one.trait), seen=seen, expected=expected)


def origin(shared: Shared, wording: Wording) -> str:
    """Say how it was observed; nothing where it was seen by eye, as most is."""
    ways = [wording.origin(way) for way in shared.origins]
    return "; ".join(ways) if shared.origins != (BY_EYE,) else ""


def line(shared: Shared, notes: Footnotes, depth: int, *, full: bool = False) -> Line:
    """Give one line with its citation; the `full` one says how it was observed."""
    one, wording = shared.evidence, notes.wording
    says = sentence(one, wording)
    if full and (how := origin(shared, wording)):
        says = wording.say("origin", says=says, origin=how)
    cited = notes.cite(one.fact, one.confidence, one.sources)
    return Line(f"{says} {cited}", depth, MARKS[one.outcome], _TONES[one.outcome])
