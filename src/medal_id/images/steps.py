"""Blurred steps of light: what the rim of a disc looks like along rays that cross it.

From outside inwards there are the ground, which may brighten or darken steadily, the side wall
where it is seen, the bevel, the flat top of the rim and the slope behind it. How bright each is
follows by least squares, block by block, for any places of the edges; so the places alone are left
to search for (variable projection, Golub and Pereyra 1973; derivatives as by Kaufman 1975).
The brightness of wall and bevel changes little from one block to the next.
"""

from __future__ import annotations

import numpy as np
from attrs import frozen
from numpy.typing import NDArray
from scipy.special import ndtr

from medal_id.images import rim
from medal_id.images.band import Band

Floats = NDArray[np.float64]

_DENSITY = 0.3989422804014327
#: The parts: rim's top, ground, the ground's slope, bevel, wall, the bevel's slope, the slope
#: behind the rim and what lies behind that. How far their brightness may be off what is expected.
_FREE = np.array([10.0, 10.0, 0.1, 0.06, 0.06, 0.1, 0.3, 0.3])
_PARTS = len(_FREE)
_SMOOTH = slice(3, 5)  # bevel and wall
#: Where the slope behind the rim begins, and where it ends, inwards from the bevel's inner edge,
#: and how soft these edges are, in multiples of the radius.
_BEHIND = ((0.0135, 0.003), (0.0355, 0.007))
_WAVES = 5  # of the brightness of bevel and wall around the circle
_LEVEL = 0.15
_LEVEL_FREE = np.array([0.3, 0.3, 0.3, 0.167, 0.167])
_NOISE = 0.015
_INDEPENDENT = 0.04  # of the samples

COUNT = rim.COUNT + 2 * _WAVES


@frozen(eq=False)
class Judged:
    """How well some rims explain a band."""

    cost: Floats  #: (rims,): minus the logarithm of the likelihood.
    curvature: Floats  #: (rims, 17, 17): of the cost.
    pulls: Floats  #: (rims, blocks, 17): minus the cost's gradient, block by block.
    left: Floats  #: (rims, blocks): the sum of squared residuals.


def waves(angles: Floats) -> Floats:
    """Give the functions that a brightness around the circle is made of: (blocks, 5)."""
    turns = (angles, 2 * angles)
    return np.stack([np.ones_like(angles), *(f(a) for a in turns for f in (np.cos, np.sin))], -1)


def start(rims: Floats) -> Floats:
    """Append to (rims, 7) what is expected of the brightness of bevel and wall: (rims, 17)."""
    levels = np.zeros((len(rims), 2, _WAVES))
    levels[:, :, 0] = _LEVEL
    return np.concatenate([rims, levels.reshape(len(rims), -1)], 1)


def judge(guesses: Floats, seen: Band, radius: float) -> Judged:
    """Judge rims by what was seen.

    Args:
        guesses: (rims, 17), as `start` gives them.
        seen: the band.
        radius: of the disc, roughly, in px.
    """
    rims = guesses[:, : rim.COUNT]
    places = rim.edges(rims, seen.angles)
    blur = np.exp(rims[:, rim.BLUR])[:, None, None]
    shapes = _Shapes.of(places - seen.base, blur, seen.offsets, radius)
    design = shapes.design() * seen.trust[..., None]
    turned = design.swapaxes(2, 3)
    stiff = (_NOISE / _FREE) ** 2
    inverse = np.linalg.inv(turned @ design + np.diag(stiff))
    functions = waves(seen.angles)
    levels = guesses[:, rim.COUNT :].reshape(-1, 2, _WAVES)
    expected = np.zeros((*inverse.shape[:2], _PARTS))
    expected[..., _SMOOTH] = (levels @ functions.T).swapaxes(1, 2)
    light = seen.light * seen.trust
    bright = (inverse @ ((turned @ light[..., None])[..., 0] + stiff * expected)[..., None])[..., 0]
    residual = light - (design @ bright[..., None])[..., 0]
    off = bright - expected
    left = (residual**2).sum(2) + (stiff * off**2).sum(2)
    number = light.shape[1]
    floor = 0.2 * number * _NOISE**2
    count = number * _INDEPENDENT
    cost = 0.5 * count * (seen.whole * np.log((left + floor) / number)).sum(1)
    # Of the four edges' places and of the two expected levels:
    change = shapes.changes(bright) * seen.trust[:, None]
    feature = _features(change, design, inverse, stiff[_SMOOTH])
    pull = np.concatenate([change @ residual[..., None], (stiff * off)[..., _SMOOTH, None]], 2)
    weight = (seen.whole * count / (left + floor))[..., None, None]
    chain = np.zeros((*feature.shape[:3], COUNT))
    chain[:, :, :4, : rim.COUNT] = rim.slopes(rims, seen.angles, places)
    chain[:, :, 4, rim.COUNT : rim.COUNT + _WAVES] = functions
    chain[:, :, 5, rim.COUNT + _WAVES :] = functions
    turned = chain.swapaxes(2, 3)
    pulls = weight[..., 0] * (turned @ pull)[..., 0]
    curvature = (turned @ (weight * (feature @ chain))).sum(1)
    return _with_levels(Judged(cost, curvature, pulls, left), levels)


