"""`medal-id awards`: the awards that are known, and a search among them."""

from __future__ import annotations

import click

from medal_id.cli import options, screen
from medal_id.cli.pages import write_page
from medal_id.finder import find_awards
from medal_id.report.awards import awards_lines
from medal_id.report.family_page import family_page
from medal_id.report.plain_awards import plain_found

EPILOG = """\b
Examples:
  medal-id awards
  medal-id awards --legend "...ЛЕНИНГРАДА"
  medal-id awards --ribbon "olive 11, green 2, olive 11"
  medal-id awards --ribbon "olive, green, olive" --json
  medal-id awards --html family.html --lang ru"""
#: The exit code where nothing was found.
NOTHING = 3


@click.command(epilog=EPILOG)
@click.option("--legend", metavar="TEXT", help="A piece of a legend, or the name.")
@click.option("--ribbon", metavar="STRIPES", help="Stripes from edge to edge, with mm if measured.")
@click.option("--html", "page", metavar="FILE", help="Write a page with drawn ribbons to FILE.")
@options.lang
@options.as_json
@options.rules
def awards(  # noqa: PLR0913  # one for each option
    *,
    legend: str | None,
    ribbon: str | None,
    page: str | None,
    lang: str,
    as_json: bool,
    folders: tuple[str, ...],
) -> int:
    """List the awards, or search them by legend, name or ribbon.

    The most like come first. This ranks and excludes nothing: 'medal-id identify' judges.
    In a legend "?" stands for a letter that is worn away and "..." for several. A ribbon may be
    given by colours, by widths, or by both, from either edge.
    """
    catalogue = options.load(folders)
    words = options.wording(lang, catalogue)
    found = find_awards(legend, ribbon, catalogue=catalogue)
    if page is not None:
        write_page(page, family_page(found, catalogue, words))
    if as_json:
        screen.write_json([plain_found(one, catalogue) for one in found])
    elif page is None:
        screen.write(awards_lines(found, catalogue, words))
    return 0 if found else NOTHING
