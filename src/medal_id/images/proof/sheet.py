"""The sheet: title, photograph, close-ups and captions, none across another."""

from __future__ import annotations

from collections.abc import Sequence

from PIL import Image

from medal_id.images.measurements import Measurements
from medal_id.images.proof import labels
from medal_id.images.proof.canvas import Canvas
from medal_id.images.proof.lettering import REMARK, TITLE, cut, wrapped
from medal_id.images.proof.panel import COLUMN, GAP, Block, columns, draw_columns, height
from medal_id.images.proof.tones import SHEET

_MARGIN = 28
#: Where the photograph begins, below the title.
_TOP = 76
_BETWEEN = 24
#: The height of a line at the foot.
_FOOT = 20
#: Captions of this height are not broken even beside a lower picture.
_USUAL_HEIGHT = 700
#: A photograph wider than so many times its height has the captions below it.
_WIDE = 1.35


def compose(
    picture: Image.Image,
    close_ups: Sequence[Image.Image],
    captions: list[Block],
    seen: Measurements,
    lang: str,
) -> Image.Image:
    """Put everything together."""
    spots, width, high = _stacked(picture, close_ups)
    if picture.width > _WIDE * picture.height and width >= COLUMN:
        text, at = _below(captions, width), (0, high + _BETWEEN)
    else:
        text, at = _beside(captions, high), (width + GAP, 0)
    wide = max(width, at[0] + len(text) * (COLUMN + GAP) - GAP)
    tall = max(high, at[1] + max(height(one) for one in text))
    about = wrapped(labels.ABOUT.in_(lang), wide, REMARK)
    size = (wide + 2 * _MARGIN, tall + _TOP + _FOOT * len(about) + _MARGIN)
    canvas = Canvas(Image.new("RGB", size, SHEET))
    _header(canvas, seen, wide, lang)
    for image, (x, y) in zip((picture, *close_ups), spots, strict=True):
        canvas.image.paste(image, (_MARGIN + x, _TOP + y))
    draw_columns(canvas, text, _MARGIN + at[0], _TOP + at[1])
    for place, line in enumerate(about):
        base = size[1] - _MARGIN - _FOOT * (len(about) - 1 - place)
        canvas.text((_MARGIN, base), line, REMARK)
    return canvas.image


def _below(captions: list[Block], width: int) -> list[list[Block]]:
    """Set the captions in as many columns as `width` px hold, about equally high."""
    count = (width + GAP) // (COLUMN + GAP)
    limit = height(captions) // count
    while len(columns(captions, limit)) > count:
        limit += 20
    return columns(captions, limit)


def _beside(captions: list[Block], high: int) -> list[list[Block]]:
    """Set the captions in one column, or in more where it were much higher than the picture."""
    total, count = height(captions), 1
    while total / count > 1.25 * max(high, _USUAL_HEIGHT) and count < len(captions):
        count += 1
    return columns(captions, max(high, -(-total // count)))


def _stacked(
    picture: Image.Image, close_ups: Sequence[Image.Image]
) -> tuple[list[tuple[int, int]], int, int]:
    """Lay the close-ups in rows below the picture: places, width and height in px."""
    spots = [(0, 0)]
    width = max(one.width for one in (picture, *close_ups))
    x, y, high = 0, picture.height, 0
    for one in close_ups:
        if x and x + one.width <= width:
            spots.append((x, y - high))
        else:
            y += _BETWEEN
            spots.append((0, y))
            x, high = 0, one.height
            y += high
        x += one.width + _BETWEEN
    return spots, width, y


def _header(canvas: Canvas, seen: Measurements, wide: int, lang: str) -> None:
    """Name the photograph."""
    name = cut(seen.name, wide, TITLE)
    canvas.text((_MARGIN, _MARGIN + 14), name, TITLE)
    size = labels.SIZE.in_(lang).format(
        width=seen.width, height=seen.height, digest=seen.digest[:16]
    )
    canvas.text((_MARGIN, _MARGIN + 34), size, REMARK)
