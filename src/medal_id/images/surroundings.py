"""What is told of a medal besides its horizon line: side, eyelet, ribbon, metal, number."""

from __future__ import annotations

from attrs import frozen

from medal_id.images.disc import Disc
from medal_id.images.eyelet import eyelet, eyelet_turn
from medal_id.images.ground import read_ground
from medal_id.images.measured import Length, Measured, NotMeasured, State, Told
from medal_id.images.measurements import Ribbon
from medal_id.images.metal import metal
from medal_id.images.obverse_reading import ObverseReading
from medal_id.images.photo import Photo
from medal_id.images.polar import look_around
from medal_id.images.reverse import reverse_turn, side
from medal_id.images.ribbon import ribbon
from medal_id.images.serial_mark import serial_number

_OBVERSE = Told(frozenset({"obverse"}), "horizon line, legend and spire")


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
    """Read what is not the horizon line; by what is turned up the eyelet and the lines tell."""
    ground, around = read_ground(photo, disc), look_around(photo, disc)
    turn = face.turn if face.recognised else eyelet_turn(photo, disc, around)
    upright = turn.value if isinstance(turn, Measured) else 0.0
    seen = _OBVERSE if face.recognised else side(photo, disc, upright)
    told = next(iter(seen.states)) if isinstance(seen, Told) and seen.decided else ""
    if told == "reverse":
        better = reverse_turn(photo, disc, upright)
        turn, upright = (better, better.value) if isinstance(better, Measured) else (turn, upright)
    joint = eyelet(photo, disc, upright, around)
    return Surroundings(
        turn=turn,
        side=seen,
        eyelet_present=joint.present,
        eyelet=joint.joint,
        eyelet_outline=joint.outline,
        eyelet_foot=joint.foot,
        ribbon=ribbon(photo, disc, upright, ground),
        metal=metal(photo, disc, ground),
        serial_number=serial_number(photo, disc, upright, told),
    )
