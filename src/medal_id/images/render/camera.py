"""From millimetres on the specimen to pixels: an exact projection.

The frame of the specimen: x right, y up, z to the viewer, in mm; the origin is the middle of the
face, whose outline lies in the plane z = 0. Pixels: x right, y down, centres at whole numbers.
"""

from __future__ import annotations

import math

import numpy as np
from attrs import evolve, frozen
from numpy.typing import NDArray

Array = NDArray[np.float64]


@frozen(eq=False)
class Camera:
    """A pinhole camera, or a parallel one where `nearness` is 0."""

    rotation: Array  #: (3, 3); from the specimen's frame to the viewer's.
    scale: float  #: In px per mm at the middle of the face.
    nearness: float  #: One over the distance to the middle of the face, in 1/mm.
    axis: tuple[float, float]  #: Where the optical axis meets the viewer's plane z = 0, in mm.
    principal: tuple[float, float]  #: The pixel of the optical axis.

    def matrix(self) -> Array:
        """Give the projection, (3, 4), from (x, y, z, 1) in mm to homogeneous pixels."""
        right, up, out = np.hstack([self.rotation, np.zeros((3, 1))])
        right[3], up[3] = -self.axis[0], -self.axis[1]
        depth = np.array([0.0, 0.0, 0.0, 1.0]) - self.nearness * out
        x = self.scale * right + self.principal[0] * depth
        y = -self.scale * up + self.principal[1] * depth
        return np.stack([x, y, depth])

    def plane(self, level: float = 0.0) -> Array:
        """Give the homography, (3, 3), from (x, y, 1) in the plane z = `level` to pixels."""
        whole = self.matrix()
        return np.stack([whole[:, 0], whole[:, 1], whole[:, 2] * level + whole[:, 3]], axis=1)

    def back(self, level: float = 0.0) -> Array:
        """Give the homography, (3, 3), from pixels to (x, y, 1) in the plane z = `level`."""
        return np.asarray(np.linalg.inv(self.plane(level)), np.float64)

    def project(self, points: Array, level: float = 0.0) -> Array:
        """Give the pixels, (n, 2), of points (n, 2) in the plane z = `level`."""
        return apply(self.plane(level), points)

    def moved(self, x: float, y: float) -> Camera:
        """Give the same camera with its pixels shifted."""
        return evolve(self, principal=(self.principal[0] + x, self.principal[1] + y))


def rotation(tilt: float, towards: float, turn: float) -> Array:
    """Turn the specimen in its plane, then tip its far side away; angles in degrees."""
    t, d, a = (math.radians(angle) for angle in (tilt, towards, turn))
    spin = np.array([[math.cos(a), -math.sin(a), 0], [math.sin(a), math.cos(a), 0], [0, 0, 1.0]])
    # The axis of the tilt lies in the picture's plane, square to the direction of tipping.
    axis = np.array([-math.sin(d), math.cos(d), 0.0])
    cross = np.array([[0, -axis[2], axis[1]], [axis[2], 0, -axis[0]], [-axis[1], axis[0], 0]])
    lean: Array = np.eye(3) + math.sin(t) * cross + (1 - math.cos(t)) * cross @ cross
    tipped: Array = lean @ spin
    return tipped


def apply(homography: Array, points: Array) -> Array:
    """Map points, (n, 2), by a homography."""
    mapped = np.hstack([points, np.ones((len(points), 1))]) @ homography.T
    result: Array = mapped[:, :2] / mapped[:, 2:]
    return result


@frozen
class Ellipse:
    """An ellipse in pixels."""

    x: float  #: Of the centre, in px.
    y: float  #: Of the centre, in px.
    major: float  #: The longer semi-axis, in px.
    minor: float  #: The shorter semi-axis, in px.
    angle: float  #: Of the longer axis, in degrees counter-clockwise from the right, 0 to 180.


def outline(homography: Array, radius: float) -> Ellipse:
    """Give the ellipse that a circle around the origin, of `radius` mm, becomes. Exact."""
    back = np.linalg.inv(homography)
    conic = back.T @ np.diag([1.0, 1.0, -radius * radius]) @ back
    square, line = conic[:2, :2], conic[:2, 2]
    centre = -np.linalg.solve(square, line)
    level = -(conic[2, 2] + line @ centre)
    sizes, axes = np.linalg.eigh(square / level)
    x, y = axes[:, 0]
    angle = math.degrees(math.atan2(-y, x)) % 180.0
    major, minor = 1.0 / np.sqrt(sizes)
    return Ellipse(float(centre[0]), float(centre[1]), float(major), float(minor), angle)
