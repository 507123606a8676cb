"""The outlines of round things in a photograph: found roughly, then measured on finer pixels."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from medal_id.images import fit, silhouette
from medal_id.images.disc import Disc
from medal_id.images.find import SEARCHED, Candidate, candidates
from medal_id.images.photo import Level, Photo
from medal_id.images.profiles import Peaks, middle_angles, peaks, sample
from medal_id.images.rings import Ring, basis, best_ring, concentric

Floats = NDArray[np.float64]

_ROUGH = 110.0  # px: the radius at which a ring is first looked for, at most
_FINE = 420.0  # px: the radius at which it is measured, at most
_BLOCKS = 72
_FINE_BLOCKS = 120
#: A ring that fewer blocks than this show is none.
_LEAST_SUPPORT = 0.5
#: How sharp an outline is at least, compared with the sharpest ring of the medal.
_SHARP = 0.2


def outlines(photo: Photo) -> list[Disc]:
    """Find and measure the round outlines, the largest first."""
    level = photo.reduced(SEARCHED)
    found: list[Disc] = []
    for one in candidates(np.sqrt(level.pixels)):
        x, y = level.to_full(one.x, one.y)
        rough = _rough(photo, Candidate(x, y, one.radius * level.reduction, one.votes))
        if rough is None or _known(rough, found):
            continue
        disc = measured(photo, rough)
        if disc is not None and not _known(disc, found):
            found.append(disc)
    return sorted(found, key=lambda disc: -disc.radius)


def _known(disc: Disc, found: list[Disc]) -> bool:
    """Tell whether an outline lies within, or around, one that was found already."""
    return any(
        np.hypot(disc.x - one.x, disc.y - one.y) < 0.7 * max(disc.radius, one.radius)
        for one in found
    )


def _finest(photo: Photo, x: float, y: float, radius: float, most: float) -> tuple[Level, float]:
    """Give the surroundings of a disc, with a radius of at most `most` px."""
    reduction = 1
    while radius / reduction > most and reduction < 8:
        reduction *= 2
    reach = 1.35 * radius + 4 * reduction
    level = photo.crop((x - reach, y - reach, x + reach, y + reach), reduction)
    return level, radius / level.reduction


def _rough(photo: Photo, one: Candidate) -> Disc | None:
    """Find the outermost ring around a candidate."""
    if not (0 <= one.x < photo.width and 0 <= one.y < photo.height):
        return None
    level, radius = _finest(photo, one.x, one.y, one.radius, _ROUGH)
    x, y = level.from_full(one.x, one.y)
    multiples, light = sample(
        np.sqrt(level.pixels),
        (x, y),
        np.full(_BLOCKS, radius),
        (0.72, 1.3),
        per_block=3,
        step=max(0.5, radius * 0.006),
    )
    found = peaks(multiples, light, sigma=1.2)
    near = 0.014
    best = best_ring(found, near=near, squeeze=0.05, shift=0.16)
    if best is None or best.support < _LEAST_SUPPORT:
        return None
    ring = _outermost(concentric(found, best, near), best)
    c0, c1, s1, c2, s2 = ring.curve
    size = one.radius
    squeeze = 2 * np.hypot(c2, s2) / c0
    towards = np.degrees(np.arctan2(s2, c2) / 2 + np.pi / 2) % 180
    tilt = float(np.degrees(np.arccos(max(0.0, 1 - squeeze))))
    return Disc(
        one.x + size * c1,
        one.y - size * s1,
        size * (c0 + float(np.hypot(c2, s2))),
        tilt,
        towards,
        ring.support,
        np.eye(5),
    )


def _outermost(every: list[Ring], best: Ring) -> Ring:
    """Give the outermost ring that is no shadow: shadows are softer than rims."""
    sharp = max((ring.sharpness for ring in [*every, best]), default=0.0)
    good = [ring for ring in every if ring.sharpness > _SHARP * sharp and ring.support > 0.55]
    return max(good, key=lambda ring: float(ring.curve[0]), default=best)


def measured(photo: Photo, rough: Disc) -> Disc | None:
    """Measure an outline on finer pixels than it was found on."""
    level, radius = _finest(photo, rough.x, rough.y, rough.radius, _FINE)
    x, y = level.from_full(rough.x, rough.y)
    angles = middle_angles(_FINE_BLOCKS)
    shape = silhouette.face(angles, np.radians(rough.tilt), np.radians(rough.towards))
    multiples, light = sample(
        level.pixels, (x, y), radius * shape, (0.88, 1.09), per_block=4, step=0.5
    )
    found = peaks(multiples, light, sigma=1.6)
    near = max(0.003, 0.6 / radius)
    best = best_ring(found, near=near, squeeze=0.05, shift=0.06)
    if best is None or best.support < _LEAST_SUPPORT:
        return None
    every = concentric(found, best, near)
    outer = _outermost(every, best)
    edges = fit.seen(found, shape, [best, *every])
    start = fit.best_solution(edges, (basis(angles) @ outer.curve) * shape, near)
    if start is None:
        return None
    solution, covariance = fit.refined(edges, start, near, max(0.0008, 0.12 / radius))
    rim = solution.face(angles)
    support = float((np.abs(edges.places - rim[:, None]).min(1) < near).mean())
    disc = fit.as_disc(solution, covariance, (x, y), radius, support)
    x, y = level.to_full(disc.x, disc.y)
    scale = np.diag([level.reduction] * 3 + [1.0, 1.0])
    return Disc(
        x,
        y,
        disc.radius * level.reduction,
        disc.tilt,
        disc.towards,
        disc.support,
        scale @ disc.covariance @ scale,
    )
