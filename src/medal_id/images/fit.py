"""Fitting a tilted disc to the edges around it: its face, and the silhouette with the side wall.

Every hypothesis says where edges must be seen: at the rim of the face all around, and, where the
disc is tilted, at the silhouette too; and where no sharp edge may be seen: beyond. Many are tried,
the best one is refined by least squares.
"""

from __future__ import annotations

import numpy as np
from attrs import frozen
from numpy.typing import NDArray
from scipy import optimize

from medal_id.images import silhouette
from medal_id.images.disc import RADIUS, Disc
from medal_id.images.profiles import Peaks
from medal_id.images.rings import Ring

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]

#: The thickness taken for granted, in mm: that of a brass sister piece is 2.6 (dealer's figure).
THICKNESS = 2.5
WALL = THICKNESS / RADIUS
_TILTS = np.radians([1.5, 3.0, 4.5, 6.0, 8.0, 10.0, 12.0, 14.5, 17.0, 20.0, 23.0])
_DIRECTIONS = np.arange(24) * (np.pi / 12)
_NEIGHBOURS = 15.0  # degrees: points within them err together


@frozen(eq=False)
class Seen:
    """The edges that were seen, in multiples of the radius, around a first guess of the centre."""

    angles: Floats  #: (blocks,).
    places: Floats  #: (blocks, peaks): inf where there is none.
    sharp: Bools  #: (blocks, peaks): as sharp as rims are, so that no shadow is meant.


def seen(found: Peaks, shape: Floats, rings: list[Ring]) -> Seen:
    """Bring peaks that were sampled around a shape to multiples of one radius.

    Args:
        found: the peaks.
        shape: (blocks,): what the peaks' places are multiples of, for a disc of radius 1.
        rings: the rings among them; they tell how sharp rims are.
    """
    usable = found.strengths > 0
    typical = max((ring.sharpness for ring in rings), default=0.0)
    places = np.where(usable, found.places * shape[:, None], np.inf)
    strongest = found.strengths.max(1, keepdims=True)
    worth = found.strengths > np.maximum(0.12 * typical, 0.1 * strongest)
    sharp = found.strengths > np.maximum(0.25 * typical, 0.35 * strongest)
    return Seen(found.angles, np.where(worth, places, np.inf), sharp & usable)


@frozen
class Solution:
    """A disc in multiples of the radius sampled around, y pointing up."""

    x: float
    y: float
    radius: float
    tilt: float  #: Radians.
    towards: float  #: Radians, counter-clockwise.

    def face(self, angles: Floats) -> Floats:
        """Give how far from the first guess of the centre the rim of the face lies."""
        shape = silhouette.face(angles, self.tilt, self.towards)
        return self._around(angles, shape)

    def hull(self, angles: Floats) -> Floats:
        """Give how far from the first guess of the centre the silhouette lies."""
        shape = silhouette.hull(angles, self.tilt, self.towards, WALL)
        return self._around(angles, shape)

    def _around(self, angles: Floats, shape: Floats) -> Floats:
        along = self.x * np.cos(angles) + self.y * np.sin(angles)
        across = self.x * np.sin(angles) - self.y * np.cos(angles)
        around: Floats = self.radius * shape + along - across**2 / (2 * self.radius)
        return around


def best_solution(edges: Seen, outer: Floats, near: float) -> Solution | None:
    """Try every tilt that allows for the outline, and give the one that explains most edges.

    Args:
        edges: what was seen.
        outer: (blocks,): how far the outline lies from the first guess of the centre.
        near: how far an edge may lie off.
    """
    cosine, sine = np.cos(edges.angles), np.sin(edges.angles)
    tried: list[tuple[float, Solution]] = []
    for tilt in (0.0, *_TILTS):
        for towards in _DIRECTIONS if tilt else (0.0,):
            size = silhouette.hull(edges.angles, tilt, towards, WALL)
            design = np.stack([cosine, sine, size], -1)
            solved = np.linalg.lstsq(design, outer, rcond=None)[0]
            off = float(np.abs(outer - design @ solved).mean()) / near
            if off > 1.0:
                continue
            one = Solution(float(solved[0]), float(solved[1]), float(solved[2]), tilt, towards)
            tried.append((_explained(edges, one, near) - 0.3 * off - 0.6 * tilt, one))
    return max(tried, key=lambda one: one[0])[1] if tried else None


