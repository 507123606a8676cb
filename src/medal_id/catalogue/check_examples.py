"""Asking every example of the rules of the whole catalogue."""

from __future__ import annotations

from collections.abc import Iterator

from medal_id.catalogue.catalogue import Catalogue
from medal_id.catalogue.why_not import what_to_do, why_not
from medal_id.errors import BadRules, MedalIdError, each
from medal_id.rules import Award, Example
from medal_id.verdict import Standing, Verdict

_MEND = "mend the example or the rules"


def check_example(catalogue: Catalogue, award: Award, index: int) -> Iterator[MedalIdError]:
    """Ask one example of an award, and say in what the verdict differs from what it states."""
    place = f"{award.place}: $.examples[{index}]"
    example = award.examples[index]
    try:
        verdict = catalogue.classify(example.seen, place=place)
    except MedalIdError as fault:
        yield from each(fault)
    else:
        remedy = what_to_do(catalogue.rules, award.id, _MEND)
        for difference in _differences(catalogue, example, verdict):
            yield BadRules(place, difference, remedy)


def _differences(catalogue: Catalogue, example: Example, verdict: Verdict) -> Iterator[str]:
    """Say in what a verdict differs from what an example states."""
    if example.best:
        wanted = catalogue.entry(example.best)
        finding = verdict.parts.get(wanted.part)
        best = finding.best_id if finding else ""
        if finding is None:
            yield f"best is nothing (not seen) instead of {example.best} [example-best]"
        elif best != example.best:
            taken = bool(best) and catalogue.entry(best).award != wanted.award
            code = "example-taken" if taken else "example-best"
            said = f"best is {best or 'nothing'} ({finding.status}) instead of {example.best}"
            yield f"{said}{why_not(finding, wanted.id)} [{code}]"
    for excluded in example.excludes:
        finding = verdict.parts.get(catalogue.entry(excluded).part)
        if not finding or finding.candidate(excluded).standing is not Standing.EXCLUDED:
            yield f"{excluded} is not excluded [example-excludes]"
