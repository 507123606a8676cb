"""Fitting a tilted disc to the rings of its picture: the silhouette and the ring inside the rim."""

from __future__ import annotations

import numpy as np
from attrs import frozen
from numpy.typing import NDArray
from scipy import optimize

from medal_id.images import silhouette
from medal_id.images.disc import RADIUS, Disc

Floats = NDArray[np.float64]

#: The thickness taken for granted, in mm: that of a brass sister piece is 2.6 (dealer's figure).
THICKNESS = 2.5
WALL = THICKNESS / RADIUS
_STEEPEST = np.radians(26.0)
_USUAL_TILT = np.radians(12.0)  # photographers try to hold the camera straight
_ECCENTRIC = 0.004  # of the radius: dies do not strike quite in the middle
_NEIGHBOURS = 5.0  # points that err together
_CONVINCING = 5.0  # how much better a tilted disc must fit, in units of independent points


@frozen(eq=False)
class Seen:
    """What was seen of a disc, in px around a first guess of its centre, y pointing up."""

    outer: Floats  #: (n, 2): points of the silhouette.
    inner: Floats  #: (m, 2): points of a ring on the face that is concentric with it; may be empty.


def fit(seen: Seen, radius: float, floor: float) -> tuple[Floats, Floats]:
    """Fit centre, radius and tilt.

    A tilt is believed only where the points speak for it more than their scatter can.

    Args:
        seen: the points.
        radius: a first guess, in px.
        floor: the least scatter of points that is taken for possible, in px.

    Returns:
        x, y, radius, tilt right, tilt up (the tilt in radians times its direction), the inner
        ring's share of the radius, and how far it lies off the centre (8,), and their covariance
        (8, 8) from the scatter of whole groups of neighbouring points.
    """
    walls = (0.0, WALL) if len(seen.inner) else (0.0,)
    begin = np.array([0.0, 0.0, radius, 0.0, 0.0, 0.96, 0.0, 0.0])
    models = [(begin, 0.0, True)]
    models += [(start, wall, False) for wall in walls for start in _starts(seen, floor, wall)]
    spread = floor
    for _ in range(2):  # the scatter is known only when something fits
        solved = [(_solved(s, seen, spread, w, flat=f), w, f) for s, w, f in models]
        models = sorted(solved, key=lambda one: _cost(one[0], seen, spread, one[1]))
        spread = max(floor, _scatter(models[0][0], seen, models[0][1]))
    chosen = models[0]
    flat = next(one for one in models if one[2])
    gain = _cost(flat[0], seen, spread, 0.0) - _cost(chosen[0], seen, spread, chosen[1])
    if gain / _NEIGHBOURS < _CONVINCING:
        chosen = flat
    return chosen[0], _covariance(chosen[0], seen, spread, chosen[1], flat=chosen[2])


def _solved(
    start: Floats, seen: Seen, spread: float, wall: float, *, flat: bool = False
) -> Floats:
    """Find the best parameters from a start; a flat disc keeps its tilt of nothing."""
    free = np.array([0, 1, 2, 5, 6, 7] if flat else range(8))

    def residuals(some: Floats) -> Floats:
        guess = start.copy()
        guess[free] = some
        return _residuals(guess, seen, spread, wall)

    scale = np.array([spread, spread, spread, 0.05, 0.05, 0.01, spread, spread])[free]
    result = optimize.least_squares(
        residuals, start[free], loss="soft_l1", x_scale=scale, max_nfev=25
    )
    found = start.copy()
    found[free] = result.x
    return found


def _cost(found: Floats, seen: Seen, spread: float, wall: float) -> float:
    """Give what `_solved` makes small."""
    off = _residuals(found, seen, spread, wall)
    return float((np.sqrt(1 + off**2) - 1).sum())


def _scatter(found: Floats, seen: Seen, wall: float) -> float:
    """Give the scatter of the points in px, whatever a quarter of them do."""
    off = _residuals(found, seen, 1.0, wall)[: len(seen.outer) + len(seen.inner)]
    return float(1.4826 * np.median(np.abs(off)))


def _residuals(guess: Floats, seen: Seen, spread: float, wall: float) -> Floats:
    """Give how far the points lie off, in multiples of the spread."""
    centre, radius, tilt, towards, share, aside = _read(guess)
    parts = []
    for points, inner in ((seen.outer, False), (seen.inner, True)):
        if len(points):
            off = points - centre - (aside if inner else 0.0)
            angles = np.arctan2(off[:, 1], off[:, 0])
            if inner:
                drawn = share * silhouette.face(angles, tilt, towards)
            else:
                drawn = silhouette.hull(angles, tilt, towards, wall)
            parts.append((np.hypot(off[:, 0], off[:, 1]) - radius * drawn) / spread)
    excess = max(0.0, tilt - _STEEPEST)
    weight = np.sqrt(_NEIGHBOURS)
    held = [
        excess * 100.0,
        weight * tilt / _USUAL_TILT,
        0.0 if len(seen.inner) else (share - 0.96) * 10,
        *(weight * aside / (_ECCENTRIC * radius)),
    ]
    return np.concatenate([*parts, np.array(held)])


