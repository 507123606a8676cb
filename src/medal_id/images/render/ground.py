"""What the medal lies on, made by chance from a seed."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
from PIL import Image, ImageDraw

from medal_id.images.render.camera import Camera, apply
from medal_id.images.render.shapes import Array, Grid
from medal_id.images.render.sheet import Sheet, Window
from medal_id.images.render.smooth import blurred, noise

#: The most samples of a ground; a larger picture shows it a little softer.
_MOST = 3_000_000
#: The light of the white ground: an even sheet, not quite saturated.
_WHITE = 0.93
_Draw = Callable[[Grid, np.random.Generator], Array]


def ground(
    name: str, level: float, camera: Camera, window: Window, rng: np.random.Generator
) -> Sheet:
    """Draw the ground that a window of the picture shows, `level` mm from the face."""
    corners = np.array(
        [
            (x, y)
            for x in (window.left - 2, window.right + 2)
            for y in (window.top - 2, window.bottom + 2)
        ],
        float,
    )
    points = apply(camera.back(level), corners)
    (left, bottom), (right, top) = points.min(0) - 0.5, points.max(0) + 0.5
    finest = math.sqrt(_MOST / ((right - left) * (top - bottom)))
    draw = _TEXTURES.get(name)
    if draw is None:
        plain = Grid(0.0, 0.0, 1.0, (1, 1))
        return Sheet(plain, level, np.full((3, 1, 1), _WHITE, np.float32))
    per_mm = min(finest, max(1.25 * camera.scale, 6.0))
    grid = Grid.over(float(left), float(bottom), float(right), float(top), per_mm)
    light = draw(grid, rng)
    x, y = grid.axes()
    # No table is lit quite evenly.
    slope = rng.normal(0.0, 0.0006, 2)
    return Sheet(grid, level, light * (1 + x * np.float32(slope[0]) + y * np.float32(slope[1])))


def _tinted(shade: Array, tone: tuple[float, float, float]) -> Array:
    """Give a colour that is lighter and darker by a factor."""
    return np.stack([np.maximum(shade, 0) * np.float32(one) for one in tone]).astype(np.float32)


def _grey(grid: Grid, rng: np.random.Generator) -> Array:
    """The lid of a scanner: grey paper, faintly mottled."""
    shade = 1 + noise(rng, grid.shape, 0.12 * grid.per_mm) * np.float32(0.012)
    shade += noise(rng, grid.shape, 5.0 * grid.per_mm) * np.float32(0.012)
    level = rng.uniform(0.36, 0.52)
    return _tinted(shade, (level, level, level * 0.98))


def _strokes(
    grid: Grid, rng: np.random.Generator, count: int, length: float, width: float
) -> Array:
    """Draw straight fibres in every direction, light and dark ones: about -1 to 1."""
    rows, columns = grid.shape
    drawn = Image.new("L", (columns, rows), 128)
    pen = ImageDraw.Draw(drawn)
    x, y = rng.uniform(0, columns, count), rng.uniform(0, rows, count)
    angle = rng.uniform(0, math.pi, count)
    reach = rng.exponential(length * grid.per_mm, count)
    tone = rng.integers(40, 216, count)
    thick = max(1, round(width * grid.per_mm))
    for a, b, t, r, level in zip(x, y, angle, reach, tone, strict=True):
        dx, dy = r * math.cos(t), r * math.sin(t)
        pen.line((a - dx, b - dy, a + dx, b + dy), fill=int(level), width=thick)
    values = (np.asarray(drawn, np.float32) - 128) / np.float32(88)
    return blurred(values, 0.035 * grid.per_mm + 0.3)


def _felt(grid: Grid, rng: np.random.Generator) -> Array:
    """Felt: matted fibres."""
    area = grid.shape[0] * grid.shape[1] / grid.per_mm**2
    fibres = _strokes(grid, rng, int(min(7.0 * area, 45_000)), 0.9, 0.07)
    shade = 1 + fibres * np.float32(0.30)
    shade += noise(rng, grid.shape, 0.06 * grid.per_mm) * np.float32(0.08)
    shade += noise(rng, grid.shape, 1.2 * grid.per_mm) * np.float32(0.08)
    tones = (
        (0.012, 0.135, 0.105),
        (0.135, 0.012, 0.020),
        (0.018, 0.035, 0.120),
        (0.05, 0.05, 0.05),
    )
    return _tinted(shade, tones[rng.integers(len(tones))])


def _wood(grid: Grid, rng: np.random.Generator) -> Array:
    """A board: year rings cut lengthwise, pores and lines of grain."""
    x, y = grid.axes()
    turn = rng.uniform(-0.25, 0.25)
    along, across = x * math.cos(turn) + y * math.sin(turn), y * math.cos(turn) - x * math.sin(turn)
    bend = noise(rng, grid.shape, 9.0 * grid.per_mm) * np.float32(1.6)
    distance = np.hypot(across - np.float32(rng.uniform(-40, 40)), along * np.float32(0.10)) + bend
    phase = distance * np.float32(2 * math.pi / rng.uniform(2.2, 4.5))
    saw = (phase / np.float32(2 * math.pi)) % 1
    rings = saw * saw * np.float32(0.32)
    pores = _streaks(grid, rng, turn)
    shade = 1 - rings + pores * np.float32(0.12)
    tones = ((0.42, 0.225, 0.095), (0.20, 0.090, 0.040), (0.60, 0.42, 0.23))
    return _tinted(shade, tones[rng.integers(len(tones))])


def _streaks(grid: Grid, rng: np.random.Generator, turn: float) -> Array:
    """Draw fine long lines in one direction: about -1 to 1."""
    rows, columns = grid.shape
    drawn = Image.new("L", (columns, rows), 128)
    pen = ImageDraw.Draw(drawn)
    count = int(min(2.0 * rows * columns / grid.per_mm**2, 14_000))
    x, y = rng.uniform(0, columns, count), rng.uniform(0, rows, count)
    reach = rng.exponential(4.0 * grid.per_mm, count)
    angle = -turn + rng.normal(0, 0.012, count)
    tone = rng.integers(30, 190, count)
    for a, b, t, r, level in zip(x, y, angle, reach, tone, strict=True):
        dx, dy = r * math.cos(t), r * math.sin(t)
        pen.line(
            (a - dx, b - dy, a + dx, b + dy),
            fill=int(level),
            width=max(1, round(0.08 * grid.per_mm)),
        )
    return blurred((np.asarray(drawn, np.float32) - 128) / np.float32(88), 0.05 * grid.per_mm + 0.3)


def _paper(grid: Grid, rng: np.random.Generator) -> Array:
    """Printed paper: a grid of lines, rows of dots, and circles, some as large as a medal."""
    rows, columns = grid.shape
    s = grid.per_mm
    drawn = Image.new("L", (columns, rows), 0)
    pen = ImageDraw.Draw(drawn)
    thin = max(1, round(0.18 * s))
    pitch = rng.uniform(4.0, 9.0) * s
    for k in range(int(columns / pitch) + 1):
        pen.line((k * pitch, 0, k * pitch, rows), fill=120, width=thin)
    for k in range(int(rows / pitch) + 1):
        pen.line((0, k * pitch, columns, k * pitch), fill=120, width=thin)
    for _ in range(max(6, int(rows * columns / s**2 / 260))):
        cx, cy = rng.uniform(0, columns), rng.uniform(0, rows)
        r = s * rng.choice([1.0, 3.0, 6.0, 12.0, 16.0]) * rng.uniform(0.8, 1.2)
        box = (cx - r, cy - r, cx + r, cy + r)
        if r < 1.5 * s:
            pen.ellipse(box, fill=200)
        else:
            pen.ellipse(
                box,
                outline=int(rng.integers(90, 230)),
                width=max(1, round(rng.uniform(0.15, 0.6) * s)),
            )
    ink = blurred(np.asarray(drawn, np.float32) / np.float32(255), 0.04 * s + 0.3)
    fibre = 1 + noise(rng, grid.shape, 0.1 * s) * np.float32(0.015)
    sheet = _tinted(fibre, (0.76, 0.71, 0.60))
    tone = np.array(((0.10, 0.16, 0.38), (0.40, 0.08, 0.07), (0.09, 0.09, 0.10))[rng.integers(3)])
    return sheet * (1 - ink * (1 - tone[:, None, None].astype(np.float32)))


def _cloth(grid: Grid, rng: np.random.Generator) -> Array:
    """Woven cloth: threads over and under each other."""
    x, y = grid.axes()
    pitch = rng.uniform(0.45, 0.8)
    wobble = noise(rng, grid.shape, 3.0 * grid.per_mm) * np.float32(0.12)
    u = (x + wobble) * np.float32(math.pi / pitch)
    v = (y - wobble) * np.float32(math.pi / pitch)
    over = np.sin(u) * np.sin(v) > 0
    warp, weft = np.abs(np.sin(u)), np.abs(np.sin(v))
    shade = np.float32(0.55) + np.float32(0.5) * np.where(
        over, warp * np.sqrt(weft), weft * np.sqrt(warp)
    )
    shade *= 1 + noise(rng, grid.shape, 0.2 * grid.per_mm) * np.float32(0.10)
    shade *= 1 + noise(rng, grid.shape, 7.0 * grid.per_mm) * np.float32(0.06)
    tones = ((0.50, 0.45, 0.36), (0.20, 0.030, 0.035), (0.10, 0.13, 0.20), (0.055, 0.058, 0.05))
    return _tinted(shade, tones[rng.integers(len(tones))])


_TEXTURES: dict[str, _Draw] = {
    "grey": _grey,
    "felt": _felt,
    "wood": _wood,
    "paper": _paper,
    "cloth": _cloth,
}
