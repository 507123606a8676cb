"""`medal-id rules gaps`: what can be seen, each by itself, and yet fits nothing."""

from __future__ import annotations

import click

from medal_id.cli import options, screen
from medal_id.report.gaps import gap_lines, plain_gap
from medal_id.rules.gaps import gaps as gaps_of

EPILOG = """\b
Examples:
  medal-id rules gaps
  medal-id rules gaps ussr/defence-of-leningrad --lang ru
  medal-id rules gaps ussr/partisan-1 --json

\b
Exit codes:
  0  the gaps were listed: most are contradictions, as they should be
  2  bad input: a line on stderr says what is wrong and what to do"""


@click.command(epilog=EPILOG)
@click.argument("award", required=False, metavar="[AWARD]", default="")
@options.lang
@options.as_json
@options.rules
def gaps(*, award: str, lang: str, as_json: bool, folders: tuple[str, ...]) -> None:
    """List what can be seen, each by itself, and yet fits nothing, with the rules that cause it.

    AWARD is the id of the only award to look at. Without it, states that lie beyond all rules are
    listed too. A person must tell what contradicts itself from a kind that was forgotten.
    """
    catalogue = options.load(folders)
    words = options.wording(lang, catalogue)
    found = gaps_of(catalogue.rules, award)
    if as_json:
        screen.write_json([plain_gap(one, words) for one in found])
    else:
        screen.write(gap_lines(found, catalogue, words))
