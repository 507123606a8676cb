"""Marks on the face: the rim, the centre, the legend's edges and the horizon line's ends."""

from __future__ import annotations

import math

from medal_id.images.disc import RADIUS
from medal_id.images.measured import Measured
from medal_id.images.proof import labels
from medal_id.images.proof.canvas import Point
from medal_id.images.proof.face import Face, shows_eyelet
from medal_id.images.proof.pen import Pen
from medal_id.images.proof.tones import EYELET, HORIZON, LEGEND, RIM

#: Where numbers stand around the disc, in mm from its centre.
_AROUND = 18.6
#: Where letters of the legend may stand, in degrees counter-clockwise from the right.
_SECTORS = ((8, 76), (104, 172))
#: A bracket that is no wider than this cannot be told from its halo, in px.
_NARROW = 6.0


def rim(pen: Pen, face: Face) -> None:
    """Draw the outline that was fitted, and a cross at its centre."""
    disc = face.disc
    turns = [math.radians(one) for one in range(361)]
    outline = [disc.to_picture(math.cos(one), math.sin(one)) for one in turns]
    pen.canvas.lines([[face.window.at(float(x), float(y)) for x, y in outline]], RIM)
    x, y = face.window.at(disc.x, disc.y)
    long = max(6.0, 0.6 * face.per_mm)
    pen.canvas.lines([[(x - long, y), (x + long, y)], [(x, y - long), (x, y + long)]], RIM, 1.4)
    if face.letter:
        pen.number(face.letter, [_polar(face, one) for one in (235, 225, 305, 245)], RIM)


def keep_ends_free(pen: Pen, face: Face) -> None:
    """Let no number cover the ends of the line, whichever medal it belongs to."""
    for x, y, _ in _ends(face):
        pen.keep_free(face.at(x, y), max(12.0, 1.2 * face.per_mm))


def legend(pen: Pen, face: Face) -> None:
    """Draw the circles between which the letters stand."""
    rows = (
        (labels.INNER, face.medal.legend_inner, (24, 156, 32)),
        (labels.OUTER, face.medal.legend_outer, (40, 140, 48)),
    )
    for number, radius, turns in rows:
        if not isinstance(radius, Measured):
            continue
        arcs = [
            [_polar(face, turn, radius.value) for turn in range(low, high + 1, 2)]
            for low, high in _SECTORS
        ]
        pen.canvas.lines(arcs, LEGEND, 1.4)
        aim = _polar(face, turns[0], radius.value)
        pen.point_out(number, aim, [_polar(face, one) for one in turns], LEGEND, 2.0)


def horizon(pen: Pen, face: Face) -> None:
    """Point at the ends of the line from below, and show their intervals above it."""
    height = face.medal.horizon_height
    if not isinstance(height, Measured):
        return
    _height(pen, face, height.value)
    for x, y, number in _ends(face):
        end = face.medal.horizon_end_left if x < 0 else face.medal.horizon_end_right
        assert isinstance(end, Measured)
        side = math.copysign(1.0, x)
        pen.canvas.lines(bracket(face, side * end.low, side * end.high, y), HORIZON, 1.6)
        turns = (196, 206, 216, 186) if x < 0 else (344, 334, 324, 354)
        pen.point_out(number, face.at(x, y), [_polar(face, one) for one in turns], HORIZON)


def bracket(face: Face, low: float, high: float, height: float) -> list[list[Point]]:
    """Give a bracket just above a part of the line, in mm along it; a narrow one is a tick."""
    near, far = (max(px, mm * face.per_mm) / face.per_mm for px, mm in ((8, 0.5), (14, 0.9)))
    top, foot = height + far, height + near
    if abs(high - low) * face.per_mm < _NARROW:
        middle = (low + high) / 2
        return [[face.at(middle, foot), face.at(middle, top)]]
    return [
        [face.at(low, foot), face.at(low, top)],
        [face.at(low, top), face.at(high, top)],
        [face.at(high, top), face.at(high, foot)],
    ]


def eyelet(pen: Pen, face: Face) -> None:
    """Point at the eyelet from beside it, and mark the width of its foot on the rim."""
    if not shows_eyelet(face.medal):
        return
    foot = face.medal.eyelet_foot
    if isinstance(foot, Measured):
        half = foot.value / 2
        sides = [[face.at(x, RADIUS), face.at(x, RADIUS + 1.2)] for x in (-half, half)]
        pen.canvas.lines(sides, EYELET)
    wanted = [face.at(x, y) for x, y in ((-9.0, 18.0), (9.0, 18.0), (-9.0, 16.5))]
    pen.point_out(labels.LOOP, face.at(-1.5, 18.4), wanted, EYELET, 1.2 * face.per_mm)


def _height(pen: Pen, face: Face, height: float) -> None:
    """Show how high above the centre the line runs."""
    half = max(5.0, 0.4 * face.per_mm) / face.per_mm
    lines = [
        [face.at(0, 0), face.at(0, height)],
        [face.at(-half, height), face.at(half, height)],
    ]
    pen.canvas.lines(lines, HORIZON, 1.6)
    wanted = [face.at(x, y) for x, y in ((2.8, -2.4), (-2.8, -2.4), (3.6, -3.2))]
    pen.point_out(labels.HEIGHT, face.at(0, height / 2), wanted, HORIZON, 4.0)


def _ends(face: Face) -> list[tuple[float, float, str]]:
    """Give the ends that were measured: x and y in mm, and the number."""
    medal = face.medal
    height = medal.horizon_height
    if not isinstance(height, Measured):
        return []
    sides = (
        (-1, medal.horizon_end_left, labels.LEFT),
        (1, medal.horizon_end_right, labels.RIGHT),
    )
    return [
        (side * end.value, height.value, number)
        for side, end, number in sides
        if isinstance(end, Measured)
    ]


def _polar(face: Face, turn: float, radius: float = _AROUND) -> Point:
    """Give a point of the upright face by its direction in degrees and its distance in mm."""
    turned = math.radians(turn)
    return face.at(radius * math.cos(turned), radius * math.sin(turned))
