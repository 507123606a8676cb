"""What a relief does to the light before any reflection: recesses and shadows."""

from __future__ import annotations

import math

import numpy as np

from medal_id.images.render.shapes import Array
from medal_id.images.render.smooth import blurred, noise, resized, shrunk

Vector = tuple[float, float, float]

#: Samples per mm that are enough here.
_PER_MM = 24.0


def recesses(
    height: Array, per_mm: float, wear: float, rng: np.random.Generator
) -> tuple[Array, Array, Array]:
    """Give how tarnished, how open to the room and how polished each spot is, all 0 to 1."""
    factor = max(1, round(per_mm / _PER_MM))
    low, fine = shrunk(height, factor), per_mm / factor
    close = blurred(low, 0.17 * fine) - low
    broad = blurred(low, 0.7 * fine) - low
    depth = np.maximum(close, 0) * np.float32(4.0) + np.maximum(broad, 0) * np.float32(2.2)
    open_ = 1 / (1 + np.float32(1.3) * depth)
    used = wear * (2 - wear)
    tarnish = np.float32(0.08 + 0.46 * used**0.5) + depth * np.float32(0.25 + 0.6 * used)
    # Hands polish what stands out from its surroundings.
    high = np.clip(-broad * np.float32(9.0), 0, 1)
    tarnish *= 1 - high * np.float32(min(0.95, 0.2 + 2.0 * used))
    spots = noise(rng, low.shape, 0.9 * fine) * np.float32(0.05)
    spots += noise(rng, low.shape, 3.5 * fine) * np.float32(0.09)
    spots += noise(rng, low.shape, 0.12 * fine) * np.float32(0.03)
    tarnish = np.clip(tarnish + spots * np.float32(0.3 + used), 0, np.float32(0.9))
    high *= np.float32(min(1.0, 0.3 + 1.6 * used))
    shape = height.shape
    return resized(tarnish, shape), resized(open_, shape), resized(high, shape)


def lit_by(height: Array, per_mm: float, lamp: Vector) -> Array:
    """Give how much of the lamp each spot sees past its surroundings, 0.25 to 1."""
    flat = math.hypot(lamp[0], lamp[1])
    if flat < 0.3:
        return np.ones_like(height)
    factor = max(1, round(per_mm / _PER_MM))
    low, fine = shrunk(height, factor), per_mm / factor
    rise = lamp[2] / flat
    high = np.full_like(low, -np.inf)
    for step in (0.06 * 1.35**k for k in range(16)):
        # No relief is higher than a millimetre.
        if step * rise > 1.0 or step > 4.0:
            break
        dx, dy = round(step * lamp[0] / flat * fine), round(-step * lamp[1] / flat * fine)
        to_row, from_row = _shift(dy, low.shape[0])
        to_column, from_column = _shift(dx, low.shape[1])
        spot = high[to_row, to_column]
        np.maximum(spot, low[from_row, from_column] - np.float32(step * rise), out=spot)
    cover = np.clip((high - low) * np.float32(18.0) + np.float32(0.1), 0, 1)
    return resized(1 - np.float32(0.75) * cover * cover * (3 - 2 * cover), height.shape)


def _shift(by: int, size: int) -> tuple[slice, slice]:
    """Give the slices that bring the value from `by` samples further to each sample."""
    if by >= 0:
        return slice(0, size - by), slice(by, size)
    return slice(-by, size), slice(0, size + by)
