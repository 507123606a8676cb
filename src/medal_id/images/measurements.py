"""All that was measured in one photograph."""

from __future__ import annotations

import math

from attrs import frozen

from medal_id.images.disc import RADIUS, Disc
from medal_id.images.measured import Length, NotMeasured, State


@frozen
class Stripe:
    """A stripe of a ribbon, as a photograph shows it."""

    colours: frozenset[str]  #: Words for colours that it may be, of the vocabulary.
    width: Length  #: In mm, or as "share" of the whole width where there is no scale.


@frozen
class Ribbon:
    """A ribbon, from its left edge to its right edge as seen."""

    stripes: tuple[Stripe, ...]
    width: Length  #: The total width in mm.
    ends: tuple[tuple[float, float], tuple[float, float]]  #: Where it was read, in px.


@frozen(eq=False)
class MedalMeasurements:
    """What was measured of one medal; each a figure or states, or the reason why not.

    Lengths on the face are in mm of a disc of 32 mm, in the frame of the upright obverse: x to the
    right and y up from the centre.
    """

    disc: Disc | NotMeasured  #: The outline of the face.
    radius: Length  #: The semi-major axis, in px.
    scale: Length  #: In px per mm.
    diameter: Length  #: In mm; measured only where a scale was given.
    tilt: Length  #: In degrees.
    turn: Length  #: In degrees counter-clockwise from upright.
    side: State  #: "obverse" or "reverse".
    horizon_height: Length  #: Of the horizon line above the centre, in mm.
    horizon_end_left: Length  #: From the centre to the left end, along the line, in mm.
    horizon_end_right: Length  #: From the centre to the right end, along the line, in mm.
    legend_inner: Length  #: The radius of the feet of the letters, in mm.
    legend_outer: Length  #: The radius of the tops of the letters, in mm.
    horizon_overrun_left: Length  #: Beyond the legend's outer edge, in mm; negative inside.
    horizon_overrun_right: Length  #: Beyond the legend's outer edge, in mm; negative inside.
    horizon_end: State  #: "inner-edge", "between" or "beyond-outer-edge".
    eyelet_present: State  #: "yes" or "no".
    eyelet: State  #: "soldered" or "one-piece".
    eyelet_outline: State  #: "round", "u-shaped" or "other".
    eyelet_foot: Length  #: The width of its foot, in mm.
    ribbon: Ribbon | NotMeasured
    metal: State  #: Words for metals of the vocabulary that look like this.
    serial_number: State  #: "present" or "none".

    def point(self, right: float, up: float) -> tuple[float, float]:
        """Give the pixel of a point of the upright face.

        Args:
            right, up: in mm from the centre.
        """
        assert isinstance(self.disc, Disc)
        turn = getattr(self.turn, "value", 0.0)
        c, s = math.cos(math.radians(turn)), math.sin(math.radians(turn))
        x, y = self.disc.to_picture(
            (right * c - up * s) / RADIUS, (right * s + up * c) / RADIUS
        )
        return float(x), float(y)


@frozen(eq=False)
class Measurements:
    """What was measured in a photograph, medal by medal."""

    name: str  #: The file's name, or what kind of thing was given.
    digest: str  #: SHA-256 of the file.
    width: int  #: In px, upright as the camera says.
    height: int  #: In px.
    medals: tuple[MedalMeasurements, ...]  #: The largest first; empty where none was found.
    reason: NotMeasured | None  #: Why none was found.
