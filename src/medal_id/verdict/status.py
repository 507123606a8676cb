"""How far an identification came, and how well it is carried."""

from __future__ import annotations

from enum import StrEnum


class Status(StrEnum):
    """How far an identification came."""

    IDENTIFIED = "identified"  #: Down to `best`; below it, several may be possible.
    AMBIGUOUS = "ambiguous"  #: Nothing seen speaks for one candidate alone.
    CONTRADICTED = "contradicted"  #: Everything known is excluded.
    UNKNOWN = "unknown"  #: Nothing was seen that any rule speaks of.


class Strength(StrEnum):
    """How well an identification is carried; see `medal_id.engine.strength`."""

    DEFINITIVE = "definitive"
    STRONG = "strong"
    WEAK = "weak"
    NONE = "none"
