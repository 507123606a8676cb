"""Blurred steps of light: what the rim of a disc looks like along rays that cross it.

From outside inwards there are the ground, which may brighten or darken steadily, the side wall
where it is seen, the bevel, the flat top of the rim and the slope behind it.
"""

from __future__ import annotations

import numpy as np
from attrs import frozen
from numpy.typing import NDArray
from scipy.special import ndtr

Floats = NDArray[np.float64]
Singles = NDArray[np.float32]

_DENSITY = 0.3989422804014327  # of the normal distribution at its middle
#: Where the slope behind the rim begins, and where it ends, inwards from the bevel's inner edge,
#: and how soft these edges are, in multiples of the radius.
_BEHIND = ((0.0135, 0.003), (0.0355, 0.007))


@frozen(eq=False)
class Steps:
    """Blurred steps and their derivatives, each (rims, edges, blocks, steps)."""

    step: Singles  #: Of the slope's two ends, the bevel, the face and the silhouette.
    bell: Singles  #: Their derivatives, as densities.
    far: Singles  #: Distances from the edge in multiples of the blur.
    soft: Singles  #: (rims, edges, 1, 1): the blur of each in px.
    blur: Floats  #: (rims, 1, 1): that of the picture in px.
    width: Floats  #: (rims, blocks, 1): of the bevel, in px.
    beyond: Floats  #: (rims, blocks, steps): from the silhouette, in multiples of the window.
    window: float  #: From the first to the last sample, in px.

    @classmethod
    def of(cls, places: Floats, blur: Floats, offsets: Floats, radius: float) -> Steps:
        """Draw the steps for edges at (rims, 3, blocks), in px from the band's base."""
        begins = [places[:, :1] - radius * inwards for inwards, _ in _BEHIND]
        every = np.concatenate([*begins, places], 1)[..., None]
        softs = [np.sqrt(blur**2 + (radius * soft) ** 2) for _, soft in _BEHIND]
        # Half the precision, and half the time of what costs most here.
        soft = np.stack([*softs, blur, blur, blur], 1).astype(np.float32)
        far = ((offsets - every) / soft).astype(np.float32)
        bell = np.exp(np.float32(-0.5) * far * far) * (np.float32(_DENSITY) / soft)
        window = float(offsets[-1] - offsets[0])
        width = (places[:, 1] - places[:, 0])[..., None]
        beyond = (offsets - places[:, 2, :, None]) / window
        return cls(ndtr(far), bell, far, soft, blur, width, beyond, window)

    def design(self) -> Floats:
        """Give what each part contributes: (rims, blocks, steps, parts)."""
        begin, end, bevel, face, hull = self.step.swapaxes(0, 1)
        slope = self._ramp() - 0.5 * (face + bevel)
        parts = (1 - bevel, hull, hull * self.beyond, bevel - face, face - hull, slope)
        return np.stack([*parts, 1 - begin, 1 - end], -1)

    def _ramp(self) -> Floats:
        """Give a blurred ramp from 0 to 1 across the bevel."""
        rise = self.blur[:, None] * (
            self.far[:, 2:4] * self.step[:, 2:4] + self.bell[:, 2:4] * self.soft[:, 2:4]
        )
        return (rise[:, 0] - rise[:, 1]) / self.width

    def changes(self, bright: Floats) -> Floats:
        """Differentiate the light by bevel, face, silhouette and blur: (rims, blocks, 4, steps)."""
        top, ground, slant, bevel, wall, slope, begin, end = np.moveaxis(bright, -1, 0)[..., None]
        bells = self.bell.swapaxes(0, 1)
        ramp = self._ramp()
        # How much each edge drops outwards:
        drops = (begin, end, top - bevel + 0.5 * slope, bevel - wall + 0.5 * slope)
        moved = [drop * bell for drop, bell in zip(drops, bells[:4], strict=True)]
        hull = (wall - ground - slant * self.beyond) * bells[4]
        by_bevel = moved[0] + moved[1] + moved[2] + slope * (ramp - self.step[:, 2]) / self.width
        by_face = moved[3] + slope * (self.step[:, 3] - ramp) / self.width
        by_hull = hull - slant * self.step[:, 4] / self.window
        far = self.far.swapaxes(0, 1)
        by_blur = sum(one * z for one, z in zip([*moved[2:], hull], far[2:], strict=True))
        by_blur = by_blur + sum(
            one * z * self.blur / soft
            for one, z, soft in zip(moved[:2], far[:2], self.soft.swapaxes(0, 1)[:2], strict=True)
        )
        by_blur = by_blur + slope * (bells[2] - bells[3]) * self.blur / self.width
        return np.stack([by_bevel, by_face, by_hull, by_blur * self.blur], 2)
