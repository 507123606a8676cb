"""The relief of the obverse: rim, legend, star, Admiralty, horizon line and defenders."""

from __future__ import annotations

import numpy as np

from medal_id.images.render.figures import press_figures
from medal_id.images.render.lettering import Letter, press_circle
from medal_id.images.render.piece import LEGEND, RADIUS, Piece
from medal_id.images.render.shapes import Array, Grid, capsule, polygon, star, swelling

#: The width and the height of the horizon line, in mm.
LINE = (0.3, 0.16)


def _spread(text: str, first: float, last: float) -> list[Letter]:
    """Spread letters evenly from one angle to another."""
    angles = np.linspace(first, last, len(text))
    return [
        Letter(one, float(angle), _WIDTHS[one]) for one, angle in zip(text, angles, strict=True)
    ]


#: How wide each letter of the legend is, in mm.
_WIDTHS = {
    **dict.fromkeys("БЕЗ", 1.65),
    **dict.fromkeys("РГ", 1.6),
    **dict.fromkeys("ОЛ", 1.85),
    **dict.fromkeys("АУДНИ", 1.9),
}
#: Measured on photographs: the letters' middles.
_LEGEND = (
    *_spread("ЗА", 181.5, 173.4),
    *_spread("ОБОРОНУ", 159.5, 104.0),
    *_spread("ЛЕНИНГРАД", 77.0, 3.5),
    *_spread("А", -4.2, -4.2),
)
#: The stages of the Admiralty: half widths, bottoms and tops above the horizon, swell, in mm.
_STAGES = (
    (4.0, 0.0, 0.95, 0.26),
    (4.15, 0.85, 1.1, 0.34),
    (1.75, 1.1, 1.8, 0.26),
    (1.4, 1.7, 3.1, 0.34),
    (1.55, 3.05, 3.3, 0.40),
    (0.85, 3.3, 4.9, 0.32),
    (0.98, 4.85, 5.05, 0.38),
)


def press_obverse(height: Array, grid: Grid, piece: Piece) -> None:
    """Raise the obverse from a flat field, in mm."""
    press_line_of_horizon(height, grid, piece)
    _press_admiralty(height, grid, piece.horizon)
    for letter in _LEGEND:
        press_circle(height, grid, letter, *LEGEND)
    _press_star(height, grid)
    press_figures(height, grid)
    press_rim(height, grid)


def press_line_of_horizon(height: Array, grid: Grid, piece: Piece) -> None:
    """Raise the horizon line: a round ridge with round ends whose tips lie where they should."""
    left, right = piece.horizon_ends
    half, y0 = LINE[0] / 2, piece.horizon
    where, x, y = grid.part(-left - half, y0 - 2 * half, right + half, y0 + 2 * half)
    away = capsule(x, y, (half - left, y0), (right - half, y0)) / half
    ridge = np.float32(LINE[1]) * (1 - np.minimum(away, 1) ** 3)
    np.maximum(height[where], ridge, out=height[where])


def press_rim(height: Array, grid: Grid) -> None:
    """Raise the rim: a ring from 15.5 to 16 mm, bevelled on both sides."""
    x, y = grid.axes()
    square = x * x + y * y
    border = square > np.float32(15.3**2)
    radius = np.sqrt(square[border])
    inner = np.clip((radius - np.float32(15.40)) / np.float32(0.17), 0, 1)
    outer = np.clip((np.float32(RADIUS) - radius) / np.float32(0.15), -0.3, 1)
    ring = np.float32(0.26) * inner * inner * (3 - 2 * inner) - np.float32(0.13) * (1 - outer)
    # Whatever reaches so far out ends under the rim.
    height[border] = np.where(radius < np.float32(15.8), np.maximum(height[border], ring), ring)


def _press_admiralty(height: Array, grid: Grid, horizon: float) -> None:
    """Raise the Admiralty: stages, a lantern and a spire that reaches the star."""
    for half, low, high, swell in _STAGES:
        where, x, y = grid.part(-half, horizon + low, half, horizon + high)
        y = y - np.float32(horizon)
        inside = np.minimum(half - np.abs(x), np.minimum(high - y, y - low))
        np.maximum(height[where], swelling(inside, swell, 0.12), out=height[where])
    _press_columns(height, grid, horizon)
    foot, top = horizon + 5.0, 11.6
    where, x, y = grid.part(-0.6, foot, 0.6, top)
    share = np.clip((y - np.float32(foot)) / np.float32(top - foot), 0, 1)
    half_width = np.float32(0.14) + np.float32(0.46) * (1 - share) ** 2 * (1 - share) ** 2
    inside = half_width + np.float32(0.05) - np.abs(x)
    np.maximum(height[where], swelling(inside, 0.3, 0.2), out=height[where])


def _press_columns(height: Array, grid: Grid, horizon: float) -> None:
    """Sink the gaps between the columns of the base and of the tower."""
    rows = ((3.7, 0.2, 0.72, 0.46), (1.15, 1.95, 2.85, 0.5), (0.62, 3.55, 4.6, 0.42))
    for reach, low, high, pitch in rows:
        where, x, y = grid.part(-reach, horizon + low, reach, horizon + high)
        gap = np.float32(0.5) + np.float32(0.5) * np.cos(x * np.float32(2 * np.pi / pitch))
        y = y - np.float32(horizon)
        edge = np.clip(np.minimum(y - low, high - y) / np.float32(0.08), 0, 1)
        height[where] -= np.float32(0.13) * gap * gap * edge


def _press_star(height: Array, grid: Grid) -> None:
    """Raise the star at the top, with ridges along its rays."""
    where, x, y = grid.part(-1.5, 11.0, 1.5, 14.2)
    inside = polygon(x, y, star((0.0, 12.6), 1.3))
    ridged = np.float32(0.08) * np.clip(inside / np.float32(0.05), 0, 1)
    ridged += np.minimum(np.maximum(inside, 0) * np.float32(0.75), np.float32(0.4))
    np.maximum(height[where], ridged, out=height[where])
