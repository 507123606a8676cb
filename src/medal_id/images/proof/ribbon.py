"""Marks on the ribbon: where it was read, and where each stripe begins and ends."""

from __future__ import annotations

import math
from itertools import pairwise

from medal_id.images.measured import Measured
from medal_id.images.measurements import Ribbon
from medal_id.images.proof import labels
from medal_id.images.proof.canvas import Point
from medal_id.images.proof.pen import Pen
from medal_id.images.proof.tones import RIBBON
from medal_id.images.proof.window import Window

_TICK = 7.0  # px: half of one
_ABOVE = 22.0  # px from the line to the first row of numbers
_ROW = 26.0  # px


def borders(ribbon: Ribbon) -> tuple[float, ...]:
    """Give where the stripes begin and end, as shares of the width from the left.

    Returns:
        0, the borders between stripes, 1; nothing where some stripe has no width.
    """
    widths = [one.width.value for one in ribbon.stripes if isinstance(one.width, Measured)]
    whole = sum(widths)
    if len(widths) < len(ribbon.stripes) or whole <= 0:
        return ()
    return tuple(sum(widths[:count]) / whole for count in range(len(widths) + 1))


def mark_ribbon(pen: Pen, window: Window, ribbon: Ribbon) -> None:
    """Draw the line along which it was read, ticks at the borders, and the stripes' numbers."""
    left, right = (window.at(x, y) for x, y in ribbon.ends)
    long = math.dist(left, right) or 1.0
    ux, uy = (right[0] - left[0]) / long, (right[1] - left[1]) / long

    def at(share: float, above: float = 0.0) -> Point:
        return (
            left[0] + share * long * ux + above * uy,
            left[1] + share * long * uy - above * ux,
        )

    shares = borders(ribbon)
    ticks = [[at(one, -_TICK), at(one, _TICK)] for one in shares or (0.0, 1.0)]
    pen.canvas.lines([[at(0), at(1)], *ticks], RIBBON, 1.4)
    if isinstance(ribbon.width, Measured):
        pen.number(labels.BAND, [at(1 + off / long) for off in (20.0, 30.0)], RIBBON)
    for place, (low, high) in enumerate(pairwise(shares)):
        middle = (low + high) / 2
        wanted = [at(middle, _ABOVE + row * _ROW) for row in range(4)]
        pen.point_out(str(labels.FIRST_STRIPE + place), at(middle), wanted, RIBBON, 4.0)
