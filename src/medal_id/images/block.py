"""The pentagonal block above a disc: where it lies, found by the contrast along its outline."""

from __future__ import annotations

import math

import numpy as np
from attrs import evolve, frozen
from numpy.typing import NDArray

from medal_id.images.plane import Light, Plane

Floats = NDArray[np.float64]

#: The corners from the lowest one on, in mm from it; measured on photographs.
CORNERS = np.array([(0.0, 0.0), (23.0, 12.4), (14.0, 48.6), (-14.0, 48.6), (-23.0, 12.4)])
#: The lowest corner's place above the middle of the disc, in mm.
_APEX = 22.0
#: What is cut out around the disc's middle: left, bottom, right, top, in mm.
BOX = (-42.0, 14.0, 42.0, 84.0)
#: Samples per mm for the search.
_COARSE = 1.5
#: How far inside and outside of the outline its contrast is read, in mm.
_ASIDE = 1.0
#: A contrast, in the root of light, that is as good as any.
_ENOUGH = 0.16
_SIDES = 5
#: What the frame of the picture counts where the block ends at it.
_FRAME = 0.6
#: What is added around the box so that no pose reaches beyond, in mm.
_BORDER = 30.0


@frozen
class Block:
    """Where a block lies; in mm of the plane's frame."""

    right: float  #: Of its lowest corner.
    up: float
    turn: float  #: In degrees counter-clockwise against the frame.
    size: float  #: Compared with the usual one.
    #: The mean contrast along the outline, and that of the two weakest sides, each as a share of
    #: enough: 0 to 2.
    score: float

    def place(self, x: Floats, y: Floats) -> tuple[Floats, Floats]:
        """Give the places in the plane of points of the block, in mm from its lowest corner."""
        c, s = math.cos(math.radians(self.turn)), math.sin(math.radians(self.turn))
        x, y = x * self.size, y * self.size
        return self.right + x * c - y * s, self.up + x * s + y * c


def _outline(step: float) -> tuple[Floats, Floats, NDArray[np.intp]]:
    """Give points of the outline (n, 2), what lies outwards of them (n, 2), and their sides."""
    points, normals, sides = [], [], []
    for side in range(_SIDES):
        one, two = CORNERS[side], CORNERS[(side + 1) % _SIDES]
        length = float(np.hypot(*(two - one)))
        # The ring hides the lowest corner; corners are rounded.
        count = max(4, round((length - 5.0) / step))
        share = np.linspace(2.5 / length, 1 - 2.5 / length, count)
        along = (two - one) / length
        points.append(one + share[:, None] * (two - one))
        normals.append(np.tile([along[1], -along[0]], (count, 1)))
        sides.append(np.full(count, side))
    return np.vstack(points), np.vstack(normals), np.concatenate(sides)


_POINTS, _NORMALS, _OF_SIDE = _outline(2.5)
#: (points, sides): every side counts the same, however many points it has.
_WEIGHTS = (np.eye(_SIDES)[_OF_SIDE] / np.bincount(_OF_SIDE)[_OF_SIDE, None]).astype(np.float32)
_START = Block(0.0, _APEX, 0.0, 1.0, 0.0)


@frozen(eq=False)
class _Tries:
    """Which poses are tried around one."""

    across: range  #: Shifts to the right, in samples.
    along: range  #: Shifts upwards, in samples.
    turns: tuple[float, ...]  #: Added to its turn, in degrees.
    sizes: tuple[float, ...]  #: Added to its size.
    aside: float  #: How far to either side of the outline the contrast is read, in mm.

    @classmethod
    def near(cls, spin: float, aside: float) -> _Tries:
        """Give the neighbours of a pose."""
        sizes = (-0.03 * spin, 0.0, 0.03 * spin)
        return cls(range(-1, 2), range(-1, 2), (-spin, 0.0, spin), sizes, aside)


_EVERYWHERE = _Tries(
    range(-12, 13, 2), range(-6, 15, 2), tuple(np.arange(-16.0, 16.1, 4.0)), (0.0,), _ASIDE
)


def find_block(plane: Plane) -> Block:
    """Find the place where a block contrasts most with what surrounds it.

    Args:
        plane: cut to `BOX`.
    """
    search = _Search.of(plane)
    best = search.best(_START, _EVERYWHERE)
    for spin, aside in ((2.0, _ASIDE), (1.0, _ASIDE / 2)):
        best = search.best(best, _Tries.near(spin, aside))
    return best


@frozen(eq=False)
class _Search:
    """The picture in which poses of the block are tried, with a border of nothing around it."""

    values: Light  #: (pixels, channels)
    seen: NDArray[np.float32]  #: (pixels,): 1 within the picture.
    columns: int  #: With the border.

    @classmethod
    def of(cls, plane: Plane) -> _Search:
        """Sample the plane."""
        right, up = np.meshgrid(
            np.arange(BOX[0], BOX[2], 1 / _COARSE), np.arange(BOX[3], BOX[1], -1 / _COARSE)
        )
        border = round(_BORDER * _COARSE)
        values = np.pad(plane.light(right, up), ((border, border), (border, border), (0, 0)))
        seen = np.pad(plane.shown(right, up), border).astype(np.float32)
        return cls(values.reshape(-1, values.shape[2]), seen.ravel(), seen.shape[1])

    def best(self, near: Block, tries: _Tries) -> Block:
        """Give the pose whose outline contrasts most, of those near one."""
        best = Block(0.0, 0.0, 0.0, 1.0, -1.0)
        shifts = np.array([(x, y) for x in tries.across for y in tries.along])
        steps = (shifts[:, 0] - shifts[:, 1] * self.columns).astype(np.intp)
        for turn in tries.turns:
            for size in tries.sizes:
                pose = evolve(near, turn=near.turn + float(turn), size=near.size + size)
                each = self._contrast(pose, steps, tries.aside) @ _WEIGHTS
                # The two weakest sides count twice: anything has some edge somewhere.
                score = each.mean(1) + np.sort(each, axis=1)[:, :2].mean(1)
                at = int(score.argmax())
                if score[at] > best.score:
                    x, y = (float(one) / _COARSE for one in shifts[at])
                    best = evolve(
                        pose, right=near.right + x, up=near.up + y, score=float(score[at])
                    )
        return best

    def _contrast(self, pose: Block, steps: NDArray[np.intp], aside: float) -> Light:
        """Give the contrast (shifts, points) across an outline that is moved about."""
        found = []
        for way in (-aside, aside):
            x, y = pose.place(*(_POINTS + way * _NORMALS).T)
            j = np.rint((x - BOX[0] + _BORDER) * _COARSE)
            i = np.rint((BOX[3] + _BORDER - y) * _COARSE)
            at = (i * self.columns + j).astype(np.intp)[None] + steps[:, None]
            found.append((self.values[at], self.seen[at]))
        (inner, seen), (outer, seen_too) = found
        apart = np.sqrt(((inner - outer) ** 2).sum(-1)) / np.float32(_ENOUGH)
        # The frame of the picture may cut just where the block ends.
        frame = np.float32(_FRAME) * seen * (1 - seen_too)
        contrast: Light = np.minimum(apart, 1) * (seen * seen_too) + frame
        return contrast
