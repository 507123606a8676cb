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
_FREE = np.array([10.0, 10.0, 0.1, 0.1, 0.06, 0.2, 0.3, 0.3])
_PARTS = len(_FREE)
_SMOOTH = slice(3, 5)  # bevel and wall
#: Where the slope behind the rim begins, and where it ends, inwards from the bevel's inner edge,
#: and how soft these edges are, in multiples of the radius.
_BEHIND = ((0.0135, 0.003), (0.0355, 0.007))
_WAVES = 5  # of the brightness of bevel and wall around the circle
_LEVEL = 0.15
_LEVEL_STIFF = np.tile(np.array([0.3, 0.3, 0.3, 0.167, 0.167]) ** -2.0, 2)
_NOISE = 0.015
_STIFF = (_NOISE / _FREE) ** 2
_FLOOR = 0.2 * _NOISE**2
_CLEAR = 4.0  # times the scatter: lesser steps may be chance
_FAINT = 0.04
_INDEPENDENT = 0.04  # of the samples

COUNT = rim.COUNT + 2 * _WAVES


@frozen(eq=False)
class Judged:
    """How well some rims explain a band."""

    cost: Floats  #: (rims,): minus the logarithm of the likelihood.
    curvature: Floats  #: (rims, 17, 17): of the cost.
    pulls: Floats  #: (rims, blocks, 17): minus the cost's gradient, block by block.

    def of(self, which: NDArray[np.intp]) -> Judged:
        """Give some of them, in that order."""
        return Judged(self.cost[which], self.curvature[which], self.pulls[which])

    def where(self, better: NDArray[np.bool_], other: Judged) -> Judged:
        """Give those that are better, and of the other the rest."""
        return Judged(
            np.where(better, self.cost, other.cost),
            np.where(better[:, None, None], self.curvature, other.curvature),
            np.where(better[:, None, None], self.pulls, other.pulls),
        )


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
    return _Explained.of(guesses, seen, radius).judged()


def costs(guesses: Floats, seen: Band, radius: float) -> Floats:
    """Give only how badly rims explain a band: (rims,); arguments as of `judge`."""
    return _Explained.of(guesses, seen, radius).cost()


def clear(guesses: Floats, seen: Band, radius: float) -> NDArray[np.bool_]:
    """Tell for each block whether the ground clearly ends where the first guess says: (blocks,).

    Arguments as of `judge`.
    """
    found = _Explained.of(guesses[:1], seen, radius)
    top, ground, _, bevel, *_ = np.moveaxis(found.bright[0], -1, 0)
    step = np.maximum(np.abs(ground - bevel), np.abs(ground - top))
    noise = np.sqrt(found.left[0] / found.residual.shape[2])
    ends: NDArray[np.bool_] = (step > _CLEAR * noise) & (step > _FAINT) & seen.whole
    return ends


