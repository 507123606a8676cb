"""`medal-id date`: understand a date of which only part may be known."""

from __future__ import annotations

import click

from medal_id.cli import options, screen
from medal_id.errors import Faults, MedalIdError
from medal_id.observations import PartialDate
from medal_id.report.line import Line

EPILOG = """\b
Examples:
  medal-id date 194_ 3.VI.1943 "3 июня 1943 г."
  medal-id date "1943-06/.." --json

\b
Exit codes:
  0  every date was understood
  2  each that was not is one line on stderr; the others are told"""


@click.command(epilog=EPILOG)
@click.argument("dates", nargs=-1, required=True, metavar="DATE...")
@options.lang
@options.as_json
def date(*, dates: tuple[str, ...], lang: str, as_json: bool) -> None:
    """Say which days a date can mean, in words and in EDTF, the standard for such dates."""
    faults: list[MedalIdError] = []
    plain = []
    for text in dates:
        try:
            read = PartialDate.read(text)
        except MedalIdError as fault:
            faults.append(fault)
            continue
        if as_json:
            plain.append(_plain(text, read))
        else:
            screen.write([Line(f"{text}: {read.in_(lang)} ({read.edtf})")])
    if as_json:
        screen.write_json(plain)
    Faults.raise_any("date", faults)


def _plain(text: str, read: PartialDate) -> dict[str, object]:
    """Give a date as plain values."""
    return {
        "given": text,
        "edtf": read.edtf,
        "earliest": read.earliest and read.earliest.isoformat(),
        "latest": read.latest and read.latest.isoformat(),
        "uncertain": read.uncertain,
        "approximate": read.approximate,
        "says": {"en": read.in_("en"), "ru": read.in_("ru")},
    }
