"""`medal-id serial`: judge serial numbers from the command line or from a file of lines."""

from __future__ import annotations

from collections.abc import Iterator

import click

from medal_id.catalogue import Catalogue
from medal_id.cli import options, screen
from medal_id.cli.identify import IDENTIFIED, NOT_DECIDED
from medal_id.cli.lines import read_lines
from medal_id.report.footnotes import Footnotes
from medal_id.report.line import BLANK, Line, Tone
from medal_id.report.serial import SerialLines, plain_assessment
from medal_id.report.wording import Wording
from medal_id.serial import Assessment, Batch, assess, validate_many

EPILOG = """\b
Examples:
  medal-id serial "B 01939" --award ussr/defence-of-leningrad
  medal-id serial "А 48361" --award ussr/defence-of-leningrad --place edge
  medal-id serial --file numbers.txt --award ussr/courage --json

\b
Exit codes:
  0  every number can be
  3  some number cannot be
  2  bad input"""


@click.command(epilog=EPILOG)
@click.argument("numbers", nargs=-1, metavar="[NUMBER]...")
@click.option("--file", "file", metavar="FILE", help="A file with one number a line; - for stdin.")
@click.option("--award", default="", metavar="ID", help="The award or variant that bears it.")
@click.option(
    "--place",
    default="",
    metavar="PLACE",
    help="Where it stands: reverse, edge, certificate ...; '|' between possible places.",
)
@options.lang
@options.as_json
@options.rules
def serial(  # noqa: PLR0913  # one argument for each option
    *,
    numbers: tuple[str, ...],
    file: str | None,
    award: str,
    place: str,
    lang: str,
    as_json: bool,
    folders: tuple[str, ...],
) -> None:
    """Say whether a serial number can be, how its letters can be read, and who has seen it.

    Without --award, every award is considered, and no award excludes a number. Of a file, a
    summary is told and the lines that failed.
    """
    if bool(numbers) == (file is not None):
        raise click.UsageError("give one or several NUMBERs, or --file FILE")
    catalogue = options.load(folders)
    words = options.wording(lang, catalogue)
    if file is None:
        answers = [assess(n, award=award, place=place, catalogue=catalogue) for n in numbers]
        failed = any(one.reason for one in answers)
        if as_json:
            screen.write_json([plain_assessment(one) for one in answers])
        else:
            screen.write(_answers(answers, catalogue, words))
    else:
        given = [line.strip() or None for line in read_lines(file)]
        batch = validate_many(given, award=award, place=place, catalogue=catalogue)
        failed = False in batch.valid
        _tell(batch, catalogue, words, as_json=as_json)
    click.get_current_context().exit(NOT_DECIDED if failed else IDENTIFIED)


def _answers(answers: list[Assessment], catalogue: Catalogue, words: Wording) -> Iterator[Line]:
    """Tell some answers, and the sources in the end."""
    notes = Footnotes(words)
    told = SerialLines(catalogue, notes)
    for number, answer in enumerate(answers):
        yield from [BLANK] if number else []
        yield from told.lines(answer)
    yield from notes.lines()
    yield BLANK
    yield Line(words.say("rules", version=catalogue.version), tone=Tone.QUIET)


def _tell(batch: Batch, catalogue: Catalogue, words: Wording, *, as_json: bool) -> None:
    """Tell of a file: the lines that failed, with their reasons, and how many there are of each."""
    if as_json:
        every = screen.progress(enumerate(batch.valid), len(batch))
        plain = [
            {"line": at + 1, **plain_assessment(batch[at])} for at, can in every if can is not None
        ]
        screen.write_json({"numbers": plain, "summary": batch.summary()})
        return
    failing = batch.valid.count(False)
    failed = [(at + 1, answer) for at, answer in screen.progress(batch.failed(), failing)]
    counts = batch.summary()
    told = SerialLines(catalogue, Footnotes(words))
    screen.write(_failed(failed, told))
    screen.write([Line(words.say("batch", total=len(batch) - counts["empty"], **counts))])
    screen.write([*told.notes.lines(), BLANK, Line(words.say("rules", version=catalogue.version))])


def _failed(failed: list[tuple[int, Assessment]], told: SerialLines) -> Iterator[Line]:
    """Tell the lines that cannot be, each with its reason."""
    for number, answer in failed:
        assert answer.reason is not None
        yield Line(told.words.say("line", n=number, says=answer.reason.text))
        yield from told.reason(answer.reason)
    if failed:
        yield BLANK
