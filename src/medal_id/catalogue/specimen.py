"""Specimens written down as TOML files: what was seen and, for samples, what must be answered."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from attrs import field, frozen

from medal_id.catalogue.catalogue import Catalogue
from medal_id.errors import BadFile, BadRules, Faults, MedalIdError, each
from medal_id.observations import BY_EYE, Observation
from medal_id.rules.toml import read_toml
from medal_id.verdict import Status, Strength, Verdict


@frozen
class PartAnswer:
    """What must be found about one part."""

    status: Status
    best: str = ""
    strength: Strength | None = None


@frozen
class Answer:
    """What must be found about a specimen."""

    medal: PartAnswer | None = None
    certificate: PartAnswer | None = None
    warnings: tuple[str, ...] = ()  #: The codes of all warnings, each as often as it must come.

    def differences(self, verdict: Verdict) -> tuple[str, ...]:
        """Say in what a verdict differs from this answer; nothing where it agrees."""
        found: list[str] = []
        for part, wanted in (("medal", self.medal), ("certificate", self.certificate)):
            finding = verdict.parts.get(part)
            if wanted is None:
                found += [f"{part}: judged, but no answer is stated"] if finding else []
            elif finding is None:
                found += [] if wanted.status is Status.UNKNOWN else [f"{part}: not judged"]
            else:
                got = (finding.status, finding.best_id)
                if got != (wanted.status, wanted.best):
                    said = f"{wanted.status} {wanted.best}".strip()
                    found.append(f"{part}: {f'{got[0]} {got[1]}'.strip()} instead of {said}")
                if wanted.strength not in (None, finding.strength):
                    found.append(f"{part}: {finding.strength} instead of {wanted.strength}")
        codes = sorted(warning.code for warning in verdict.warnings)
        if codes != sorted(self.warnings):
            found.append(f"warnings: {codes} instead of {sorted(self.warnings)}")
        return tuple(found)


@frozen
class Specimen:
    """A specimen as somebody described it."""

    place: str  #: The file, as errors name it.
    title: str
    source: str  #: Where the observations come from.
    award: str  #: The award to narrow the question to; empty for all.
    tolerance: int
    observations: tuple[Observation, ...]  #: As understood.
    answer: Answer | None  #: What must be answered, in samples.
    #: Points that were clicked on its photographs, by their file names.
    points: dict[str, dict[str, Any]] = field(factory=dict, hash=False)

    def classify(self, catalogue: Catalogue, tolerance: int | None = None) -> Verdict:
        """Judge the specimen; `tolerance` overrides that of the file.

        Raises:
            UnknownId: where it names an award that does not exist.
        """
        forgiven = self.tolerance if tolerance is None else tolerance
        return catalogue.classify(
            self.observations, award=self.award or None, tolerance=forgiven, place=self.place
        )


@frozen
class _ObservationForm:
    """One `[[observations]]`: with an origin, or of a trait that was observed twice."""

    trait: str
    value: object
    origin: str = BY_EYE


@frozen
class SpecimenForm:
    """The file of a specimen: what was seen and, of a sample, what must be answered."""

    title: str = ""
    source: str = ""
    award: str = ""
    tolerance: int = 0
    seen: dict[str, object] = field(factory=dict)
    observations: tuple[_ObservationForm, ...] = ()
    answer: Answer | None = None
    points: dict[str, dict[str, object]] = field(factory=dict)


def read_specimen(file: str | Path, catalogue: Catalogue) -> Specimen:
    """Read a specimen from a TOML file.

    Raises:
        BadFile: where it cannot be read, or holds a key that no specimen has.
        BadObservation: where an observation in it cannot be understood.
        Faults: where there are several faults in it.
    """
    place = str(file)
    return understand_specimen(read_toml(Path(file), place), catalogue, place)


def understand_specimen(table: dict[str, Any], catalogue: Catalogue, place: str) -> Specimen:
    """Understand the tables of a specimen.

    Raises:
        BadFile, BadObservation, Faults: as `read_specimen`.
    """
    from medal_id.rules.structure import structure  # noqa: PLC0415  # cattrs is slow to load

    faults: list[MedalIdError] = []
    try:
        form = structure(table, SpecimenForm, place)
    except (BadRules, Faults) as cause:
        faults += [_as_file(fault) for fault in each(cause)]
        form = SpecimenForm(seen=_table(table.get("seen")))
    vocabulary = catalogue.rules.vocabulary
    seen: list[Observation] = []
    listed = [Observation(o.trait, o.value, o.origin) for o in form.observations]
    for given in (form.seen, listed):
        try:
            seen += vocabulary.observe_all(given, place)
        except MedalIdError as fault:
            faults += each(fault)
    Faults.raise_any(place, faults)
    return Specimen(
        place,
        form.title,
        form.source,
        form.award,
        form.tolerance,
        tuple(seen),
        form.answer,
        form.points,
    )


def _table(given: object) -> dict[str, object]:
    """Give what is a table, so that its own faults are found besides those of other keys."""
    return given if isinstance(given, dict) else {}


def _as_file(fault: MedalIdError) -> BadFile:
    """Report a fault of the format as one of the specimen, not of the rules."""
    return BadFile(fault.place, fault.fault, fault.remedy.replace("rules/README.md", "samples/"))
