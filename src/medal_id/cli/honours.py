"""`medal-id honours`: honorary titles of cities, who holds them, and who did on a day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import click

from medal_id.catalogue import Catalogue
from medal_id.cli import options, screen
from medal_id.cli.identify import BAD_INPUT, IDENTIFIED, NOT_DECIDED, worst
from medal_id.errors import MedalIdError
from medal_id.honours import Checked, Found, HonourStanding, check, find, holders, on, titles
from medal_id.report.fact import FactLines
from medal_id.report.footnotes import Footnotes
from medal_id.report.honours import HonourLines
from medal_id.report.line import BLANK, Line, Tone
from medal_id.report.plain_honours import plain_checked, plain_found, plain_roll, plain_title
from medal_id.rules import Source

EPILOG = """\b
Examples:
  medal-id honours
  medal-id honours Oryol "Великие Луки"
  medal-id honours --on 2008-05-09
  medal-id honours Vyazma --on 2008-05-09
  medal-id honours --title ussr/hero-city --lang ru

\b
Exit codes:
  0  the cities are found; with --on, each held a title on that day
  3  with --on: some city did not hold one yet, or it is undecided
  2  bad input: each fault is one line on stderr, the other cities are told"""


@click.command(epilog=EPILOG)
@click.argument("cities", nargs=-1, metavar="[CITY]...")
@click.option(
    "--on", "date", metavar="DATE", help="The day asked about: who held a title, or did CITY?"
)
@click.option("--title", default="", metavar="ID", help="The only title to consider.")
@options.lang
@options.as_json
@options.rules
def honours(  # noqa: PLR0913  # one argument for each option
    *,
    cities: tuple[str, ...],
    date: str | None,
    title: str,
    lang: str,
    as_json: bool,
    folders: tuple[str, ...],
) -> None:
    """Tell which honorary titles a city holds, since when, and on whose word.

    CITY is a name in English, Russian or transliterated, or an older one; put quotes around a name
    of several words. Without one, all titles and their holders are listed.
    """
    catalogue = options.load(folders)
    known = _sources(catalogue) if date is None and (cities or title) else {}
    notes = Footnotes(options.wording(lang, catalogue), known)
    told = HonourLines(notes)
    codes = [IDENTIFIED]
    lines: Iterable[Line]
    plain: Any
    if cities:
        answers = [one for city in cities if (one := _answer(city, date, title, catalogue, codes))]
        codes += [_code(one) for one in answers]
        plain = [_plain(one) for one in answers]
        lines = _apart([_told(one, told) for one in answers])
    elif date is not None:
        roll = on(date, title=title, catalogue=catalogue)
        plain, lines = plain_roll(roll), told.roll(roll)
    else:
        every = [t.id for t in titles(catalogue=catalogue)] if not title else [title]
        plain = [_plain_title(one, catalogue) for one in every]
        lines = _apart([_title(one, catalogue, told, full=bool(title)) for one in every])
    if as_json:
        screen.write_json(plain)
    else:
        screen.write(_with_sources(lines, notes, catalogue))
    click.get_current_context().exit(worst(codes))


def _sources(catalogue: Catalogue) -> dict[str, Source]:
    """Give the sources of all titles, so that they are told with their addresses."""
    every = (source for one in catalogue.rules.honours for source in one.sources.values())
    return {source.title: source for source in every}


def _answer(
    city: str, date: str | None, title: str, catalogue: Catalogue, codes: list[int]
) -> Found | Checked | None:
    """Answer for one city; None where it is reported as bad input."""
    try:
        if date is None:
            return find(city, title=title, catalogue=catalogue)
        return check(city, on=date, title=title, catalogue=catalogue)
    except MedalIdError as fault:
        screen.complain(fault)
        codes.append(BAD_INPUT)
        return None


def _code(answer: Found | Checked) -> int:
    """Give the exit code that an answer calls for."""
    if isinstance(answer, Found) or answer.standing is HonourStanding.HELD:
        return IDENTIFIED
    return NOT_DECIDED


def _plain(answer: Found | Checked) -> dict[str, Any]:
    """Give an answer as plain values."""
    return plain_found(answer) if isinstance(answer, Found) else plain_checked(answer)


def _told(answer: Found | Checked, told: HonourLines) -> Iterator[Line]:
    """Tell an answer."""
    return told.found(answer) if isinstance(answer, Found) else told.checked(answer)


def _plain_title(wanted: str, catalogue: Catalogue) -> dict[str, Any]:
    """Give a title as plain values."""
    held = holders(wanted, catalogue=catalogue)
    (title,) = (one for one in titles(catalogue=catalogue) if one.id == wanted)
    return plain_title(title, held)


def _title(wanted: str, catalogue: Catalogue, told: HonourLines, *, full: bool) -> Iterator[Line]:
    """Tell of a title; in full with everything that is known of it."""
    held = holders(wanted, catalogue=catalogue)
    (title,) = (one for one in titles(catalogue=catalogue) if one.id == wanted)
    yield from told.title(title, held)
    if full:
        honour = catalogue.rules.honour(wanted)
        yield BLANK
        yield Line(told.words.say("facts"), tone=Tone.TITLE)
        yield from FactLines(honour, told.notes).lines(tuple(honour.facts))


def _apart(groups: list[Iterator[Line]]) -> Iterator[Line]:
    """Put a blank line between groups of lines."""
    for number, group in enumerate(groups):
        yield from [BLANK] if number else []
        yield from group


def _with_sources(lines: Iterable[Line], notes: Footnotes, catalogue: Catalogue) -> Iterator[Line]:
    """Add the sources that were named, and the version of the rules."""
    yield from lines
    yield from notes.lines()
    yield BLANK
    yield Line(notes.wording.say("rules", version=catalogue.version), tone=Tone.QUIET)
