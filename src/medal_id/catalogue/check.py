"""Checking a folder of rules: can it be read, is it sound, does it judge its own examples right."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from medal_id.catalogue.catalogue import Catalogue
from medal_id.errors import BadRules, MedalIdError, each
from medal_id.rules import Award, Example
from medal_id.rules.lint import LINTS, RELIED_ON, lint
from medal_id.rules.load import read_rules
from medal_id.verdict import Standing, Verdict


def check_rules(folder: str | Path | None = None) -> tuple[MedalIdError, ...]:
    """Check the rules of a folder, or those that come with the library, and give every fault.

    What cannot be read is reported first, alone. Then come all faults of the lint; and where the
    engine can judge at all, every example is asked of the whole catalogue.
    """
    try:
        rules = read_rules(Path(folder) if folder is not None else None)
    except MedalIdError as fault:
        return each(fault)
    faults = lint(rules, LINTS)
    if lint(rules, RELIED_ON):
        return faults
    catalogue = Catalogue(rules)
    return (*faults, *(fault for award in rules.awards for fault in _examples(catalogue, award)))


def _examples(catalogue: Catalogue, award: Award) -> Iterator[MedalIdError]:
    """Ask every example of an award."""
    for index, example in enumerate(award.examples):
        place = f"{award.place}: $.examples[{index}]"
        try:
            verdict = catalogue.classify(example.seen, place=place)
        except MedalIdError as fault:
            yield from each(fault)
        else:
            yield from _differences(catalogue, example, verdict, place)


def _differences(
    catalogue: Catalogue, example: Example, verdict: Verdict, place: str
) -> Iterator[MedalIdError]:
    """Say in what a verdict differs from what an example states."""
    if example.best:
        finding = verdict.parts.get(catalogue.entry(example.best).part)
        best = finding.best_id if finding else ""
        if best != example.best:
            status = finding.status if finding else "not seen"
            fault = f"best is {best or 'nothing'} ({status}) instead of {example.best}"
            yield BadRules(place, f"{fault} [example-best]", "mend the example or the rules")
    for wanted in example.excludes:
        finding = verdict.parts.get(catalogue.entry(wanted).part)
        if not finding or finding.candidate(wanted).standing is not Standing.EXCLUDED:
            fault = f"{wanted} is not excluded [example-excludes]"
            yield BadRules(place, fault, "mend the example or the rules")
