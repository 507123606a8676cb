"""`medal-id identify`: judge specimens from files and from what the command line says."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click
from attrs import evolve, frozen

from medal_id import images
from medal_id.catalogue import Catalogue, Specimen, read_specimen
from medal_id.cli import options, screen
from medal_id.errors import BadObservation, Faults, MedalIdError, each, shown
from medal_id.key.session import MOST_TOLERANCE
from medal_id.observations import Observation
from medal_id.report.line import BLANK, Line, Tone
from medal_id.report.verdict import verdict_lines
from medal_id.rules.kinds.counts import CountsTrait
from medal_id.verdict import Status, Verdict

#: What errors and JSON name where no file was given.
SET, PHOTO = "--set", "--photo"
IDENTIFIED, BAD_INPUT, NOT_DECIDED = 0, 2, 3

EPILOG = """\b
Examples:
  medal-id identify my-medal.toml
  medal-id identify --set eyelet=soldered --set "diameter=32.1 ± 0.1 mm"
  medal-id identify --set "eyelet=soldered|one-piece" --set weight=15.2 --explain
  medal-id identify --photo front.jpg --photo back.jpg --set weight=15.2
  medal-id identify box/*.toml --tolerance 1 --json > verdicts.json

\b
Exit codes:
  0  every part that was seen is identified
  3  something is not decided or contradicted
  2  bad input: each fault is one line on stderr, the other files are judged"""


@frozen
class Judged:
    """One specimen with its verdict, or with what is wrong with it."""

    place: str
    title: str
    answer: Verdict | MedalIdError


@click.command(epilog=EPILOG)
@click.argument("files", nargs=-1, metavar="[FILE]...")
@click.option(
    "--set",
    "settings",
    multiple=True,
    metavar="TRAIT=VALUE",
    help="What was seen; '|' between possible values. Replaces what the files say of the trait.",
)
@click.option(
    "--photo",
    "photos",
    multiple=True,
    metavar="PHOTO",
    help="A photograph of the specimen, to be measured; may be repeated.",
)
@click.option(
    "--medal",
    type=click.IntRange(1),
    metavar="N",
    help="Which medal of photographs that show several; 1 is the largest.",
)
@click.option("--award", metavar="ID", help="The only award to consider.")
@click.option(
    "--tolerance",
    type=click.IntRange(0, MOST_TOLERANCE),
    metavar="N",
    help="How many contradictions a candidate is forgiven.",
)
@click.option("--explain", is_flag=True, help="All evidence, for and against, with its facts.")
@options.lang
@options.as_json
@options.rules
def identify(  # noqa: PLR0913  # one argument for each option
    *,
    files: tuple[str, ...],
    settings: tuple[str, ...],
    photos: tuple[str, ...],
    medal: int | None,
    award: str | None,
    tolerance: int | None,
    explain: bool,
    lang: str,
    as_json: bool,
    folders: tuple[str, ...],
) -> None:
    """Say which medal, variant and die it is, and why.

    FILE is a specimen in TOML: what was seen, measured and read. 'medal-id traits' lists what
    can be said of one.
    """
    if not files and not settings and not photos:
        raise click.UsageError("nothing to identify: give a FILE or --set TRAIT=VALUE")
    if len(files) > 1 and photos:
        raise click.UsageError("photographs of one specimen: give one FILE with --photo")
    catalogue = options.load(folders)
    if award is not None:
        catalogue.rules.award(award, "--award")
    given = read_settings(settings, catalogue)
    asked = Question(catalogue, given, award, tolerance, photos, medal)
    every = screen.progress(asked.answers(files), len(files))
    words = options.wording(lang, catalogue)
    codes, listed = [IDENTIFIED], []
    for number, one in enumerate(every):
        codes.append(_code(one))
        if isinstance(one.answer, MedalIdError):
            screen.complain(one.answer, one.place)
        elif as_json:
            listed.append({"place": one.place, "verdict": one.answer.to_dict()})
        else:
            heading = _heading(one, first=not number) if files else []
            screen.write([*heading, *verdict_lines(one.answer, words, explain=explain)])
    if as_json:
        screen.write_json(listed)
    click.get_current_context().exit(worst(codes))


@frozen
class Question:
    """What is asked about every specimen."""

    catalogue: Catalogue
    given: tuple[Observation, ...]  #: What the command line says of each.
    award: str | None
    tolerance: int | None
    photos: tuple[str, ...] = ()  #: Of the only specimen.
    medal: int | None = None  #: Which one in the photographs.

    def answers(self, files: tuple[str, ...]) -> Iterator[Judged]:
        """Judge every file, or, without one, what the command line says."""
        for file in files:
            try:
                yield self._judged(read_specimen(file, self.catalogue))
            except MedalIdError as error:
                yield Judged(file, "", error)
        if not files:
            place = SET if self.given else PHOTO
            yield self._judged(Specimen(place, "", "", "", 0, (), None))

    def _judged(self, specimen: Specimen) -> Judged:
        """Judge one specimen; the command line has the last word on each trait it names."""
        said = {one.trait for one in self.given}
        kept = tuple(one for one in specimen.observations if one.trait not in said)
        award = specimen.award if self.award is None else self.award
        seen = (*kept, *self.given, *self._photographed(award, specimen.points))
        asked = evolve(specimen, observations=seen, award=award)
        verdict = asked.classify(self.catalogue, self.tolerance)
        return Judged(specimen.place, specimen.title, verdict)

    def _photographed(
        self, award: str, points: dict[str, dict[str, object]]
    ) -> Iterator[Observation]:
        """Give what the photographs tell; one that tells nothing is reported and passed over."""
        for photo in self.photos:
            clicked = points.get(Path(photo).name)
            measured = images.measure(photo, award=award or None, points=clicked)
            if measured.reason is not None:
                reason = measured.reason.reason
                screen.complain(MedalIdError(photo, reason.says.en, reason.next.en))
            else:
                yield from measured.observations(self.medal, catalogue=self.catalogue)


def read_settings(settings: tuple[str, ...], catalogue: Catalogue) -> tuple[Observation, ...]:
    """Understand what `--set` says; a trait set twice was observed twice.

    Raises:
        BadObservation, Faults: where some of it cannot be understood.
    """
    faults: list[MedalIdError] = []
    seen: list[Observation] = []
    vocabulary = catalogue.rules.vocabulary
    for setting in settings:
        name, equals, value = setting.partition("=")
        try:
            if not equals:
                raise BadObservation(SET, f"no '=' in {shown(setting)}", "write TRAIT=VALUE")
            trait = vocabulary.trait(name.strip(), SET)
            several = isinstance(trait, CountsTrait) and "|" in value
            given: object = value.split("|") if several else value
            one = vocabulary.understand(Observation(trait.name, given), SET)
            seen += [one] if one else []
        except MedalIdError as error:
            faults += each(error)
    Faults.raise_any(SET, faults)
    return tuple(seen)


def _heading(one: Judged, *, first: bool) -> list[Line]:
    """Name the file that a verdict is about."""
    says = f"{one.place}: {one.title}" if one.title else one.place
    return [*([] if first else [BLANK]), Line(says, tone=Tone.TITLE), BLANK]


def _code(one: Judged) -> int:
    """Give the exit code that one specimen calls for."""
    if isinstance(one.answer, MedalIdError):
        return BAD_INPUT
    found = {finding.status for finding in one.answer.parts.values()}
    return IDENTIFIED if found == {Status.IDENTIFIED} else NOT_DECIDED


def worst(codes: list[int]) -> int:
    """Give the code of all: bad input comes before undecided."""
    return max(codes, key=(IDENTIFIED, NOT_DECIDED, BAD_INPUT).index)
