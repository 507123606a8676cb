"""The defenders: a group moving to the left with levelled rifles. Our own composition."""

from __future__ import annotations

from functools import cache

import numpy as np

from medal_id.images.render.forms import Area, Dab, Fold, Form, Stroke
from medal_id.images.render.people import cap, head, helmet, rifle, sailor_cap, scarf, sleeve
from medal_id.images.render.shapes import Array, Grid
from medal_id.images.render.smooth import blurred, resized

#: Samples per mm; the shapes are smooth, so a finer field is only stretched from this one.
_PER_MM = 26.0

_BEHIND: tuple[Form, ...] = (
    Area(((-15.4, -7.0), (-13.6, -5.2), (-10.5, -4.9), (-6.5, -4.4), (-1.0, -4.6), (5.0, -4.4),
          (10.5, -4.9), (13.6, -6.0), (15.2, -8.0), (12.0, -13.0), (0.0, -15.9), (-11.5, -13.0)),
         0.03, 0.20, 2.4),
    *head(-11.9, -4.0, 1.02, 0.12),
    *head(-8.9, -3.0, 1.30, 0.16),
    *scarf(-8.9, -3.0, 1.30, 0.16),
    *head(9.5, -3.4, 1.16, 0.12),
    *cap(9.5, -3.4, 1.16, 0.12),
    *head(11.9, -4.8, 1.00, 0.12),
    *scarf(11.9, -4.8, 1.00, 0.12),
)  # fmt: skip
_LEFT: tuple[Form, ...] = (
    Area(((-14.4, -8.6), (-13.6, -6.4), (-12.2, -5.4), (-10.6, -5.6), (-9.7, -6.8), (-9.4, -10.6),
          (-11.4, -12.2), (-13.6, -10.4)), 0.14, 0.28, 0.9),
    Fold(((-12.4, -6.0), (-12.9, -7.6), (-12.5, -9.2)), 0.18, -0.14),
    Area(((-11.2, -7.6), (-10.2, -5.2), (-8.6, -4.3), (-6.9, -4.7), (-5.9, -6.2), (-5.8, -9.6),
          (-5.6, -14.6), (-8.6, -13.6), (-10.8, -11.0)), 0.20, 0.34, 1.1),
    Fold(((-9.2, -5.0), (-9.9, -6.8), (-9.4, -8.6)), 0.20, -0.15),
    Fold(((-7.4, -5.4), (-7.6, -7.2), (-8.4, -8.6)), 0.18, -0.14),
    *head(-4.5, -2.35, 1.46, 0.24),
    *sailor_cap(-4.5, -2.30, 1.46, 0.26),
    Area(((-7.4, -7.2), (-6.4, -4.9), (-4.6, -3.9), (-2.4, -4.2), (-0.6, -5.6), (0.0, -8.0),
          (0.2, -12.0), (0.0, -15.8), (-6.6, -14.8), (-6.9, -11.0)), 0.26, 0.38, 1.2),
    Area(((-5.2, -3.95), (-3.6, -3.75), (-1.6, -4.5), (-1.9, -6.0), (-3.2, -5.2), (-4.7, -5.0)),
         0.52, 0.12, 0.3),
    Fold(((-5.4, -5.2), (-6.1, -7.0), (-5.6, -9.0)), 0.22, -0.17),
    Fold(((-3.2, -5.8), (-3.7, -7.4), (-5.0, -8.8)), 0.20, -0.15),
    Fold(((-1.4, -6.4), (-1.9, -8.0), (-1.5, -9.8)), 0.20, -0.15),
    *rifle((-14.6, -7.4), (-5.0, -12.2), 0.50),
    *sleeve(((-10.0, -6.6), (-10.7, -9.4), (-8.8, -10.4)), 0.80, 0.46),
    *rifle((-13.6, -6.0), (-2.4, -11.2), 0.62),
    *sleeve(((-5.6, -6.2), (-6.8, -9.4), (-4.6, -10.2)), 0.98, 0.58),
)  # fmt: skip
_RIGHT: tuple[Form, ...] = (
    Area(((7.6, -7.6), (8.4, -5.6), (9.8, -4.9), (11.0, -5.4), (11.8, -7.2), (11.8, -11.0),
          (9.8, -13.6), (7.4, -13.8)), 0.18, 0.30, 0.9),
    Fold(((9.3, -5.8), (9.0, -7.6), (9.6, -9.6)), 0.19, -0.15),
    Area(((10.5, -8.4), (11.2, -6.6), (12.6, -6.2), (13.8, -7.6), (13.6, -9.8), (11.6, -12.4),
          (10.7, -11.4)), 0.20, 0.28, 0.8),
    Fold(((12.3, -6.9), (12.0, -8.4), (12.5, -9.8)), 0.17, -0.14),
    *rifle((7.4, -7.6), (13.0, -10.0), 0.44),
)  # fmt: skip
_SOLDIER: tuple[Form, ...] = (
    # Pack and rolled coat on his back.
    Area(((6.0, -5.0), (6.6, -3.9), (8.2, -3.9), (8.9, -5.0), (9.0, -7.6), (8.2, -8.6),
          (6.4, -8.4)), 0.36, 0.34, 0.6),
    Fold(((6.2, -5.6), (7.6, -5.3), (8.8, -5.6)), 0.13, -0.15),
    Stroke(((7.5, -5.4), (7.6, -8.4)), 0.62, 0.10, 0.16),
    # The greatcoat.
    Area(((-0.4, -10.8), (0.2, -7.2), (0.9, -5.2), (2.4, -4.1), (4.6, -3.9), (6.3, -4.8),
          (7.2, -6.8), (7.4, -9.6), (7.6, -12.2), (8.6, -14.6), (3.0, -16.4), (-1.6, -15.8),
          (-0.6, -13.0)), 0.40, 0.46, 1.5),
    Stroke(((-0.2, -11.4), (3.6, -12.1), (7.2, -11.2)), 0.74, 0.12, 0.24),
    Fold(((1.3, -5.4), (0.9, -7.6), (1.4, -9.6)), 0.22, -0.20),
    Fold(((2.4, -5.4), (1.9, -7.2), (2.3, -8.6)), 0.20, -0.15),
    Fold(((6.2, -6.4), (6.6, -8.4), (6.0, -10.6)), 0.24, -0.20),
    Fold(((0.6, -12.4), (0.3, -13.8), (0.7, -15.2)), 0.24, -0.21),
    Fold(((2.6, -12.6), (2.2, -14.0), (2.5, -15.4)), 0.26, -0.22),
    Fold(((4.8, -12.6), (5.0, -14.0), (4.6, -15.4)), 0.26, -0.22),
    Stroke(((5.0, -4.4), (5.9, -6.6), (5.8, -9.0)), 0.82, 0.10, 0.17),
    *head(2.55, -1.95, 1.72, 0.46),
    # Collar.
    Area(((1.3, -4.1), (2.2, -3.7), (3.6, -3.5), (4.8, -3.7), (4.4, -4.6), (2.6, -5.2)),
         0.74, 0.16, 0.3),
    *helmet(2.75, -0.85, 1.72, 0.52),
    *rifle((-12.0, -5.2), (3.9, -10.2), 0.86),
    # The arm behind the stock, and the one that steadies the barrel.
    *sleeve(((0.9, -6.2), (-0.7, -8.9), (-3.0, -8.0)), 0.84, 0.72),
    *sleeve(((4.5, -5.7), (5.3, -9.4), (1.7, -9.8)), 1.22, 0.84),
    Fold(((4.0, -7.0), (4.9, -7.5), (5.5, -7.2)), 0.18, -0.18),
    Fold(((4.3, -8.2), (4.9, -8.6), (5.8, -8.3)), 0.18, -0.20),
    Fold(((3.2, -9.1), (3.4, -9.9), (3.0, -10.6)), 0.17, -0.17),
    # Pouches.
    Area(((4.4, -12.0), (7.0, -11.6), (7.2, -13.4), (4.8, -13.8)), 0.82, 0.16, 0.25, angular=True),
    # Skirts of coats, and the legs that stride below them.
    Fold(((-8.4, -9.0), (-8.9, -10.8), (-8.4, -12.6)), 0.20, -0.14),
    Fold(((-7.0, -10.4), (-7.2, -12.0), (-6.8, -13.6)), 0.20, -0.14),
    Fold(((-5.6, -12.4), (-5.9, -13.6), (-5.5, -14.8)), 0.20, -0.14),
    Fold(((-1.0, -10.8), (-1.4, -12.8), (-0.9, -14.8)), 0.20, -0.14),
    Fold(((10.4, -9.6), (10.0, -11.2), (10.4, -12.8)), 0.18, -0.13),
    Fold(((8.6, -9.4), (8.2, -11.2), (8.7, -13.0)), 0.18, -0.13),
    Fold(((4.5, -12.6), (5.8, -12.6), (7.1, -12.2)), 0.10, -0.14),
    Area(((-4.9, -11.9), (-2.4, -12.3), (-2.2, -14.2), (-4.5, -14.2)), 0.50, 0.16, 0.25,
         angular=True),
    Fold(((-4.8, -12.6), (-3.6, -12.9), (-2.3, -13.0)), 0.10, -0.14),
    Dab(-3.5, -13.2, 0.12, 0.12, 0.08),
)  # fmt: skip


