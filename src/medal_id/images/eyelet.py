"""The eyelet at the edge of a disc: whether there is one, where, and what outline it has."""

from __future__ import annotations

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from medal_id.images.disc import RADIUS, Disc
from medal_id.images.measured import Length, Measured, NotMeasured, State, Told
from medal_id.images.photo import Photo
from medal_id.images.plane import Plane
from medal_id.images.polar import Around, look_around
from medal_id.images.reasons import Reason, reason

Floats = NDArray[np.float64]

#: What stands out by so many standard deviations, and by so much, is an eyelet; by less than the
#: second is none. Rendered and real ones had 6.7 and 0.16 or more, bare edges 5.5 and 0.12 or less.
_YES, _NO = (6.4, 0.14), (3.5, 0.05)
#: The least share of the ring of ground that must be seen before an eyelet is said to be missing.
_ALL = 0.97
#: How far from upright it is still the eyelet that the turn speaks of, in degrees.
_NEAR = 15.0
#: Tilt and the shadow beside it draw its direction off by this, in degrees.
_DIRECTION_ERROR = 3.5
#: Px per mm below which outline or foot are not told.
_LEAST_OUTLINE, _LEAST_FOOT = 3.0, 7.0
_FINEST = 9.0
#: Where its width is read: heights above the disc's middle, and how far to both sides, in mm.
_HEIGHTS = np.arange(16.3, 21.01, 0.2)
_ASIDE = np.arange(-6.2, 6.25, 0.1)
_GROUND = 4.6
#: At which distances from the disc's middle the foot is read, in mm.
_FOOT = np.arange(16.2, 16.75, 0.1)
#: By how much more and less than its foot it may look, as rendered ones did: a fillet is hidden
#: in the blur of the edge. In mm.
_FOOT_ERROR = (1.7, 2.2)
#: How far its sides may be off a straight line, in mm.
_UNEVEN = 0.3
#: A neck narrower than this share of the widest place is that of a ring on a foot.
_NECK = 0.84


@frozen(eq=False)
class Eyelet:
    """What a photograph tells of an eyelet."""

    present: State  #: "yes" or "no".
    outline: State  #: "round", "u-shaped" or "other".
    foot: Length  #: How wide it is where it meets the disc, in mm.
    joint: State  #: "soldered" or "one-piece".


def eyelet(photo: Photo, disc: Disc, turn: float, around: Around | None = None) -> Eyelet:
    """Read the eyelet.

    Args:
        photo: the photograph.
        disc: the disc, in px of the full picture.
        turn: by how many degrees the upright face is turned counter-clockwise; 0 if unknown.
        around: the ring of ground around the disc, if it was read already.
    """
    ring = around or look_around(photo, disc)
    if ring is None:
        return _refused(reason("cut-off"))
    if not _stands(ring):
        missing = ring.strength < _NO[0] and ring.stands.max() < _NO[1] and ring.seen > _ALL
        states = frozenset({"no"} if missing else {"yes", "no"})
        why = NotMeasured(reason("no-eyelet"))
        return Eyelet(Told(states, "ground all around the edge"), why, why, why)
    off = (ring.direction - 90.0 - turn + 180.0) % 360.0 - 180.0
    sure = abs(off) < _NEAR
    present = Told(frozenset({"yes"} if sure else {"yes", "no"}), "stands out from the edge")
    per_mm = disc.radius / RADIUS
    small = NotMeasured(
        reason("too-small", radius=disc.radius, needed=_LEAST_OUTLINE * RADIUS, dpi=200.0)
    )
    # From the front a seam of solder and a groove of the die look alike.
    joint = Told(frozenset({"soldered", "one-piece"}), "a view from the front does not decide")
    if per_mm < _LEAST_OUTLINE or not sure:
        return Eyelet(present, small, small, joint)
    box = (_ASIDE[0], 15.0, _ASIDE[-1], 22.0)
    plane = Plane.of(photo, disc, turn + off, box, _FINEST)
    if plane is None:
        return _refused(reason("cut-off"))
    return Eyelet(present, _outline(plane), _foot(plane), joint)


def eyelet_turn(photo: Photo, disc: Disc, around: Around | None = None) -> Length:
    """Tell the turn of a medal by its eyelet: degrees counter-clockwise off the picture's up."""
    ring = around or look_around(photo, disc)
    if ring is None or not _stands(ring):
        return NotMeasured(reason("no-eyelet"))
    turn = (ring.direction + 90.0) % 360.0 - 180.0
    return Measured(
        turn, turn - _DIRECTION_ERROR, turn + _DIRECTION_ERROR, "degrees", "direction of the eyelet"
    )


