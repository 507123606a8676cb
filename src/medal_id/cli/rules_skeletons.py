"""`medal-id rules skeletons`: a specimen for each leaf, made of what the rules expect of it."""

from __future__ import annotations

import sys

import click

from medal_id.catalogue.skeleton import skeletons as skeletons_of
from medal_id.catalogue.skeleton_files import skeleton_files
from medal_id.cli import options, screen
from medal_id.cli.pages import write_below

EPILOG = """\b
Examples:
  medal-id rules skeletons ussr/defence-of-leningrad/2
  medal-id rules skeletons ussr/defence-of-leningrad --into skeletons
  medal-id rules skeletons --json

\b
Exit codes:
  0  all were written
  2  bad input: a line on stderr says what is wrong and what to do"""


@click.command(epilog=EPILOG)
@click.argument("wanted", required=False, metavar="[ID]", default="")
@click.option("--into", "into", metavar="DIR", help="Write a file for each leaf below DIR.")
@options.as_json
@options.rules
def skeletons(*, wanted: str, into: str | None, as_json: bool, folders: tuple[str, ...]) -> None:
    """Make up a specimen for each leaf: what its rules always and usually expect.

    ID is an entry to which the leaves belong; left out, all of them. The files are specimens that
    'medal-id identify' reads, with the answer that they get.
    """
    catalogue = options.load(folders)
    files = skeleton_files(catalogue, wanted)
    below = {f"{id_}.toml": text for id_, text in files.items()}
    written = () if into is None else write_below(into, below)
    if as_json:
        made = skeletons_of(catalogue)
        screen.write_json([{"id": id_, "seen": made[id_]} for id_ in files])
    elif into is None:
        screen.emit("\n".join(files.values()), sys.stdout)
    else:
        screen.write_files(written)