@cache
def _field() -> tuple[Grid, Array]:
    """Build the group once."""
    grid = Grid.over(-16.2, -16.2, 16.2, 1.8, _PER_MM)
    height = np.zeros(grid.shape, np.float32)
    for form in (*_BEHIND, *_LEFT, *_RIGHT, *_SOLDIER):
        form.press(height, grid)
    x, y = grid.axes()
    radius = np.hypot(x, y)
    # It sinks towards the rim, below which it ends.
    near = np.clip((np.float32(15.6) - radius) / np.float32(3.4), 0, 1)
    height *= np.float32(0.2) + np.float32(0.8) * near * near * (3 - 2 * near)
    height = blurred(np.maximum(height, 0), 0.03 * _PER_MM)
    height[radius > np.float32(15.6)] = 0
    height.setflags(write=False)
    return grid, height


def press_figures(height: Array, grid: Grid) -> None:
    """Press the group into the field of the obverse."""
    own, figures = _field()
    factor = grid.per_mm / own.per_mm
    rows, columns = (round((size - 1) * factor) + 1 for size in own.shape)
    top = round((grid.top - own.top) * grid.per_mm)
    left = round((own.left - grid.left) * grid.per_mm)
    fine = resized(figures, (rows, columns), smooth=True)
    end_row, end_column = min(top + rows, grid.shape[0]), min(left + columns, grid.shape[1])
    part = fine[: end_row - top, max(0, -left) : end_column - left]
    spot = height[top:end_row, max(0, left) : end_column]
    np.maximum(spot, part, out=spot)
