"""A part of the face, straightened and upright."""

from __future__ import annotations

from PIL import Image

from medal_id.images.disc import RADIUS
from medal_id.images.photo import Photo
from medal_id.images.proof.excerpt import excerpt
from medal_id.images.proof.face import Face
from medal_id.images.proof.tones import OUTSIDE

#: A span in mm of the upright face.
Span = tuple[float, float]


def straightened(photo: Photo, face: Face, right: Span, up: Span, per_mm: float) -> Image.Image:
    """Show a part of the face.

    Args:
        photo: the photograph.
        face: the medal.
        right: the left and the right edge of the part, in mm from the centre.
        up: its lower and its upper edge, in mm from the centre.
        per_mm: how many px a mm is to be wide.

    Returns:
        RGB; the first row is the uppermost. What lies outside of the photograph is plain.
    """
    size = round((right[1] - right[0]) * per_mm), round((up[1] - up[0]) * per_mm)
    point = face.medal.point
    corners = [point(x, y) for y in (up[1], up[0]) for x in right]
    reduction = 1
    while face.disc.radius / RADIUS / (2 * reduction) >= per_mm and reduction < 8:
        reduction *= 2
    room = 4.0 * reduction
    columns, rows = [x for x, _ in corners], [y for _, y in corners]
    box = min(columns) - room, min(rows) - room, max(columns) + room, max(rows) + room
    part = excerpt(photo, box, reduction)
    if part is None:
        return Image.new("RGB", size, OUTSIDE)
    # From the edges of what is shown to the edges of the part, all in px.
    (x0, y0), (x1, y1), (x2, y2) = (
        ((x + 0.5 - part.left) / part.reduction, (y + 0.5 - part.top) / part.reduction)
        for x, y in corners[:3]
    )
    matrix = (
        (x1 - x0) / size[0],
        (x2 - x0) / size[1],
        x0,
        (y1 - y0) / size[0],
        (y2 - y0) / size[1],
        y0,
    )
    return part.image.transform(
        size, Image.Transform.AFFINE, matrix, Image.Resampling.BICUBIC, fillcolor=OUTSIDE
    )
