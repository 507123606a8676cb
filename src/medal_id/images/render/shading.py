"""Light on metal: from a height field to the light that it sends to the camera.

The metal is satin: it mirrors a broad bright window around the lamp and a room that is bright
above and dark at the sides, and scatters a little. Recesses see less of the room and hold
tarnish; what stands high is rubbed bright.
"""

from __future__ import annotations

import numpy as np
from attrs import frozen

from medal_id.images.render.metal import METALS
from medal_id.images.render.piece import Piece
from medal_id.images.render.recesses import Vector, lit_by, recesses
from medal_id.images.render.scratches import scratches
from medal_id.images.render.shapes import Array, Relief
from medal_id.images.render.smooth import noise

#: How far the lamp's direction changes over the face, as slope per mm.
_NEARNESS = 1 / 300.0
#: How many samples are worked on at once: what fits the processor's cache.
_CHUNK = 120_000


@frozen
class Light:
    """Where light and camera stand, in the frame of the specimen."""

    lamp: Vector  #: A unit vector to the light.
    camera: Vector  #: A unit vector to the camera.
    glare: float  #: The strength of the hot spot, 0 to 1.


def shade(relief: Relief, piece: Piece, light: Light, rng: np.random.Generator) -> Array:
    """Give the light that a relief sends to the camera: (3, rows, columns), 1 is full scale."""
    grid, height, wear = relief.grid, relief.height, piece.wear
    metal = METALS[piece.metal]
    rough = _rough(height, grid.per_mm, wear, rng)
    tarnish, open_, polish = recesses(height, grid.per_mm, wear, rng)
    lit = lit_by(height, grid.per_mm, light.lamp)
    x, y = grid.axes()
    rows, columns = height.shape
    out = np.empty((3, rows, columns), np.float32)
    step = max(1, _CHUNK // columns)
    for top in range(0, rows, step):
        part = slice(top, min(rows, top + step))
        normal = _normals(rough, part, grid.per_mm)
        room, spark = _reflections(normal, open_[part], lit[part], light)
        if light.glare:
            spark += _hot_spot(normal, x, y[part], light)
        dull, spark = tarnish[part], spark * (np.float32(0.7) + np.float32(0.7) * polish[part])
        for channel, (bare, patina) in enumerate(zip(metal.colour, metal.patina, strict=True)):
            colour = np.float32(bare) + dull * np.float32(patina - bare)
            shine = np.float32((0.55 + 0.45 * bare) * (1 - 0.45 * wear))
            out[channel, part] = room * colour + spark * shine * (1 - np.float32(0.8) * dull)
    return out


def _rough(height: Array, per_mm: float, wear: float, rng: np.random.Generator) -> Array:
    """Add the skin of the metal: grain of the strike, dents, scratches."""
    rough = height + noise(rng, height.shape, 0.04 * per_mm) * np.float32(0.0006 + 0.0007 * wear)
    rough += noise(rng, height.shape, 0.17 * per_mm) * np.float32(0.0012 + 0.0016 * wear)
    rough += noise(rng, height.shape, 1.4 * per_mm) * np.float32(0.005)
    rough += scratches(rng, height.shape, per_mm, wear)
    return rough


def _normals(height: Array, part: slice, per_mm: float) -> tuple[Array, Array, Array]:
    """Give the unit normals of some rows of a height field."""
    rows = len(height)
    half = np.float32(per_mm / 2)
    own = height[part]
    nx, ny = np.zeros_like(own), np.zeros_like(own)
    nx[:, 1:-1] = (own[:, :-2] - own[:, 2:]) * half
    first, last = max(1, part.start), min(rows - 1, part.stop)
    inner = slice(first - part.start, last - part.start)
    ny[inner] = (height[first + 1 : last + 1] - height[first - 1 : last - 1]) * half
    nz = np.reciprocal(np.sqrt(1 + nx * nx + ny * ny))
    return nx * nz, ny * nz, nz


def _reflections(
    normal: tuple[Array, Array, Array], open_: Array, lit: Array, light: Light
) -> tuple[Array, Array]:
    """Give what the metal's colour multiplies, and the sparks that it tinges less."""
    nx, ny, nz = normal
    (lx, ly, lz), (cx, cy, cz) = light.lamp, light.camera
    facing = nx * cx + ny * cy + nz * cz
    toward = nx * lx + ny * ly + nz * lz
    # The mirrored ray r = 2(n·v)n - v: its share towards the lamp, and upwards.
    along = 2 * facing * toward - (lx * cx + ly * cy + lz * cz)
    above = np.maximum(2 * facing * nz - cz, 0)
    window = np.exp(np.float32(3.0) * (along - 1))
    room = open_ * (np.float32(0.17) + np.float32(0.13) * above)
    room += lit * (np.float32(0.74) * window + np.float32(0.13) * np.maximum(toward, 0))
    spark = np.float32(0.50) * lit * np.exp(np.float32(8.0) * (along - 1))
    return room, spark


def _hot_spot(normal: tuple[Array, Array, Array], x: Array, y: Array, light: Light) -> Array:
    """Give the glare of a near lamp: where the field mirrors it, and facets that lean to it."""
    nx, ny, _ = normal
    gx = nx - (x - np.float32(8 * light.lamp[0])) * np.float32(1 / 55.0)
    gy = ny - (y - np.float32(8 * light.lamp[1])) * np.float32(1 / 55.0)
    hot: Array = np.exp((gx * gx + gy * gy) * np.float32(-1 / (2 * 0.085**2)))
    return hot * np.float32(6.0 * light.glare)
