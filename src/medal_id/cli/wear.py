"""`medal-id wear`: check the order in which medals are worn, or put them in order."""

from __future__ import annotations

from collections.abc import Iterator

import click

from medal_id.catalogue import Catalogue
from medal_id.cli import options, screen
from medal_id.cli.identify import IDENTIFIED, NOT_DECIDED
from medal_id.report.footnotes import Footnotes
from medal_id.report.line import BLANK, Line, Tone
from medal_id.report.plain_wear import plain_group, plain_precedence
from medal_id.report.wear import WearLines
from medal_id.report.wording import Wording
from medal_id.wear import Group, Precedence, check_group, precedence

EPILOG = """\b
Examples:
  medal-id wear ussr/courage ussr/defence-of-leningrad ussr/defence-of-moscow
  medal-id wear "За оборону Москвы" "За оборону Ленинграда" --on 1950 --lang ru
  medal-id wear ussr/victory-over-japan ussr/defence-of-leningrad --sort

\b
Exit codes:
  0  nothing known speaks against the order; or they were put in order
  3  a medal stands wrongly, came later or is named twice; or the date leaves it open
  2  bad input"""


@click.command(epilog=EPILOG)
@click.argument("ids", nargs=-1, required=True, metavar="ID...")
@click.option("--on", "on", metavar="DATE", help="When they were worn; else the latest rules.")
@click.option("--sort", "put", is_flag=True, help="Put them in order instead, the senior first.")
@options.lang
@options.as_json
@options.rules
def wear(  # noqa: PLR0913  # one argument for each option
    *,
    ids: tuple[str, ...],
    on: str | None,
    put: bool,
    lang: str,
    as_json: bool,
    folders: tuple[str, ...],
) -> None:
    """Check medals in the order in which they are worn, the senior first.

    Name them by id or by name, from the centre of the chest outwards: on the left side of the
    chest, from the wearer's right to the wearer's left. Told are the fewest that must move, which
    came later, the side of wear, and what a holder may have besides.
    """
    catalogue = options.load(folders)
    words = options.wording(lang, catalogue)
    if put:
        order = precedence(ids, on, catalogue=catalogue)
        _tell(order, plain_precedence(order) if as_json else None, catalogue, words)
        return
    group = check_group(ids, on, catalogue=catalogue)
    _tell(group, plain_group(group) if as_json else None, catalogue, words)
    click.get_current_context().exit(IDENTIFIED if group.in_order else NOT_DECIDED)


def _tell(
    answer: Group | Precedence,
    plain: dict[str, object] | None,
    catalogue: Catalogue,
    words: Wording,
) -> None:
    """Tell an answer, or write it as JSON."""
    if plain is not None:
        screen.write_json(plain)
    else:
        screen.write(_lines(answer, catalogue, words))


def _lines(answer: Group | Precedence, catalogue: Catalogue, words: Wording) -> Iterator[Line]:
    """Tell an answer, and the sources in the end."""
    notes = Footnotes(words)
    yield from WearLines(catalogue, notes).lines(answer)
    yield from notes.lines()
    yield BLANK
    yield Line(words.say("rules", version=catalogue.version), tone=Tone.QUIET)
