"""The outlines of round things in a photograph: found roughly, then measured on finer pixels."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from medal_id.images import evidence, fit, rim, scatter, search
from medal_id.images.band import Band, band
from medal_id.images.disc import Disc
from medal_id.images.find import SEARCHED, Candidate, candidates
from medal_id.images.photo import Level, Photo
from medal_id.images.profiles import middle_angles, peaks, sample
from medal_id.images.rings import Ring, basis, best_ring, concentric

Floats = NDArray[np.float64]

_ROUGH = 110.0  # px: the radius at which a ring is looked for, at most
_FINE = 420.0  # px: the radius at which it is measured, at most
_BLOCKS = 72
_NEAR = 0.014  # of the radius: how far edges may lie off a ring
#: Candidates with a smaller share of the best one's votes are not looked at, once one is found.
_VOTES = 0.35
#: A ring that fewer blocks than this show is none.
_LEAST_SUPPORT = 0.5
#: An outline that fewer blocks than this show is none.
_LEAST_OUTLINE = 0.6
#: How sharp an outline is at least, compared with the sharpest ring of the medal.
_SHARP = 0.2
#: A rim this much larger or smaller than the ring it was looked for along is looked for again.
_ELSEWHERE = 0.02


def outlines(photo: Photo) -> list[Disc]:
    """Find and measure the round outlines, the largest first."""
    level = photo.reduced(SEARCHED)
    found: list[Disc] = []
    most = 0.0
    for one in candidates(np.sqrt(level.pixels)):
        x, y = level.to_full(one.x, one.y)
        here = Candidate(x, y, one.radius * level.reduction, one.votes)
        if one.votes < _VOTES * most or _known(here, found):
            continue
        disc = _measured(photo, here)
        if disc is not None and not _known(disc, found):
            found.append(disc)
            most = max(most, one.votes)
    return sorted(found, key=lambda disc: -disc.radius)


def _known(one: Disc | Candidate, found: list[Disc]) -> bool:
    """Tell whether an outline lies within, or around, one that was found already."""
    return any(
        np.hypot(one.x - disc.x, one.y - disc.y) < 0.7 * max(one.radius, disc.radius)
        for disc in found
    )


def _measured(photo: Photo, one: Candidate) -> Disc | None:
    """Measure the outline around a candidate, if there is one."""
    if not (0 <= one.x < photo.width and 0 <= one.y < photo.height):
        return None
    level = _around(photo, one.x, one.y, one.radius, _ROUGH, 1.35)
    x, y = level.from_full(one.x, one.y)
    ring = _ring(level, (x, y), one.radius / level.reduction)
    if ring is None:
        return None
    coarse = _coarse(level, (x, y), ring * (one.radius / level.reduction))
    guesses = coarse.guesses[search.distinct(coarse.guesses, coarse.radius, 3)]
    x, y = level.to_full(*coarse.centre)
    fine = _around(photo, x, y, coarse.radius * level.reduction, _FINE, 1.1)
    return _fine(fine, fine.from_full(x, y), _scaled(guesses, level.reduction / fine.reduction))
