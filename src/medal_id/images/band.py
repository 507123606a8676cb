"""The band of a picture along an outline, straightened: blocks of rays that cross it.

Only brightness is kept. In JPEG files colours have half the resolution, and where two strong
colours meet, theirs bleed by two pixels; the luma does not.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from attrs import frozen
from numpy.typing import NDArray
from scipy import ndimage

from medal_id.images.profiles import middle_angles

Floats = NDArray[np.float64]

_LUMA = (0.299, 0.587, 0.114)  # of R, G and B, as JPEG takes them (ITU-R BT.601)
_METAL = 0.45  # the brightness that the disc's side of a band is brought to
_DARK = 0.06  # of it: darker places scatter no less
_NEXT = (0.25, 0.5, 0.25)


@frozen(eq=False)
class Band:
    """What rays see across an outline."""

    angles: Floats  #: (blocks,): of the middle ray, radians counter-clockwise from the right.
    base: Floats  #: (blocks,): how far the outline is taken to lie from the centre, in px.
    offsets: Floats  #: (steps,): of the samples from there, outwards, in px.
    light: Floats  #: (blocks, steps): brightness; that of the disc is about 0.45.
    trust: Floats  #: (blocks, steps): how exact a brightness is taken to be, 1 on average.
    whole: NDArray[np.bool_]  #: (blocks,): all within the picture.

    def thinned(self) -> Band:
        """Give every other block."""
        part = slice(None, None, 2)
        return Band(
            self.angles[part],
            self.base[part],
            self.offsets,
            self.light[part],
            self.trust[part],
            self.whole[part],
        )


def band(  # noqa: PLR0913 - where to sample takes a centre, a curve, offsets and two counts
    pixels: NDArray[np.float32],
    centre: tuple[float, float],
    outline: Callable[[Floats], Floats],
    offsets: Floats,
    *,
    blocks: int,
    per_block: int,
) -> Band:
    """Sample a band.

    Args:
        pixels: (rows, columns, 3): linear light.
        centre: x and y, in px.
        outline: gives how far the outline lies from the centre, in px, at some angles.
        offsets: (steps,): where to sample, in px from the outline outwards.
        blocks: how many blocks there are around the circle.
        per_block: rays in each block.
    """
    rays = middle_angles(blocks * per_block)
    away = outline(rays)[:, None] + offsets
    x = centre[0] + away * np.cos(rays)[:, None]
    y = centre[1] - away * np.sin(rays)[:, None]
    light = brightness(pixels, x, y).reshape(blocks, per_block, len(offsets)).mean(1)
    inside = (x >= 0) & (y >= 0) & (x <= pixels.shape[1] - 1) & (y <= pixels.shape[0] - 1)
    whole = inside.all(1).reshape(blocks, per_block).all(1)
    inner = light[whole, : max(2, len(offsets) // 4)]
    metal = float(np.median(inner)) if inner.size else 1.0
    light = light * (_METAL / max(metal, 1e-3))
    trust = 1.0 / np.sqrt(ndimage.convolve1d(light, _NEXT, axis=1, mode="nearest") + _DARK)
    angles = middle_angles(blocks)
    return Band(angles, outline(angles), offsets, light, trust / trust.mean(), whole)


def brightness(pixels: NDArray[np.float32], x: Floats, y: Floats) -> Floats:
    """Give the luma between pixels, as linear light.

    Args:
        pixels: (rows, columns, 3): linear light.
        x: in px, of any shape.
        y: in px, of the same shape.
    """
    where = np.stack([y.ravel(), x.ravel()])
    luma = np.zeros(x.size, np.float32)
    for channel, share in enumerate(_LUMA):
        values = ndimage.map_coordinates(
            pixels[..., channel], where, order=1, mode="nearest", output=np.float32
        )
        luma += np.float32(share) * _encoded(values)
    return _decoded(luma).reshape(x.shape).astype(np.float64)


def _encoded(light: NDArray[np.float32]) -> NDArray[np.float32]:
    """Apply the tone curve of sRGB (IEC 61966-2-1)."""
    curved: NDArray[np.float32] = np.where(
        light <= 0.0031308, 12.92 * light, 1.055 * np.maximum(light, 0.0031308) ** (1 / 2.4) - 0.055
    )
    return curved


def _decoded(value: NDArray[np.float32]) -> NDArray[np.float32]:
    """Undo the tone curve of sRGB."""
    light: NDArray[np.float32] = np.where(
        value <= 0.04045, value / 12.92, ((np.maximum(value, 0.04045) + 0.055) / 1.055) ** 2.4
    )
    return light
