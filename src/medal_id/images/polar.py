"""What sticks out from the edge of a disc: the ring of ground around it, read all the way round."""

from __future__ import annotations

import numpy as np
from attrs import frozen
from numpy.typing import NDArray
from scipy import ndimage

from medal_id.images.disc import Disc
from medal_id.images.photo import Photo
from medal_id.images.plane import Plane

Floats = NDArray[np.float64]

#: The radii that an eyelet covers, in mm, from the edge of the disc on.
RADII = np.arange(16.9, 20.6, 0.4)
#: One sample a degree, counter-clockwise from the right of the picture.
ANGLES = np.arange(0.0, 360.0, 1.0)
_REACH = 21.5
_FINEST = 4.0  # px per mm
#: Ground changes slowly around the disc: over this many degrees it is taken to be the same.
_SLOW, _PART = 75, 5
#: Half the width of an eyelet, and how far beside it there must be ground, in degrees.
_HALF, _BESIDE = 6, 20
_CAP = 0.3
#: The scale of sharp edges, in degrees.
_SHARP = 1.0


@frozen(eq=False)
class Around:
    """How much the surroundings of a disc differ from their ground, in the root of light."""

    differs: Floats  #: (radii, angles)
    sharp: Floats  #: (radii, angles): how sharply the light changes around the disc, squared.
    stands: Floats  #: (angles,): how much something of an eyelet's width stands out there.
    seen: float  #: The share of the ring that the picture shows.

    @property
    def direction(self) -> float:
        """Where most stands out, in degrees counter-clockwise from the right."""
        at = int(self.stands.argmax())
        near = (at + np.arange(-9, 10)) % 360
        # Shadows have soft edges, the eyelet has sharp ones.
        weight = self.sharp[:, near] - np.median(self.sharp, axis=1)[:, None]
        weight = np.clip(weight, 0.0, _CAP**2).sum(0)
        return float((at + (weight @ np.arange(-9, 10)) / max(float(weight.sum()), 1e-9)) % 360)

    @property
    def strength(self) -> float:
        """How much that is more than what stands out elsewhere, in its standard deviations."""
        at = int(self.stands.argmax())
        away = np.abs((np.arange(360) - at + 180) % 360 - 180) > 30
        others = self.stands[away]
        usual = float(np.median(others))
        return float((self.stands[at] - usual) / max(others.std(), 0.012))


def look_around(photo: Photo, disc: Disc) -> Around | None:
    """Read the ring of ground around a disc; None where the picture does not show it."""
    plane = Plane.of(photo, disc, 0.0, (-_REACH, -_REACH, _REACH, _REACH), _FINEST)
    if plane is None:
        return None
    angles, radii = np.meshgrid(np.radians(ANGLES), RADII)
    x, y = radii * np.cos(angles), radii * np.sin(angles)
    values = plane.light(x, y).astype(float)
    shown = plane.shown(x, y)
    ground = _ground(values)
    apart = values - ground
    differs = np.where(shown, np.linalg.norm(apart, axis=-1), 0.0)
    change = ndimage.gaussian_filter1d(values, _SHARP, axis=1, order=1, mode="wrap")
    sharp = np.where(shown, (change**2).sum(-1) * (_SHARP**2 * 2 * np.pi), 0.0)
    capped = np.minimum(differs, _CAP).mean(0)
    wide = ndimage.uniform_filter1d(capped, 2 * _HALF + 1, mode="wrap")
    beside = (np.roll(wide, _BESIDE) + np.roll(wide, -_BESIDE)) / 2
    return Around(differs, sharp, wide - beside, float(shown.mean()))


def _ground(values: Floats) -> Floats:
    """Give what the ground is like at each angle: the median of a wide sector around it.

    Args:
        values: (radii, angles, channels).
    """
    radii, angles, channels = values.shape
    parts = np.median(values.reshape(radii, -1, _PART, channels), axis=2)
    half = _SLOW // _PART // 2
    around = np.concatenate([parts[:, -half:], parts, parts[:, :half]], axis=1)
    windows = np.lib.stride_tricks.sliding_window_view(around, 2 * half + 1, axis=1)
    slow: Floats = np.repeat(np.median(windows, axis=-1), _PART, axis=1)
    assert slow.shape == (radii, angles, channels)
    return slow
