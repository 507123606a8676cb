"""Plane shapes in millimetres and their distance functions, positive inside."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

Array = NDArray[np.float32]
Points = Sequence[tuple[float, float]]


@frozen
class Grid:
    """Samples of a rectangle, rows from its top, `per_mm` of them to the millimetre."""

    left: float  #: The x of the first column, in mm.
    top: float  #: The y of the first row, in mm.
    per_mm: float  #: Samples per mm.
    shape: tuple[int, int]  #: Rows and columns.

    @classmethod
    def over(cls, left: float, bottom: float, right: float, top: float, per_mm: float) -> Grid:
        """Cover a rectangle."""
        rows = math.ceil((top - bottom) * per_mm) + 1
        columns = math.ceil((right - left) * per_mm) + 1
        return cls(left, top, per_mm, (rows, columns))

    def axes(self) -> tuple[Array, Array]:
        """Give x as (1, columns) and y as (rows, 1), in mm."""
        rows, columns = self.shape
        x = self.left + np.arange(columns, dtype=np.float32) / np.float32(self.per_mm)
        y = self.top - np.arange(rows, dtype=np.float32) / np.float32(self.per_mm)
        return x[None, :], y[:, None]

    def part(
        self, left: float, bottom: float, right: float, top: float
    ) -> tuple[tuple[slice, slice], Array, Array]:
        """Give the slices of the samples within a rectangle, and their x and y."""
        rows, columns = self.shape
        c0 = max(0, math.floor((left - self.left) * self.per_mm))
        c1 = min(columns, math.ceil((right - self.left) * self.per_mm) + 1)
        r0 = max(0, math.floor((self.top - top) * self.per_mm))
        r1 = min(rows, math.ceil((self.top - bottom) * self.per_mm) + 1)
        where = slice(r0, max(r0, r1)), slice(c0, max(c0, c1))
        x, y = self.axes()
        return where, x[:, where[1]], y[where[0], :]


@frozen(eq=False)
class Relief:
    """A surface as heights in mm over a grid."""

    grid: Grid
    height: Array  #: (rows, columns), not to be written to.


def capsule(x: Array, y: Array, start: tuple[float, float], end: tuple[float, float]) -> Array:
    """Give the distance from a straight stroke's middle line, in mm."""
    ax, ay = end[0] - start[0], end[1] - start[1]
    px, py = x - np.float32(start[0]), y - np.float32(start[1])
    along = np.clip((px * ax + py * ay) / (ax * ax + ay * ay or 1.0), 0, 1)
    return np.hypot(px - along * ax, py - along * ay, dtype=np.float32)


def polygon(x: Array, y: Array, points: Points) -> Array:
    """Give the distance from the border of a closed polygon, positive inside, in mm."""
    nearest = np.full(np.broadcast_shapes(x.shape, y.shape), np.inf, np.float32)
    inside = np.zeros(nearest.shape, bool)
    for (x0, y0), (x1, y1) in zip(points, [*points[1:], points[0]], strict=True):
        ax, ay = np.float32(x1 - x0), np.float32(y1 - y0)
        px, py = x - np.float32(x0), y - np.float32(y0)
        length = ax * ax + ay * ay
        if length == 0:
            continue
        along = np.clip((px * ax + py * ay) / length, 0, 1)
        np.minimum(nearest, (px - along * ax) ** 2 + (py - along * ay) ** 2, out=nearest)
        if y0 != y1:
            # The even-odd rule: count the edges that a ray to the right crosses.
            spans = (y >= y0) != (y >= y1)
            inside ^= spans & (px < ax * (py / ay))
    nearest = np.sqrt(nearest)
    return np.where(inside, nearest, -nearest)


def curve(points: Points, steps: int = 6, *, closed: bool = True) -> list[tuple[float, float]]:
    """Round a chain of points into a smooth curve through them (Catmull and Rom, 1974)."""
    p = np.array(points)
    if closed:
        p = np.vstack([p[-1:], p, p[:2]])
    else:
        p = np.vstack([2 * p[0] - p[1], p, 2 * p[-1] - p[-2]])
    t = (np.arange(steps) / steps)[:, None]
    pieces = [
        0.5
        * (
            2 * b
            + (c - a) * t
            + (2 * a - 5 * b + 4 * c - d) * t**2
            + (3 * b - a - 3 * c + d) * t**3
        )
        for a, b, c, d in zip(p, p[1:], p[2:], p[3:], strict=False)
    ]
    if not closed:
        pieces.append(p[-2:-1])
    return [(float(x), float(y)) for x, y in np.vstack(pieces)]


def arc(
    middle: tuple[float, float], radius: float, start: float, end: float, steps: int = 24
) -> list[tuple[float, float]]:
    """Give points on a circle from one angle to another, in degrees, both ends included."""
    angles = np.radians(np.linspace(start, end, steps))
    x, y = middle[0] + radius * np.cos(angles), middle[1] + radius * np.sin(angles)
    return [(float(a), float(b)) for a, b in zip(x, y, strict=True)]


def star(
    middle: tuple[float, float], radius: float, waist: float = 0.4
) -> list[tuple[float, float]]:
    """Give the ten corners of a five-pointed star that stands on two points."""
    outer = arc(middle, radius, 90, 90 + 288, 5)
    inner = arc(middle, radius * waist, 126, 126 + 288, 5)
    return [point for pair in zip(outer, inner, strict=True) for point in pair]


def swelling(distance: Array, height: float, width: float) -> Array:
    """Give a rounded height over a shape: 0 at its border, `height` from `width` mm inwards."""
    share = np.clip(distance / np.float32(width), 0, 1)
    # Struck metal has no upright walls.
    raised: Array = np.float32(height) * np.sin(share * np.float32(np.pi / 2))
    return raised
