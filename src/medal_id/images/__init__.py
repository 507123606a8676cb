"""Measuring photographs: from pixels to lengths with their uncertainty, and a proof of each.

Nothing of it is loaded before it is used, and it needs the extra `medal-id[images]`.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

from medal_id.errors import MissingExtra

if TYPE_CHECKING:
    from medal_id.images import render
    from medal_id.images.disc import Disc
    from medal_id.images.measured import Measured, NotMeasured, Told
    from medal_id.images.measurements import Measurements, MedalMeasurements, Ribbon, Stripe
    from medal_id.images.measuring import measure
    from medal_id.images.observe import SeveralMedals
    from medal_id.images.reasons import Reason

__all__ = [
    "Disc",
    "Measured",
    "Measurements",
    "MedalMeasurements",
    "NotMeasured",
    "Reason",
    "Ribbon",
    "SeveralMedals",
    "Stripe",
    "Told",
    "measure",
    "render",
]

#: The module of each public name.
_HOMES = {
    "Disc": "disc",
    "Measured": "measured",
    "Measurements": "measurements",
    "MedalMeasurements": "measurements",
    "NotMeasured": "measured",
    "Reason": "reasons",
    "Ribbon": "measurements",
    "SeveralMedals": "observe",
    "Stripe": "measurements",
    "Told": "measured",
    "measure": "measuring",
    "render": "render",
}
#: What the extra installs.
_EXTRA = frozenset({"fontpkg", "numpy", "scipy", "PIL", "skimage"})


def __getattr__(name: str) -> object:
    """Load the module of a public name when it is first used.

    Raises:
        MissingExtra: where the extra is not installed.
    """
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    try:
        module = importlib.import_module(f"{__name__}.{_HOMES[name]}")
    except ModuleNotFoundError as cause:
        missing = (cause.name or "").partition(".")[0]
        if missing not in _EXTRA:
            raise
        fault, remedy = f"{missing} is not installed", "pip install 'medal-id[images]'"
        raise MissingExtra("photographs", fault, remedy) from cause
    value = module if name == "render" else getattr(module, name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """List the public names, whether their module is loaded or not."""
    return sorted({*globals(), *__all__})
