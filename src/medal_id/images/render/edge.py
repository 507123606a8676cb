"""Edges of the disc: how much of each pixel lies inside, computed rather than sampled."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

from medal_id.images.render.camera import Camera
from medal_id.images.render.sheet import Window

Array = NDArray[np.float64]
Circle = tuple[float, float, float]  # x, y, radius


def swept_disc(
    camera: Camera, window: Window, radius: float, low: float, high: float
) -> NDArray[np.float32]:
    """Give the share of each pixel that a disc covers, from its level `low` to `high`, in mm.

    Seen along a ray, a parallel circle at another level is a circle in the plane of the first
    one too, so the outline of face and side wall is the hull of two circles there: exact.
    """
    back = camera.back(high)
    other = _circle(camera, radius, low, high)
    u, v, w = _lines(back, window)
    # A first, coarse look tells which pixels the edge can touch at all.
    rough = _inside((u / w).astype(np.float32), (v / w).astype(np.float32), radius, other)[0]
    share: NDArray[np.float32] = (rough > 0).astype(np.float32)
    reach = 3.0 * float(np.abs(back[:2, :2]).sum()) / float(np.abs(w).min()) + 1e-3
    near = np.abs(rough) < reach
    u, v, w = u[near], v[near], np.broadcast_to(w, near.shape)[near]
    px, py = u / w, v / w
    inside, gx, gy = _inside(px, py, radius, other)
    # The chain rule, with the homography's derivative at each pixel.
    jx, jy = (
        (gx * (back[0, k] - px * back[2, k]) + gy * (back[1, k] - py * back[2, k])) / w
        for k in (0, 1)
    )
    steep = np.hypot(jx, jy)
    share[near] = half_plane(inside / steep, jx / steep, jy / steep)
    return share


def half_plane(inside: Array, nx: Array, ny: Array) -> Array:
    """Give the share of a square pixel inside a straight edge, exactly.

    Args:
        inside: the distance of the pixel's centre from the edge, in px, positive inside.
        nx: the unit normal's x.
        ny: its y.
    """
    a, b = np.maximum(np.abs(nx), 1e-4), np.maximum(np.abs(ny), 1e-4)
    most, least = (a + b) / 2, (a - b) / 2
    sums = (
        _ramp(inside + most) - _ramp(inside + least) - _ramp(inside - least) + _ramp(inside - most)
    )
    share: Array = np.clip(sums / (a * b), 0.0, 1.0)
    return share


def _ramp(t: Array) -> Array:
    """Integrate a ramp that starts at 0."""
    kept: Array = np.maximum(t, 0.0) ** 2 / 2
    return kept


def _lines(back: Array, window: Window) -> tuple[Array, Array, Array]:
    """Map a window's pixels back: three homogeneous numbers for each."""
    x = np.arange(window.left, window.right, dtype=np.float64)[None, :]
    y = np.arange(window.top, window.bottom, dtype=np.float64)[:, None]
    u, v, w = (row[0] * x + (row[1] * y + row[2]) for row in back)
    return u, v, w


def _circle(camera: Camera, radius: float, low: float, high: float) -> Circle:
    """Give, in the plane z = `high`, the circle that lies at `low`."""
    between = camera.back(high) @ camera.plane(low)
    x, y, size = (float(one / between[2, 2]) for one in between[(0, 1, 0), (2, 2, 0)])
    return x, y, radius * size


def _inside(px: Any, py: Any, radius: float, other: Circle) -> tuple[Any, Any, Any]:
    """Give the distance inside the hull of two circles, and its gradient, in mm."""
    x, y, size = other
    apart = math.hypot(x, y)
    if apart <= abs(radius - size) + 1e-12:
        return _disc(px, py, radius) if radius >= size else _disc(px - x, py - y, size)
    along_x, along_y = x / apart, y / apart
    # The common tangent's normal leans by this much where the circles differ.
    lean = (radius - size) / apart
    slope = lean / math.sqrt(1 - lean * lean)
    u, v = px * along_x + py * along_y, np.abs(px * along_y - py * along_x)
    # Where on the middle line the circle stands whose edge is the tangent here.
    foot = np.clip((u - v * slope) / apart, 0.0, 1.0)
    return _disc(px - foot * x, py - foot * y, radius + foot * (size - radius))


def _disc(px: Any, py: Any, radius: Any) -> tuple[Any, Any, Any]:
    """Give the distance inside circles around the origin, and its gradient."""
    away = np.maximum(np.hypot(px, py), 1e-9)
    return radius - away, -px / away, -py / away
