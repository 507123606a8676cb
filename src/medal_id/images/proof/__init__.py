"""The proof picture: what was measured, drawn on the photograph, for people to check."""

from __future__ import annotations

from medal_id.images.proof.draw import draw

__all__ = ["draw"]
