"""Blurred steps of light: what the rim of a disc looks like along rays that cross it.

From outside inwards there are the ground, which may brighten or darken steadily, the side wall
where it is seen, the bevel, the flat top of the rim and the slope behind it.
"""

from __future__ import annotations

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Singles = NDArray[np.float32]

#: How many parts of the light there are: the flat top, the ground, its slant, bevel, wall, the
#: slope across the bevel, and the two ends of the slope behind the rim.
PARTS = 8
_DENSITY = 0.3989422804014327  # of the normal distribution at its middle
#: The distribution function of the normal distribution by the hyperbolic tangent of a cubic, to
#: 0.0002 (Page 1977); in single precision it takes a tenth of the time of the exact one.
_PAGE = (0.7978845608, 0.0356774081)
#: Where the slope behind the rim begins, and where it ends, inwards from the bevel's inner edge,
#: and how soft these edges are, in multiples of the radius.
_BEHIND = ((0.0135, 0.003), (0.0355, 0.007))


@frozen(eq=False)
class Steps:
    """Blurred steps and their derivatives, each (edges, rims, blocks, steps).

    The edges are the slope's two ends, the bevel, the face and the silhouette. All in single
    precision: the light itself is known to three digits.
    """

    step: Singles
    bell: Singles  #: Their derivatives, as densities.
    far: Singles  #: Distances from the edge in multiples of the blur.
    soft: Singles  #: (edges, rims, 1, 1): the blur of each in px.
    width: Singles  #: (rims, blocks, 1): of the bevel, in px.
    beyond: Singles  #: (rims, blocks, steps): from the silhouette, in multiples of the window.
    ramp: Singles  #: (rims, blocks, steps): a blurred ramp from 0 to 1 across the bevel.
    window: float  #: From the first to the last sample, in px.

    @classmethod
    def of(cls, places: Floats, blur: Floats, offsets: Floats, radius: float) -> Steps:
        """Draw the steps for edges at (rims, 3, blocks), in px from the band's base.

        Args:
            places: of bevel, face and silhouette.
            blur: (rims,): of the picture, in px.
            offsets: (steps,): of the samples, in px.
            radius: of the disc, roughly, in px.
        """
        begins = [places[:, 0] - radius * inwards for inwards, _ in _BEHIND]
        every = np.stack([*begins, *places.swapaxes(0, 1)]).astype(np.float32)[..., None]
        softs = [np.hypot(blur, radius * soft) for _, soft in _BEHIND]
        soft = np.stack([*softs, blur, blur, blur]).astype(np.float32)[..., None, None]
        off = offsets.astype(np.float32) - every
        far = off / soft
        square = far * far
        bell = np.exp(np.float32(-0.5) * square)
        bell *= np.float32(_DENSITY) / soft
        square *= np.float32(_PAGE[1])
        square += np.float32(_PAGE[0])
        square *= far
        step = np.tanh(square, out=square)
        step += 1
        step *= np.float32(0.5)
        window = float(offsets[-1] - offsets[0])
        width = every[3] - every[2]
        rise = soft[2] * far[2:4] * step[2:4] + soft[2] * soft[2] * bell[2:4]
        ramp = (rise[0] - rise[1]) / width
        return cls(step, bell, far, soft, width, off[4] / np.float32(window), ramp, window)

    def design(self) -> Singles:
        """Give what each part contributes: (rims, blocks, parts, steps)."""
        begin, end, bevel, face, hull = self.step
        rims, blocks, steps = hull.shape
        drawn = np.empty((rims, blocks, PARTS, steps), np.float32)
        drawn[:, :, 0] = 1 - bevel
        drawn[:, :, 1] = hull
        drawn[:, :, 2] = hull * self.beyond
        drawn[:, :, 3] = bevel - face
        drawn[:, :, 4] = face - hull
        drawn[:, :, 5] = self.ramp - np.float32(0.5) * (face + bevel)
        drawn[:, :, 6] = 1 - begin
        drawn[:, :, 7] = 1 - end
        return drawn

    def changes(self, bright: Floats) -> Singles:
        """Differentiate the light by bevel, face, silhouette and blur: (rims, blocks, 4, steps).

        Args:
            bright: (rims, blocks, parts).
        """
        top, ground, slant, bevel, wall, slope, begin, end = np.moveaxis(
            bright.astype(np.float32), -1, 0
        )[..., None]
        half = np.float32(0.5) * slope
        # How much each edge drops outwards:
        drops = (begin, end, top - bevel + half, bevel - wall + half)
        moved = [drop * bell for drop, bell in zip(drops, self.bell[:4], strict=True)]
        hull = (wall - ground - slant * self.beyond) * self.bell[4]
        steep = slope / self.width
        blur = self.soft[2]
        changed = np.empty((*bright.shape[:2], 4, self.far.shape[-1]), np.float32)
        changed[:, :, 0] = moved[0] + moved[1] + moved[2] + steep * (self.ramp - self.step[2])
        changed[:, :, 1] = moved[3] + steep * (self.step[3] - self.ramp)
        changed[:, :, 2] = hull - (slant / np.float32(self.window)) * self.step[4]
        by_blur = moved[2] * self.far[2] + moved[3] * self.far[3] + hull * self.far[4]
        for k in range(2):
            by_blur += moved[k] * self.far[k] * (blur / self.soft[k])
        by_blur += (steep * blur) * (self.bell[2] - self.bell[3])
        changed[:, :, 3] = by_blur * blur
        return changed
