"""Searching the rim of a disc from a ring that was seen: is it the silhouette, and how tilted?

A ring of edges may be the silhouette, the outline of the face, the inner edge of its bevel or a
mixture of them. Rims of many tilts are laid through it, a little larger and smaller; the band
along the ring tells which of them explain it best, and these are fitted.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from medal_id.images import fit, rim, silhouette, steps
from medal_id.images.band import Band

Floats = NDArray[np.float64]

_SIZES = np.array([0.968, 0.983, 0.993, 1.003, 1.015])
_TILTS = np.radians([4.0, 8.0, 12.0, 16.0, 20.0])
_DIRECTIONS = np.arange(8) * (np.pi / 4)
_LAID = 14  # tilts: those whose silhouette misses the ring least are tried
_KEPT = 4


def rims(ring: Floats, angles: Floats) -> Floats:
    """Lay rims through a ring.

    Args:
        ring: (blocks,): how far it lies from the first guess of the centre, in px.
        angles: (blocks,).

    Returns:
        (rims, 7).
    """
    radius = float(ring.mean())
    tilts = np.concatenate([[0.0], np.repeat(_TILTS, len(_DIRECTIONS))])
    towards = np.concatenate([[0.0], np.tile(_DIRECTIONS, len(_TILTS))])
    hull = silhouette.hull(angles, tilts[:, None], towards[:, None], rim.WALL)
    circle = np.broadcast_to(
        np.stack([np.cos(angles), np.sin(angles)]), (len(tilts), 2, len(angles))
    )
    design = np.concatenate([circle, hull[:, None]], 1)
    solved = np.linalg.solve(design @ design.swapaxes(1, 2), (design @ ring)[..., None])
    off = np.abs(ring - (solved * design).sum(1)).mean(1)
    kept = np.argsort(off, kind="stable")[:_LAID]
    solved, tilts, towards = solved[kept, :, 0], tilts[kept], towards[kept]
    parts = np.stack(
        [
            *solved.T,
            tilts * np.cos(towards),
            tilts * np.sin(towards),
            np.full(len(tilts), fit.BEVEL[0] * radius),
            np.full(len(tilts), fit.blur(radius)),
        ],
        1,
    )
    every = np.tile(parts, (len(_SIZES), 1))
    every[:, rim.R] *= np.repeat(_SIZES, len(parts))
    return every


def search(tried: Floats, seen: Band, radius: float) -> fit.Fitted:
    """Find which rims explain a band best, and fit them, the best first.

    Args:
        tried: (rims, 7).
        seen: the band.
        radius: of the disc, roughly, in px.
    """
    guesses = steps.start(tried)
    guesses[:, rim.BLUR] += 0.4  # a soft edge is felt from further off
    order = np.argsort(fit.costs(guesses, seen, radius), kind="stable")
    guesses = guesses[order]
    chosen = distinct(guesses, radius, _KEPT)
    return fit.fit(guesses[chosen], seen, radius, 7)


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
