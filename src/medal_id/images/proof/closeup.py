"""The ends of the horizon line close up: straightened, upright, with a ruler."""

from __future__ import annotations

from PIL import Image

from medal_id.images.disc import RADIUS
from medal_id.images.measured import Measured
from medal_id.images.photo import Photo
from medal_id.images.proof import labels
from medal_id.images.proof.canvas import BADGE, Canvas, badge_half
from medal_id.images.proof.face import Face
from medal_id.images.proof.lettering import HEAD, REMARK, cut, width
from medal_id.images.proof.straighten import straightened
from medal_id.images.proof.strip import BELOW, HIGH, PER_MM, REACH, SPAN, TOP, WIDE, Strip
from medal_id.images.proof.tones import HORIZON, SHEET

_BETWEEN = 24
#: Of the whole, in px.
WIDTH = 2 * WIDE + _BETWEEN
HEIGHT = TOP + HIGH + BELOW + 26


def close_up(photo: Photo, face: Face, lang: str) -> Image.Image:
    """Draw both ends of a line whose height was measured."""
    medal = face.medal
    assert isinstance(medal.horizon_height, Measured)
    height = medal.horizon_height.value
    canvas = Canvas(Image.new("RGB", (WIDTH, HEIGHT), SHEET))
    _title(canvas, face, lang)
    up = (height - REACH, height + REACH)
    left = labels.LEFT, labels.OVERRUN_LEFT, medal.horizon_end_left, medal.horizon_overrun_left
    right = labels.RIGHT, labels.OVERRUN_RIGHT, medal.horizon_end_right, medal.horizon_overrun_right
    for side, (number, beyond, end, overrun) in ((-1, left), (1, right)):
        strip = Strip(canvas, side, 0 if side < 0 else WIDE + _BETWEEN, height)
        span = SPAN if side > 0 else (-SPAN[1], -SPAN[0])
        canvas.image.paste(straightened(photo, face, span, up, PER_MM), (strip.left, TOP))
        strip.edge(labels.INNER, medal.legend_inner)
        strip.edge(labels.OUTER, medal.legend_outer)
        strip.ruler()
        if not isinstance(end, Measured):
            continue
        strip.end(number, end)
        if isinstance(overrun, Measured):
            strip.overrun(beyond, end, overrun)
    return canvas.image


def _title(canvas: Canvas, face: Face, lang: str) -> None:
    """Say what is shown, how much it is enlarged, and what the ruler counts."""
    start = 0
    if face.letter:
        half = badge_half(face.letter)
        canvas.badge((half, BADGE), face.letter, HORIZON)
        start = 2 * half + 8
    title = labels.CLOSE_UP.in_(lang)
    canvas.text((start, 17), title, HEAD)
    used = start + width(title, HEAD) + 16
    native = labels.NATIVE.in_(lang).format(shown=PER_MM, has=face.disc.radius / RADIUS)
    canvas.text((WIDTH, 17), cut(native, WIDTH - used, REMARK), REMARK, "rs")
    canvas.text((WIDTH // 2, HEIGHT - 6), labels.FROM_CENTRE.in_(lang), REMARK, "ms")