@frozen(eq=False)
class _Explained:
    """A band explained by rims, as well as brightness can do it."""

    guesses: Floats
    seen: Band
    places: Floats  #: (rims, 3, blocks): of the edges.
    shapes: _Shapes
    design: Floats  #: (rims, blocks, steps, parts).
    inverse: Floats  #: (rims, blocks, parts, parts).
    bright: Floats  #: (rims, blocks, parts): of the parts.
    off: Floats  #: (rims, blocks, parts): how far that is off what is expected.
    residual: Floats  #: (rims, blocks, steps).

    @classmethod
    def of(cls, guesses: Floats, seen: Band, radius: float) -> _Explained:
        """Find the brightness of all parts by least squares."""
        places = rim.edges(guesses[:, : rim.COUNT], seen.angles)
        blur = np.exp(guesses[:, rim.BLUR])[:, None, None]
        shapes = _Shapes.of(places - seen.base, blur, seen.offsets, radius)
        design = shapes.design() * seen.trust[..., None]
        turned = design.swapaxes(2, 3)
        inverse = np.linalg.inv(turned @ design + np.diag(_STIFF))
        expected = np.zeros((*inverse.shape[:2], _PARTS))
        levels = guesses[:, rim.COUNT :].reshape(-1, 2, _WAVES)
        expected[..., _SMOOTH] = (levels @ waves(seen.angles).T).swapaxes(1, 2)
        light = (seen.light * seen.trust)[..., None]
        bright = inverse @ (turned @ light + (_STIFF * expected)[..., None])
        residual = (light - design @ bright)[..., 0]
        bright = bright[..., 0]
        return cls(
            guesses, seen, places, shapes, design, inverse, bright, bright - expected, residual
        )

    @property
    def left(self) -> Floats:
        """The sum of squares that is left: (rims, blocks)."""
        left: Floats = (self.residual**2).sum(2) + (_STIFF * self.off**2).sum(2)
        return left + _FLOOR * self.residual.shape[2]

    @property
    def surprise(self) -> Floats:
        """How far the levels of bevel and wall are off what is common: (rims, 10)."""
        surprise = self.guesses[:, rim.COUNT :].copy()
        surprise[:, ::_WAVES] -= _LEVEL
        return surprise

    def cost(self) -> Floats:
        """Give minus the logarithm of the likelihood: (rims,)."""
        number = self.residual.shape[2]
        blocks = (self.seen.whole * np.log(self.left / number)).sum(1)
        cost: Floats = 0.5 * _INDEPENDENT * number * blocks
        return cost + 0.5 * (_LEVEL_STIFF * self.surprise**2).sum(1)

    def judged(self) -> Judged:
        """Add the derivatives."""
        change = self.shapes.changes(self.bright) * self.seen.trust[:, None]
        feature = _features(change, self.design, self.inverse)
        own = (_STIFF * self.off)[..., _SMOOTH, None]
        pull = np.concatenate([change @ self.residual[..., None], own], 2)
        count = _INDEPENDENT * self.residual.shape[2]
        weight = (self.seen.whole * count / self.left)[..., None]
        chain = self._chain()
        turned = chain.swapaxes(2, 3)
        pulls = weight * (turned @ pull)[..., 0]
        curvature = (turned @ (weight[..., None] * (feature @ chain))).sum(1)
        spot = np.arange(rim.COUNT, COUNT)
        curvature[:, spot, spot] += _LEVEL_STIFF
        # Each block pulls its share.
        pulls[:, :, rim.COUNT :] -= (_LEVEL_STIFF * self.surprise)[:, None] / pulls.shape[1]
        return Judged(self.cost(), curvature, pulls)

    def _chain(self) -> Floats:
        """Differentiate the edges and the expected levels by the guess: (rims, blocks, 6, 17)."""
        chain = np.zeros((*self.bright.shape[:2], 6, COUNT))
        rims = self.guesses[:, : rim.COUNT]
        chain[:, :, :4, : rim.COUNT] = rim.slopes(rims, self.seen.angles, self.places)
        functions = waves(self.seen.angles)
        chain[:, :, 4, rim.COUNT : rim.COUNT + _WAVES] = functions
        chain[:, :, 5, rim.COUNT + _WAVES :] = functions
        return chain


def _features(change: Floats, design: Floats, inverse: Floats) -> Floats:
    """Give the curvature by the edges and the expected levels, the brightness following suit."""
    stiff = _STIFF[_SMOOTH]
    across = change @ design
    bound = across @ inverse
    found = np.empty((*change.shape[:2], 6, 6))
    found[..., :4, :4] = change @ change.swapaxes(2, 3) - bound @ across.swapaxes(2, 3)
    mixed = bound[..., _SMOOTH] * stiff
    found[..., :4, 4:] = mixed
    found[..., 4:, :4] = mixed.swapaxes(2, 3)
    found[..., 4:, 4:] = np.diag(stiff) - stiff[:, None] * inverse[..., _SMOOTH, _SMOOTH] * stiff
    return found


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
        soft = soft.astype(np.float32)
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
