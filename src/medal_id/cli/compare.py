"""`medal-id compare`: what tells two entries of the catalogue apart."""

from __future__ import annotations

import click

from medal_id.catalogue import compare as compare_entries
from medal_id.cli import options, screen
from medal_id.report.comparison import comparison_lines, plain_comparison

EPILOG = """\b
Examples:
  medal-id compare ussr/defence-of-leningrad/1/early-die ussr/defence-of-leningrad/1/late-die
  medal-id compare ussr/defence-of-odessa ussr/defence-of-sevastopol --lang ru"""


@click.command(epilog=EPILOG)
@click.argument("one", metavar="A")
@click.argument("other", metavar="B")
@options.lang
@options.as_json
@options.rules
def compare(*, one: str, other: str, lang: str, as_json: bool, folders: tuple[str, ...]) -> None:
    """Tell what two awards, variants, dies or certificates have in common and what not.

    A and B are ids of the catalogue, as 'medal-id show' lists them.
    """
    catalogue = options.load(folders)
    found = compare_entries(one, other, catalogue=catalogue)
    if as_json:
        screen.write_json(plain_comparison(found))
    else:
        screen.write(comparison_lines(found, options.wording(lang, catalogue)))
