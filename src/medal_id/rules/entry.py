"""Entries of the catalogue: an award, its variants and dies, its certificates, its copies."""

from __future__ import annotations

from attrs import frozen

from medal_id.rules.display import Displayed
from medal_id.rules.expectation import Dating, Expectation
from medal_id.rules.label import Label

#: The kind of an entry that was really issued. All other kinds stand beside the award: they are
#: answers only when no issued entry is left and something names the award.
ISSUED = "issued"


@frozen
class Entry(Displayed):
    """One thing that a specimen can turn out to be."""

    id: str  #: Stable and public: country/award/variant/die.
    award: str  #: The id of the award whose file holds it.
    part: str  #: The part of a specimen that it describes: "medal" or "certificate".
    level: str  #: A level of the vocabulary: award, variant, die ...
    kind: str  #: "issued", or what it is besides: copy, trial, design, substitute.
    name: Label
    parent: str  #: The id of the entry above it, whose expectations hold here too; "" at the top.
    facts: tuple[str, ...]  #: Facts of the award's file that describe it.
    expects: tuple[Expectation, ...]  #: Its own; those of the entries above hold besides.
    datings: tuple[Dating, ...]
    draft: bool  #: Whether its rules are not yet proven.

    @property
    def issued(self) -> bool:
        """Whether it was issued as an award."""
        return self.kind == ISSUED
