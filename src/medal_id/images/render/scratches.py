"""Fine scratches and small dents of a medal that was worn."""

from __future__ import annotations

import math

import numpy as np
from PIL import Image, ImageDraw

from medal_id.images.render.shapes import Array
from medal_id.images.render.smooth import gauss, resized


def scratches(
    rng: np.random.Generator, shape: tuple[int, ...], per_mm: float, wear: float
) -> Array:
    """Give the depth of scratches as negative heights, in mm."""
    fine = min(per_mm, 32.0)
    rows, columns = (math.ceil(size * fine / per_mm) for size in shape)
    area = rows * columns / fine**2
    drawn = Image.new("L", (columns, rows))
    pen = ImageDraw.Draw(drawn)
    count = round(area * (0.03 + 0.5 * wear**1.5))
    x, y = rng.uniform(0, columns, count), rng.uniform(0, rows, count)
    angle, bend = rng.uniform(0, math.tau, count), rng.normal(0, 0.25, count)
    reach = np.minimum(rng.exponential(1.4, count), 7.0) * fine
    depth = rng.integers(40, 200, count)
    for a, b, t, turn, r, tone in zip(x, y, angle, bend, reach, depth, strict=True):
        middle = (a + r * math.cos(t), b + r * math.sin(t))
        end = (middle[0] + r * math.cos(t + turn), middle[1] + r * math.sin(t + turn))
        pen.line(((a, b), middle, end), fill=int(tone), width=1)
    for a, b in rng.uniform(0, 1, (round(area * 0.03 * wear), 2)) * (columns, rows):
        r = float(rng.uniform(0.05, 0.16)) * fine
        pen.ellipse((a - r, b - r, a + r, b + r), fill=int(rng.integers(120, 255)))
    sunk = gauss(np.asarray(drawn, np.float32), 0.025 * fine + 0.3)
    return resized(sunk * np.float32(-0.016 / 255), shape)
