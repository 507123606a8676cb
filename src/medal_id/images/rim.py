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
_STEPS = np.array([0.01, 0.01, 0.01, 1e-4, 1e-4])  # to differentiate by


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
    cosine, sine = np.cos(angles), np.sin(angles)
    moved = x * cosine + y * sine - (x * sine - y * cosine) ** 2 / (2 * radius)
    rings = ((radius - bevel) * face, radius * face, radius * hull)
    return np.stack([ring + moved for ring in rings], 1)


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
    count = len(_STEPS)
    moved = np.repeat(rims[:, None], count, axis=1)
    moved[:, range(count), range(count)] += _STEPS
    after = edges(moved.reshape(-1, COUNT), angles).reshape(len(rims), count, 3, len(angles))
    found[:, :, :3, :count] = ((after - at[:, None]) / _STEPS[:, None, None]).transpose(0, 3, 2, 1)
    tilt = np.hypot(rims[:, ACROSS], rims[:, ALONG])[:, None]
    towards = np.arctan2(rims[:, ALONG], rims[:, ACROSS])[:, None]
    found[:, :, 0, BEVEL] = -silhouette.face(angles, tilt, towards)
    found[:, :, 3, BLUR] = 1.0
    return found
