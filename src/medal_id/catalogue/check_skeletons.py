"""Asking the skeleton of every leaf of the whole catalogue: the leaf itself must be the answer."""

from __future__ import annotations

from collections.abc import Iterator

from medal_id.catalogue.catalogue import Catalogue
from medal_id.catalogue.skeleton import skeleton
from medal_id.catalogue.why_not import what_to_do, why_not
from medal_id.errors import BadRules, MedalIdError, each
from medal_id.rules import Award, Entry
from medal_id.rules.lint.reach import inseparable
from medal_id.verdict import Finding, Standing, Status

#: What is said of the leaf itself, not of what was seen.
_MEANT = ("draft-rule", "not-issued")
_MEND = "correct the rules, or say how the two are told apart"


def check_skeleton(catalogue: Catalogue, award: Award, leaf: Entry) -> Iterator[MedalIdError]:
    """Ask whether a specimen that shows what a leaf should show is taken for it.

    Of a draft, and of what is declared inseparable, it is enough that the leaf stays possible and
    that no other award is the answer.
    """
    place = f"{award.place}: {leaf.id}"
    try:
        verdict = catalogue.classify(skeleton(catalogue.rules, leaf), place=place)
    except MedalIdError as fault:
        yield from each(fault)
        return
    finding = verdict.parts.get(leaf.part)
    if finding is None:
        said = "its skeleton shows nothing: nothing of it always or usually holds"
        yield BadRules(place, f"{said} [skeleton-best]", "say what it shows")
    elif not _is_right(catalogue, finding, leaf):
        best = finding.best_id
        taken = bool(best) and catalogue.entry(best).award != leaf.award
        code = "skeleton-taken" if taken else "skeleton-best"
        said = f"its skeleton is {best or 'nothing'} ({finding.status})"
        remedy = what_to_do(catalogue.rules, award.id, _MEND)
        yield BadRules(place, f"{said}{why_not(finding, leaf.id)} [{code}]", remedy)
    else:
        for warning in verdict.warnings:
            if warning.code not in _MEANT:
                facts = f" ({', '.join(warning.facts)})" if warning.facts else ""
                said = f"its skeleton is warned of {warning.code}: {warning.says.en}{facts}"
                yield BadRules(place, f"{said} [skeleton-warning]", "correct the rule that warns")


def _is_right(catalogue: Catalogue, finding: Finding, leaf: Entry) -> bool:
    """Tell whether the answer is the leaf, or may be left open."""
    if finding.best_id == leaf.id:
        return finding.status is Status.IDENTIFIED or leaf.draft
    own = not finding.best_id or leaf.id.startswith(f"{finding.best_id}/")
    if not own or finding.candidate(leaf.id).standing is Standing.EXCLUDED:
        return False
    rivals = [catalogue.entry(one.id) for one in finding.possible]
    others = [one for one in rivals if one.award != leaf.award]
    told = not others or not all(inseparable(catalogue.rules, leaf, one) for one in others)
    return leaf.draft or not told
