"""Where the specimen stands in the picture: the camera that a scene asks for, and its truth."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from medal_id.images.render.camera import Camera, outline, rotation
from medal_id.images.render.hanging import eyelet_outline
from medal_id.images.render.piece import LEGEND, RADIUS, Piece
from medal_id.images.render.ribbon import BLOCK
from medal_id.images.render.scene import Scene
from medal_id.images.render.shapes import Points, arc
from medal_id.images.render.sheet import Window
from medal_id.images.render.stripes import read_ribbon
from medal_id.images.render.truth import Point, Truth

#: The free border around the specimen, in radii.
_MARGIN = 0.22


def stage(scene: Scene, rng: np.random.Generator) -> tuple[Camera, Window]:
    """Place camera and picture so that the face has the radius asked for."""
    turned = rotation(scene.tilt, scene.tilt_towards, scene.turn)
    nearness = 0.0 if math.isinf(scene.distance) else 1.0 / scene.distance
    low, high = _extent(Camera(turned, 1.0, 0.0, (0.0, 0.0), (0.0, 0.0)), scene.piece)
    axis = [(low[0] + high[0]) / 2, -(low[1] + high[1]) / 2]
    if scene.size is not None:
        # What does not fit is cut off, but the face stays in the middle.
        per_mm = scene.radius / RADIUS
        for side in (0, 1):
            if (high[side] - low[side] + 2) * per_mm > scene.size[side]:
                axis[side] = 0.0
    aimed = Camera(turned, 1.0, nearness, (axis[0], axis[1]), (0.0, 0.0))
    scale = scene.radius / outline(aimed.plane(), RADIUS).major
    camera = Camera(turned, scale, nearness, (axis[0], axis[1]), (0.0, 0.0))
    size = scene.size
    if size is None:
        low, high = _extent(camera, scene.piece)
        reach = np.maximum(-low, high) + _MARGIN * scene.radius
        size = (2 * math.ceil(float(reach[0])), 2 * math.ceil(float(reach[1])))
    # No pixel knows where the middle of a medal is.
    dx, dy = rng.uniform(-0.5, 0.5, 2)
    x, y = (size[0] - 1) / 2 + dx, (size[1] - 1) / 2 + dy
    return camera.moved(float(x), float(y)), Window(0, 0, *size)


def _extent(camera: Camera, piece: Piece) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Give the corners of the rectangle of pixels that the specimen fills."""
    round_ = np.array(arc((0.0, 0.0), RADIUS, 0, 360, 121))
    parts = [camera.project(round_), camera.project(round_, -piece.thickness)]
    for points, level in _parts(piece):
        if points:
            parts.append(camera.project(np.array(points), level))
    pixels = np.vstack(parts)
    return pixels.min(0), pixels.max(0)


def _parts(piece: Piece) -> tuple[tuple[Points, float], tuple[Points, float]]:
    """Give the outlines of eyelet and ribbon with their levels, in mm."""
    eyelet = eyelet_outline(piece.eyelet), -0.4 * piece.thickness
    return eyelet, (BLOCK if piece.ribbon else (), -0.5 * piece.thickness)


def truth(scene: Scene, camera: Camera) -> Truth:
    """Say what the picture shows."""
    piece = scene.piece
    face = camera.plane()
    face = face / face[2, 2]
    ellipse = outline(face, RADIUS)
    front = piece.side == "obverse"
    left, right = piece.horizon_ends
    over_left, over_right = piece.overruns
    rows = tuple((float(a), float(b), float(c)) for a, b, c in face)
    eyelet, ribbon = (_pixels(camera, points, level) for points, level in _parts(piece))

    def at(x: float, y: float) -> Point:
        return _pixels(camera, [(x, y)], 0.0)[0]

    return Truth(
        centre=(ellipse.x, ellipse.y),
        radius=ellipse.major,
        semi_minor=ellipse.minor,
        angle=ellipse.angle,
        middle=at(0.0, 0.0),
        tilt=scene.tilt,
        tilt_towards=scene.tilt_towards,
        turn=scene.turn,
        px_per_mm=ellipse.major / RADIUS,
        face_to_picture=rows,
        side=piece.side,
        horizon_height=piece.horizon if front else None,
        horizon_end_left=at(-left, piece.horizon) if front else None,
        horizon_end_right=at(right, piece.horizon) if front else None,
        horizon_left=left if front else None,
        horizon_right=right if front else None,
        legend_inner=LEGEND[0] if front else None,
        legend_outer=LEGEND[1] if front else None,
        overrun_left=float(over_left) if front else None,
        overrun_right=float(over_right) if front else None,
        eyelet=piece.eyelet,
        serial=bool(piece.serial) and not front,
        ribbon=read_ribbon(piece.ribbon),
        metal=piece.metal,
        eyelet_outline=eyelet,
        ribbon_outline=ribbon,
    )


def _pixels(camera: Camera, points: Points, level: float) -> tuple[Point, ...]:
    """Give points in mm as pixels."""
    if not points:
        return ()
    return tuple((float(x), float(y)) for x, y in camera.project(np.array(points, float), level))
