"""Finding where in a picture something round may lie: edges vote for the centres they could have.

The idea is that of the circular Hough transform with gradient directions (Kimme, Ballard and
Sklansky 1975): an edge pixel votes for the two centres that lie along its gradient at each radius.
Votes count relative to the contrast around them, so that a faint rim on a busy ground counts too.
"""

from __future__ import annotations

import numpy as np
from attrs import frozen
from numpy.typing import NDArray
from scipy import ndimage

#: Search on a picture reduced to about this size, in px.
SEARCHED = 330
#: The least radius that is searched for, in px of the reduced picture.
LEAST = 8.0
_GROWTH = 1.09  # from one radius to the next
_MOST_EDGES = 7000
_AROUND = 31  # px: the contrast of an edge counts relative to that around it
_FAINTEST = 0.006  # of full scale per px: fainter edges are noise
_CELL = 2  # px of the reduced picture that one cell of the votes covers
_BLUR = 0.045  # of the radius: tilt and errors of direction spread the votes so far

Floats = NDArray[np.float32]


@frozen
class Candidate:
    """Where something round may lie, in px of the picture that was searched."""

    x: float
    y: float
    radius: float
    votes: float  #: Comparable within and between pictures; a clean disc gets 15 to 50.


def candidates(pixels: Floats, most: int = 12, least: float = 5.0) -> list[Candidate]:
    """Find circles that many edges agree on, the best first.

    Args:
        pixels: (rows, columns, 1 or 3), tone-curved rather than linear, 0 to 1.
        most: how many to give at most.
        least: fewer votes are not worth a look.
    """
    rows, columns = pixels.shape[0] // _CELL + 1, pixels.shape[1] // _CELL + 1
    largest = 0.62 * min(pixels.shape[:2])
    count = max(1, int(np.log(largest / LEAST) / np.log(_GROWTH)) + 1)
    radii = np.asarray(LEAST * _GROWTH ** np.arange(count), np.float64)
    place, way, weights = _voters(pixels)
    votes = np.empty((count, rows, columns), np.float32)
    for layer, radius in enumerate(radii):
        # Where a negative number is taken for one without a sign, it is far too large.
        column, row = (place + np.float32(radius) * way).astype(np.int32).view(np.uint32)
        inside = np.flatnonzero((column < columns) & (row < rows))
        cells = (row[inside] * np.uint32(columns) + column[inside]).astype(np.intp)
        counted = np.bincount(cells, weights[inside], rows * columns).reshape(rows, columns)
        spread = max(0.8, _BLUR * radius / _CELL)
        ndimage.gaussian_filter(counted, spread, output=votes[layer], truncate=2.5)
        votes[layer] *= spread / np.sqrt(radius)
    return _maxima(votes, radii, most, least)


def _voters(pixels: Floats) -> tuple[Floats, Floats, NDArray[np.float64]]:
    """Give where each vote starts, (2, votes), where to, (2, votes), and its weight: (votes,).

    Every edge has two votes. Columns come before rows; places and ways are in cells.
    """
    x, y, ux, uy, weights = _edges(pixels)
    start, way = np.stack([x, y]) / np.float32(_CELL), np.stack([ux, uy]) / np.float32(_CELL)
    both = np.concatenate([start, start], 1) + np.float32(0.5)
    return both, np.concatenate([way, -way], 1), np.tile(weights, 2).astype(np.float64)


def _edges(pixels: Floats) -> tuple[Floats, Floats, Floats, Floats, Floats]:
    """Give place, direction and weight of the edge pixels: x, y, ux, uy, weight."""
    smooth = ndimage.gaussian_filter(pixels, (1.0, 1.0, 0.0), truncate=2.5)
    down = ndimage.sobel(smooth, 0) / 8
    right = ndimage.sobel(smooth, 1) / 8
    if pixels.shape[2] > 1:
        chief = (down**2 + right**2).argmax(2)[..., None]
        down = np.take_along_axis(down, chief, 2)
        right = np.take_along_axis(right, chief, 2)
    down, right = down[..., 0], right[..., 0]
    strength = np.hypot(down, right)
    relative = strength / (ndimage.uniform_filter(strength, _AROUND) + 0.004)
    found = np.flatnonzero((relative > 1.0) & (strength > _FAINTEST))
    if len(found) > _MOST_EDGES:
        weight = relative.ravel()[found]
        found = np.sort(found[np.argpartition(weight, -_MOST_EDGES)[-_MOST_EDGES:]])
    y, x = np.divmod(found, pixels.shape[1])
    length = strength.ravel()[found]
    return (
        x.astype(np.float32),
        y.astype(np.float32),
        right.ravel()[found] / length,
        down.ravel()[found] / length,
        np.minimum(relative.ravel()[found], 3.0),
    )


def _maxima(votes: Floats, radii: NDArray[np.float64], most: int, least: float) -> list[Candidate]:
    """Take the best circle, forget what votes for nearly the same one, and so on."""
    found: list[Candidate] = []
    down, right = np.ogrid[: votes.shape[1], : votes.shape[2]]
    for _ in range(most):
        layer, row, column = np.unravel_index(int(votes.argmax()), votes.shape)
        score = float(votes[layer, row, column])
        if score < least:
            break
        radius = float(radii[layer])
        found.append(Candidate(float(column * _CELL), float(row * _CELL), radius, score))
        near = (down - row) ** 2 + (right - column) ** 2 < (0.3 * radius / _CELL) ** 2
        votes[max(0, layer - 2) : layer + 3, near] = 0.0
    return found
