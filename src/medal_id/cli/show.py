"""`medal-id show`: what the catalogue says."""

from __future__ import annotations

import click

from medal_id.catalogue import Catalogue
from medal_id.cli import options, screen
from medal_id.report.award import award_lines
from medal_id.report.entry import entry_lines
from medal_id.report.plain import plain_award, plain_entry, plain_name
from medal_id.report.tree import tree_lines
from medal_id.rules import Award

EPILOG = """\b
Examples:
  medal-id show
  medal-id show ussr/defence-of-leningrad
  medal-id show ussr/defence-of-leningrad/1/late-die --lang ru"""


@click.command(epilog=EPILOG)
@click.argument("wanted", required=False, metavar="[ID]")
@options.lang
@options.as_json
@options.rules
def show(*, wanted: str | None, lang: str, as_json: bool, folders: tuple[str, ...]) -> None:
    """Show an entry of the catalogue with its sources, or list them all.

    Of an award: every fact that is known, what dates it, its variants and papers, and the
    copies, trial pieces and drafts beside it.
    """
    catalogue = options.load(folders)
    words = options.wording(lang, catalogue)
    if wanted is None and as_json:
        screen.write_json([plain_name(entry) for entry in catalogue.entries])
    elif wanted is None:
        screen.write(tree_lines(catalogue, words))
    elif award := _numbers_only(wanted, catalogue):
        if as_json:
            screen.write_json(plain_award(award, catalogue))
        else:
            screen.write(award_lines(award, catalogue, words))
    elif as_json:
        screen.write_json(plain_entry(catalogue.entry(wanted), catalogue))
    else:
        screen.write(entry_lines(catalogue.entry(wanted), catalogue, words))


def _numbers_only(wanted: str, catalogue: Catalogue) -> Award | None:
    """Find an award of which only the serial numbers are known."""
    for award in catalogue.awards:
        if award.id == wanted and not award.entries:
            return award
    return None
