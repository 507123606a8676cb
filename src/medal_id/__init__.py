"""Identify Soviet medals from what one sees, with reasons and sources."""

from medal_id.catalogue import Catalogue, Specimen, classify, read_specimen
from medal_id.errors import (
    BadFile,
    BadObservation,
    BadRules,
    Faults,
    MedalIdError,
    UnknownId,
    UnknownWord,
)
from medal_id.observations import Observation
from medal_id.verdict import Verdict

__all__ = [
    "BadFile",
    "BadObservation",
    "BadRules",
    "Catalogue",
    "Faults",
    "MedalIdError",
    "Observation",
    "Specimen",
    "UnknownId",
    "UnknownWord",
    "Verdict",
    "classify",
    "read_specimen",
]
