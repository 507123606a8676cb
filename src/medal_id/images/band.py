"""The band of a picture along an outline, straightened: blocks of rays that cross it.

Only the luma is looked at. In JPEG files colours have half the resolution, and where two strong
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
        pixels: (rows, columns, 1): linear light of grey.
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
    where = np.stack([y.ravel(), x.ravel()])
    values = ndimage.map_coordinates(
        pixels[..., 0], where, order=1, mode="nearest", output=np.float64
    )
    light = values.reshape(blocks, per_block, len(offsets)).mean(1)
    inside = (x >= 0) & (y >= 0) & (x <= pixels.shape[1] - 1) & (y <= pixels.shape[0] - 1)
    whole = inside.all(1).reshape(blocks, per_block).all(1)
    inner = light[whole, : max(2, len(offsets) // 4)]
    metal = float(np.median(inner)) if inner.size else 1.0
    light = light * (_METAL / max(metal, 1e-3))
    trust = 1.0 / np.sqrt(ndimage.convolve1d(light, _NEXT, axis=1, mode="nearest") + _DARK)
    angles = middle_angles(blocks)
    return Band(angles, outline(angles), offsets, light, trust / trust.mean(), whole)
