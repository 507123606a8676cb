"""`medal-id rules`: working on rules."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

import click

from medal_id.catalogue import Catalogue
from medal_id.catalogue.check import check_rules
from medal_id.cli import screen
from medal_id.cli.identify import BAD_INPUT
from medal_id.cli.rules_gaps import gaps
from medal_id.cli.rules_packs import packs
from medal_id.cli.rules_schema import schema
from medal_id.cli.rules_skeletons import skeletons
from medal_id.cli.rules_statistics import statistics
from medal_id.report.line import Line
from medal_id.rules.lint.leaves import is_leaf
from medal_id.rules.lint.reach import pairs_told_apart

T = TypeVar("T")

EPILOG = """\b
Examples:
  medal-id rules check
  medal-id rules check my-rules

\b
Exit codes:
  0  no fault
  2  each fault is one line on stderr: file, what is wrong, what to do"""


@click.group()
def rules() -> None:
    """Work on rules."""


@rules.command(epilog=EPILOG)
@click.argument("folders", nargs=-1, metavar="[DIR]...")
def check(*, folders: tuple[str, ...]) -> None:
    """Check folders of rules, or those that come with medal-id.

    Reads every file, looks for unknown words and missing sources, and proves that every leaf can
    be told from every other and every rule can matter. Asks every example, and a specimen made up
    for each leaf, of the whole catalogue. A pack is checked together with the rules that it adds
    to.
    """
    faults = check_rules(*folders, watch=_watch)
    for fault in faults:
        screen.complain(fault)
    if faults:
        click.get_current_context().exit(BAD_INPUT)
    screen.write([Line(_checked(Catalogue.load(*folders)))])


def _watch(work: Iterable[T], total: int) -> Iterable[T]:
    """Tell a terminal how far the checks are."""
    return screen.progress(work, total, "Checking")


def _checked(catalogue: Catalogue) -> str:
    """Say what was checked."""
    awards = catalogue.awards
    leaves = [entry for award in awards for entry in award.entries if is_leaf(award, entry)]
    expectations = sum(len(entry.expects) for entry in catalogue.entries)
    counts = {
        "awards": len(awards),
        "entries": len(catalogue.entries),
        "expectations": expectations,
        "number forms": sum(len(award.numbers) for award in awards),
        "checks": sum(len(award.checks) for award in awards),
        "leaves": len(leaves),
        "pairs told apart": pairs_told_apart(catalogue.rules),
        "skeletons": len(leaves),
        "examples": sum(len(award.examples) for award in awards),
        "orders of wear": len(catalogue.rules.orders_of_wear),
        "titles": len(catalogue.rules.honours),
        "holders": sum(len(honour.holders) for honour in catalogue.rules.honours),
        "facts": sum(len(file.facts) for file in catalogue.rules.files),
    }
    listed = ", ".join(f"{what}: {count}" for what, count in counts.items())
    return f"rules {catalogue.version}: no fault ({listed})"


for command in (gaps, packs, schema, skeletons, statistics):
    rules.add_command(command)
