"""`medal-id rules schema`: what editors check and complete rule files by."""

from __future__ import annotations

import sys

import click

from medal_id.catalogue.schemas import TITLES, shipped_schema
from medal_id.cli import screen
from medal_id.cli.pages import write_below

EPILOG = """\b
Examples:
  medal-id rules schema award
  medal-id rules schema --into schemas
  medal-id rules schema vocabulary --into schemas

\b
Exit codes:
  0  printed, or written
  2  there is no such schema, or a file cannot be written"""


@click.command(epilog=EPILOG)
@click.argument("name", metavar="[NAME]", type=click.Choice(list(TITLES)), required=False)
@click.option("--into", metavar="DIR", help="Write NAME.json into DIR; without NAME, all of them.")
def schema(*, name: str | None, into: str | None) -> None:
    """Print the JSON Schema of a kind of file, by which an editor checks and completes it.

    NAME is award, honour, order-of-wear, vocabulary or specimen. The schema knows every key and
    what may stand there, but not the words of the vocabulary; 'medal-id rules check' tells the
    rest.
    """
    if into is not None:
        names = TITLES if name is None else (name,)
        written = write_below(into, {f"{one}.json": shipped_schema(one) for one in names})
        screen.write_files(written)
    elif name is not None:
        screen.emit(shipped_schema(name), sys.stdout)
    else:
        raise click.UsageError(f"name a schema ({', '.join(TITLES)}), or give --into DIR")
