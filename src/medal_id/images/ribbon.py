"""The ribbon above a disc: its stripes, how wide they are and which colours they may have."""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

from medal_id.catalogue import default_catalogue
from medal_id.images import block as blocks
from medal_id.images.colour import words
from medal_id.images.disc import Disc
from medal_id.images.ground import Ground, read_ground
from medal_id.images.measured import Measured, NotMeasured
from medal_id.images.measurements import Ribbon, Stripe
from medal_id.images.panel import Panel, front
from medal_id.images.photo import Photo
from medal_id.images.plane import Plane
from medal_id.images.reasons import reason
from medal_id.images.stripes import Patch, Unclear, read_stripes
from medal_id.rules.kinds.stripes import StripesTrait

Floats = NDArray[np.float64]

#: The radius of the disc in px below which stripes blend into each other.
LEAST_RADIUS = 34.0
#: The share of enough contrast along the outline of a block, see `block`.
_LEAST_SCORE = 0.8
#: Stripes that run off the block's side by more than this belong to another thing, in degrees.
_MOST_OFF = 6.0
#: The scale rests on the disc: its share of error, with that of tilt and height.
_SCALE_ERROR = 0.015
#: Px per mm that are enough; up to twice as many are taken.
_ENOUGH = 4.5
_METHOD = "steps of colour across the front half of the folded ribbon"


def ribbon(
    photo: Photo, disc: Disc, turn: float, ground: Ground | None = None
) -> Ribbon | NotMeasured:
    """Read the ribbon above a disc.

    Args:
        photo: the photograph.
        disc: the disc, in px of the full picture.
        turn: by how many degrees the upright face is turned counter-clockwise; 0 if unknown.
        ground: what surrounds the disc, if it was read already.
    """
    if disc.radius < LEAST_RADIUS:
        figures = {"radius": disc.radius, "needed": LEAST_RADIUS, "dpi": 100.0}
        return NotMeasured(reason("too-small", **figures))
    plane = Plane.of(photo, disc, turn, blocks.BOX, _ENOUGH)
    if plane is None:
        return NotMeasured(reason("no-ribbon"))
    block = blocks.find_block(plane)
    if block.score < _LEAST_SCORE:
        return NotMeasured(reason("no-ribbon"))
    panel = front(plane, block)
    try:
        patches = read_stripes(panel)
    except Unclear:
        return NotMeasured(reason("ribbon-unclear"))
    # One colour alone is the metal back of the block, or no ribbon of these.
    if abs(panel.off) > _MOST_OFF or len(patches) < 2:
        return NotMeasured(reason("ribbon-unclear"))
    return _ribbon(plane, panel, patches, ground or read_ground(photo, disc))


def _ribbon(plane: Plane, panel: Panel, patches: list[Patch], ground: Ground) -> Ribbon:
    """Name the stripes and give their widths."""
    white = ground.white if ground.white is not None else np.ones(3)
    known = _colours()
    stripes = tuple(
        Stripe(
            frozenset(known)
            if ground.grey
            else words(patch.looks**2 / white, known, balanced=ground.balanced),
            _length(patch.width, float(np.hypot(patch.left.error, patch.right.error))),
        )
        for patch in patches
    )
    left, right = patches[0].left, patches[-1].right
    width = _length(right.at - left.at, float(np.hypot(left.error, right.error)))
    ends = tuple(plane.pixel(*panel.place(edge.at, 18.5)) for edge in (left, right))
    return Ribbon(stripes, width, (ends[0], ends[1]))


def _length(value: float, error: float) -> Measured:
    """Give a width with its interval."""
    value = float(value)
    off = 1.96 * float(np.hypot(error, _SCALE_ERROR * value))
    return Measured(value, max(0.0, value - off), value + off, "mm", _METHOD)


@cache
def _colours() -> dict[str, str]:
    """Give the words for colours of ribbons and their shades."""
    trait = default_catalogue().rules.vocabulary.traits["ribbon"]
    assert isinstance(trait, StripesTrait)
    return {word: colour.hex for word, colour in trait.colours.items()}
