"""How well a rim explains the band that is seen along it.

How bright ground, wall, bevel and rim are follows by least squares, block by block, for any places
of the edges between them; so the places alone are left to search for (variable projection, Golub
and Pereyra 1973; derivatives as by Kaufman 1975). The brightness of wall and bevel changes little
from one block to the next. Each block has its own scatter, so that those which an eyelet or a
scratch spoils count less.
"""

from __future__ import annotations

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from medal_id.images import rim
from medal_id.images.band import Band
from medal_id.images.steps import PARTS, Steps

Floats = NDArray[np.float64]
Singles = NDArray[np.float32]

#: How far the brightness of the parts of `Steps` may be off what is expected.
_FREE = np.array([10.0, 10.0, 0.1, 0.1, 0.06, 0.2, 0.3, 0.3])
_SMOOTH = slice(3, 5)  # bevel and wall
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
    drawn: Steps
    design: Singles  #: (rims, blocks, parts, steps).
    inverse: Floats  #: (rims, blocks, parts, parts).
    bright: Floats  #: (rims, blocks, parts): of the parts.
    off: Floats  #: (rims, blocks, parts): how far that is off what is expected.
    residual: Singles  #: (rims, blocks, steps).

    @classmethod
    def of(cls, guesses: Floats, seen: Band, radius: float) -> _Explained:
        """Find the brightness of all parts by least squares."""
        places = rim.edges(guesses[:, : rim.COUNT], seen.angles)
        blur = np.exp(guesses[:, rim.BLUR])
        drawn = Steps.of(places - seen.base, blur, seen.offsets, radius)
        design = drawn.design()
        design *= seen.trust[:, None].astype(np.float32)
        normal = (design @ design.swapaxes(2, 3)) + np.diag(_STIFF)
        inverse = np.linalg.inv(normal).astype(np.float64, copy=False)
        expected: Floats = np.zeros((*inverse.shape[:2], PARTS))
        levels = guesses[:, rim.COUNT :].reshape(-1, 2, _WAVES)
        expected[..., _SMOOTH] = (levels @ waves(seen.angles).T).swapaxes(1, 2)
        light = (seen.light * seen.trust).astype(np.float32)
        pulled = (design @ light[..., None])[..., 0] + _STIFF * expected
        bright = (inverse @ pulled[..., None])[..., 0]
        residual = light - (bright[..., None, :].astype(np.float32) @ design)[..., 0, :]
        return cls(
            guesses, seen, places, drawn, design, inverse, bright, bright - expected, residual
        )

    @property
    def left(self) -> Floats:
        """The sum of squares that is left: (rims, blocks)."""
        squares = (self.residual[..., None, :] @ self.residual[..., None])[..., 0, 0]
        left: Floats = squares + (_STIFF * self.off**2).sum(2)
        left += _FLOOR * self.residual.shape[2]
        return left

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
        cost += 0.5 * (_LEVEL_STIFF * self.surprise**2).sum(1)
        return cost

    def judged(self) -> Judged:
        """Add the derivatives."""
        change = self.drawn.changes(self.bright)
        change *= self.seen.trust[:, None].astype(np.float32)
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


def _features(change: Singles, design: Singles, inverse: Floats) -> Floats:
    """Give the curvature by the edges and the expected levels, the brightness following suit."""
    stiff = _STIFF[_SMOOTH]
    across = (change @ design.swapaxes(2, 3)).astype(np.float64)
    bound = across @ inverse
    found = np.empty((*change.shape[:2], 6, 6))
    found[..., :4, :4] = change @ change.swapaxes(2, 3) - bound @ across.swapaxes(2, 3)
    mixed = bound[..., _SMOOTH] * stiff
    found[..., :4, 4:] = mixed
    found[..., 4:, :4] = mixed.swapaxes(2, 3)
    found[..., 4:, 4:] = np.diag(stiff) - stiff[:, None] * inverse[..., _SMOOTH, _SMOOTH] * stiff
    return found
