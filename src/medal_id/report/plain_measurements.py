"""What was measured in a photograph, as plain values, ready for JSON; the keys never change."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from medal_id.errors import MedalIdError
from medal_id.images.measured import Length, Measured, NotMeasured, State, Told
from medal_id.images.reasons import Reason
from medal_id.rules import Label

if TYPE_CHECKING:
    from medal_id.images.disc import Disc
    from medal_id.images.measurements import Measurements, MedalMeasurements, Ribbon

#: The quantities of a medal that are figures, and those that are states.
LENGTHS = (
    "radius",
    "scale",
    "diameter",
    "tilt",
    "turn",
    "horizon_height",
    "horizon_end_left",
    "horizon_end_right",
    "legend_inner",
    "legend_outer",
    "horizon_overrun_left",
    "horizon_overrun_right",
    "eyelet_foot",
)
STATES = (
    "side",
    "horizon_end",
    "eyelet_present",
    "eyelet",
    "eyelet_outline",
    "metal",
    "serial_number",
)


def plain_measurements(seen: Measurements) -> dict[str, Any]:
    """Give everything that was measured; of what was not, the reason in both languages."""
    return {
        "name": seen.name,
        "sha256": seen.digest,
        "width": seen.width,
        "height": seen.height,
        "reason": _reason(seen.reason),
        "medals": [_medal(medal) for medal in seen.medals],
        "error": None,
    }


def plain_failure(error: MedalIdError) -> dict[str, Any]:
    """Give a photograph that could not be read or measured, with the same keys."""
    return {
        "name": None,
        "sha256": None,
        "width": None,
        "height": None,
        "reason": None,
        "medals": [],
        "error": str(error),
    }


def _medal(medal: MedalMeasurements) -> dict[str, Any]:
    """Give one medal."""
    return {
        "disc": _disc(medal.disc),
        **{name: _length(getattr(medal, name)) for name in LENGTHS},
        **{name: _state(getattr(medal, name)) for name in STATES},
        "ribbon": _ribbon(medal.ribbon),
    }


def _disc(disc: Disc | NotMeasured) -> dict[str, Any]:
    """Give the outline of the face in px, and the tilt in degrees."""
    names = ("x", "y", "radius", "semi_minor", "tilt", "towards", "support")
    found = not isinstance(disc, NotMeasured)
    return {
        **{name: _figure(getattr(disc, name)) if found else None for name in names},
        "reason": _reason(disc),
    }


def _length(length: Length) -> dict[str, Any]:
    """Give a figure with its interval."""
    seen = length if isinstance(length, Measured) else None
    return {
        "value": _figure(seen.value) if seen else None,
        "low": _figure(seen.low) if seen else None,
        "high": _figure(seen.high) if seen else None,
        "unit": seen.unit if seen else None,
        "method": seen.method if seen else None,
        "reason": _reason(length),
    }


def _state(state: State) -> dict[str, Any]:
    """Give the states that are left."""
    seen = state if isinstance(state, Told) else None
    return {
        "states": sorted(seen.states) if seen else [],
        "method": seen.method if seen else None,
        "reason": _reason(state),
    }


def _ribbon(ribbon: Ribbon | NotMeasured) -> dict[str, Any]:
    """Give the stripes from left to right."""
    if isinstance(ribbon, NotMeasured):
        return {"width": _length(ribbon), "stripes": [], "ends": None, "reason": _reason(ribbon)}
    return {
        "width": _length(ribbon.width),
        "stripes": [
            {"colours": sorted(stripe.colours), "width": _length(stripe.width)}
            for stripe in ribbon.stripes
        ],
        "ends": [[_figure(at) for at in end] for end in ribbon.ends],
        "reason": None,
    }


def _reason(value: object) -> dict[str, Any] | None:
    """Give the reason why something was not measured; None where it was."""
    if not isinstance(value, NotMeasured):
        return None
    reason: Reason = value.reason
    return {"code": reason.code, "says": _label(reason.says), "next": _label(reason.next)}


def _label(label: Label) -> dict[str, str]:
    """Give both languages."""
    return {"en": label.en, "ru": label.ru}


def _figure(value: float) -> float | None:
    """Give a number as JSON knows it."""
    return float(value) if math.isfinite(value) else None
