"""Where there is still room for a number."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from attrs import define, field

from medal_id.images.proof.canvas import Point

#: x0, y0, x1, y1 in px.
Box = tuple[float, float, float, float]

_MARGIN = 3.0  # px between two numbers
_STEP = 8.0  # px
_FARTHEST = 25  # steps


@define(eq=False)
class Places:
    """The parts of a picture that are taken."""

    width: int  #: Of the picture, in px.
    height: int
    taken: list[Box] = field(factory=list)

    def take(self, box: Box) -> None:
        """Keep a part free of numbers."""
        self.taken.append(box)

    def find(self, wanted: Sequence[Point], half: tuple[float, float]) -> Point:
        """Take the first free one of some places, or else the nearest one around the first.

        Args:
            wanted: the middles of places, the best first.
            half: half the width and half the height of what is put there, in px.
        """
        for x, y in (*wanted, *_around(wanted[0])):
            box = (x - half[0], y - half[1], x + half[0], y + half[1])
            if self._free(box):
                self.take(box)
                return x, y
        return wanted[0]

    def _free(self, box: Box) -> bool:
        """Tell whether a box lies in the picture and touches nothing."""
        if box[0] < 1 or box[1] < 1 or box[2] > self.width - 2 or box[3] > self.height - 2:
            return False
        x0, y0, x1, y1 = box
        return all(
            x1 + _MARGIN <= one[0]
            or one[2] + _MARGIN <= x0
            or y1 + _MARGIN <= one[1]
            or one[3] + _MARGIN <= y0
            for one in self.taken
        )


def _around(middle: Point) -> Iterator[Point]:
    """Give places on growing circles."""
    for ring in range(1, _FARTHEST + 1):
        count = 6 * ring
        for one in range(count):
            turn = 2 * math.pi * one / count
            yield (
                middle[0] + ring * _STEP * math.cos(turn),
                middle[1] - ring * _STEP * math.sin(turn),
            )
