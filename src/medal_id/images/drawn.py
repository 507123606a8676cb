"""Circles that are only drawn: where a pen has gone round, the paper goes on inside.

A medal differs from its ground just within its rim, in brightness, in colour or by its relief; the
paper within a line is that without.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from medal_id.images.disc import Disc
from medal_id.images.photo import Photo

Floats = NDArray[np.float64]

_INSIDE, _OUTSIDE = (0.84, 0.87, 0.90), (1.08, 1.11, 1.14)  # of the radius
_RADIUS = 60.0  # px: what is looked at, at most
_BLOCKS = 72
#: The quarter of the circle where inside and outside are most alike differs by less than this, in
#: multiples of the light there (of its root). Of 380 medals in drawn scenes the least was 0.06; of
#: 90 circles drawn on paper, all but three were below.
_ALIKE = 0.05
#: What is looked at in turn: without colours, then with them, and how much tells a medal. Grey is a
#: mean of the colours, so one of these differs by as much; twice, because the unit differs too.
_LOOKS = ((True, 2 * _ALIKE), (False, _ALIKE))
_BLACK = 0.02  # of full scale: nothing is told by darker places
_LEAST = 12  # blocks: of what lies almost outside of the picture nothing is told


def is_drawn(photo: Photo, disc: Disc) -> bool:
    """Tell whether an outline is a line around more of the same ground.

    Where they differ clearly without colours, these are not decoded.
    """
    return all(_differ(photo, disc, grey=grey) < least for grey, least in _LOOKS)


def _differ(photo: Photo, disc: Disc, *, grey: bool) -> float:
    """Give how much inside and outside differ in the quarter where they are most alike."""
    reduction = 1
    while disc.radius / reduction > _RADIUS and reduction < 8:
        reduction *= 2
    wide = 1.2 * disc.radius + 4 * reduction
    box = (disc.x - wide, disc.y - wide, disc.x + wide, disc.y + wide)
    level = photo.crop(box, reduction, grey=grey)
    pixels = np.sqrt(np.maximum(level.pixels, 0.0))
    angles = np.arange(_BLOCKS) * (2 * np.pi / _BLOCKS)

    def around(multiples: tuple[float, ...]) -> tuple[Floats, NDArray[np.bool_]]:
        """Give the light on some circles, (blocks, channels), and which blocks are in view."""
        lights = []
        for one in multiples:
            x, y = disc.to_picture(one * np.cos(angles), one * np.sin(angles))
            x, y = level.from_full(x, y)
            lights.append(
                [ndimage.map_coordinates(p, [y, x], order=1) for p in pixels.T.swapaxes(1, 2)]
            )
        view = (x >= 0) & (y >= 0) & (x <= level.width - 1) & (y <= level.height - 1)
        return np.mean(lights, 0).T, view

    inside, _ = around(_INSIDE)
    outside, view = around(_OUTSIDE)
    if view.sum() < _LEAST:
        return math.inf
    light = np.maximum(0.5 * (inside + outside).mean(1), _BLACK)
    off = np.abs(inside - outside).max(1) / light
    return float(np.quantile(off[view], 0.25))
