"""Discs found by OpenCV, in the three ways that people use."""

from __future__ import annotations

import importlib
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from photographs.outlined import Finder, Grey, Outline, grey

#: How perfect a circle must be for HoughCircles; the next is tried where nothing was found.
_PERFECT = (0.9, 0.8, 0.65)
#: The share of a contour's points that must lie near its ellipse, and of its angles.
_NEAR, _AROUND = 0.8, 0.6
_SECTORS = 72


def opencv_finders() -> dict[str, Finder]:
    """Give the ways, by their names.

    Raises:
        ImportError: where OpenCV is not installed.
    """
    cv2: Any = importlib.import_module("cv2")  # optional: without it there are fewer peers
    cv2.setNumThreads(1)  # CPU time of one core is compared
    ways: dict[str, Finder] = {
        "HoughCircles": partial(_hough, cv2),
        "Canny + fitEllipse": partial(_contours, cv2),
    }
    if hasattr(cv2, "ximgproc") and hasattr(cv2.ximgproc, "createEdgeDrawing"):
        ways["EdgeDrawing"] = partial(_edge_drawing, cv2, 1)
        ways["EdgeDrawing, half size"] = partial(_edge_drawing, cv2, 2)
    return ways


def _hough(cv2: Any, path: Path) -> list[Outline]:
    """Find circles; those with most votes come first."""
    seen = grey(path)
    calm = cv2.GaussianBlur(seen.pixels, (0, 0), 1.5)
    sharp = 2.0 * _threshold(cv2, calm)
    for perfect in _PERFECT:
        circles = cv2.HoughCircles(
            calm,
            cv2.HOUGH_GRADIENT_ALT,
            1.5,
            seen.least,
            param1=max(sharp, 60.0),
            param2=perfect,
            minRadius=int(seen.least),
            maxRadius=int(seen.most),
        )
        if circles is not None and circles.size:
            return [
                seen.outline(x, y, r, r) for x, y, r, *_ in circles.reshape(-1, circles.shape[-1])
            ]
    return []


def _threshold(cv2: Any, pixels: NDArray[np.uint8]) -> float:
    """Give the usual threshold of Canny: Otsu's of the lightness."""
    return float(cv2.threshold(pixels, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)[0])


def _contours(cv2: Any, path: Path) -> list[Outline]:
    """Fit ellipses to contours of edges, the largest first."""
    seen = grey(path)
    calm = cv2.GaussianBlur(seen.pixels, (0, 0), 1.5)
    high = _threshold(cv2, calm)
    found = []
    for share in (1.0, 0.5):
        edges = cv2.Canny(calm, share * high / 2, share * high)
        contours, _ = cv2.findContours(edges, cv2.RETR_LIST, cv2.CHAIN_APPROX_NONE)
        for contour in contours:
            points = contour.reshape(-1, 2).astype(np.float64)
            if len(points) < 4 * seen.least:
                continue
            (x, y), (first, second), _ = ellipse = cv2.fitEllipse(contour)
            if seen.plausible(x, y, first / 2, second / 2) and _good(points, ellipse):
                found.append(seen.outline(x, y, first / 2, second / 2))
    return sorted(found, key=lambda one: -one.radius)


def _good(points: NDArray[np.float64], ellipse: Any) -> bool:
    """Tell whether a contour follows its ellipse, and around most of it."""
    (x, y), (first, second), degrees = ellipse
    c, s = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    right, down = points[:, 0] - x, points[:, 1] - y
    u, v = (right * c + down * s) / (first / 2), (down * c - right * s) / (second / 2)
    near = np.abs(np.hypot(u, v) - 1) < 0.02
    angles = np.arctan2(v[near], u[near])
    sectors = np.unique((angles / (2 * np.pi) * _SECTORS).astype(int) % _SECTORS)
    return bool(near.mean() > _NEAR and len(sectors) > _AROUND * _SECTORS)


def _edge_drawing(cv2: Any, finer: int, path: Path) -> list[Outline]:
    """Find ellipses by EdgeDrawing, the largest first."""
    seen: Grey = grey(path, finer)
    drawing = cv2.ximgproc.createEdgeDrawing()
    drawing.detectEdges(seen.pixels)
    rows = drawing.detectEllipses()
    found = []
    for x, y, circle, first, second, _ in () if rows is None else rows.reshape(-1, 6):
        if seen.plausible(x, y, circle + first, circle + second):
            found.append(seen.outline(x, y, circle + first, circle + second))
    return sorted(found, key=lambda one: -one.radius)
