"""Radial profiles: how sharply the light changes along rays from the centre of something round.

Rays are taken together in blocks of a few degrees. The rim of a disc runs across all rays of a
block at the same place, the grain of wood or felt does not: their mean keeps the one and loses the
other. A block is also the unit in which residuals are taken to be independent.
"""

from __future__ import annotations

import numpy as np
from attrs import frozen
from numpy.typing import NDArray
from scipy import ndimage

Floats = NDArray[np.float64]


@frozen(eq=False)
class Peaks:
    """The sharpest changes along each block of rays, strongest first."""

    angles: Floats  #: (blocks,): of the middle ray, radians counter-clockwise from the right.
    places: Floats  #: (blocks, most): multiples of the radius that was sampled around.
    strengths: Floats  #: (blocks, most): change of light per px; 0 where there is no peak.


def sample(  # noqa: PLR0913 - where to sample takes a centre, radii, a span and two densities
    pixels: NDArray[np.float32],
    centre: tuple[float, float],
    radii: Floats,
    span: tuple[float, float],
    *,
    per_block: int,
    step: float,
) -> tuple[Floats, Floats]:
    """Sample blocks of rays.

    Args:
        pixels: (rows, columns, channels).
        centre: x and y, in px.
        radii: (blocks,): for each block the radius in px that counts as 1.
        span: the smallest and the largest multiple of the radius to sample.
        per_block: rays in each block.
        step: from sample to sample, in px.

    Returns:
        The multiples of the radius (steps,) and the light (blocks, steps, channels), NaN where a
        ray leaves the picture.
    """
    blocks = len(radii)
    around = float(np.median(radii))
    steps = max(8, int((span[1] - span[0]) * around / step) + 1)
    multiples = np.linspace(span[0], span[1], steps)
    angles = (np.arange(blocks * per_block) + 0.5) * (2 * np.pi / (blocks * per_block))
    rays = _periodic(radii, per_block)
    x = centre[0] + (rays * np.cos(angles))[:, None] * multiples
    y = centre[1] - (rays * np.sin(angles))[:, None] * multiples
    where = np.stack([y.ravel(), x.ravel()])
    light = np.empty((blocks, steps, pixels.shape[2]))
    for channel in range(pixels.shape[2]):
        values = ndimage.map_coordinates(pixels[..., channel], where, order=1, mode="nearest")
        light[..., channel] = values.reshape(blocks, per_block, steps).mean(1)
    outside = (x < 0) | (y < 0) | (x > pixels.shape[1] - 1) | (y > pixels.shape[0] - 1)
    light[outside.reshape(blocks, per_block, steps).any(1)] = np.nan
    return multiples, light


def middle_angles(blocks: int) -> Floats:
    """Give the angle of each block's middle, in radians counter-clockwise from the right."""
    angles: Floats = (np.arange(blocks, dtype=np.float64) + 0.5) * (2 * np.pi / blocks)
    return angles


def peaks(multiples: Floats, light: Floats, *, sigma: float, most: int = 6) -> Peaks:
    """Find the sharpest changes of light along each block, to a fraction of a sample.

    Args:
        multiples: (steps,), as `sample` gives them.
        light: (blocks, steps, channels), as `sample` gives it.
        sigma: over how many samples the change is taken.
        most: how many peaks a block gets at most.
    """
    change = ndimage.gaussian_filter1d(np.nan_to_num(light), sigma, axis=1, order=1, truncate=3.0)
    slope = np.sqrt((change**2).sum(2))
    unseen = np.isnan(light[..., 0])
    slope[ndimage.binary_dilation(unseen, np.ones((1, 2 * int(3 * sigma) + 1)))] = 0.0
    middle = slope[:, 1:-1]
    top = np.where((middle >= slope[:, :-2]) & (middle > slope[:, 2:]), middle, 0.0)
    order = np.argsort(-top, axis=1, kind="stable")[:, :most]
    row = np.arange(len(slope))[:, None]
    before, here, after = slope[row, order], slope[row, order + 1], slope[row, order + 2]
    bend = before - 2 * here + after
    shift = np.where(bend < 0, 0.5 * (before - after) / np.where(bend < 0, bend, 1.0), 0.0)
    places = multiples[0] + (order + 1 + np.clip(shift, -0.5, 0.5)) * (multiples[1] - multiples[0])
    return Peaks(middle_angles(len(light)), places, np.take_along_axis(top, order, 1))


def _periodic(values: Floats, finer: int) -> Floats:
    """Interpolate values around the circle at the angles of single rays."""
    blocks = len(values)
    at = (np.arange(blocks * finer) + 0.5) / finer - 0.5
    around = np.concatenate([values[-1:], values, values[:1]])
    result: Floats = np.interp(at, np.arange(-1, blocks + 1), around)
    return result
