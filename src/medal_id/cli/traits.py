"""`medal-id traits`: what can be observed, how, and at what cost."""

from __future__ import annotations

import click

from medal_id.cli import options, screen
from medal_id.report.plain import plain_trait
from medal_id.report.trait import trait_lines, trait_list_lines

EPILOG = """\b
Examples:
  medal-id traits
  medal-id traits horizon_end
  medal-id traits certificate.printed_year --lang ru"""


@click.command(epilog=EPILOG)
@click.argument("wanted", required=False, metavar="[TRAIT]")
@options.lang
@options.as_json
@options.rules
def traits(*, wanted: str | None, lang: str, as_json: bool, folders: tuple[str, ...]) -> None:
    """List what can be observed on a medal and its papers.

    The cost is relative to a glance, which costs 1.
    """
    catalogue = options.load(folders)
    words = options.wording(lang, catalogue)
    if wanted is not None:
        trait = catalogue.rules.vocabulary.trait(wanted, "traits")
        if as_json:
            screen.write_json(plain_trait(trait, catalogue))
        else:
            screen.write(trait_lines(trait, catalogue, words))
    elif as_json:
        screen.write_json([plain_trait(trait, catalogue) for trait in catalogue.traits])
    else:
        screen.write(trait_list_lines(catalogue, words))
