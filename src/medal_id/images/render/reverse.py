"""The relief of the reverse: hammer and sickle above three lines, and perhaps a number."""

from __future__ import annotations

import numpy as np
from attrs import frozen

from medal_id.images.render.lettering import press_line, proportion
from medal_id.images.render.piece import RADIUS, Piece
from medal_id.images.render.shapes import Array, Grid, arc, capsule, polygon, swelling


@frozen
class Line:
    """A line of letters in the middle of the face."""

    text: str
    y: float  #: Of the middle of its letters, in mm.
    size: float  #: The height of its letters, in mm.
    length: float  #: From its first letter's left to its last one's right, in mm.


_LINES = (
    Line("ЗА НАШУ", 2.4, 2.6, 15.0),
    Line("СОВЕТСКУЮ", -1.9, 2.6, 23.0),
    Line("РОДИНУ", -6.2, 2.6, 15.0),
)


def press_reverse(height: Array, grid: Grid, piece: Piece) -> None:
    """Raise the reverse from a flat field, in mm; a number is sunk."""
    for line in _LINES:
        _press_text(height, grid, line)
    _press_emblem(height, grid, (0.0, 9.0))
    x, y = grid.axes()
    edge = np.hypot(x, y) - np.float32(RADIUS - 0.12)
    height -= np.float32(0.08) * np.clip(edge / np.float32(0.12), 0, 1.3)
    if piece.serial:
        number = np.zeros_like(height)
        text = piece.serial.replace(" ", "")
        _press_text(number, grid, Line(text, -10.6, 1.7, 1.15 * len(text)))
        height -= np.float32(0.55) * number


def _press_text(height: Array, grid: Grid, line: Line) -> None:
    """Press a line of letters."""
    widths = [0.45 if one == " " else proportion(one) for one in line.text]
    # The gaps are shares of the letters' mean width.
    gap = 0.22 * sum(widths) / len(widths)
    unit = line.length / (sum(widths) + gap * (len(widths) - 1))
    left = -line.length / 2
    for one, share in zip(line.text, widths, strict=True):
        width = share * unit
        if one != " ":
            # The feet of some letters hang below the line.
            hang = 0.16 * line.size if one in "ДЦЩ" else 0.0
            at = (left + width / 2, line.y - hang / 2)
            press_line(height, grid, one, at, (round(width, 2), line.size + hang))
        left += width + gap * unit


def _press_emblem(height: Array, grid: Grid, at: tuple[float, float]) -> None:
    """Press hammer and sickle, about 6 mm high."""
    cx, cy = at
    where, x, y = grid.part(cx - 4, cy - 4, cx + 4, cy + 4)
    blade = arc((cx + 0.2, cy + 0.3), 2.75, -128, 100, 40)
    blade += arc((cx - 0.15, cy + 0.55), 2.35, 100, -128, 40)
    _press(height, where, polygon(x, y, blade), 0.34)
    grip = np.float32(0.42) - capsule(x, y, (cx - 1.5, cy - 1.95), (cx - 2.5, cy - 3.0))
    _press(height, where, grip, 0.4)
    shaft = np.float32(0.33) - capsule(x, y, (cx - 1.35, cy + 1.35), (cx + 2.6, cy - 2.6))
    _press(height, where, shaft, 0.44)
    head = [(-2.9, 0.75), (-1.2, 2.45), (-0.35, 2.2), (-0.6, 1.6), (-1.9, 0.3), (-2.3, 0.2)]
    _press(height, where, polygon(x, y, [(cx + a, cy + b) for a, b in head]), 0.5)


def _press(height: Array, where: tuple[slice, slice], inside: Array, swell: float) -> None:
    """Raise what lies inside a shape."""
    np.maximum(height[where], swelling(inside, swell, 0.25), out=height[where])
