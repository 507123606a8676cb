"""`medal-id rules packs`: which folders of rules judge together."""

from __future__ import annotations

import click

from medal_id.cli import options, screen
from medal_id.report.packs import pack_lines, plain_packs

EPILOG = """\b
Examples:
  medal-id rules packs
  medal-id rules packs --rules my-rules --json

\b
Exit codes:
  0  listed, with the reasons for what was refused
  2  a folder named with --rules is broken"""


@click.command(epilog=EPILOG)
@options.lang
@options.as_json
@options.rules
def packs(*, lang: str, as_json: bool, folders: tuple[str, ...]) -> None:
    """List the folders of rules that judge together: name, origin, version, what they add.

    Installed packages can offer rules. What is broken of these is refused, and listed here with the
    reasons.
    """
    catalogue = options.load(folders)
    if as_json:
        screen.write_json(plain_packs(catalogue))
    else:
        screen.write(pack_lines(catalogue, options.wording(lang, catalogue)))
