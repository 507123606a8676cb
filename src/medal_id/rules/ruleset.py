"""All rules that judge together."""

from __future__ import annotations

from attrs import field, frozen

from medal_id.errors import UnknownId, nearest, shown
from medal_id.rules.award import Award
from medal_id.rules.entry import Entry
from medal_id.rules.fact import Documented, Fact, Source
from medal_id.rules.honour import Honour
from medal_id.rules.pack import Pack
from medal_id.rules.vocabulary import Vocabulary
from medal_id.rules.wear import OrderOfWear


@frozen
class RuleSet:
    """A vocabulary, the awards described with it, the order they are worn in, titles of places."""

    vocabulary: Vocabulary
    awards: tuple[Award, ...]
    version: str  #: The rules' version and the hash of all their files.
    orders_of_wear: tuple[OrderOfWear, ...] = ()
    honours: tuple[Honour, ...] = ()  #: Honorary titles of places.
    packs: tuple[
        Pack, ...
    ] = ()  #: The folders that they come from, those that others add to first.
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
        return (*self.awards, *self.orders_of_wear, *self.honours)

    def pack_of(self, file: str) -> Pack | None:
        """Find the folder that the file with an id comes from; None where there is none."""
        return next((pack for pack in self.packs if file in pack.files), None)

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

    def honour(self, wanted: str, place: str = "catalogue") -> Honour:
        """Find an honorary title by its id.

        Raises:
            UnknownId: where there is none.
        """
        for honour in self.honours:
            if honour.id == wanted:
                return honour
        known = [honour.id for honour in self.honours]
        near = nearest(wanted, known)
        listed = ", ".join(known) or "none"
        remedy = f"did you mean {near!r}?" if near else f"known: {listed}"
        raise UnknownId(place, f"no title has the id {shown(wanted)}", remedy)

    def fact(self, award: str, fact: str) -> Fact:
        """Find a fact that a rule of an award rests on."""
        return self._awards[award].facts[fact]

    def sources(self, award: str, fact: str) -> tuple[Source, ...]:
        """Give the sources of a fact."""
        keys = self._awards[award].facts[fact].sources
        return tuple(self._awards[award].sources[key] for key in keys)
