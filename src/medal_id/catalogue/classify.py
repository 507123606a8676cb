"""The one question that everybody asks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from medal_id.catalogue.catalogue import Catalogue, default_catalogue
from medal_id.observations import Observation
from medal_id.verdict import Verdict


def classify(
    observations: Mapping[str, object] | Iterable[Observation] | None = None,
    *,
    award: str | None = None,
    tolerance: int = 0,
    catalogue: Catalogue | None = None,
) -> Verdict:
    """Identify a specimen from what was seen, measured and read.

    Args:
        observations: a mapping of traits to values, or single `Observation`s, which also say how
            something was observed and may name a trait twice. The traits of a certificate are
            written "certificate.wording" or nested under "certificate". Values are plain: a
            state, a set of possible states, a number in mm or g, a text like "32.1 ± 0.1 mm", a
            list of a lower and an upper limit. None, like a trait left out, means not observed.
        award: the id of the only award to consider.
        tolerance: how many contradictions a candidate is forgiven, 0 to 20.
        catalogue: the rules to judge by; those of the library by default.

    Raises:
        BadObservation: where an observation cannot be understood.
        Faults: where several cannot.
        UnknownId: where there is no such award.
    """
    judge = catalogue if catalogue is not None else default_catalogue()
    return judge.classify(observations, award=award, tolerance=tolerance)
