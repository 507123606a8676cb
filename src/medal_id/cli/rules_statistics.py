"""`medal-id rules statistics`: how often each rule was asked, and how often it decided."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from medal_id.catalogue import Catalogue, Specimen, read_specimen
from medal_id.catalogue.statistics import rule_statistics, skeleton_specimens
from medal_id.cli import options, screen
from medal_id.cli.identify import BAD_INPUT
from medal_id.errors import BadFile, MedalIdError
from medal_id.report.statistics import plain_count, statistics_lines

EPILOG = """\b
Examples:
  medal-id rules statistics
  medal-id rules statistics samples --award ussr/partisan-1
  medal-id rules statistics samples my-medals/box.toml --all --lang ru
  medal-id rules statistics samples --json > rules.json

\b
Exit codes:
  0  every specimen was counted
  2  each that could not be is one line on stderr; the others are counted"""


@click.command(epilog=EPILOG)
@click.argument("paths", nargs=-1, metavar="[FILE|DIR]...")
@click.option("--award", metavar="ID", help="Tell of the rules of one award only.")
@click.option("--all", "every", is_flag=True, help="Tell of every rule, not only of the first.")
@options.lang
@options.as_json
@options.rules
def statistics(  # noqa: PLR0913  # one for each option
    *,
    paths: tuple[str, ...],
    award: str | None,
    every: bool,
    lang: str,
    as_json: bool,
    folders: tuple[str, ...],
) -> int:
    """Count for each rule how often it was asked, what it said, and how often it decided.

    Counted are the skeletons of all leaves, and the specimens in the files and folders given. A
    rule decided where without it something else were answered.
    """
    catalogue = options.load(folders)
    words = options.wording(lang, catalogue)
    if award is not None:
        catalogue.rules.award(award, "--award")
    faults: list[MedalIdError] = []
    skeletons = list(skeleton_specimens(catalogue))
    specimens = [*skeletons, *_read(paths, catalogue, faults)]
    counting = screen.progress(iter(specimens), len(specimens), "Counting")
    counts = [
        one
        for one in rule_statistics(catalogue, counting)
        if award is None or catalogue.entry(one.rule.entry).award == award
    ]
    judged = len(specimens), len(skeletons)
    if as_json:
        rules = [plain_count(one, words) for one in counts]
        screen.write_json({"specimens": judged[0], "skeletons": judged[1], "rules": rules})
    else:
        screen.write(statistics_lines(counts, judged, catalogue, words, every=every))
    for fault in faults:
        screen.complain(fault)
    return BAD_INPUT if faults else 0


def _read(
    paths: Iterable[str], catalogue: Catalogue, faults: list[MedalIdError]
) -> Iterator[Specimen]:
    """Read the specimens of files and folders, and note what cannot be judged."""
    for path in paths:
        for file in _files(Path(path)):
            try:
                specimen = read_specimen(file, catalogue)
                specimen.classify(catalogue)
            except MedalIdError as fault:
                faults.append(fault)
            else:
                yield specimen
        if Path(path).is_dir() and not _files(Path(path)):
            faults.append(
                BadFile(path, "no specimen in this folder", "name a folder of TOML files")
            )


def _files(path: Path) -> list[Path]:
    """Give a file, or the specimens in a folder and below it, in the order of their names."""
    return sorted(path.rglob("*.toml")) if path.is_dir() else [path]
