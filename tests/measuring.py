"""Measurements made by hand, for tests of what becomes of them."""

from __future__ import annotations

from typing import Any

import numpy as np

from medal_id.images.disc import Disc
from medal_id.images.measured import Measured, NotMeasured, Told
from medal_id.images.measurements import Measurements, MedalMeasurements, Ribbon, Stripe
from medal_id.images.reasons import reason

DIGEST = "0123456789abcdef" * 4
DISC = Disc(400.0, 500.0, 320.0, 2.0, 90.0, 0.95, np.eye(5) * 0.01)
NO_DISC = NotMeasured(reason("no-disc"))
NO_SCALE = NotMeasured(reason("no-scale"))
HIDDEN = NotMeasured(reason("not-in-view"))
NO_RIBBON = NotMeasured(reason("no-ribbon"))


def mm(value: float, error: float, method: str = "edge fitted", unit: str = "mm") -> Measured:
    return Measured(value, value - error, value + error, unit, method)


def told(*states: str, method: str = "seen") -> Told:
    return Told(frozenset(states), method)


def stripe(*colours: str, width: Measured | NotMeasured = NO_SCALE) -> Stripe:
    return Stripe(frozenset(colours), width)


def ribbon(*stripes: Stripe) -> Ribbon:
    return Ribbon(stripes, NO_SCALE, ((0.0, 0.0), (10.0, 0.0)))


def a_medal(**other: Any) -> MedalMeasurements:
    """Give an upright reverse of which only the disc was measured, but for what is given."""
    given: dict[str, Any] = {
        "disc": DISC,
        "radius": mm(320.0, 0.3, "rim", "px"),
        "scale": mm(20.0, 0.02, "rim", "px/mm"),
        "diameter": NO_SCALE,
        "tilt": mm(2.0, 0.5, "rim", "degrees"),
        "turn": mm(0.5, 0.5, "legend", "degrees"),
        "side": told("reverse"),
        "horizon_height": HIDDEN,
        "horizon_end_left": HIDDEN,
        "horizon_end_right": HIDDEN,
        "legend_inner": HIDDEN,
        "legend_outer": HIDDEN,
        "horizon_overrun_left": HIDDEN,
        "horizon_overrun_right": HIDDEN,
        "horizon_end": HIDDEN,
        "eyelet_present": told("yes"),
        "eyelet": told("soldered", "one-piece"),
        "eyelet_outline": HIDDEN,
        "eyelet_foot": HIDDEN,
        "ribbon": NO_RIBBON,
        "metal": HIDDEN,
        "serial_number": HIDDEN,
    }
    assert other.keys() <= given.keys()
    return MedalMeasurements(**{**given, **other})


def measurements(
    *medals: MedalMeasurements, name: str = "front.jpg", path: str | None = None
) -> Measurements:
    return Measurements(name, DIGEST, 800, 1000, medals, None if medals else NO_DISC, path)


#: An obverse of the late die, measured on both sides.
LATE = a_medal(
    side=told("obverse"),
    horizon_height=mm(1.0, 0.1, "line"),
    horizon_end_left=mm(14.9, 0.2, "line"),
    horizon_end_right=mm(14.8, 0.2, "line"),
    legend_inner=mm(10.4, 0.2, "letters"),
    legend_outer=mm(13.6, 0.2, "letters"),
    horizon_overrun_left=mm(1.3, 0.2, "line and letters"),
    horizon_overrun_right=mm(1.2, 0.2, "line and letters"),
    horizon_end=told("beyond-outer-edge", method="line and letters"),
)