def _stands(ring: Around) -> bool:
    """Tell whether something of an eyelet's width sticks out."""
    return bool(ring.strength > _YES[0] and ring.stands.max() > _YES[1])


def _refused(why: Reason) -> Eyelet:
    """Give one reason for all."""
    no = NotMeasured(why)
    return Eyelet(no, no, no, no)


def _widths(differs: Floats) -> Floats:
    """Give the width in mm of what differs from the ground, row by row: nan where it is not told.

    Args:
        differs: (rows, places): how much the places `_ASIDE` differ from the ground.
    """
    inner = np.abs(_ASIDE) < _GROUND
    level = 0.5 * np.quantile(differs[:, np.abs(_ASIDE) < 2.6], 0.8, axis=1)
    over = (differs > level[:, None]) & inner
    first, last = over.argmax(1), over.shape[1] - 1 - over[:, ::-1].argmax(1)
    # A shadow or a neighbour that reaches to the border of what is read has no width.
    clear = over.any(1) & (np.abs(_ASIDE[first]) < _GROUND - 0.3)
    clear &= (np.abs(_ASIDE[last]) < _GROUND - 0.3) & (level > 0.03)
    return np.where(clear, _ASIDE[last] - _ASIDE[first], np.nan)


def _differs(values: Floats) -> Floats:
    """Give how much places differ from the ground on both sides: (rows, places)."""
    outer = np.abs(_ASIDE) >= _GROUND
    sides = [np.median(values[:, outer & (_ASIDE * side > 0)], axis=1) for side in (-1, 1)]
    share = ((_ASIDE + _GROUND) / (2 * _GROUND)).clip(0, 1)[None, :, None]
    ground = sides[0][:, None] * (1 - share) + sides[1][:, None] * share
    differs: Floats = np.sqrt(((values - ground) ** 2).sum(-1))
    return differs


def _outline(plane: Plane) -> State:
    """Tell the outline by where it is widest."""
    x, y = np.meshgrid(_ASIDE, _HEIGHTS)
    widths = _widths(_differs(plane.light(x, y).astype(float)))
    neck = widths[(_HEIGHTS > 16.6) & (_HEIGHTS < 17.5)]
    belly = widths[(_HEIGHTS > 18.2) & (_HEIGHTS < 20.0)]
    every = frozenset({"round", "u-shaped", "other"})
    if np.isfinite(neck).sum() < 3 or np.isfinite(belly).sum() < 5:
        return Told(every, "its sides are not clear")
    share = float(np.nanmedian(neck) / np.nanmedian(belly))
    if share < _NECK and 3.5 < float(np.nanmedian(belly)) < 7.0:
        return Told(frozenset({"round"}), "narrower at the neck than above")
    return Told(every, "nearly as wide at the foot as above")


def _foot(plane: Plane) -> Length:
    """Measure how wide it is where it meets the disc, along circles just outside of the edge."""
    needed = _LEAST_FOOT * RADIUS
    if plane.disc.radius < needed:
        return NotMeasured(
            reason("too-small", radius=plane.disc.radius, needed=needed, dpi=_LEAST_FOOT * 25.4)
        )
    along, radii = np.meshgrid(_ASIDE, _FOOT)
    x, y = radii * np.sin(along / radii), radii * np.cos(along / radii)
    widths = _widths(_differs(plane.light(x, y).astype(float)))
    told = np.isfinite(widths)
    if told.sum() < len(_FOOT) - 1:
        return NotMeasured(reason("no-eyelet"))
    # It widens towards the edge, where it cannot be told from the disc itself.
    line = np.polyfit(_FOOT[told] - RADIUS, widths[told], 1)
    off = float(np.abs(np.polyval(line, _FOOT[told] - RADIUS) - widths[told]).max())
    value = float(line[1])
    # Shadows make steps of it, and no foot narrows away from the disc's edge or by half at once.
    if off > _UNEVEN or not 1.5 < value < 9.0 or not -4.5 < line[0] < 0.7:
        return NotMeasured(reason("no-eyelet"))
    low, high = _FOOT_ERROR
    return Measured(
        value, value - low, value + high, "mm", "width of the foot, carried on to the edge"
    )
