"""How the specimen is photographed: camera, light, ground and sensor."""

from __future__ import annotations

import math
from typing import Any

from attrs import Attribute, field, frozen

from medal_id.errors import BadObservation, shown
from medal_id.images.render.limits import integer, one_of, whole, within
from medal_id.images.render.piece import Piece

GROUNDS = ("white", "grey", "felt", "wood", "paper", "cloth", "transparent")


def _check_piece(scene: object, attribute: Attribute[Any], value: object) -> None:
    """Check that the specimen is one."""
    del scene, attribute
    if not isinstance(value, Piece):
        raise BadObservation("scene.piece", f"{shown(value)} is no Piece", "give Piece(...)")


def _check_size(scene: object, attribute: Attribute[Any], value: object) -> None:
    """Check that the size is (width, height)."""
    del scene, attribute
    if value is None:
        return
    if not isinstance(value, tuple) or len(value) != 2:
        raise BadObservation("scene.size", f"{shown(value)} is no pair", "give (width, height)")
    for one in value:
        integer(one, 16, 12_000, "scene.size")


def _check_jpeg(scene: object, attribute: Attribute[Any], value: object) -> None:
    """Check that the quality is one that Pillow knows."""
    del scene, attribute
    if value is not None:
        integer(value, 1, 100, "scene.jpeg")


@frozen
class Scene:
    """A photograph to be taken. Angles run counter-clockwise from the right, as seen.

    Raises:
        BadObservation: where a field is out of its range.
    """

    piece: Piece = field(factory=Piece, validator=_check_piece)
    #: The semi-major axis of the outline of the face, in px, 20 to 2500.
    radius: float = field(default=300.0, validator=within(20.0, 2500.0, "px"))
    #: (width, height) in px; None fits the whole specimen with a margin. In a smaller picture the
    #: face stays in the middle and the rest is cut off.
    size: tuple[int, int] | None = field(default=None, validator=_check_size)
    #: How far the medal and its ground are tilted, in degrees, 0 to 25.
    tilt: float = field(default=0.0, validator=within(0.0, 25.0, "degrees"))
    #: The direction in which the far side of the disc tips away, in degrees.
    tilt_towards: float = field(default=0.0, validator=within(-360.0, 360.0, "degrees"))
    #: How far the upright specimen is turned counter-clockwise, in degrees.
    turn: float = field(default=0.0, validator=within(-360.0, 360.0, "degrees"))
    #: From the camera to the middle of the face, in mm, from 150; inf: no perspective.
    distance: float = field(default=math.inf, validator=within(150.0, math.inf, "mm"))
    #: Where the light comes from, in degrees; 135 is the upper left.
    light: float = field(default=135.0, validator=within(-360.0, 360.0, "degrees"))
    #: How high the light stands above the picture's plane, in degrees, 10 to 90.
    height_of_light: float = field(default=45.0, validator=within(10.0, 90.0, "degrees"))
    #: The strength of a broad hot spot, 0 to 1; it saturates.
    glare: float = field(default=0.0, validator=within(0.0, 1.0))
    #: The strength of the soft shadow on the ground, 0 to 1.
    shadow: float = field(default=0.5, validator=within(0.0, 1.0))
    #: "white", "grey", "felt", "wood", "paper", "cloth" or "transparent" (a cut-out: RGBA, no
    #: shadow and no JPEG, which has no transparency).
    ground: str = field(default="white", validator=one_of(GROUNDS))
    #: The standard deviation of the lens's blur, in px, 0 to 20, in linear light.
    blur: float = field(default=0.0, validator=within(0.0, 20.0, "px"))
    #: The standard deviation of the sensor's noise at full scale, 0 to 0.2, in linear light; as
    #: photons do, it falls with the root of the light.
    noise: float = field(default=0.01, validator=within(0.0, 0.2))
    #: The quality of the JPEG compression, 1 to 100; None for no compression.
    jpeg: int | None = field(default=90, validator=_check_jpeg)
    #: What chance starts from: texture, scratches, noise, and where the pixels fall.
    seed: int = field(default=0, validator=whole(0, 2**63 - 1))
