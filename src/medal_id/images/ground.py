"""The ground around a disc: where it is a plain neutral one, it tells what white looks like."""

from __future__ import annotations

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from medal_id.images.disc import Disc
from medal_id.images.photo import Photo
from medal_id.images.plane import Plane

Floats = NDArray[np.float64]

#: Where the ground is looked at: below and beside the disc, clear of ribbon and shadow's core, mm.
_RADII = np.arange(18.5, 26.0, 0.75)
_ANGLES = np.radians(np.arange(165.0, 376.0, 3.0))
_REACH = 26.5
#: A ground whose colours differ more than this from each other, as a share, is no neutral one.
_NEUTRAL = 0.42
#: Light below this tells nothing of white.
_DARK = 0.12
_CLIPPED = 0.97
#: No pixel of a picture without colours has channels that differ more, in the root of light.
_NO_COLOUR = 0.02


@frozen(eq=False)
class Ground:
    """What lies around the disc."""

    light: Floats | None  #: Linear light (3,), the median; None where nothing of it is seen.
    spread: float  #: How much it varies, as a share.
    grey: bool  #: Whether the picture has no colours at all.

    @property
    def white(self) -> Floats | None:
        """What white of brightness 1 looks like, where the ground tells it: linear light (3,)."""
        light = self.light
        if light is None or light.min() < _DARK or light.min() > _CLIPPED:
            return None
        if (light.max() - light.min()) / light.max() > _NEUTRAL or self.spread > 0.25:
            return None
        white: Floats = light / light.mean()
        return white

    @property
    def balanced(self) -> bool:
        """Whether the ground is white or grey: then the colour of the lamp is known."""
        burnt = self.light is not None and bool(self.light.min() > _CLIPPED)
        return burnt or self.white is not None


def read_ground(photo: Photo, disc: Disc) -> Ground:
    """Look at the ground around a disc."""
    plane = Plane.of(photo, disc, 0.0, (-_REACH, -_REACH, _REACH, _REACH), 2.0)
    if plane is None:
        return Ground(None, 0.0, grey=False)
    radii, angles = np.meshgrid(_RADII, _ANGLES)
    x, y = radii * np.cos(angles), radii * np.sin(angles)
    values = plane.light(x, y)[plane.shown(x, y)].astype(float)
    red, green, blue = (plane.looks[..., one] for one in range(3))
    grey = bool(max(np.abs(red - green).max(), np.abs(blue - green).max()) < _NO_COLOUR)
    if len(values) < 60 or (values.shape[1] == 4 and float(np.median(values[:, 3])) < 0.5):
        return Ground(None, 0.0, grey)
    light = values[:, :3] ** 2
    middle = np.median(light, axis=0)
    spread = float(np.median(np.abs(light - middle).mean(1)) / max(float(middle.mean()), 1e-3))
    return Ground(middle, spread, grey)
