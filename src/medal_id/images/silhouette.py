"""The silhouette of a thick disc that is tilted: its face, and the side wall behind it.

In a view along parallel rays the face is an ellipse with the semi-axes R and R cos t. The back lies
behind the face by the thickness and shows, shifted by (thickness / 16 mm) R sin t towards the side
that is nearer to the viewer. The silhouette is the hull of both. A plain ellipse through it is off
its centre by 0.7 % of the radius at 5 degrees, and longest where the disc is tilted.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


def face(angles: Floats, tilt: Floats | float, towards: Floats | float) -> Floats:
    """Give the radius of the face at some angles around its centre, for a disc of radius 1.

    Args:
        angles: radians counter-clockwise, as seen.
        tilt: radians.
        towards: the direction in which the far side tips away, radians counter-clockwise.
    """
    along = np.cos(angles - towards) / np.cos(tilt)
    across = np.sin(angles - towards)
    radius: Floats = 1.0 / np.sqrt(along**2 + across**2)
    return radius


def hull(angles: Floats, tilt: Floats | float, towards: Floats | float, wall: float) -> Floats:
    """Give the radius of the silhouette around the centre of the face, for a disc of radius 1.

    Args:
        angles: radians counter-clockwise, as seen.
        tilt: radians.
        towards: the direction in which the far side tips away, radians counter-clockwise.
        wall: the thickness in multiples of the radius.
    """
    near = -np.cos(angles - towards)
    across = np.abs(np.sin(angles - towards))
    shift = wall * np.sin(tilt)
    squeeze = np.cos(tilt)
    # Where a ray meets the ellipse of the back: a r^2 - 2 b r + c = 0.
    a = (near / squeeze) ** 2 + across**2
    b = near * shift / squeeze**2
    c = (shift / squeeze) ** 2 - 1.0
    back = (b + np.sqrt(np.maximum(b**2 - a * c, 0.0))) / a
    side = 1.0 / np.maximum(across, 1e-9)
    outer = np.where(back * near >= shift, back, side)
    radius: Floats = np.where(near > 0, outer, face(angles, tilt, towards))
    return radius
