"""A picture to draw on with smooth lines that have a dark halo."""

from __future__ import annotations

import math
from collections.abc import Sequence

from attrs import frozen
from PIL import Image, ImageDraw

from medal_id.images.proof.lettering import FIGURE, Style, font, width
from medal_id.images.proof.tones import HALO, Tone

#: x and y in px of the picture, y pointing down; the centres of pixels lie at whole numbers.
Point = tuple[float, float]
Points = Sequence[Point]

#: How many times finer a line is drawn than it is shown.
_FINE = 4
#: How far the halo reaches beyond a line, in px, and how dark it is.
_REACH = 1.4
_SHADE = 0.75
#: Half the height of a badge, and its border, in px.
BADGE = 11
_BORDER = 2


@frozen
class _Paint:
    """What lines and shapes are painted with."""

    tone: Tone
    thick: float  #: Of lines, in px.
    border: float = 0.0  #: Around shapes, in px.
    share: float = 1.0  #: How much it covers, 0 to 1.


@frozen(eq=False)
class Canvas:
    """A picture to draw on; what lies outside of it is left out."""

    image: Image.Image  #: RGB.

    def lines(
        self, lines: Sequence[Points], tone: Tone, thick: float = 1.8, filled: Sequence[Points] = ()
    ) -> None:
        """Draw open lines and filled shapes of one colour, with one halo around them all.

        Args:
            lines: the points of each line.
            tone: the colour.
            thick: the thickness of the lines, in px.
            filled: the corners of each shape.
        """
        self._paint(lines, filled, _Paint(HALO, thick + 2 * _REACH, 2 * _REACH, _SHADE))
        self._paint(lines, filled, _Paint(tone, thick))

    def arrow(self, tail: Point, tip: Point, tone: Tone) -> None:
        """Draw a thin arrow."""
        long = math.dist(tail, tip) or 1.0
        ux, uy = (tip[0] - tail[0]) / long, (tip[1] - tail[1]) / long
        foot = tip[0] - 9 * ux, tip[1] - 9 * uy
        sides = [(foot[0] - side * uy, foot[1] + side * ux) for side in (3.6, -3.6)]
        self.lines([[tail, foot]], tone, 1.6, [[tip, *sides]])

    def badge(self, middle: Point, text: str, tone: Tone) -> None:
        """Put a number or a letter on a dark plate with a coloured border."""
        half = badge_half(text)
        x, y = round(middle[0]), round(middle[1])
        box = (x - half, y - BADGE, x + half, y + BADGE)
        draw = ImageDraw.Draw(self.image)
        draw.rounded_rectangle(box, BADGE, fill=HALO)
        inner = (box[0] + 1, box[1] + 1, box[2] - 1, box[3] - 1)
        draw.rounded_rectangle(inner, BADGE - 1, outline=tone, width=_BORDER)
        self.text((x, y + 5), text, FIGURE, "ms")

    def text(self, at: Point, text: str, style: Style, anchor: str = "ls") -> None:
        """Write a line of text; `anchor` is Pillow's: l, m or r, and s for the base line."""
        draw = ImageDraw.Draw(self.image)
        draw.text(at, text, fill=style.tone, font=font(style), anchor=anchor)

    def box(self, box: tuple[float, float, float, float], tone: Tone) -> None:
        """Fill an upright box: x0, y0, x1, y1, all within."""
        ImageDraw.Draw(self.image).rectangle(box, fill=tone)

    def _paint(self, lines: Sequence[Points], filled: Sequence[Points], paint: _Paint) -> None:
        """Paint lines and shapes."""
        every = [point for part in (*lines, *filled) for point in part]
        if not every:
            return
        reach = paint.thick / 2 + 2
        left = max(0, math.floor(min(x for x, _ in every) - reach))
        top = max(0, math.floor(min(y for _, y in every) - reach))
        right = min(self.image.width, math.ceil(max(x for x, _ in every) + reach))
        bottom = min(self.image.height, math.ceil(max(y for _, y in every) + reach))
        if left >= right or top >= bottom:
            return
        mask = Image.new("L", ((right - left) * _FINE, (bottom - top) * _FINE))
        draw = ImageDraw.Draw(mask)

        def fine(points: Points) -> list[Point]:
            return [
                ((x + 0.5 - left) * _FINE - 0.5, (y + 0.5 - top) * _FINE - 0.5) for x, y in points
            ]

        for line in lines:
            draw.line(fine(line), fill=255, width=round(paint.thick * _FINE), joint="curve")
        for shape in filled:
            draw.polygon(fine(shape), fill=255)
            if paint.border:
                border = fine([*shape, *shape[:2]])
                draw.line(border, fill=255, width=round(paint.border * _FINE), joint="curve")
        covers = mask.reduce(_FINE).point([round(paint.share * one) for one in range(256)])
        self.image.paste(paint.tone, (left, top, right, bottom), covers)


def badge_half(text: str) -> int:
    """Give half the width of a badge, in px."""
    return max(BADGE, math.ceil(width(text, FIGURE) / 2) + 6)
