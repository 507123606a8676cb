"""Ribbons of medals: read from text and written as text, drawn, and compared."""

from medal_id.ribbons.known import KnownRibbon, known_ribbons
from medal_id.ribbons.likeness import Likeness
from medal_id.ribbons.ribbon import Ribbon

__all__ = ["KnownRibbon", "Likeness", "Ribbon", "known_ribbons"]
