"""The rim of a tilted disc: where its edges lie along rays from a first guess of the centre.

Three edges are seen: the silhouette, which on the near side is that of the side wall; the outline
of the face; and the inner edge of the bevel, where the flat top of the rim begins.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from medal_id.images import silhouette
from medal_id.images.disc import RADIUS

Floats = NDArray[np.float64]

#: The thickness taken for granted, in mm: that of a brass sister piece is 2.6 (dealer's figure).
THICKNESS = 2.5
WALL = THICKNESS / RADIUS

#: What a rim is described by, in this order: the centre's offset right and up and the radius in px;
#: the tilt in radians times the cosine and sine of its direction; the bevel's width in px; the
#: logarithm of the blur's standard deviation in px.
X, Y, R, ACROSS, ALONG, BEVEL, BLUR = range(7)
COUNT = 7
_STEP = 1e-4  # radians, to differentiate by


def edges(rims: Floats, angles: Floats) -> Floats:
    """Give how far the edges lie from the first guess of the centre.

    Args:
        rims: (rims, 7).
        angles: (blocks,): radians counter-clockwise.

    Returns:
        (rims, 3, blocks): the bevel's inner edge, the face's outline, the silhouette, in px.
    """
    x, y, radius, across, along, bevel = (rims[:, k, None] for k in range(6))
    tilt, towards = np.hypot(across, along), np.arctan2(along, across)
    face = silhouette.face(angles, tilt, towards)
    hull = silhouette.hull(angles, tilt, towards, WALL)
    moved, _ = _moved(x, y, radius, angles)
    rings = ((radius - bevel) * face, radius * face, radius * hull)
    return np.stack([ring + moved for ring in rings], 1)


def _moved(x: Floats, y: Floats, radius: Floats, angles: Floats) -> tuple[Floats, Floats]:
    """Give how much further the edges lie because the centre does, and how far it is aside."""
    cosine, sine = np.cos(angles), np.sin(angles)
    aside = x * sine - y * cosine
    return x * cosine + y * sine - aside**2 / (2 * radius), aside


def slopes(rims: Floats, angles: Floats, at: Floats) -> Floats:
    """Differentiate `edges`.

    Args:
        rims: (rims, 7).
        angles: (blocks,).
        at: what `edges` gives for them.

    Returns:
        (rims, blocks, 4, 7): of the three edges and of the blur, by what describes the rim.
    """
    found = np.zeros((len(rims), len(angles), 4, COUNT))
    x, y, radius = (rims[:, k, None] for k in range(3))
    moved, aside = _moved(x, y, radius, angles)
    found[:, :, :3, X] = (np.cos(angles) - aside * np.sin(angles) / radius)[..., None]
    found[:, :, :3, Y] = (np.sin(angles) + aside * np.cos(angles) / radius)[..., None]
    face, hull = (at[:, 1] - moved) / radius, (at[:, 2] - moved) / radius
    found[:, :, :3, R] = np.stack([face, face, hull], 2)
    found[:, :, :3, R] += (aside**2 / (2 * radius**2))[..., None]
    for part in (ACROSS, ALONG):
        tilted = rims.copy()
        tilted[:, part] += _STEP
        found[:, :, :3, part] = ((edges(tilted, angles) - at) / _STEP).swapaxes(1, 2)
    found[:, :, 0, BEVEL] = -face
    found[:, :, 3, BLUR] = 1.0
    return found
