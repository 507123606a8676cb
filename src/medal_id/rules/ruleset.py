"""All rules that judge together."""

from __future__ import annotations

from attrs import field, frozen

from medal_id.errors import UnknownId
from medal_id.rules.award import Award
from medal_id.rules.entry import Entry
from medal_id.rules.fact import Documented, Fact, Source
from medal_id.rules.vocabulary import Vocabulary
from medal_id.rules.wear import OrderOfWear


@frozen
class RuleSet:
    """A vocabulary, the awards that are described with it, and the order they are worn in."""

    vocabulary: Vocabulary
    awards: tuple[Award, ...]
    version: str  #: The rules' version and the hash of all their files.
    orders_of_wear: tuple[OrderOfWear, ...] = ()
    _entries: dict[str, Entry] = field(init=False, eq=False, repr=False)
    _awards: dict[str, Award] = field(init=False, eq=False, repr=False)

    @_entries.default
    def _by_id(self) -> dict[str, Entry]:
        return {entry.id: entry for award in self.awards for entry in award.entries}

    @_awards.default
    def _award_by_id(self) -> dict[str, Award]:
        return {award.id: award for award in self.awards}

    @property
    def files(self) -> tuple[Documented, ...]:
        """All rule files besides the vocabulary, of whatever kind."""
        return (*self.awards, *self.orders_of_wear)

    def entry(self, wanted: str, place: str = "catalogue") -> Entry:
        """Find an entry by its id.

        Raises:
            UnknownId: where there is none.
        """
        if wanted in self._entries:
            return self._entries[wanted]
        raise UnknownId.of(place, wanted, self._entries)

    def award(self, wanted: str, place: str = "catalogue") -> Award:
        """Find an award by its id.

        Raises:
            UnknownId: where there is none.
        """
        if wanted in self._awards:
            return self._awards[wanted]
        if wanted in self._entries:
            award = self._entries[wanted].award
            raise UnknownId(place, f"{wanted!r} is an entry, not an award", f"give {award!r}")
        raise UnknownId.of(place, wanted, self._awards)

    def fact(self, award: str, fact: str) -> Fact:
        """Find a fact that a rule of an award rests on."""
        return self._awards[award].facts[fact]

    def sources(self, award: str, fact: str) -> tuple[Source, ...]:
        """Give the sources of a fact."""
        keys = self._awards[award].facts[fact].sources
        return tuple(self._awards[award].sources[key] for key in keys)
