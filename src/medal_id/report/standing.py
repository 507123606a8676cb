"""Which candidates of a finding a reader should hear about, and in what order."""

from __future__ import annotations

from collections.abc import Iterable

from medal_id.rules import Outcome
from medal_id.verdict import Candidate, Evidence, Finding, Standing, Status


def above(finding: Finding, one: Candidate) -> list[Candidate]:
    """List the entries on the way down to a candidate, the top first."""
    found = [c for c in finding.candidates if c.kind == one.kind and one.id.startswith(f"{c.id}/")]
    return sorted(found, key=lambda c: len(c.id))


def called(finding: Finding, one: Candidate) -> list[Candidate]:
    """List what a candidate is called by: before its own name that of an award not answered."""
    top = above(finding, one)[:1]
    same = any(c.id == finding.best_id or finding.best_id.startswith(f"{c.id}/") for c in top)
    return [one] if same else [*top, one]


def tops(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Leave out candidates that lie below another one of the list."""
    listed = list(candidates)
    ids = {(c.kind, c.id) for c in listed}
    return [c for c in listed if not any((c.kind, up) in ids for up in _prefixes(c.id))]


def excluded(finding: Finding) -> list[Candidate]:
    """List the issued candidates that are excluded, nearest to the answer first.

    What lies below an excluded one goes with it and is left out.
    """
    out = [c for c in finding.candidates if c.kind == "issued" and c.standing is Standing.EXCLUDED]
    return sorted(
        tops(out), key=lambda c: (-_shared(c.id, finding.best_id), len(c.contradictions), c.id)
    )


def undecided(finding: Finding) -> list[Candidate]:
    """List what is still possible below the answer, or, without one, where several lead."""
    if finding.status in (Status.UNKNOWN, Status.CONTRADICTED):
        return []
    possible = [c for c in finding.possible if c.id != finding.best_id]
    if finding.best_id:
        return tops(c for c in possible if c.id.startswith(f"{finding.best_id}/"))
    return tops(possible)


def shown_below(finding: Finding, one: Candidate) -> list[Candidate]:
    """List what is possible below a candidate and shows something of its own that was seen."""
    agreeing = {e.candidate for e in finding.evidence if e.outcome is Outcome.AGREES}
    return [c for c in finding.possible if c.id in agreeing and c.id.startswith(f"{one.id}/")]


def beside(finding: Finding) -> list[Candidate]:
    """List copies and the like that fit something seen and that nothing seen excludes.

    Where the answer itself is one of them, the others are no news.
    """
    if finding.best is None or finding.best.kind != "issued":
        return []
    return [
        c
        for c in finding.candidates
        if c.kind != "issued" and c.standing is Standing.POSSIBLE and c.agrees and not c.answer
    ]


def failing(finding: Finding, one: Candidate) -> tuple[Evidence, ...]:
    """Give what excludes a candidate."""
    return tuple(e for e in finding.why_not(one.id) if e.excludes)


def _prefixes(wanted: str) -> list[str]:
    """List the ids that an id continues."""
    parts = wanted.split("/")
    return ["/".join(parts[:n]) for n in range(1, len(parts))]


def _shared(one: str, other: str) -> int:
    """Count the steps that two ids share."""
    pairs = zip(one.split("/"), other.split("/"), strict=False)
    return next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
