"""The roll of awards that can be asked about, found by their ids and names."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from attrs import field, frozen

from medal_id.catalogue import Catalogue
from medal_id.errors import BadObservation, UnknownId, shown
from medal_id.observations import PartialDate
from medal_id.observations.text import words
from medal_id.rules import Label, OrderOfWear, RuleSet, WornAward
from medal_id.rules.wear import began
from medal_id.wear.worn import Cited, WearSide, Worn

#: More medals than this no chest bears.
MOST = 200
#: A longer text is no name of an award.
_LONGEST = 300


@frozen
class Roll:
    """The awards of all orders of wear, and those of the catalogue that have no place in any."""

    rules: RuleSet
    _awards: dict[str, tuple[OrderOfWear, WornAward]] = field(init=False, eq=False, repr=False)
    _names: dict[tuple[str, ...], str] = field(init=False, eq=False, repr=False)
    _placed: frozenset[str] = field(init=False, eq=False, repr=False)

    @_awards.default
    def _by_id(self) -> dict[str, tuple[OrderOfWear, WornAward]]:
        return {one.id: (file, one) for file in self.rules.orders_of_wear for one in file.awards}

    @_names.default
    def _by_name(self) -> dict[tuple[str, ...], str]:
        known = [(award.id, award.name) for award in self.rules.awards]
        known += [(one.id, one.name) for _, one in self._awards.values()]
        return {words(said): id_ for id_, name in known for said in (name.ru, name.en)}

    @_placed.default
    def _named_by_a_rule(self) -> frozenset[str]:
        files = self.rules.orders_of_wear
        pairs = (pair for file in files for rule in file.rules for pair in rule.pairs())
        return frozenset(one for pair in pairs for one in pair)

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of all awards in the orders of wear."""
        return tuple(self._awards)

    def established(self, award: str) -> PartialDate:
        """Say when an award of an order of wear was established."""
        return self._awards[award][1].established

    def name(self, award: str) -> Label:
        """Name an award."""
        if award in self._awards:
            return self._awards[award][1].name
        return self.rules.award(award).name

    def repeats(self, award: str) -> Cited:
        """Give the fact that an award was given repeatedly; nothing where no source says so."""
        if award not in self._awards:
            return Cited()
        file, one = self._awards[award]
        facts = (one.repeats,) if one.repeats else ()
        return Cited(facts, file.titles(facts))

    def find_all(self, asked: object) -> tuple[str, ...]:
        """Find awards by their ids or names, in the order given.

        Raises:
            BadObservation: where it is no list of texts, or too long.
            UnknownId: where there is no such award.
        """
        if isinstance(asked, str | bytes) or not isinstance(asked, Iterable):
            raise BadObservation("ids", f"{shown(asked)} is no list", "give a list of ids or names")
        found: list[str] = []
        for index, one in enumerate(asked):
            if index >= MOST:
                raise BadObservation("ids", f"more than {MOST} awards", "ask about fewer")
            found.append(self.find(one, f"ids[{index}]"))
        return tuple(found)

    def find(self, asked: object, place: str) -> str:
        """Find an award by its id or by a name of it, English or Russian; give the id.

        Raises:
            BadObservation: where it is no text.
            UnknownId: where there is no such award; `place` is what it names.
        """
        if not isinstance(asked, str):
            raise BadObservation(place, f"{shown(asked)} is no id", "give the id of an award")
        if asked in self._awards or asked in {award.id for award in self.rules.awards}:
            return asked
        named = self._names.get(words(asked)) if len(asked) <= _LONGEST else None
        if named is not None:
            return named
        if any(entry.id == asked for award in self.rules.awards for entry in award.entries):
            self.rules.award(asked, place)  # it says whose entry that is
        labels = [self.name(one) for one in self._awards]
        known = [*self._awards, *(said for one in labels for said in (one.en, one.ru))]
        raise UnknownId.of(place, asked, known)

    def worn(self, award: str, on: PartialDate) -> Worn:
        """Say what is known of an award on a date."""
        if award not in self._awards:
            return Worn(award, self.name(award), False, None, None, WearSide.UNKNOWN)
        file, one = self._awards[award]
        side, facts = _side(file, award, on)
        return Worn(
            one.id,
            one.name,
            award in self._placed,
            one.established,
            began(one.established, on),
            side,
            Cited((one.fact,), file.titles((one.fact,))),
            Cited(facts, file.titles(facts)),
        )


@lru_cache(maxsize=8)
def roll(catalogue: Catalogue) -> Roll:
    """Give the roll of a catalogue."""
    return Roll(catalogue.rules)


def _side(file: OrderOfWear, award: str, on: PartialDate) -> tuple[WearSide, tuple[str, ...]]:
    """Say on which side an award was worn, by the youngest rule that had begun, and its facts."""
    side, facts = WearSide.UNKNOWN, tuple[str, ...]()
    for rule in file.sides_of(award):
        holds = began(rule.since, on)
        if holds:
            side, facts = WearSide(rule.side), rule.facts
        elif holds is None and rule.side != side:
            side, facts = WearSide.UNDECIDED, (*facts, *rule.facts)
    return side, facts
