"""From light to bytes: lens blur, noise, tone curve, compression."""

from __future__ import annotations

import io

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from medal_id.images.render.smooth import gauss

Array = NDArray[np.float32]

_STEPS = 1 << 14
#: How many rows are worked on at once.
_ROWS = 16


def _curve() -> NDArray[np.uint8]:
    """Give the 8-bit sRGB value (IEC 61966-2-1) of each of 16384 roots of light."""
    light = (np.arange(_STEPS) / (_STEPS - 1)) ** 2
    tone = np.where(light <= 0.0031308, 12.92 * light, 1.055 * light ** (1 / 2.4) - 0.055)
    values: NDArray[np.uint8] = np.rint(tone * 255).astype(np.uint8)
    return values


#: Even in the root of light, so that the dark end is fine enough.
_TONES = _curve()


def blur(light: Array, sigma: float) -> None:
    """Blur every channel in place, as a lens out of focus does; sigma in px."""
    if sigma > 0:
        for channel in light:
            channel[:] = gauss(channel, sigma)


def expose(light: Array, strength: float, rng: np.random.Generator) -> NDArray[np.uint8]:
    """Add noise and apply the tone curve: (3, rows, columns) of light to (rows, columns, 3)."""
    out = np.empty((*light.shape[1:], len(light)), np.uint8)
    for row in range(0, len(out), _ROWS):
        seen = np.clip(light[:, row : row + _ROWS], 0, 1)
        if strength:
            # Photons: the scatter goes with the root of their number; a little is the amplifier's.
            scatter = np.sqrt(seen + np.float32(0.01)) * np.float32(strength)
            seen += scatter * rng.standard_normal(seen.shape, np.float32)
            np.clip(seen, 0, 1, out=seen)
        np.sqrt(seen, out=seen)
        index = (seen * np.float32(_STEPS - 1) + np.float32(0.5)).astype(np.int16)
        out[row : row + _ROWS] = np.moveaxis(_TONES[index], 0, -1)
    return out


def compressed(picture: Image.Image, quality: int) -> bytes:
    """Give a picture as JPEG, the colours at half the resolution, as cameras do."""
    file = io.BytesIO()
    picture.save(file, "JPEG", quality=quality, subsampling=2)
    return file.getvalue()
