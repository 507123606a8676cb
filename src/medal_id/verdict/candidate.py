"""How one entry of the catalogue stands after all observations."""

from __future__ import annotations

from enum import StrEnum

from attrs import frozen

from medal_id.rules import Label
from medal_id.rules.display import Displayed


class Standing(StrEnum):
    """What became of a candidate."""

    IDENTIFIED = "identified"  #: It, or an entry below it, is the answer.
    POSSIBLE = "possible"
    EXCLUDED = "excluded"


@frozen
class Candidate(Displayed):
    """One entry of the catalogue with its standing."""

    id: str
    name: Label
    part: str
    level: str
    kind: str  #: "issued", or what it is besides: copy, trial, design, substitute.
    standing: Standing
    answer: bool  #: Whether it can be the answer: issued, or named and explained by what was seen.
    contradictions: tuple[str, ...]  #: Traits that exclude it; up to `tolerance` are forgiven.
    agrees: int  #: Expectations met, of its own and of the entries above it.
    disagrees: int  #: Expectations missed, those that only speak against it included.
    undecided: int
    #: Whether something seen names it or what lies below it, as a legend does.
    named: bool = False

    @property
    def status(self) -> str:
        """The standing as text: "identified", "possible" or "excluded"."""
        return self.standing.value
