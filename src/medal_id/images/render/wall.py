"""The side wall of the disc, seen when it is tilted."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from medal_id.images.render.camera import Camera
from medal_id.images.render.metal import Metal
from medal_id.images.render.shading import Light
from medal_id.images.render.sheet import Window

Array = NDArray[np.float32]


def wall(camera: Camera, window: Window, metal: Metal, light: Light, level: float) -> Array:
    """Give the light of the wall, (3, rows, columns), as if it filled the window.

    Args:
        camera: the camera.
        window: the pixels.
        metal: what the disc is made of.
        light: lamp and camera in the specimen's frame.
        level: the middle of the part that is seen, in mm.
    """
    back = camera.back(level)
    y, x = np.mgrid[window.top : window.bottom, window.left : window.right].astype(np.float32)
    u, v, w = (np.float32(r[0]) * x + np.float32(r[1]) * y + np.float32(r[2]) for r in back)
    px, py = u / w, v / w
    away = np.maximum(np.hypot(px, py), np.float32(1e-6))
    nx, ny = px / away, py / away
    lit = np.maximum(nx * np.float32(light.lamp[0]) + ny * np.float32(light.lamp[1]), 0)
    facing = nx * np.float32(light.camera[0]) + ny * np.float32(light.camera[1])
    mirror = 2 * facing * (nx * np.float32(light.lamp[0]) + ny * np.float32(light.lamp[1]))
    along = mirror - np.float32(sum(a * b for a, b in zip(light.lamp, light.camera, strict=True)))
    tone = np.float32(0.16) + np.float32(0.30) * lit + np.float32(0.5) * np.exp(3 * (along - 1))
    return np.stack([tone * np.float32(0.8 * one) for one in metal.colour]).astype(np.float32)
