"""Clay for a relief: swelling areas and strokes, dabs and folds, laid on one after the other."""

from __future__ import annotations

import math
from itertools import pairwise

import numpy as np
from attrs import frozen

from medal_id.images.render.shapes import Array, Grid, Points, capsule, curve, polygon, swelling


@frozen
class Area:
    """A rounded area that swells from its border; what comes later lies in front."""

    points: Points  #: A chain that is rounded into a closed curve, in mm.
    level: float  #: The height of its border, in mm.
    swell: float  #: How much it rises from there, in mm.
    width: float  #: How far inwards it goes on rising, in mm.
    angular: bool = False  #: Whether the corners stay sharp.

    def press(self, height: Array, grid: Grid) -> None:
        """Lay it over what is there."""
        points = self.points if self.angular else curve(self.points)
        where, x, y = _around(grid, points, 0.2)
        inside = polygon(x, y, points)
        _raise(height, where, inside, self.level + swelling(inside, self.swell, self.width), grid)


@frozen
class Stroke:
    """A round bar along a chain, thicker or thinner at its end."""

    points: Points  #: A chain, in mm.
    level: float  #: The height of its border, in mm.
    swell: float  #: How much it rises from there, in mm.
    half: float  #: Half its width at its start, in mm.
    end: float = 0.0  #: Half its width at its end, in mm; 0: as at its start.

    def press(self, height: Array, grid: Grid) -> None:
        """Lay it over what is there."""
        where, x, y = _around(grid, self.points, self.half + self.end + 0.2)
        inside = np.full(np.broadcast_shapes(x.shape, y.shape), -9.0, np.float32)
        steps = max(2, len(self.points))
        last = self.end or self.half
        for k, (one, two) in enumerate(pairwise(self.points)):
            share = _share(x, y, one, two)
            at = (k + share) / (steps - 1)
            half = np.float32(self.half) + at * np.float32(last - self.half)
            np.maximum(inside, half - capsule(x, y, one, two), out=inside)
        new = self.level + swelling(inside, self.swell, max(self.half, last))
        _raise(height, where, inside, new, grid)


@frozen
class Dab:
    """A soft bump, or a soft hollow, on what is there."""

    x: float  #: Of its middle, in mm.
    y: float  #: Of its middle, in mm.
    wide: float  #: How far it reaches along its own x axis, in mm.
    tall: float  #: How far it reaches along its own y axis, in mm.
    rise: float  #: In mm; negative: a hollow.
    turn: float = 0.0  #: In degrees, counter-clockwise.

    def press(self, height: Array, grid: Grid) -> None:
        """Add it."""
        reach = 2.5 * max(self.wide, self.tall)
        where, x, y = grid.part(self.x - reach, self.y - reach, self.x + reach, self.y + reach)
        c, s = math.cos(math.radians(self.turn)), math.sin(math.radians(self.turn))
        px, py = x - np.float32(self.x), y - np.float32(self.y)
        u, v = (px * c + py * s) / self.wide, (py * c - px * s) / self.tall
        height[where] += np.float32(self.rise) * np.exp(-(u * u + v * v) * np.float32(1.4))


@frozen
class Fold:
    """A soft crease along a smooth line that fades out at its ends."""

    points: Points  #: A chain that is rounded, in mm.
    half: float  #: How far it reaches sideways, in mm.
    rise: float  #: In mm; negative: a groove.

    def press(self, height: Array, grid: Grid) -> None:
        """Add it, with a softer echo of the other sign beside it, as cloth does."""
        chain = curve(self.points, 5, closed=False)
        where, x, y = _around(grid, chain, 4 * self.half)
        away = np.full(np.broadcast_shapes(x.shape, y.shape), np.inf, np.float32)
        at = np.zeros_like(away)
        for k, (one, two) in enumerate(pairwise(chain)):
            distance = capsule(x, y, one, two)
            closer = distance < away
            along = (k + _share(x, y, one, two)) / (len(chain) - 1)
            np.copyto(at, along, where=closer)
            np.minimum(away, distance, out=away)
        u = away / np.float32(self.half)
        bell = np.exp(-(u * u)) - np.float32(0.22) * np.exp(-((u - 2) ** 2))
        height[where] += np.float32(self.rise) * bell * np.sqrt(np.clip(4 * at * (1 - at), 0, 1))


Form = Area | Stroke | Dab | Fold


def _around(grid: Grid, points: Points, reach: float) -> tuple[tuple[slice, slice], Array, Array]:
    """Give the samples around a chain."""
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    return grid.part(min(xs) - reach, min(ys) - reach, max(xs) + reach, max(ys) + reach)


def _share(x: Array, y: Array, start: tuple[float, float], end: tuple[float, float]) -> Array:
    """Tell how far along a straight line each spot lies, 0 to 1."""
    ax, ay = end[0] - start[0], end[1] - start[1]
    dot = (x - np.float32(start[0])) * ax + (y - np.float32(start[1])) * ay
    return np.clip(dot / (ax * ax + ay * ay or 1.0), 0, 1)


def _raise(
    height: Array, where: tuple[slice, slice], inside: Array, new: Array, grid: Grid
) -> None:
    """Lay a new surface over the old one where it is higher, with an even border."""
    share = np.clip(inside * np.float32(grid.per_mm) + np.float32(0.5), 0, 1)
    old = height[where]
    height[where] = old + share * (np.maximum(new, old) - old)