def _features(change: Floats, design: Floats, inverse: Floats, stiff: Floats) -> Floats:
    """Give the curvature by the edges and the expected levels, the brightness following suit."""
    across = change @ design
    bound = across @ inverse
    found = np.empty((*change.shape[:2], 6, 6))
    found[..., :4, :4] = change @ change.swapaxes(2, 3) - bound @ across.swapaxes(2, 3)
    mixed = bound[..., _SMOOTH] * stiff
    found[..., :4, 4:] = mixed
    found[..., 4:, :4] = mixed.swapaxes(2, 3)
    found[..., 4:, 4:] = np.diag(stiff) - stiff[:, None] * inverse[..., _SMOOTH, _SMOOTH] * stiff
    return found


def _with_levels(found: Judged, levels: Floats) -> Judged:
    """Add what is expected of the levels themselves."""
    off = levels.copy()
    off[:, :, 0] -= _LEVEL
    stiff = _LEVEL_FREE**-2.0
    every = np.tile(stiff, 2)
    spot = np.arange(rim.COUNT, COUNT)
    found.curvature[:, spot, spot] += every
    # Each block pulls its share.
    found.pulls[:, :, rim.COUNT :] -= (every * off.reshape(len(off), -1))[:, None] / (
        found.pulls.shape[1]
    )
    return Judged(
        found.cost + 0.5 * (stiff * off**2).sum((1, 2)), found.curvature, found.pulls, found.left
    )


@frozen(eq=False)
class _Shapes:
    """Blurred steps and their derivatives, each (rims, edges or 1, blocks, steps)."""

    step: Floats  #: Of the slope's two ends, the bevel, the face and the silhouette.
    bell: Floats  #: Their derivatives, as densities.
    far: Floats  #: Distances from the edge in multiples of the blur.
    soft: Floats  #: (rims, edges, 1, 1): the blur of each in px.
    blur: Floats  #: (rims, 1, 1): that of the picture in px.
    width: Floats  #: (rims, blocks, 1): of the bevel, in px.
    beyond: Floats  #: (rims, blocks, steps): from the silhouette, in multiples of the window.
    window: float  #: From the first to the last sample, in px.

    @classmethod
    def of(cls, places: Floats, blur: Floats, offsets: Floats, radius: float) -> _Shapes:
        """Draw the steps for edges at (rims, 3, blocks), in px from the band's base."""
        begins = [places[:, :1] - radius * inwards for inwards, _ in _BEHIND]
        every = np.concatenate([*begins, places], 1)[..., None]
        softs = [np.sqrt(blur**2 + (radius * soft) ** 2) for _, soft in _BEHIND]
        soft = np.stack([*softs, blur, blur, blur], 1)
        far = (offsets - every) / soft
        bell = np.exp(-0.5 * far**2) * (_DENSITY / soft)
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
