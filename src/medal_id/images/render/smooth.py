"""Broad blurs and changes of size for large arrays, fast."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from scipy import ndimage

Array = NDArray[np.float32]


def blurred(values: Array, sigma: float) -> Array:
    """Blur by a Gaussian of `sigma` samples; a broad one at a reduced size."""
    factor = int(sigma // 2.5)
    if factor < 2:
        return np.asarray(ndimage.gaussian_filter(values, sigma, truncate=3.0), np.float32)
    small = shrunk(values, factor)
    # Reducing and enlarging blur as well, by about half a coarse sample.
    rest = np.sqrt(max((sigma / factor) ** 2 - 0.25, 0.1))
    return resized(np.asarray(ndimage.gaussian_filter(small, rest, truncate=3.0)), values.shape)


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
        rough = np.asarray(ndimage.gaussian_filter(rough, sigma / factor, mode="wrap"), np.float32)
        rough /= rough.std() + np.float32(1e-9)
    return resized(rough, shape, smooth=True) if factor > 1 else rough[: shape[0], : shape[1]]
