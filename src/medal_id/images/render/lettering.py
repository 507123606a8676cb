"""Raised letters: glyphs of PT Serif Bold as heights, straight or on a circle."""

from __future__ import annotations

import math
from functools import lru_cache

import fontpkg  # type: ignore[import-untyped]  # it ships no types
import numpy as np
from attrs import frozen
from PIL import Image, ImageDraw, ImageFont

from medal_id.images.render.shapes import Array, Grid, swelling
from medal_id.images.render.smooth import from_border, gauss, looked_up

#: Samples per mm of a glyph's table of distances.
_FINE = 80
_MARGIN = 0.3
#: How much each border of a stroke moves outwards, in mm.
_BOLDER = 0.12


@frozen
class Letter:
    """One letter on a circle around the origin, its feet inwards."""

    text: str
    angle: float  #: Of its middle, in degrees counter-clockwise from +x.
    width: float  #: In mm, halfway up.


@lru_cache(maxsize=64)
def glyph(text: str, width: float, height: float) -> Array:
    """Give the distance from a letter's border, positive inside, in mm.

    The letter fills `width` by `height` mm exactly; a margin of 0.3 mm runs around it.
    """
    # The type is set smaller and its strokes grow back to the full size: punches are bolder.
    tall, wide = round((height - 2 * _BOLDER) * _FINE), round((width - 2 * _BOLDER) * _FINE)
    rim = round((_MARGIN + _BOLDER) * _FINE)
    font = ImageFont.truetype(str(fontpkg.path("PT Serif", weight="bold")), 4 * tall)
    left, top, right, bottom = font.getbbox(text)
    drawn = Image.new("L", (math.ceil(right - left), math.ceil(bottom - top)))
    ImageDraw.Draw(drawn).text((-left, -top), text, fill=255, font=font)
    drawn = drawn.crop(drawn.getbbox()).resize((wide, tall), Image.Resampling.BOX)
    inside = np.pad(np.asarray(drawn), rim) > 127
    return gauss(from_border(inside) / np.float32(_FINE) + np.float32(_BOLDER), 0.012 * _FINE)


def proportion(text: str) -> float:
    """Give how wide a letter is for its height, as the type's designer drew it."""
    font = ImageFont.truetype(str(fontpkg.path("PT Serif", weight="bold")), 200)
    left, top, right, bottom = font.getbbox(text)
    return float((right - left) / (bottom - top))


def press_circle(height: Array, grid: Grid, letter: Letter, inner: float, outer: float) -> None:
    """Press a letter into a height field, its feet on `inner` and its top on `outer`, in mm."""
    middle = (inner + outer) / 2
    reach = math.hypot((outer - inner) / 2 + _MARGIN, letter.width / 2 + _MARGIN)
    turn = math.radians(letter.angle)
    cx, cy = middle * math.cos(turn), middle * math.sin(turn)
    where, x, y = grid.part(cx - reach, cy - reach, cx + reach, cy + reach)
    radius = np.hypot(x, y)
    c, s = math.cos(turn), math.sin(turn)
    angle = np.arctan2(y * c - x * s, x * c + y * s).astype(np.float32)
    along = np.asarray(angle * (middle + radius) / -2, np.float32)
    table = glyph(letter.text, letter.width, outer - inner)
    _press(height[where], table, along, radius - np.float32(middle))


def press_line(
    height: Array, grid: Grid, text: str, middle: tuple[float, float], size: tuple[float, float]
) -> None:
    """Press one upright letter of (width, height) mm around a point."""
    reach_x, reach_y = size[0] / 2 + _MARGIN, size[1] / 2 + _MARGIN
    left, right = middle[0] - reach_x, middle[0] + reach_x
    where, x, y = grid.part(left, middle[1] - reach_y, right, middle[1] + reach_y)
    along, up = np.broadcast_arrays(x - np.float32(middle[0]), y - np.float32(middle[1]))
    _press(height[where], glyph(text, *size), along, up)


def _press(spot: Array, table: Array, along: Array, up: Array) -> None:
    """Raise the samples that a letter covers; `along` and `up` are in mm from its middle."""
    rows, columns = table.shape
    row = np.float32((rows - 1) / 2) - up * np.float32(_FINE)
    column = np.float32((columns - 1) / 2) + along * np.float32(_FINE)
    np.maximum(spot, swelling(looked_up(table, row, column, -1.0), 0.22, 0.26), out=spot)
