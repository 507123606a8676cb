"""Discs drawn with numpy alone: raised rim, bevel, side wall and all, and what is true of them."""

from __future__ import annotations

import numpy as np
from attrs import frozen
from numpy.typing import NDArray
from scipy import ndimage

from medal_id.images.photo import Photo, open_photo

Floats = NDArray[np.float64]

#: How light the parts are, from outside inwards, with the multiples of the radius they begin at.
RINGS = ((1.0, 0.35), (0.9905, 0.55), (0.976, 0.25), (0.95, 0.45))
WALL, THICK = 0.18, 2.5 / 16
_FINER = 4


@frozen
class Drawn:
    """A disc to be drawn; lengths in px, angles in degrees."""

    x: float = 150.0
    y: float = 140.0
    radius: float = 90.0
    tilt: float = 0.0
    towards: float = 0.0  #: The direction in which the far side tips away, counter-clockwise.

    def over(self, light: Floats) -> Floats:
        """Draw it over (rows, columns) of light, which are finer than px by 4."""
        rows, columns = np.indices(light.shape)
        right = (columns + 0.5) / _FINER - 0.5 - self.x
        up = self.y - ((rows + 0.5) / _FINER - 0.5)
        turn, tilt = np.radians(self.towards), np.radians(self.tilt)
        along = right * np.cos(turn) + up * np.sin(turn)
        across = up * np.cos(turn) - right * np.sin(turn)
        # The back is seen on the near side; between it and the face lies the wall.
        swept = along - np.clip(along, -self.radius * THICK * np.sin(tilt), 0.0)
        light = np.where(np.hypot(swept / np.cos(tilt), across) < self.radius, WALL, light)
        away = np.hypot(along / np.cos(tilt), across) / self.radius
        for share, level in RINGS:
            light = np.where(away < share, level, light)
        return light


def picture(
    *discs: Drawn, size: tuple[int, int] = (280, 300), ground: float = 0.7, seed: int = 1
) -> NDArray[np.uint8]:
    """Draw discs on a plain ground: (rows, columns, 3)."""
    light = np.full((size[0] * _FINER, size[1] * _FINER), ground)
    for disc in discs:
        light = disc.over(light)
    light = light.reshape(size[0], _FINER, size[1], _FINER).mean((1, 3))
    light = ndimage.gaussian_filter(light, 0.6)
    light += 0.008 * np.random.default_rng(seed).standard_normal(light.shape)
    return encoded(light)


def encoded(light: Floats) -> NDArray[np.uint8]:
    """Give the grey sRGB picture of some light."""
    value = 1.055 * np.clip(light, 0.0031308, 1.0) ** (1 / 2.4) - 0.055
    return np.repeat(np.rint(255 * value).astype(np.uint8)[..., None], 3, 2)


def photo(*discs: Drawn, ground: float = 0.7, size: tuple[int, int] = (280, 300)) -> Photo:
    """Draw discs and open the picture."""
    return open_photo(picture(*discs, ground=ground, size=size))
