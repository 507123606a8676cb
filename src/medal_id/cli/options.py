"""The options that several commands share."""

from __future__ import annotations

import click

from medal_id.catalogue import Catalogue, default_catalogue
from medal_id.report.wording import LANGUAGES, Wording

lang = click.option(
    "--lang", type=click.Choice(LANGUAGES), default="en", show_default=True, help="The language."
)
as_json = click.option("--json", "as_json", is_flag=True, help="Write JSON, in both languages.")
rules = click.option(
    "--rules",
    "folder",
    metavar="DIR",
    help="A folder of rules to use instead of those that come with medal-id.",
)


def load(folder: str | None) -> Catalogue:
    """Load the rules of a folder, or those that come with the library.

    Raises:
        BadFile, BadRules, Faults: where they cannot be used.
    """
    return default_catalogue() if folder is None else Catalogue.load(folder)


def wording(lang: str, catalogue: Catalogue) -> Wording:
    """Give the words of a language and a catalogue."""
    return Wording(lang, catalogue.rules.vocabulary)
