"""The outlines of round things in a photograph: found roughly, then measured on finer pixels."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from medal_id.images import fit, silhouette
from medal_id.images.disc import Disc
from medal_id.images.find import SEARCHED, Candidate, candidates
from medal_id.images.photo import Level, Photo
from medal_id.images.profiles import Peaks, middle_angles, peaks, sample
from medal_id.images.rings import Ring, basis, rings

Floats = NDArray[np.float64]

_ROUGH = 110.0  # px: the radius at which a ring is first looked for, at most
_FINE = 420.0  # px: the radius at which it is measured, at most
_BLOCKS = 72
_FINE_BLOCKS = 120
#: A ring that fewer blocks than this show is none.
_LEAST_SUPPORT = 0.5


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
    ring = _outermost(rings(found, near=0.014, squeeze=0.05, shift=0.16), found.angles)
    if ring is None:
        return None
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


def _outermost(found: list[Ring], angles: Floats) -> Ring | None:
    """Give the ring seen best, or one around it that is seen nearly as well.

    Curves that cross it mix the peaks of several rings, and are passed over. Where a curve leaves
    it on one side only, that may be a wall, which is as sharp, or a shadow, which is not.
    """
    if not found or found[0].support < _LEAST_SUPPORT:
        return None
    chosen = found[0]
    functions = basis(angles)
    for ring in sorted(found[1:], key=lambda one: float(one.curve[0])):
        beyond = functions @ (ring.curve - chosen.curve)
        apart = beyond > 0.007
        if beyond.min() < -0.004 or apart.mean() < 0.2:
            continue
        support = float((~np.isnan(ring.places[apart])).mean())
        sharp = _sharpness(ring, apart) / max(_sharpness(chosen, apart), 1e-9)
        whole = apart.mean() > 0.8
        if support >= (0.6 if whole else 0.7) and sharp > (0.25 if whole else 0.5):
            chosen = ring
    return chosen


def _sharpness(ring: Ring, where: NDArray[np.bool_]) -> float:
    """Give how sharp the peaks of a ring typically are in some blocks."""
    seen = where & ~np.isnan(ring.places)
    return float(np.median(ring.strengths[seen])) if seen.any() else 0.0


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
    near = max(0.006, 0.7 / radius)
    every = rings(found, near=near, squeeze=0.05, shift=0.06)
    outer = _outermost(every, angles)
    if outer is None:
        return None
    inner = _inside(every, outer, angles)
    around = radius * shape
    seen = fit.Seen(_points(outer, angles, around), _points(inner, angles, around))
    solution, covariance = fit.fit(seen, radius * outer.curve[0], max(0.15, 0.0012 * radius))
    disc = fit.as_disc(solution, covariance, x, y, outer.support)
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


def _inside(every: list[Ring], outer: Ring, angles: Floats) -> Ring | None:
    """Give the best ring within the outline that may be the inner edge of the raised rim."""
    functions = basis(angles)
    edge = functions @ outer.curve
    for ring in every:
        share = (functions @ ring.curve) / edge
        if ring is not outer and 0.9 < share.min() and share.max() < 0.99 and ring.support > 0.5:
            return ring
    return None


def _points(ring: Ring | None, angles: Floats, around: Floats) -> Floats:
    """Give the points of a ring that were seen, in px around the centre, y pointing up."""
    if ring is None:
        return np.zeros((0, 2))
    seen = ~np.isnan(ring.places)
    distance = (ring.places * around)[seen]
    return np.stack([distance * np.cos(angles[seen]), distance * np.sin(angles[seen])], -1)