def _read(guess: Floats) -> tuple[Floats, float, float, float, float, Floats]:
    """Give centre, radius, tilt, its direction, the inner ring's share and its own shift."""
    tilt = float(np.hypot(guess[3], guess[4]))
    return (
        guess[:2],
        float(guess[2]),
        min(tilt, 1.2),
        float(np.arctan2(guess[4], guess[3])),
        float(guess[5]),
        guess[6:8],
    )


def _starts(seen: Seen, spread: float, wall: float) -> list[Floats]:
    """Try many tilts, for each of which centre and radii follow, and give the best ones."""
    tilts = np.radians(np.arange(1.5, 25.0, 2.3))
    directions = np.arange(16) * (np.pi / 8)
    grid = [(0.0, 0.0), *((t, d) for t in tilts for d in directions)]
    angles = np.arctan2(seen.outer[:, 1], seen.outer[:, 0])
    distances = np.hypot(seen.outer[:, 0], seen.outer[:, 1])
    inner_angles = np.arctan2(seen.inner[:, 1], seen.inner[:, 0])
    inner_distances = np.hypot(seen.inner[:, 0], seen.inner[:, 1])
    count, inner_count = len(angles), len(inner_angles)
    columns = 4 if inner_count else 3
    design = np.zeros((count + inner_count, columns))
    design[:, 0] = np.cos(np.concatenate([angles, inner_angles]))
    design[:, 1] = np.sin(np.concatenate([angles, inner_angles]))
    heights = np.concatenate([distances, inner_distances])
    tried = []
    for tilt, direction in grid:
        design[:count, 2] = silhouette.hull(angles, tilt, direction, wall)
        if inner_count:
            design[count:, 3] = silhouette.face(inner_angles, tilt, direction)
        solved = np.linalg.lstsq(design, heights, rcond=None)[0]
        off = (design @ solved - heights) / spread
        cost = float((2 * (np.sqrt(1 + off**2) - 1)).sum())
        share = solved[3] / solved[2] if inner_count else 0.96
        tried.append(
            (
                cost,
                np.array(
                    [
                        solved[0],
                        solved[1],
                        solved[2],
                        tilt * np.cos(direction),
                        tilt * np.sin(direction),
                        share,
                        0.0,
                        0.0,
                    ]
                ),
            )
        )
    tried.sort(key=lambda one: one[0])
    kept: list[Floats] = []
    for _, start in tried:
        if all(np.hypot(*(start - one)[3:5]) > 0.07 for one in kept):
            kept.append(start)
        if len(kept) == 3:
            break
    return kept


def _covariance(
    found: Floats, seen: Seen, spread: float, wall: float, *, flat: bool
) -> Floats:
    """Give the covariance that allows for neighbouring points erring together (sandwich)."""
    base = _residuals(found, seen, spread, wall)
    steps = np.array([spread, spread, spread, 0.01, 0.01, 0.002, spread, spread]) * 0.1
    free = np.array([0, 1, 2, 5, 6, 7] if flat else range(8))
    columns = []
    for index in free:
        step = np.zeros(8)
        step[index] = steps[index]
        up = _residuals(found + step, seen, spread, wall)
        columns.append((up - _residuals(found - step, seen, spread, wall)) / (2 * steps[index]))
    jacobian = np.stack(columns, -1)
    weight = 1.0 / np.sqrt(1.0 + base**2)
    bread = np.linalg.pinv(jacobian.T @ (jacobian * weight[:, None]))
    groups = _groups(seen)
    scores = np.zeros((int(groups.max()) + 1, len(free)))
    np.add.at(scores, groups, (jacobian * (weight * base)[:, None])[: len(groups)])
    number = max(len(scores), len(free) + 2)
    meat = scores.T @ scores * (number / (number - len(free)))
    covariance = np.zeros((8, 8))
    covariance[np.ix_(free, free)] = bread @ meat @ bread
    return covariance


def _groups(seen: Seen) -> NDArray[np.intp]:
    """Put points within 15 degrees into one group, outer and inner ones together."""
    every = np.concatenate([seen.outer, seen.inner])
    turns = np.arctan2(every[:, 1], every[:, 0]) / (2 * np.pi) % 1.0
    return np.minimum((turns * 24).astype(np.intp), 23)


def as_disc(found: Floats, covariance: Floats, x: float, y: float, support: float) -> Disc:
    """Give the disc that was fitted around (x, y)."""
    tilt = float(np.degrees(np.hypot(found[3], found[4])))
    flip = np.diag([1.0, -1.0, 1.0, 1.0, 1.0])
    return Disc(
        x + float(found[0]),
        y - float(found[1]),
        float(found[2]),
        tilt,
        float(np.degrees(np.arctan2(found[4], found[3])) % 360.0),
        support,
        flip @ covariance[:5, :5] @ flip,
    )
