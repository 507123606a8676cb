"""The metal of a disc, as far as its colour tells: warm like brass, or white like silver."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from medal_id.images.colour import oklab
from medal_id.images.disc import Disc
from medal_id.images.ground import Ground, read_ground
from medal_id.images.measured import NotMeasured, State, Told
from medal_id.images.photo import Photo
from medal_id.images.plane import Plane
from medal_id.images.reasons import reason

Floats = NDArray[np.float64]

WARM = frozenset({"brass", "bronze", "copper", "other"})
WHITE = frozenset({"silver", "stainless-steel", "aluminium", "silver-coloured-alloy", "other"})

_REACH = 14.0  # mm: within the rim, which mirrors the surroundings
_STEP = 0.6  # mm
#: Recesses are dark with patina and highlights have the colour of the lamp, not of the metal.
_BODY = (0.3, 0.9)
_BURNT = 0.97
#: Yellowness, as a share of lightness in OKLab, below which metal is white and above which warm:
#: with a neutral ground, and without one. A toned silver medal without one was seen at 0.10, a
#: pale brass one at 0.08.
_WHITE_BELOW = (0.055, 0.045)
_WARM_ABOVE = (0.095, 0.115)
#: Hues in degrees: below the first it is too red for brass, above the second too yellow for
#: copper; on photographs with a white to compare, brass had 74 to 92 and copper 45 to 62.
_RED, _YELLOW = 58.0, 78.0
_COLOURFUL = 0.09


def metal(photo: Photo, disc: Disc, ground: Ground | None = None) -> State:
    """Tell which metals of the vocabulary a disc looks like.

    Args:
        photo: the photograph.
        disc: the disc, in px of the full picture.
        ground: what surrounds the disc, if it was read already.
    """
    plane = Plane.of(photo, disc, 0.0, (-_REACH, -_REACH, _REACH, _REACH), 1 / _STEP)
    if plane is None:
        return NotMeasured(reason("cut-off"))
    around = ground or read_ground(photo, disc)
    if around.grey:
        return Told(WARM | WHITE, "the picture has no colours")
    axis = np.arange(-_REACH, _REACH + 0.01, _STEP)
    x, y = (one.ravel() for one in np.meshgrid(axis, axis))
    inside = (np.hypot(x, y) < _REACH) & plane.shown(x, y)
    light = plane.light(x[inside], y[inside])[:, :3].astype(float) ** 2
    body = _body(light)
    if len(body) < 60:
        return NotMeasured(reason("glare"))
    return _told(body, around.white)


def _body(light: Floats) -> Floats:
    """Leave out recesses, highlights and what is burnt out: linear light (n, 3)."""
    light = light[light.max(1) < _BURNT]
    if not len(light):
        return light
    bright = light.mean(1)
    low, high = np.quantile(bright, _BODY)
    body: Floats = light[(bright >= low) & (bright <= high)]
    return body


def _told(light: Floats, white: Floats | None) -> Told:
    """Tell the metal by its hue."""
    lab = oklab(light if white is None else light / white)
    red, yellow = (float(one) for one in np.median(lab[:, 1:] / lab[:, :1], axis=0))
    known = 0 if white is not None else 1
    method = f"colour of the disc, {'against the ground' if white is not None else 'as it is'}"
    # A cast of green or blue lies beyond what metal and lamps make.
    if abs(red) < _WHITE_BELOW[known] and abs(yellow) < _WHITE_BELOW[known]:
        return Told(WHITE, method)
    if yellow < _WARM_ABOVE[known] and not _reddish(red, yellow):
        return Told(WARM | WHITE, method)
    return Told(WARM - _too_much(red, yellow, known), method)


def _reddish(red: float, yellow: float) -> bool:
    """Tell whether it is as red as only copper is."""
    return red > 0.06 and yellow > 0.06


def _too_much(red: float, yellow: float, known: int) -> frozenset[str]:
    """Give the warm metals that it is too red or too yellow for."""
    hue = float(np.degrees(np.arctan2(yellow, red)))
    if known == 0 and np.hypot(red, yellow) > _COLOURFUL:
        if hue < _RED:
            return frozenset({"brass"})
        if hue > _YELLOW:
            return frozenset({"copper"})
    return frozenset()
