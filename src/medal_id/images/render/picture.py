"""The photograph put together: layer upon layer in linear light, a band of rows at a time."""

from __future__ import annotations

import io
import math
from pathlib import Path

import numpy as np
from attrs import frozen
from numpy.typing import NDArray
from PIL import Image

from medal_id.images.render.layers import Layers
from medal_id.images.render.layout import stage, truth
from medal_id.images.render.scene import Scene
from medal_id.images.render.sensor import blur, compressed, expose
from medal_id.images.render.sheet import Window
from medal_id.images.render.truth import Truth

#: The most pixels that are worked on at once.
_BAND = 400_000


@frozen(eq=False)
class Rendered:
    """A drawn photograph and what is true of it."""

    picture: Image.Image  #: RGB, or RGBA on a transparent ground; as read back from `jpeg`.
    truth: Truth
    jpeg: bytes | None  #: The compressed file; None where the scene asks for none.

    def save(self, path: str | Path) -> None:
        """Write the picture; a .jpg gets the very bytes that were compressed."""
        if self.jpeg is not None and Path(path).suffix.lower() in {".jpg", ".jpeg"}:
            Path(path).write_bytes(self.jpeg)
        else:
            self.picture.save(path)


def render(scene: Scene) -> Rendered:
    """Take the photograph. The same scene always gives the same bytes."""
    # Each part has its own chance, so that a change of one leaves the others alone.
    chances = [np.random.default_rng([scene.seed, part]) for part in range(4)]
    camera, window = stage(scene, chances[0])
    layers = Layers.of(scene, camera, window, chances[1], chances[2])
    values = _developed(scene, layers, window, chances[3])
    picture = Image.fromarray(values)
    jpeg = None
    if scene.jpeg is not None and scene.ground != "transparent":
        jpeg = compressed(picture, scene.jpeg)
        picture = Image.open(io.BytesIO(jpeg))
        picture.load()
        picture = picture.convert("RGB")
    return Rendered(picture, truth(scene, camera), jpeg)


def _developed(
    scene: Scene, layers: Layers, window: Window, rng: np.random.Generator
) -> NDArray[np.uint8]:
    """Expose the picture band by band; the blur sees beyond the borders of a band."""
    rows, columns = window.shape
    clear = scene.ground == "transparent"
    out = np.empty((rows, columns, 4 if clear else 3), np.uint8)
    reach = math.ceil(4 * scene.blur)
    height = max(64, 4 * reach, _BAND // columns)
    for top in range(0, rows, height):
        bottom = min(rows, top + height)
        band = Window(0, max(0, top - reach), columns, min(rows, bottom + reach))
        light = layers.drawn(band)
        blur(light, scene.blur)
        light = light[:, top - band.top : bottom - band.top]
        if clear:
            covers = light[3]
            light[:3] /= np.maximum(covers, np.float32(1e-4))
            out[top:bottom, :, 3] = np.rint(np.clip(covers, 0, 1) * 255).astype(np.uint8)
        out[top:bottom, :, :3] = expose(light[:3], scene.noise, rng)
    return out
