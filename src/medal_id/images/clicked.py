"""The horizon line as it was clicked by hand: where it runs and where it ends."""

from __future__ import annotations

import math

import numpy as np

from medal_id.images.disc import RADIUS, Disc
from medal_id.images.horizon import Line
from medal_id.images.measured import Measured
from medal_id.images.points import CARE, Point, Points

_BY_EYE = "clicked by hand"


def clicked_line(disc: Disc, points: Points) -> Line:
    """Lay the line through both ends that were clicked."""
    assert points.horizon_left is not None
    assert points.horizon_right is not None
    left, right = (
        np.array(disc.to_face(*point)) * RADIUS
        for point in (points.horizon_left, points.horizon_right)
    )
    along = right - left
    length = float(np.hypot(*along))
    turn = math.degrees(math.atan2(along[1], along[0]))
    height = float(left[1] * along[0] - left[0] * along[1]) / length
    care = CARE / disc.radius * RADIUS
    return Line(turn, height, math.degrees(care / length * math.sqrt(2)), care, math.inf)


def clicked_end(disc: Disc, line: Line, click: Point) -> Measured:
    """Give how far a clicked end lies from the middle of the line."""
    right, up = (float(one) * RADIUS for one in disc.to_face(*click))
    turn = math.radians(line.turn)
    value = abs(right * math.cos(turn) + up * math.sin(turn))
    return Measured.around(value, 1.96 * CARE / disc.radius * RADIUS, "mm", _BY_EYE)