def _explained(edges: Seen, one: Solution, near: float) -> float:
    """Give how many edges a block has on average that a hypothesis explains."""
    face, hull = one.face(edges.angles), one.hull(edges.angles)
    at_hull = np.abs(edges.places - hull[:, None]) < near
    wall = hull - face > 1.5 * near
    at_face = (np.abs(edges.places - face[:, None]) < near) & wall[:, None]
    shares = np.where(at_hull | at_face, np.inf, edges.places / face[:, None])
    bins = np.arange(0.94, 0.997, near)
    counts = (np.abs(shares[..., None] - bins) < near).any(1).mean(0)
    first = float(counts.max())
    counts[np.abs(bins - bins[counts.argmax()]) < 2.2 * near] = 0.0
    second = float(counts.max()) if first else 0.0
    # A wall that ought to be seen and is not speaks against it.
    missing = float((wall & ~at_face.any(1)).mean())
    return float(at_face.any(1).mean()) - missing + first + second


def refined(edges: Seen, start: Solution, near: float, floor: float) -> tuple[Solution, Floats]:
    """Refine a hypothesis by least squares.

    Args:
        edges: what was seen.
        start: the hypothesis.
        near: how far an edge may lie off.
        floor: the least scatter that is taken for possible.

    Returns:
        The solution, and the covariance of x, y, radius, and tilt times its direction (5, 5),
        from the scatter of whole groups of neighbouring points.
    """
    flat = start.tilt == 0.0
    free = 3 if flat else 5
    guess = np.array(
        [
            start.x,
            start.y,
            start.radius,
            start.tilt * np.cos(start.towards),
            start.tilt * np.sin(start.towards),
        ]
    )
    spread = near / 2
    for _ in range(4):
        now = _solution(guess)
        face_points = _nearest(edges, now.face(edges.angles), 1.5 * near)
        hull_points = _nearest(edges, now.hull(edges.angles), 1.5 * near)
        wall = now.hull(edges.angles) - now.face(edges.angles)
        # Where the wall is too narrow to be seen apart, one edge is both.
        face_points = np.where(wall < 0.5 * near, hull_points, face_points)

        def off(some: Floats) -> Floats:
            one = _solution(np.concatenate([some, guess[free:]]))
            face = np.nan_to_num(face_points - one.face(edges.angles))
            hull = np.nan_to_num(hull_points - one.hull(edges.angles))
            return np.concatenate([face, hull]) / spread

        result = optimize.least_squares(
            off, guess[:free], loss="soft_l1", x_scale=[near] * 3 + [0.05] * (free - 3), max_nfev=12
        )
        guess = np.concatenate([result.x, guess[free:]])
        every = off(result.x) * spread
        used = np.concatenate([~np.isnan(face_points), ~np.isnan(hull_points)])
        spread = max(floor, 1.4826 * float(np.median(np.abs(every[used])))) if used.any() else floor
    covariance = np.zeros((5, 5))
    turns = np.tile(np.degrees(edges.angles), 2)
    covariance[:free, :free] = _sandwich(result.jac, every / spread, turns)
    return _solution(guess), covariance


def _solution(guess: Floats) -> Solution:
    """Read the parameters of least squares."""
    tilt = min(float(np.hypot(guess[3], guess[4])), 0.6)
    return Solution(
        float(guess[0]),
        float(guess[1]),
        float(guess[2]),
        tilt,
        float(np.arctan2(guess[4], guess[3])),
    )


def _nearest(edges: Seen, drawn: Floats, reach: float) -> Floats:
    """Give for each block the edge nearest to a curve; NaN where none is near."""
    off = np.abs(edges.places - drawn[:, None])
    best = off.argmin(1)
    rows = np.arange(len(best))
    return np.where(off[rows, best] < reach, edges.places[rows, best], np.nan)


def _sandwich(jacobian: Floats, off: Floats, degrees: Floats) -> Floats:
    """Give the covariance that allows for neighbouring points erring together."""
    weight = 1.0 / np.sqrt(1.0 + off**2)
    bread = np.linalg.pinv(jacobian.T @ jacobian)
    groups = (degrees // _NEIGHBOURS).astype(np.intp)
    scores = np.zeros((int(groups.max()) + 1, jacobian.shape[1]))
    np.add.at(scores, groups, jacobian * (weight * off)[:, None])
    number = len(scores)
    meat = scores.T @ scores * (number / (number - jacobian.shape[1]))
    covariance: Floats = bread @ meat @ bread
    return covariance


def as_disc(
    found: Solution, covariance: Floats, centre: tuple[float, float], size: float, support: float
) -> Disc:
    """Give the disc in px of a level.

    Args:
        found: the solution.
        covariance: of `refined`.
        centre: the first guess of the centre, in px.
        size: the px of a radius of 1.
        support: the share of the rim that was seen.
    """
    scale = np.diag([size, -size, size, 1.0, 1.0])
    return Disc(
        centre[0] + size * found.x,
        centre[1] - size * found.y,
        size * found.radius,
        float(np.degrees(found.tilt)),
        float(np.degrees(found.towards) % 360.0),
        support,
        scale @ covariance @ scale,
    )
