"""Searching the rim of a disc from a ring that was seen: is it the silhouette, and how tilted?

A ring of edges may be the silhouette, the outline of the face, the inner edge of its bevel or a
mixture of them. Rims of many tilts are laid through it, a little larger and smaller; the band
along the ring tells which of them explain it best, and these are fitted.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from medal_id.images import explanation, fit, rim, silhouette
from medal_id.images.band import Band

Floats = NDArray[np.float64]

#: How large the disc may be, in multiples of a ring that is taken for its silhouette: where that is
#: an inner edge of bevel or rim, the disc is larger; where it is a shadow, smaller. And its face.
_SIZES_BY_HULL = np.array([0.972, 0.987, 1.0, 1.011, 1.026, 1.042])
_SIZES_BY_FACE = np.array([1.0])
_TILTS = np.radians([5.0, 10.0, 15.0, 20.0, 25.0])
_DIRECTIONS = np.arange(8) * (np.pi / 4)
#: By how many radians tilts are changed to try others, and in which directions.
_OTHERWISE = (0.04, 0.085)
_AROUND = np.stack([np.cos(_DIRECTIONS), np.sin(_DIRECTIONS)], -1)
_OFF = 0.003  # of the radius, by which a rim may miss the ring on average, and this many px:
_OFF_PX = 0.4
_TRIED, _HALF, _KEPT, _MIRRORED = 16, 8, 4, 2
_FIRST, _FEW, _SOME = 1, 2, 5  # steps downhill


def rims(ring: Floats, angles: Floats) -> Floats:
    """Lay rims through a ring.

    Args:
        ring: (blocks,): how far it lies from the first guess of the centre, in px.
        angles: (blocks,).

    Returns:
        (rims, 7).
    """
    tilts = np.concatenate([[0.0], np.repeat(_TILTS, len(_DIRECTIONS))])[:, None]
    towards = np.concatenate([[0.0], np.tile(_DIRECTIONS, len(_TILTS))])[:, None]
    hull = silhouette.hull(angles, tilts, towards, rim.WALL)
    face = silhouette.face(angles, tilts, towards)
    by_hull = _laid(ring, angles, hull, np.concatenate([tilts, towards], 1), _SIZES_BY_HULL)
    by_face = _laid(ring, angles, face, np.concatenate([tilts, towards], 1), _SIZES_BY_FACE)
    return np.concatenate([by_hull, by_face])


def _laid(ring: Floats, angles: Floats, shapes: Floats, tilts: Floats, sizes: Floats) -> Floats:
    """Lay shapes, (shapes, blocks), through a ring, where they fit."""
    ways = np.broadcast_to([np.cos(angles), np.sin(angles)], (len(shapes), 2, len(angles)))
    design = np.concatenate([ways, shapes[:, None]], 1)
    solved = np.linalg.solve(design @ design.swapaxes(1, 2), (design @ ring)[..., None])
    off = np.abs(ring - (solved * design).sum(1)).mean(1)
    radius = float(ring.mean())
    fits = (off < _OFF * radius + _OFF_PX) | (off <= off.min())
    x, y, size = solved[fits, :, 0].T
    tilt, towards = tilts[fits].T
    bevel, blur = np.full_like(x, fit.BEVEL[0] * radius), np.full_like(x, fit.blur(radius))
    parts = np.stack([x, y, size, tilt * np.cos(towards), tilt * np.sin(towards), bevel, blur], 1)
    every = np.tile(parts, (len(sizes), 1))
    every[:, rim.R] *= np.repeat(sizes, len(parts))
    return every


def search(tried: Floats, seen: Band, radius: float) -> fit.Fitted:
    """Find which rims explain a band best, and fit them, the best first.

    Args:
        tried: (rims, 7).
        seen: the band.
        radius: of the disc, roughly, in px.
    """
    guesses = explanation.start(tried)
    guesses[:, rim.BLUR] += 0.4  # a soft edge is felt from further off
    guesses = guesses[np.argsort(fit.costs(guesses, seen.thinned(), radius), kind="stable")]
    guesses = fit.fit(guesses[distinct(guesses, radius, _TRIED)], seen, radius, _FIRST).guesses
    guesses = fit.fit(guesses[:_HALF], seen, radius, _FEW).guesses
    guesses = guesses[distinct(guesses, radius, _KEPT)]
    guesses = np.concatenate([guesses, _mirrored(guesses[:_MIRRORED])])
    return fit.fit(guesses, seen, radius, _SOME)


def _mirrored(guesses: Floats) -> Floats:
    """Tilt discs the other way, so that their silhouettes stay about where they are."""
    other = guesses.copy()
    for centre, tilt in ((rim.X, rim.ACROSS), (rim.Y, rim.ALONG)):
        other[:, centre] -= rim.WALL * guesses[:, rim.R] * guesses[:, tilt]
        other[:, tilt] *= -1
    return other


def tilted(guess: Floats) -> Floats:
    """Tilt a disc a little more, less and otherwise, so that its silhouette stays about there.

    Args:
        guess: (1, 17).

    Returns:
        (guesses, 17), the disc itself not among them.
    """
    changes = np.concatenate([size * _AROUND for size in _OTHERWISE])
    others = np.repeat(guess, len(changes), 0)
    for centre, tilt, change in ((rim.X, rim.ACROSS, 0), (rim.Y, rim.ALONG, 1)):
        others[:, tilt] += changes[:, change]
        others[:, centre] += 0.5 * rim.WALL * guess[:, rim.R] * changes[:, change]
    return others


def distinct(guesses: Floats, radius: float, most: int) -> list[int]:
    """Give the places of the first guesses that differ in size or tilt."""
    chosen: list[int] = []
    for one, guess in enumerate(guesses):
        off = np.abs(guesses[chosen] - guess)
        same = (off[:, rim.R] < 0.006 * radius) & (
            off[:, rim.ACROSS : rim.ALONG + 1].max(1, initial=0.0) < 0.05
        )
        if not same.any():
            chosen.append(one)
        if len(chosen) == most:
            break
    return chosen
