"""`medal-id measure`: measure photographs, many at once, and draw proofs of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from attrs import frozen

from medal_id import images
from medal_id.catalogue import default_catalogue
from medal_id.cli import options, screen
from medal_id.cli.identify import BAD_INPUT, IDENTIFIED, NOT_DECIDED, worst
from medal_id.cli.pictures import find_pictures, proof_paths
from medal_id.cli.points import Clicked, read_clicked
from medal_id.cli.workers import done
from medal_id.errors import BadFile, MedalIdError, MissingExtra
from medal_id.images.measured import NotMeasured
from medal_id.images.reasons import Reason
from medal_id.report.line import BLANK, Line
from medal_id.report.measurements import failure_lines, measurement_lines
from medal_id.report.plain_measurements import plain_failure, plain_measurements

if TYPE_CHECKING:
    from medal_id.images import Measurements

EPILOG = """\b
Examples:
  medal-id measure front.jpg
  medal-id measure photographs/ --proof proofs/ --json > measured.json
  medal-id measure scan.png --scale 23.622
  medal-id measure front.jpg --points points.toml --lang ru

\b
Exit codes:
  0  in every photograph a medal was measured
  3  in some photograph no medal could be measured
  2  bad input: each fault is one line on stderr, the other photographs are measured"""


@frozen
class Task:
    """A photograph to be measured, as another process is given it."""

    file: str
    scale: float | None
    award: str | None
    points: Clicked | None
    proof: str  #: The picture to be drawn; empty for none.
    lang: str


@frozen
class Told:
    """What came of a photograph."""

    file: str
    proof: str
    answer: Measurements | MedalIdError


@click.command(epilog=EPILOG)
@click.argument("photos", nargs=-1, required=True, metavar="PHOTO...")
@click.option("--proof", metavar="DIR", help="Draw what was measured on each photograph, in DIR.")
@click.option(
    "--scale",
    type=float,
    metavar="PX_PER_MM",
    help="The scale of the photographs, as a ruler or a scanner tells it: 600 dpi are 23.622.",
)
@click.option("--award", metavar="ID", help="The award, where it is known.")
@click.option(
    "--points",
    metavar="FILE",
    help="Points clicked by hand: TOML with a table for each photograph, by its file name.",
)
@options.lang
@options.as_json
def measure(  # noqa: PLR0913  # one argument for each option
    *,
    photos: tuple[str, ...],
    proof: str | None,
    scale: float | None,
    award: str | None,
    points: str | None,
    lang: str,
    as_json: bool,
) -> None:
    """Measure photographs of medals, each figure with its uncertainty.

    PHOTO is a picture, or a folder that is searched for pictures, with those inside it. What
    cannot be measured is told with the reason, and with what to photograph better.
    """
    catalogue = default_catalogue()
    if award is not None:
        catalogue.rules.award(award, "--award")
    files, amiss = find_pictures(photos)
    faults = [(fault, "") for fault in amiss]
    clicked = read_clicked(points, files) if points is not None else {}
    proofs = _proofs(files, proof)
    tasks = [
        Task(file, scale, award, clicked.get(Path(file).name), proofs.get(file, ""), lang)
        for file in files
    ]
    every = screen.progress(_told(tasks), len(tasks), "Measuring", 2)
    words = options.wording(lang, catalogue)
    plain: list[dict[str, Any]] = []
    failed: list[tuple[str, Reason]] = []
    gap: list[Line] = []
    for one in every:
        if isinstance(one.answer, MedalIdError):
            faults.append((one.answer, one.file))
        elif reason := why_not(one.answer):
            failed.append((one.file, reason))
        plain.append(_plain(one))
        if not as_json and not isinstance(one.answer, MedalIdError):
            lines = measurement_lines(one.answer, words, one.file)
            screen.write([*gap, *lines])
            gap = [BLANK]
    if as_json:
        screen.write_json(plain)
    elif failed and len(files) > 1:
        screen.write([BLANK, *failure_lines(failed, words)])
    for fault, file in faults:
        screen.complain(fault, file)
    codes = [IDENTIFIED, *([NOT_DECIDED] if failed else []), *([BAD_INPUT] if faults else [])]
    click.get_current_context().exit(worst(codes))


def why_not(measured: Measurements) -> Reason | None:
    """Say why no medal was measured; None where one was."""
    missing = [medal.disc for medal in measured.medals if isinstance(medal.disc, NotMeasured)]
    if measured.reason is not None:
        return measured.reason.reason
    return missing[0].reason if missing and len(missing) == len(measured.medals) else None


def perform(task: Task) -> Measurements | MedalIdError:
    """Measure one photograph and draw its proof."""
    try:
        seen = images.measure(task.file, scale=task.scale, award=task.award, points=task.points)
        if task.proof:
            seen.draw(task.file, task.lang).save(task.proof)
    except MissingExtra:
        raise  # of all photographs alike
    except MedalIdError as error:
        return error
    except MemoryError:
        return BadFile(task.file, "too large for the memory of this machine", "reduce it")
    except OSError as error:
        return BadFile(task.proof, f"cannot be written ({error.strerror})", "name another folder")
    return seen


def _told(tasks: list[Task]) -> Iterator[Told]:
    """Measure everything; what fails is told, and the others are measured."""
    for task, outcome in zip(tasks, done(perform, tasks), strict=True):
        if isinstance(outcome, MissingExtra):
            raise outcome
        if isinstance(outcome, BaseException) and not isinstance(outcome, MedalIdError):
            fault = f"could not be measured ({type(outcome).__name__})"
            yield Told(task.file, "", BadFile(task.file, fault, "measure it alone to see why"))
        else:
            failed = isinstance(outcome, MedalIdError)
            yield Told(task.file, "" if failed else task.proof, outcome)


def _proofs(files: list[str], folder: str | None) -> dict[str, str]:
    """Give the proof picture of each file, and make the folder for them.

    Raises:
        BadFile: where it cannot be made.
    """
    if folder is None:
        return {}
    try:
        Path(folder).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        fault = f"no folder can be made here ({error.strerror})"
        raise BadFile(f"--proof {folder}", fault, "name another one") from error
    return proof_paths(files, folder)


def _plain(one: Told) -> dict[str, Any]:
    """Give what came of a photograph as plain values."""
    if isinstance(one.answer, MedalIdError):
        return {"place": one.file, **plain_failure(one.answer), "proof": None}
    return {"place": one.file, **plain_measurements(one.answer), "proof": one.proof or None}
