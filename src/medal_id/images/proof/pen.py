"""What draws on one picture: lines, numbers, and arrows from the numbers to what they mean."""

from __future__ import annotations

import math
from collections.abc import Sequence

from attrs import frozen

from medal_id.images.proof.canvas import BADGE, Canvas, Point, badge_half
from medal_id.images.proof.places import Places
from medal_id.images.proof.tones import Tone


@frozen(eq=False)
class Pen:
    """A canvas, and where on it there is still room."""

    canvas: Canvas
    places: Places

    def keep_free(self, middle: Point, reach: float) -> None:
        """Let no number come nearer to a point than so many px."""
        x, y = middle
        self.places.take((x - reach, y - reach, x + reach, y + reach))

    def number(self, text: str, wanted: Sequence[Point], tone: Tone) -> None:
        """Put a number on the first free one of some places, or near the first."""
        middle = self.places.find(wanted, (badge_half(text), BADGE))
        self.canvas.badge(middle, text, tone)

    def point_out(
        self, text: str, aim: Point, wanted: Sequence[Point], tone: Tone, gap: float = 8.0
    ) -> None:
        """Put a number somewhere, with an arrow that ends `gap` px before what it points at."""
        middle = self.places.find(wanted, (badge_half(text), BADGE))
        long = math.dist(middle, aim)
        if long > gap + BADGE:
            ux, uy = (aim[0] - middle[0]) / long, (aim[1] - middle[1]) / long
            tip = aim[0] - gap * ux, aim[1] - gap * uy
            self.canvas.arrow(middle, tip, tone)
        self.canvas.badge(middle, text, tone)
