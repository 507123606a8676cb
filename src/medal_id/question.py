"""The one question that everybody asks, of what was seen and of photographs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from medal_id.catalogue import Catalogue, default_catalogue
from medal_id.errors import BadObservation, shown
from medal_id.observations import Observation
from medal_id.verdict import Verdict

if TYPE_CHECKING:
    from medal_id.images import Measurements
    from medal_id.images.photo.open import Source


def classify(
    observations: Mapping[str, object] | Iterable[Observation] | None = None,
    *,
    photos: Sequence[Source | Measurements] = (),
    award: str | None = None,
    tolerance: int = 0,
    catalogue: Catalogue | None = None,
) -> Verdict:
    """Identify a specimen from what was seen, measured, read and photographed.

    Args:
        observations: a mapping of traits to values, or single `Observation`s, which also say how
            something was observed and may name a trait twice. The traits of a certificate are
            written "certificate.wording" or nested under "certificate". Values are plain: a
            state, a set of possible states, a number in mm or g, a text like "32.1 ± 0.1 mm", a
            list of a lower and an upper limit. None, like a trait left out, means not observed.
        photos: photographs of the specimen: paths, bytes, pictures of Pillow, arrays, or what
            `medal_id.images.measure` gave. What they tell is added to the observations; where
            they disagree, a warning says so. They need the extra `medal-id[images]`.
        award: the id of the only award to consider.
        tolerance: how many contradictions a candidate is forgiven, 0 to 20.
        catalogue: the rules to judge by; those of the library by default.

    Raises:
        BadObservation: where an observation cannot be understood.
        Faults: where several cannot.
        UnknownId: where there is no such award.
        BadFile: where a photograph cannot be read.
        SeveralMedals: where a photograph shows several medals; give `measure(photo).medal(1)`.
        MissingExtra: where photographs cannot be measured with what is installed.
    """
    judge = catalogue if catalogue is not None else default_catalogue()
    if type(photos) not in (list, tuple):
        raise BadObservation("photos", f"{shown(photos)} given", "give a list of photographs")
    if not photos:
        return judge.classify(observations, award=award, tolerance=tolerance)
    said = judge.classify(observations, award=award, tolerance=tolerance).observations
    seen = [one for photo in photos for one in photographed(photo, judge, award)]
    return judge.classify((*said, *seen), award=award, tolerance=tolerance)


def photographed(
    photo: Source | Measurements, catalogue: Catalogue, award: str | None = None
) -> tuple[Observation, ...]:
    """Give what a photograph tells, measured now or before.

    Raises:
        BadFile, BadObservation, SeveralMedals, MissingExtra: as `classify`.
    """
    from medal_id import images  # noqa: PLC0415  # pixels are touched only where there are any

    measured = (
        photo if isinstance(photo, images.Measurements) else images.measure(photo, award=award)
    )
    return measured.observations(catalogue=catalogue)
