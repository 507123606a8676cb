"""A scale bar of 5 and 10 mm in the lower left corner."""

from __future__ import annotations

from medal_id.images.measured import Measured
from medal_id.images.proof.canvas import Canvas
from medal_id.images.proof.face import Face
from medal_id.images.proof.labels import MM
from medal_id.images.proof.lettering import ON_PLATE, width
from medal_id.images.proof.places import Places
from medal_id.images.proof.tones import HALO, LIGHT

_EDGE = 10  # px from the corner to the plate
_PAD = 14
_HIGH = 42
_BAR = 7


def scale_bar(canvas: Canvas, places: Places, face: Face, lang: str) -> None:
    """Draw the bar for the chief disc, by the measured scale or else as for 32 mm."""
    scale = face.medal.scale
    native = scale.value if isinstance(scale, Measured) else face.disc.radius / 16.0
    per_mm = native * face.window.scale
    last = f"10 {MM.in_(lang)}"
    room = width(last, ON_PLATE) - width("10", ON_PLATE) // 2
    wide = round(10 * per_mm) + room + 2 * _PAD
    top = canvas.image.height - _EDGE - _HIGH
    places.take((_EDGE, top, _EDGE + wide, top + _HIGH))
    canvas.box((_EDGE, top, _EDGE + wide, top + _HIGH), HALO)
    start, base = _EDGE + _PAD, top + _HIGH - 10
    for first, tone in ((0, LIGHT), (5, HALO)):
        low, high = start + round(first * per_mm), start + round((first + 5) * per_mm)
        canvas.box((low, base - _BAR, high, base), LIGHT)
        canvas.box((low + 1, base - _BAR + 1, high - 1, base - 1), tone)
    for mm, text in ((0, "0"), (5, "5"), (10, last)):
        x = start + round(mm * per_mm) - width(text.split()[0], ON_PLATE) // 2
        canvas.text((x, base - _BAR - 6), text, ON_PLATE)
