"""A medal as the proof picture shows it: from mm on its face to px of the picture."""

from __future__ import annotations

from attrs import frozen

from medal_id.images.disc import RADIUS, Disc
from medal_id.images.measured import Measured, Told
from medal_id.images.measurements import MedalMeasurements
from medal_id.images.proof.canvas import Point
from medal_id.images.proof.window import Window


@frozen(eq=False)
class Face:
    """The face of a medal whose outline was found."""

    medal: MedalMeasurements
    disc: Disc
    window: Window
    letter: str  #: Empty where there is only one medal.

    @property
    def per_mm(self) -> float:
        """Give how many px of the picture a mm of the face is wide."""
        return self.disc.radius * self.window.scale / RADIUS

    def at(self, right: float, up: float) -> Point:
        """Give where a point of the upright face is shown, given in mm from the centre."""
        return self.window.at(*self.medal.point(right, up))


def shows_eyelet(medal: MedalMeasurements) -> bool:
    """Tell whether it is known that there is an eyelet, and where: at the top."""
    present = medal.eyelet_present
    there = isinstance(present, Told) and present.states == {"yes"}
    return there and isinstance(medal.turn, Measured)
