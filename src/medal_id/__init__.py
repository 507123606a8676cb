"""Identify Soviet medals from what one sees, with reasons and sources."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from medal_id import honours, images, key, serial, wear
    from medal_id.catalogue import Catalogue, Specimen, compare, guide, read_specimen
    from medal_id.errors import (
        BadFile,
        BadObservation,
        BadRules,
        Faults,
        MedalIdError,
        MissingExtra,
        RulesRefused,
        UnknownId,
        UnknownWord,
    )
    from medal_id.finder import find_awards
    from medal_id.observations import Observation, PartialDate
    from medal_id.question import classify
    from medal_id.ribbons import Ribbon
    from medal_id.verdict import Verdict
    from medal_id.wear import check_group, precedence

__all__ = [
    "BadFile",
    "BadObservation",
    "BadRules",
    "Catalogue",
    "Faults",
    "MedalIdError",
    "MissingExtra",
    "Observation",
    "PartialDate",
    "Ribbon",
    "RulesRefused",
    "Specimen",
    "UnknownId",
    "UnknownWord",
    "Verdict",
    "check_group",
    "classify",
    "compare",
    "find_awards",
    "guide",
    "honours",
    "images",
    "key",
    "precedence",
    "read_specimen",
    "serial",
    "wear",
]

#: The layers that the public names come from; each is loaded when a name of it is first used.
_LAYERS = (
    *("errors", "observations", "verdict", "catalogue", "ribbons", "finder"),
    *("wear", "question"),
)
#: The modules that are public as a whole.
_MODULES = ("honours", "images", "key", "serial", "wear")


def __getattr__(name: str) -> object:
    """Load the layer of a public name when it is first used."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object
    if name in _MODULES:
        value = importlib.import_module(f"medal_id.{name}")
    else:
        layers = (importlib.import_module(f"medal_id.{layer}") for layer in _LAYERS)
        value = next(getattr(layer, name) for layer in layers if hasattr(layer, name))
    importlib.import_module("medal_id.report.notebook")  # values show themselves there
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """List the public names, whether their layer is loaded or not."""
    return sorted({*globals(), *__all__})
