"""`medal-id rules schema`: what editors check and complete rule files by."""

from __future__ import annotations

import sys

import click

from medal_id.catalogue.schemas import TITLES, shipped_schema
from medal_id.cli import screen

EPILOG = """\b
Examples:
  medal-id rules schema award > award.json
  medal-id rules schema vocabulary > vocabulary.json

\b
Exit codes:
  0  printed
  2  there is no such schema"""


@click.command(epilog=EPILOG)
@click.argument("name", metavar="NAME", type=click.Choice(list(TITLES)))
def schema(*, name: str) -> None:
    """Print the JSON Schema of a kind of file, by which an editor checks and completes it.

    NAME is award, honour, order-of-wear, vocabulary or specimen. The schema knows every key and
    what may stand there, but not the words of the vocabulary; 'medal-id rules check' tells the
    rest.
    """
    screen.emit(shipped_schema(name), sys.stdout)
