"""What is told of a medal besides its horizon line: side, eyelet, ribbon, metal, number."""

from __future__ import annotations

from attrs import frozen

from medal_id.images.disc import Disc
from medal_id.images.measured import Length, NotMeasured, State, Told
from medal_id.images.measurements import Ribbon
from medal_id.images.obverse_reading import ObverseReading
from medal_id.images.photo import Photo
from medal_id.images.reasons import reason


@frozen
class Surroundings:
    """What was told, or why not."""

    turn: Length
    side: State
    eyelet_present: State
    eyelet: State
    eyelet_outline: State
    eyelet_foot: Length
    ribbon: Ribbon | NotMeasured
    metal: State
    serial_number: State


def read_surroundings(photo: Photo, disc: Disc, face: ObverseReading) -> Surroundings:
    """Read what surrounds the relief of the obverse."""
    why = NotMeasured(reason("side-unknown"))
    side = Told(frozenset({"obverse"}), "horizon line, legend and spire") if face.recognised else why
    return Surroundings(face.turn, side, why, why, why, why, NotMeasured(reason("no-ribbon")), why, why)
