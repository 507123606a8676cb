"""Things and what they show: the matrix that a key is made from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from attrs import evolve, field, frozen

from medal_id.errors import UnknownWord
from medal_id.key.columns import Column, column_of
from medal_id.key.trait import Trait, Value
from medal_id.rules.label import Label


@frozen(eq=False)
class Things:
    """Things and what is known of their traits; a chosen part of them is `Things` again.

    Of a thing a trait is *unknown* where nobody says, and *inapplicable* where the traits that it
    needs do not allow it. Both count as every value: neither ever speaks against the thing.
    """

    traits: Mapping[str, Trait]
    labels: Mapping[str, Label]  #: What each thing is called, by its id.
    values: Mapping[str, Mapping[str, Value]]  #: For each trait, what the things are known to show.
    ids: tuple[str, ...]  #: The things that are chosen, in order.
    _place: dict[str, int] = field(repr=False)  #: The bit of each thing.
    _columns: dict[str, Column] = field(repr=False)  #: Shared by all that are chosen from the same.

    @classmethod
    def of(
        cls,
        traits: Iterable[Trait],
        things: Mapping[str, Mapping[str, Value]],
        labels: Mapping[str, Label] | None = None,
    ) -> Things:
        """Put things together that are understood already; `read_things` reads plain values."""
        named = {trait.name: trait for trait in traits}
        values: dict[str, dict[str, Value]] = {name: {} for name in named}
        for thing, shows in things.items():
            for trait, value in shows.items():
                values[trait][thing] = value
        called = labels or {}
        place = {thing: at for at, thing in enumerate(things)}
        all_labels = {thing: called.get(thing, Label(thing, thing)) for thing in things}
        return cls(named, all_labels, values, tuple(things), place, {})

    def __len__(self) -> int:
        return len(self.ids)

    def __iter__(self) -> Iterator[Thing]:
        return (Thing(self, thing) for thing in self.ids)

    def __getitem__(self, wanted: str) -> Thing:
        """Find a thing by its id.

        Raises:
            UnknownWord: where none that is chosen has it.
        """
        if wanted not in self.ids:
            raise UnknownWord.of("things", "thing", wanted, self.ids)
        return Thing(self, wanted)

    def only(self, chosen: Iterable[str]) -> Things:
        """Choose some of the things; those that are not there are left out."""
        wanted = frozenset(chosen)
        return evolve(self, ids=tuple(thing for thing in self.ids if thing in wanted))

    def trait(self, wanted: str) -> Trait:
        """Find a trait by its name.

        Raises:
            UnknownWord: where there is none.
        """
        if wanted not in self.traits:
            raise UnknownWord.of("things", "trait", wanted, self.traits)
        return self.traits[wanted]

    def value(self, thing: str, trait: str) -> Value | None:
        """Give what a thing is known to show, or None where that is unknown or inapplicable."""
        return self.values[trait].get(thing)

    def applies(self, thing: str, trait: str) -> bool:
        """Tell whether a trait can apply to a thing: nothing it needs is known to be absent."""
        return all(
            seen is None or not states.isdisjoint(seen)
            for needed, states in self.traits[trait].needs.items()
            for seen in [self.value(thing, needed)]
        )

    def column(self, trait: str) -> Column:
        """Give what all things show of a trait, as sets of bits.

        Raises:
            UnknownWord: where there is no such trait.
        """
        if trait not in self._columns:
            wanted = self.trait(trait)
            known = {self._place[thing]: value for thing, value in self.values[trait].items()}
            self._columns[trait] = column_of(wanted, known)
        return self._columns[trait]

    @property
    def bits(self) -> int:
        """The bits of the things that are chosen."""
        return sum(1 << self._place[thing] for thing in self.ids)

    def with_bits(self, bits: int) -> Things:
        """Choose the things of which the bits are set."""
        return evolve(self, ids=tuple(one for one in self.ids if bits >> self._place[one] & 1))


@frozen
class Thing:
    """One thing among others."""

    things: Things  #: Those that it is compared with, itself among them.
    id: str

    @property
    def label(self) -> Label:
        """What it is called."""
        return self.things.labels[self.id]

    def shows(self, trait: str) -> Value | None:
        """Give what it is known to show of a trait, or None.

        Raises:
            UnknownWord: where there is no such trait.
        """
        return self.things.value(self.id, self.things.trait(trait).name)


def with_needed(
    traits: Mapping[str, Trait], shows: Mapping[str, Value], by: Iterable[str]
) -> dict[str, Value]:
    """Add what follows for a thing: of what it shows of some traits, these must apply to it.

    Args:
        traits: all traits by their names.
        shows: what the thing is known to show.
        by: the traits of these that it shows for certain.
    """
    known, open_ = dict(shows), list(by)
    while open_:
        for needed, states in traits[open_.pop()].needs.items():
            seen = known.get(needed)
            narrow = states if seen is None else states.intersection(seen)
            if narrow and narrow != seen:  # what contradicts is left for others to report
                known[needed] = narrow
                open_.append(needed)
    return known
