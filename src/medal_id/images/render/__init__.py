"""Drawing photographs of a medal of which everything is known: for tests, docs and samples."""

from __future__ import annotations

from medal_id.images.render.picture import Rendered, render
from medal_id.images.render.piece import Piece
from medal_id.images.render.scene import Scene
from medal_id.images.render.truth import Truth

__all__ = ["Piece", "Rendered", "Scene", "Truth", "render"]
