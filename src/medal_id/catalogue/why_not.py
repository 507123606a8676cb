"""Which rules keep an entry from being the answer that it should be, and which are to be mended."""

from __future__ import annotations

from collections.abc import Iterable

from medal_id.rules import Outcome, RuleSet
from medal_id.verdict import Evidence, Finding

#: So many rules, or rivals, are named.
_MOST = 3


def why_not(finding: Finding, wanted: str) -> str:
    """Name the rules that speak against an entry, or else those by which the answer fits.

    Returns:
        As ": 'eyelet' excludes ussr/x/1 by L-60"; nothing where there is nothing to name.
    """
    against = finding.why_not(wanted)
    excluding = [one for one in against if one.excludes]
    if excluding:
        return _named(excluding, "excludes")
    if against:
        return _named(against, "speaks against")
    own = finding.evidence_for(wanted)
    best = finding.evidence_for(finding.best_id) if finding.best_id else ()
    met = [one for one in best if one.outcome is Outcome.AGREES and one not in own]
    if met:
        return _named(met, "fits")
    rivals = [c.id for c in finding.possible if not f"{wanted}/".startswith(f"{c.id}/")]
    return f": nothing excludes {', '.join(rivals[:_MOST])}" if rivals else ""


def what_to_do(rules: RuleSet, award: str, usually: str) -> str:
    """Say what to do where an award is not judged as it should be.

    What a pack adds must not disturb the rules that it adds to, which are right without it.
    """
    pack = rules.pack_of(award)
    disturbed = len(rules.packs) > 1 and pack is not None and not pack.adds
    return "let what is added expect more" if disturbed else usually


def _named(evidence: Iterable[Evidence], does: str) -> str:
    """Name some rules by trait, entry and fact."""
    rules = dict.fromkeys((one.trait, one.candidate, one.fact) for one in evidence)
    listed = [f"{trait!r} {does} {entry} by {fact}" for trait, entry, fact in rules]
    return f": {', '.join(listed[:_MOST])}"
