"""`medal-id key`: a key to print and take along."""

from __future__ import annotations

import click

from medal_id.catalogue.guided import key_of
from medal_id.cli import options, screen
from medal_id.cli.pages import write_page
from medal_id.report.key import key_lines
from medal_id.report.key_markdown import key_markdown
from medal_id.report.key_page import key_page, ribbons_of
from medal_id.report.plain_key import plain_key

EPILOG = """\b
Examples:
  medal-id key
  medal-id key ussr/defence-of-leningrad ussr/defence-of-moscow
  medal-id key --part certificate --lang ru
  medal-id key --html key.html --without material"""


@click.command(epilog=EPILOG)
@click.argument("chosen", nargs=-1, metavar="[ID]...")
@click.option("--part", default="medal", show_default=True, help="medal or certificate.")
@click.option(
    "--without",
    "but",
    multiple=True,
    metavar="TRAIT",
    help="A trait that the key may not ask for; may be repeated.",
)
@click.option("--html", "page", metavar="FILE", help="Write a page for print to FILE.")
@click.option("--markdown", "text", metavar="FILE", help="Write Markdown to FILE.")
@options.lang
@options.as_json
@options.rules
def key(  # noqa: PLR0913  # one for each option
    *,
    chosen: tuple[str, ...],
    part: str,
    but: tuple[str, ...],
    page: str | None,
    text: str | None,
    lang: str,
    as_json: bool,
    folders: tuple[str, ...],
) -> None:
    """Print a key: questions that lead from one to the next until one piece is left.

    ID is an award, variant or die; the key then leads to what lies below. Without one it leads
    to everything that was issued.
    """
    catalogue = options.load(folders)
    words = options.wording(lang, catalogue)
    made = key_of(catalogue, chosen, part=part, but=but)
    if page is not None:
        write_page(page, key_page(made, words, ribbons_of(catalogue, lang)))
    if text is not None:
        write_page(text, key_markdown(made, words))
    if as_json:
        screen.write_json(plain_key(made))
    elif page is None and text is None:
        screen.write(key_lines(made, words))
