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
    "folders",
    metavar="DIR",
    multiple=True,
    help="A folder of rules to add; one with a whole vocabulary.toml stands alone.",
)


def load(folders: tuple[str, ...]) -> Catalogue:
    """Load the rules that come with the library, those that packages offer, and those of folders.

    Raises:
        BadFile, BadRules, Faults: where the folders cannot be used.
    """
    return Catalogue.load(*folders, installed=True) if folders else default_catalogue()


def wording(lang: str, catalogue: Catalogue) -> Wording:
    """Give the words of a language and a catalogue."""
    return Wording(lang, catalogue.rules.vocabulary)
