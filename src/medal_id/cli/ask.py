"""`medal-id ask`: being led to the answer by questions, the best one first."""

from __future__ import annotations

import sys

import click

from medal_id.catalogue import guide
from medal_id.cli import options, screen
from medal_id.cli.conversation import Conversation
from medal_id.cli.identify import IDENTIFIED, NOT_DECIDED
from medal_id.cli.pages import write_page
from medal_id.key.session import MOST_TOLERANCE
from medal_id.report.line import BLANK
from medal_id.report.verdict import verdict_lines
from medal_id.verdict import Status

EPILOG = """\b
Examples:
  medal-id ask
  medal-id ask --award ussr/defence-of-leningrad --save my-medal.toml
  medal-id ask --part certificate --lang ru

\b
What can be answered:
  2            the second of the answers offered
  1 3          the first or the third: unsure which
  32.1 mm      a figure, an inscription, a number, in words
  ?            it cannot be told
  why          why this is asked
  left         what remains, what was discarded and why
  back         take the last answer back
  back TRAIT   take the answer about a trait back
  save FILE    write the specimen down so far
  stop         give the verdict now; so does an empty line where no question is left

\b
Exit codes:
  0  identified
  3  not decided, or contradicted
  2  bad input on the command line"""


@click.command(epilog=EPILOG)
@click.option("--award", metavar="ID", help="The only award to consider.")
@click.option("--part", default="medal", show_default=True, help="medal or certificate.")
@click.option(
    "--tolerance",
    type=click.IntRange(0, MOST_TOLERANCE),
    default=0,
    metavar="N",
    help="How many contradictions a candidate is forgiven.",
)
@click.option("--save", "file", metavar="FILE", help="Write the specimen to FILE in the end.")
@options.lang
@options.as_json
@options.rules
def ask(  # noqa: PLR0913  # one for each option
    *,
    award: str | None,
    part: str,
    tolerance: int,
    file: str | None,
    lang: str,
    as_json: bool,
    folders: tuple[str, ...],
) -> None:
    """Lead to the answer: ask what tells most, say what remains, and give the verdict.

    Answers are read line by line, from a terminal or a pipe. With --json the conversation goes to
    stderr and the verdict to stdout.
    """
    catalogue = options.load(folders)
    session = guide(award, part=part, tolerance=tolerance, catalogue=catalogue)
    out = sys.stderr if as_json else sys.stdout
    talk = Conversation(session, catalogue, options.wording(lang, catalogue), out, award or "")
    ended = _talked(talk)
    if file is not None:
        write_page(file, ended.specimen())
    verdict = ended.session.verdict
    if as_json:
        screen.write_json(verdict.to_dict())
    else:
        screen.write([BLANK, *verdict_lines(verdict, options.wording(lang, catalogue))])
    found = verdict.parts.get(part)
    decided = found is not None and found.status is Status.IDENTIFIED
    click.get_current_context().exit(IDENTIFIED if decided else NOT_DECIDED)


def _talked(talk: Conversation) -> Conversation:
    """Hold the conversation until somebody ends it, or there is no line left.

    Where there is no question left, an empty line ends it too.
    """
    talk.begin()
    while True:
        asked = talk.ask()
        line = sys.stdin.readline() if sys.stdin is not None else ""
        if line:
            talk.repeat(line)
        ended = not line or not (asked or line.strip())
        if ended or not talk.hear(line):
            if asked:
                talk.stopped()
            return talk
