"""The engine: three-valued, pure, and ignorant of any medal."""

from medal_id.engine.entries import EntryThings
from medal_id.engine.identify import identify
from medal_id.engine.layout import lay_out
from medal_id.engine.matrix import Matrix

__all__ = ["EntryThings", "Matrix", "identify", "lay_out"]
