"""What spoils a photograph: glare and lack of focus. The one module that asks scikit-image."""

from __future__ import annotations

import numpy as np
from skimage import measure

from medal_id.images.disc import RADIUS
from medal_id.images.face import Face
from medal_id.images.horizon import Line
from medal_id.images.reasons import Reason, reason

#: How much of the face may be burnt out, as a share.
_MOST_GLARE = 0.12
_MOST_BURNT = 0.25  # how much of the end of the line may be, as a share
_BURNT = 0.985  # of full scale, as bright as it looks
#: How blurred a face may be, from 0 (sharp) to 1. Faces rendered in focus had up to 0.45, those out
#: of focus by a line's width 0.6 and more.
_MOST_BLUR = 0.55
_PER_MM = 8.0


def burnt(face: Face, line: Line, side: float) -> bool:
    """Tell whether glare covers the end of the line on one side (-1 left, 1 right)."""
    span = sorted((side * 8.0, side * 15.4))
    band = (line.height - 0.6, line.height + 0.6)
    _, _, light = face.grid((span[0], span[1]), band, line.turn, _PER_MM)
    return float((light > _BURNT).mean()) > _MOST_BURNT


def flaw(face: Face) -> Reason | None:
    """Tell what makes a face unreadable, or that nothing of the kind was found.

    The blur is that of Crete, Dolmiere, Ladret and Nicolas (2007), as scikit-image computes it.
    """
    reach = 11.0  # mm: a square within the rim
    # No finer than the picture itself: else a disc that is merely small would look blurred.
    per_mm = min(_PER_MM, face.disc.radius / RADIUS)
    _, _, light = face.grid((-reach, reach), (-reach, reach), 0.0, per_mm)
    if float((light > _BURNT).mean()) > _MOST_GLARE:
        return reason("glare")
    blur = measure.blur_effect(light.astype(np.float64), h_size=7)  # type: ignore[no-untyped-call]  # it has no types
    if float(blur) > _MOST_BLUR:
        return reason("blurred")
    return None
