"""One end of the horizon line close up, with its marks and a ruler."""

from __future__ import annotations

import math

from attrs import frozen

from medal_id.images.measured import Length, Measured
from medal_id.images.proof.canvas import BADGE, Canvas, badge_half
from medal_id.images.proof.lettering import SMALL
from medal_id.images.proof.tones import HORIZON, INK, LEGEND

#: What is shown: from the centre along the line, and above and below the line, in mm.
SPAN = (7.5, 16.2)
REACH = 2.5
#: How large, in px per mm.
PER_MM = 40.0
#: The size of the strip, and where it begins below the title and the legend's numbers, in px.
WIDE = round((SPAN[1] - SPAN[0]) * PER_MM)
HIGH = round(2 * REACH * PER_MM)
TOP = 60
#: The room that marks and ruler take below the strip, in px.
BELOW = 84
#: How near to the line nothing is drawn, in mm.
_CLEAR = 0.55


@frozen(eq=False)
class Strip:
    """One end of the line."""

    canvas: Canvas
    side: int  #: -1 for the left, 1 for the right.
    left: int  #: Where it begins, in px of the canvas.
    height: float  #: Of the line above the centre, in mm.

    def x(self, mm: float) -> float:
        """Give the column of a distance from the centre; what is too far stays at the border."""
        kept = min(max(mm, SPAN[0]), SPAN[1])
        along = kept - SPAN[0] if self.side > 0 else SPAN[1] - kept
        return self.left + along * PER_MM - 0.5

    def y(self, mm: float) -> float:
        """Give the row of a height above the line."""
        return TOP + (REACH - mm) * PER_MM - 0.5

    def edge(self, number: str, radius: Length) -> None:
        """Draw an edge of the legend above and below the line, with its number on top."""
        if not isinstance(radius, Measured):
            return
        for low, high in ((_CLEAR, REACH), (-REACH, -_CLEAR)):
            steps = [low + (high - low) * step / 12 for step in range(13)]
            crossed = [(self._crossed(radius.value, one), one) for one in steps]
            arc = [(self.x(mm), self.y(one)) for mm, one in crossed if _shown(mm)]
            self.canvas.lines([arc], LEGEND, 1.4)
        above = self._crossed(radius.value, REACH)
        if _shown(above):
            self.canvas.badge((self.x(above), TOP - BADGE - 4), number, LEGEND)

    def end(self, number: str, end: Measured) -> None:
        """Point at the end from below, and show its interval above the line."""
        if _shown(end.value):
            x, below = self.x(end.value), TOP + HIGH + BADGE + 4
            self.canvas.arrow((x, below), (x, self.y(-_CLEAR)), HORIZON)
            self.canvas.badge((x, below), number, HORIZON)
        if end.low < SPAN[1] and end.high > SPAN[0]:
            low, high = self.x(end.low), self.x(end.high)
            top, foot = self.y(_CLEAR + 0.3), self.y(_CLEAR)
            bracket = [(low, foot), (low, top), (high, top), (high, foot)]
            self.canvas.lines([bracket[:2], bracket[1:3], bracket[2:]], HORIZON, 1.6)

    def overrun(self, number: str, end: Measured, overrun: Measured) -> None:
        """Show below the strip how far the end lies from the legend's outer edge on its side."""
        y = TOP + HIGH + 3 * BADGE + 8
        low, high = sorted((self.x(end.value - overrun.value), self.x(end.value)))
        ticks = [[(x, y - 5), (x, y + 5)] for x in (low, high)]
        self.canvas.lines([[(low, y), (high, y)], *ticks], HORIZON, 1.6)
        room = badge_half(number) + 8
        beside = high + room if high + 2 * room < self.left + WIDE else low - room
        self.canvas.badge((beside, y), number, HORIZON)

    def ruler(self) -> None:
        """Draw a ruler of half millimetres, and where the line runs at both borders."""
        top = TOP + HIGH + 4 * BADGE + 14
        left, right = self.left, self.left + WIDE - 1
        self.canvas.box((left, top, right, top), INK)
        for half in range(math.ceil(2 * SPAN[0]), math.floor(2 * SPAN[1]) + 1):
            x = round(self.x(half / 2))
            self.canvas.box((x, top, x, top + (4 if half % 2 else 8)), INK)
            if half % 2 == 0:
                self.canvas.text((x, top + 22), str(half // 2), SMALL, "ms")
        line = self.y(0.0)
        for first, last in ((left, left + 9), (right - 9, right)):
            self.canvas.lines([[(first, line), (last, line)]], HORIZON, 1.6)

    def _crossed(self, radius: float, above: float) -> float:
        """Give how far from the middle a circle crosses a parallel to the line, in mm."""
        return math.sqrt(max(0.0, radius**2 - (self.height + above) ** 2))


def _shown(mm: float) -> bool:
    """Tell whether a distance from the centre lies in the strip."""
    return SPAN[0] <= mm <= SPAN[1]
