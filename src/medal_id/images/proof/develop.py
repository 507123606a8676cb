"""The photograph that everything is drawn on, as large as the window asks for."""

from __future__ import annotations

from math import ceil, floor

from PIL import Image

from medal_id.images.photo import Photo
from medal_id.images.proof.excerpt import excerpt
from medal_id.images.proof.tones import OUTSIDE
from medal_id.images.proof.window import Window


def develop(photo: Photo, window: Window) -> Image.Image:
    """Show a part of the photograph, reduced in light first and then with Lanczos."""
    sheet = Image.new("RGB", (window.width, window.height), OUTSIDE)
    reduction = 1
    while window.scale * 2 * reduction <= 1 and reduction < 8:
        reduction *= 2
    part = excerpt(photo, window.box, reduction)
    if part is None:
        return sheet
    x0, x1 = _whole(part.left, part.right, window.left, window.scale, window.width)
    y0, y1 = _whole(part.top, part.bottom, window.top, window.scale, window.height)
    per = window.scale * part.reduction
    box = (
        (x0 - (part.left - window.left) * window.scale) / per,
        (y0 - (part.top - window.top) * window.scale) / per,
        (x1 - (part.left - window.left) * window.scale) / per,
        (y1 - (part.top - window.top) * window.scale) / per,
    )
    box = (
        max(0.0, box[0]),
        max(0.0, box[1]),
        min(part.image.width, box[2]),
        min(part.image.height, box[3]),
    )
    shown = part.image.resize((x1 - x0, y1 - y0), Image.Resampling.LANCZOS, box)
    sheet.paste(shown, (x0, y0))
    return sheet


def _whole(low: int, high: int, start: float, scale: float, most: int) -> tuple[int, int]:
    """Give the whole pixels that lie between two edges of the photograph."""
    first = max(0, ceil((low - start) * scale - 1e-6))
    return first, max(first + 1, min(most, floor((high - start) * scale + 1e-6)))
