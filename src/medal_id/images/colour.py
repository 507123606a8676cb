"""Colours in words: what a patch of cloth may be called, whatever the light and however faded."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

#: What the colours of the vocabulary look like besides its own shade: read off photographs of
#: ribbons whose colours are known. One and the same olive reads from cream to saturated yellow.
_SHADES: Mapping[str, tuple[str, ...]] = {
    "red": ("#c8202a", "#8f1d24", "#c4605a", "#b02048"),
    "burgundy": ("#7e2a35", "#8a2440"),
    "orange": ("#e09a4a", "#c88a50"),
    "yellow": ("#e8dc50", "#d8c030", "#b0a030"),
    "cream": ("#f2e8cf", "#e8d8ac"),
    "white": ("#f4f4f4", "#d8dade"),
    "silver": ("#d0d2d8", "#a09c94"),
    "grey": ("#77746e", "#9a968c"),
    "olive": ("#b3b07c", "#cbc690", "#e4d8b0", "#a5ad82", "#b8c09c", "#bcd0b4", "#e8d8ac"),
    "green": ("#18a0b8", "#1fa080", "#22b08c", "#0f7f70", "#3a8f5a", "#6fa050"),
    "light-blue": ("#8fb2c8", "#30b0dc", "#9ab0c8", "#a4c4dc"),
    "blue": ("#2a3a8a", "#3a4cc0", "#283050"),
    "lilac": ("#8a7a98", "#6e5a80"),
    "black": ("#2b2b28", "#101010"),
}
#: What bleached silk is like in linear light, and how far dyes bleach.
_SILK = np.array([0.80, 0.74, 0.58])
_FADED = (0.0, 0.2, 0.4, 0.6, 0.8)
#: Two shades that differ by this share of their lightness in hue look alike.
_HUE, _HUE_UNKNOWN_LAMP = 0.045, 0.05
#: By how much cloth may look darker or lighter than its shade, as a factor of OKLab's lightness.
_DARKER, _LIGHTER = 0.78, 1.06
_DEPTH = 0.10
#: A word fits when it lies no farther than this, or than the best one and this more.
_FITS, _MORE = 1.0, 0.9

_TO_LMS = np.array(
    [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
    ]
)
_TO_LAB = np.array(
    [
        [0.2104542553, 0.7936177850, -0.0040720468],
        [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
    ]
)


def oklab(light: Floats) -> Floats:
    """Give lightness and two hues of linear light (..., 3), as one sees them.

    Björn Ottosson, "A perceptual color space for image processing", 2020.
    """
    lab: Floats = np.cbrt(np.maximum(light, 0.0) @ _TO_LMS.T) @ _TO_LAB.T
    return lab


def words(light: Floats, known: Mapping[str, str], *, balanced: bool = True) -> frozenset[str]:
    """Give the words that may be meant by a colour.

    Args:
        light: three numbers of linear light, white being 1.
        known: the shades (#rrggbb) of the words there are.
        balanced: whether something white or grey told the colour of the lamp.
    """
    lightness, *hue = (float(one) for one in oklab(light))
    tolerance = _HUE if balanced else _HUE_UNKNOWN_LAMP
    far = {}
    for word, code in known.items():
        shades = _looks(word, code)
        aside = np.hypot(*(np.array(hue) / max(lightness, 0.05) - shades[:, 1:]).T) / tolerance
        depth = np.log(max(lightness, 0.05) / shades[:, 0])
        off = np.maximum(np.log(_DARKER) - depth, depth - np.log(_LIGHTER)).clip(0) / _DEPTH
        far[word] = float(np.hypot(aside, off).min())
    nearest = min(far.values())
    limit = max(_FITS, nearest + _MORE)
    return frozenset(word for word, distance in far.items() if distance <= limit)


@cache
def _looks(word: str, code: str) -> Floats:
    """Give what a colour looks like, fresh and faded: lightness, and hues as shares of it."""
    found = []
    for one in (code, *_SHADES.get(word, ())):
        fresh = _linear(one)
        bleached = _SILK * (0.62 + 0.38 * float(fresh @ np.array([0.3, 0.6, 0.1])))
        # Shades that were read off photographs are faded already.
        for share in _FADED if one == code else (0.0,):
            lab = oklab(fresh * (1 - 0.85 * share) + bleached * 0.85 * share)
            found.append((lab[0], lab[1] / lab[0], lab[2] / lab[0]))
    return np.array(found)


def _linear(code: str) -> Floats:
    """Turn #rrggbb into linear light (IEC 61966-2-1)."""
    value = np.frombuffer(bytes.fromhex(code.removeprefix("#")), np.uint8) / 255.0
    return np.where(value <= 0.04045, value / 12.92, ((value + 0.055) / 1.055) ** 2.4)
