"""Blurs, noise and changes of size for large arrays, fast; the only place that uses scipy."""

from __future__ import annotations

from typing import Literal

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from scipy import ndimage

Array = NDArray[np.float32]


def gauss(values: Array, sigma: float, *, wrap: bool = False) -> Array:
    """Blur by a Gaussian of `sigma` samples; beyond the border it goes on, or starts again."""
    mode: Literal["wrap", "nearest"] = "wrap" if wrap else "nearest"
    return np.asarray(ndimage.gaussian_filter(values, sigma, mode=mode, truncate=3.5), np.float32)


def from_border(mask: NDArray[np.bool_]) -> Array:
    """Give the distance of each sample from the border of a mask, positive inside."""
    inside = np.asarray(ndimage.distance_transform_edt(mask), np.float32)
    outside = np.asarray(ndimage.distance_transform_edt(~mask), np.float32)
    return np.where(mask, inside - np.float32(0.5), np.float32(0.5) - outside)


def looked_up(table: Array, row: Array, column: Array, beyond: float) -> Array:
    """Give the values of a table between its samples; `beyond` outside of it."""
    at = np.stack([row, column])
    found = ndimage.map_coordinates(table, at, order=1, mode="constant", cval=beyond)
    return np.asarray(found, np.float32)


def blurred(values: Array, sigma: float) -> Array:
    """Blur by a Gaussian of `sigma` samples; a broad one at a reduced size."""
    factor = int(sigma // 2.5)
    if factor < 2:
        return gauss(values, sigma)
    small = shrunk(values, factor)
    # Reducing and enlarging blur as well, by about half a coarse sample.
    rest = max((sigma / factor) ** 2 - 0.25, 0.1) ** 0.5
    return resized(gauss(small, rest), values.shape)


def shrunk(values: Array, factor: int) -> Array:
    """Average over blocks of `factor` by `factor`, the last ones being smaller."""
    return np.asarray(Image.fromarray(values).reduce(factor)) if factor > 1 else values


def resized(values: Array, shape: tuple[int, ...], *, smooth: bool = False) -> Array:
    """Bring (rows, columns) to another size; smoothly where its slopes will be looked at."""
    if values.shape == shape:
        return values
    way = Image.Resampling.BICUBIC if smooth else Image.Resampling.BILINEAR
    return np.asarray(Image.fromarray(values).resize((shape[1], shape[0]), way))


def noise(rng: np.random.Generator, shape: tuple[int, ...], sigma: float) -> Array:
    """Make smooth noise of standard deviation 1 whose bumps are `sigma` samples wide."""
    factor = max(1, int(sigma / 1.2))
    small = tuple(max(4, -(-size // factor)) for size in shape)
    rough = rng.standard_normal(small, np.float32)
    if sigma > 0.3:
        rough = gauss(rough, sigma / factor, wrap=True)
        rough /= rough.std() + np.float32(1e-9)
    return resized(rough, shape, smooth=True) if factor > 1 else rough[: shape[0], : shape[1]]
