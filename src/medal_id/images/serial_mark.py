"""A serial number low on the reverse: whether there is one, not which."""

from __future__ import annotations

import numpy as np

from medal_id.images.disc import RADIUS, Disc
from medal_id.images.face import Face
from medal_id.images.measured import NotMeasured, State, Told
from medal_id.images.photo import Photo
from medal_id.images.reasons import reason
from medal_id.images.reverse import activity, read_pattern

#: Px per mm below which digits 1.7 mm high are not told from scratches.
_LEAST, _FINEST = 4.0, 8.0
#: Where the number stands: height above the centre, half its height, half its least width, in mm.
_MIDDLE, _HALF, _WIDE = -10.6, 0.9, 1.8
#: How far it may stand off, in mm.
_OFF = (-0.5, 0.0, 0.5)
#: How lively the light is there: as a share of the letters above, and against the smooth field.
#: Rendered numbers had 0.45 and 2.5 or more, the bare field 0.25 and 1.6 or less.
_PRESENT = (0.40, 2.2)
_NONE = (0.28, 1.7)


def serial_number(photo: Photo, disc: Disc, turn: float, side: str) -> State:
    """Tell whether a number stands below the three lines of the reverse.

    Args:
        photo: the photograph.
        disc: the disc, in px of the full picture.
        turn: by how many degrees the face is turned counter-clockwise, to within 8.
        side: "obverse", "reverse", or another word where it is not known.
    """
    if side == "obverse":
        return NotMeasured(reason("not-in-view"))
    if side != "reverse":
        return NotMeasured(reason("side-unknown"))
    if disc.radius < _LEAST * RADIUS:
        needed = _LEAST * RADIUS
        return NotMeasured(reason("too-small", radius=disc.radius, needed=needed, dpi=110.0))
    pattern = read_pattern(photo, disc, turn)
    if isinstance(pattern, NotMeasured):
        return pattern
    shares = _shares(Face.of(photo, disc, _FINEST), pattern.turn)
    present = all(share > limit for share, limit in zip(shares, _PRESENT, strict=True))
    none = all(share < limit for share, limit in zip(shares, _NONE, strict=True))
    states = {"present"} if present else {"none"} if none else {"present", "none"}
    return Told(frozenset(states), "digits below the lines of the reverse")


def _shares(face: Face, turn: float) -> tuple[float, float]:
    """Give how lively the number's place is, against the letters and against the field."""
    lively = activity(face, turn)
    axis = np.linspace(-15.0, 15.0, len(lively))
    x, y = np.meshgrid(axis, axis[::-1])
    places = [(np.abs(y - _MIDDLE - off) < _HALF) & (np.abs(x) < _WIDE) for off in _OFF]
    number = max(float(lively[place].mean()) for place in places)
    letters = float(lively[(np.abs(y + 1.9) < 1.0) & (np.abs(x) < 10.0)].mean())
    # The field to both sides of the third line, at the same distance from the rim.
    beside = (np.abs(y + 6.5) < 1.5) & (np.abs(x) > 9.2) & (np.hypot(x, y) < 13.5)
    field = float(np.median(lively[beside]))
    return number / max(letters, 1e-9), number / max(field, 1e-9)
