"""Pictures of scenes, drawn once and kept in a folder with what is true of them."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib import metadata
from pathlib import Path

from attrs import frozen
from cattrs.preconf.json import make_converter

import medal_id.images.render as renderer
from medal_id.images.render import Scene, Truth, render

_JSON = make_converter()
#: What draws besides the renderer's own source: another version may draw other pixels.
_DRAWN_WITH = ("numpy", "scipy", "pillow")


@frozen
class Drawn:
    """A picture in a file, and what is true of it."""

    path: Path
    truth: Truth


def drawn(scene: Scene, folder: Path, name: str) -> Drawn:
    """Give the picture of a scene, drawn anew unless the folder holds this very picture.

    Args:
        scene: what to draw.
        folder: where pictures are kept.
        name: what the file's name begins with, for people.
    """
    mark = hashlib.sha256(f"{scene!r} {_drawn_by()}".encode()).hexdigest()[:16]
    lossy = scene.jpeg is not None and scene.ground != "transparent"
    path = folder / f"{name}-{mark}.{'jpg' if lossy else 'png'}"
    known = path.with_suffix(".json")
    if path.exists() and known.exists():
        return Drawn(path, _JSON.loads(known.read_text("utf-8"), Truth))
    rendered = render(scene)
    rendered.save(path)
    known.write_text(_JSON.dumps(rendered.truth), "utf-8")  # last: its presence says "complete"
    return Drawn(path, rendered.truth)


@cache
def _drawn_by() -> str:
    """Give a hash of the renderer's source files and of what it draws with."""
    digest = hashlib.sha256()
    for package in renderer.__path__:
        for source in sorted(Path(package).glob("**/*.py")):
            digest.update(f"{source.name}\0".encode() + source.read_bytes())
    for name in _DRAWN_WITH:
        digest.update(f"{name} {metadata.version(name)}".encode())
    return digest.hexdigest()
