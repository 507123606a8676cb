"""What lies over what in a photograph: ground, shadow, ribbon, eyelet, side wall, face, ring."""

from __future__ import annotations

import math

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from medal_id.images.render.camera import Camera
from medal_id.images.render.edge import swept_disc
from medal_id.images.render.ground import ground
from medal_id.images.render.hanging import eyelet, ring
from medal_id.images.render.metal import METALS
from medal_id.images.render.piece import RADIUS
from medal_id.images.render.recesses import Vector
from medal_id.images.render.relief import relief
from medal_id.images.render.ribbon import ribbon
from medal_id.images.render.scene import Scene
from medal_id.images.render.shading import Light, shade
from medal_id.images.render.shadow import shadow
from medal_id.images.render.shapes import Array
from medal_id.images.render.sheet import Sheet, Window, paste
from medal_id.images.render.wall import wall

#: Some pixels, and how much of each is covered, 0 to 1.
_Share = tuple[Window, Array] | None


@frozen(eq=False)
class Layers:
    """What lies over what, ready to be seen."""

    scene: Scene
    camera: Camera
    light: Light
    ground: Sheet | None
    shadow: Sheet
    under: tuple[Sheet, ...]  #: Behind the disc, from below.
    over: tuple[Sheet, ...]  #: Beside and before it.
    face: Sheet

    @classmethod
    def of(
        cls,
        scene: Scene,
        camera: Camera,
        window: Window,
        ground_chance: np.random.Generator,
        chance: np.random.Generator,
    ) -> Layers:
        """Draw every layer of a scene in millimetres."""
        piece = scene.piece
        light = _light(scene, camera)
        fine = max(20.0, min(2 * camera.scale, 60.0))
        field = relief(piece, camera.scale)
        face = Sheet(field.grid, 0.0, shade(field, piece, light, chance))
        loop = eyelet(piece, fine, light, chance)
        band = ribbon(piece, max(10.0, min(1.5 * camera.scale, 26.0)), light, chance)
        rings = ring(piece, fine, light, chance) if loop and band else ()
        below = None
        if scene.ground != "transparent":
            below = ground(scene.ground, -piece.thickness, camera, window, ground_chance)
        return cls(
            scene,
            camera,
            light,
            below,
            shadow(piece, light.lamp, scene.shadow),
            tuple(one for one in (*rings[:1], band, loop) if one),
            tuple(rings[1:]),
            face,
        )

    def drawn(self, band: Window) -> Array:
        """Give the light of a band of the picture: 3 or, with alpha, 4 channels."""
        camera, piece = self.camera, self.scene.piece
        if self.ground is None:
            light = np.zeros((4, *band.shape), np.float32)
        else:
            light = self.ground.seen(camera, band)
            if self.scene.shadow:
                self._darken(light, band)
        thick = piece.thickness
        back, half, face = self._shares(band)
        self._wall(light, band, back, half, -0.75 * thick)
        for sheet in self.under:
            self._lay(light, band, sheet)
        self._wall(light, band, half, face, -0.25 * thick)
        if face is not None:
            spot, covers = face
            part = light[(slice(None), *spot.within(band))]
            paste(part, self.face.seen(camera, spot) * covers, covers)
        for sheet in self.over:
            self._lay(light, band, sheet)
        return light

    def _darken(self, light: Array, band: Window) -> None:
        """Cast the shadow on the ground."""
        spot = self.shadow.bounds(self.camera).meet(band)
        if spot.shape[0] and spot.shape[1]:
            part = light[(slice(None), *spot.within(band))]
            part *= 1 - self.shadow.seen(self.camera, spot)[0]

    def _lay(self, light: Array, band: Window, sheet: Sheet) -> None:
        """Lay a cut-out sheet on what is there."""
        spot = sheet.bounds(self.camera).meet(band)
        if spot.shape[0] and spot.shape[1]:
            seen = sheet.seen(self.camera, spot)
            part = light[(slice(None), *spot.within(band))]
            paste(part, seen[:3], seen[3])

    def _shares(self, band: Window) -> tuple[_Share, _Share, _Share]:
        """Give what the whole disc, its upper half and its face cover of each pixel."""
        camera, thick = self.camera, self.scene.piece.thickness
        points = [self.camera.project(np.zeros((1, 2)), level)[0] for level in (0.0, -thick)]
        shift = float(np.abs(points[0] - points[1]).max())
        grow = math.ceil(shift) + 1
        edge = self.face.bounds(camera)
        spot = Window(
            edge.left - grow, edge.top - grow, edge.right + grow, edge.bottom + grow
        ).meet(band)
        if not spot.shape[0] or not spot.shape[1]:
            return None, None, None
        face = swept_disc(camera, spot, RADIUS, 0.0, 0.0)
        if shift < 1e-6:
            return None, None, (spot, face)
        half, whole = (swept_disc(camera, spot, RADIUS, -x * thick, 0.0) for x in (0.5, 1.0))
        return (spot, whole), (spot, half), (spot, face)

    def _wall(
        self, light: Array, band: Window, share: _Share, hidden: _Share, level: float
    ) -> None:
        """Draw a part of the side wall: what `share` covers and `hidden` will not."""
        if share is None or hidden is None:
            return
        spot, covers = share
        front = hidden[1]
        # What is laid over it later leaves exactly the difference of the two.
        covers = np.clip((covers - front) / np.maximum(1 - front, np.float32(1e-6)), 0, 1)
        metal = METALS[self.scene.piece.metal]
        tone = wall(self.camera, spot, metal, self.light, level)
        part = light[(slice(None), *spot.within(band))]
        paste(part, tone * covers, covers)


def _light(scene: Scene, camera: Camera) -> Light:
    """Bring lamp and camera into the frame of the specimen."""
    azimuth, height = math.radians(scene.light), math.radians(scene.height_of_light)
    lamp = np.array(
        [
            math.cos(height) * math.cos(azimuth),
            math.cos(height) * math.sin(azimuth),
            math.sin(height),
        ]
    )
    eye = np.array([0.0, 0.0, 1.0])
    return Light(_vector(camera, lamp), _vector(camera, eye), scene.glare)


def _vector(camera: Camera, seen: NDArray[np.float64]) -> Vector:
    """Bring a direction from the viewer's frame into the specimen's."""
    x, y, z = camera.rotation.T @ seen
    return float(x), float(y), float(z)
