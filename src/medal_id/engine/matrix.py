"""The rules laid out for judging: every expectation and entry is one bit of an integer.

Evidence is kept as sets of bits until somebody asks for it; unfolding comes later and elsewhere.
"""

from __future__ import annotations

import functools
import operator
from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from attrs import field, frozen

from medal_id.engine.entries import EntryThings
from medal_id.observations import Observation, Quantity, States, Text, Value
from medal_id.rules import Condition, Entry, Expectation, Given, Outcome
from medal_id.rules.kinds.slips import letters
from medal_id.verdict.deferred import Deferred


@frozen
class Tally:
    """What one observation says, as sets of bits."""

    agrees: int = 0  #: Expectations met.
    disagrees: int = 0  #: Expectations missed.
    undecided: int = 0  #: Expectations that the observation leaves open.
    contradicts: int = 0  #: Entries excluded by it, with all below them.
    shows: int = 0  #: Entries that are known to show what was seen.

    def __or__(self, other: Tally) -> Tally:
        """Join what two observations, or two conditions of one trait, say."""
        return Tally(
            self.agrees | other.agrees,
            self.disagrees | other.disagrees,
            self.undecided | other.undecided,
            self.contradicts | other.contradicts,
            self.shows | other.shows,
        )


NOTHING = Tally()


@frozen
class Group:
    """All expectations that ask one condition of one trait under the same provisos."""

    condition: Condition
    given: tuple[Given, ...]
    fits: Tally  #: What it says where the value fits the condition.
    misses: Tally  #: What it says where the value does not fit.
    open: Tally  #: What it says where that cannot be told.

    def tally(self, seen: Value) -> Tally:
        """Judge one value."""
        outcome = self.condition.judge(seen)
        if outcome is Outcome.AGREES:
            return self.fits
        return self.misses if outcome is Outcome.DISAGREES else self.open


@frozen
class Implied:
    """What observing a dependent trait says about its controlling trait."""

    observation: Observation
    condition: Condition  #: Holds for values of the controlling trait that say no less.


@frozen
class Matrix:
    """Entries, expectations and how they hang together."""

    entries: tuple[Entry, ...]  #: Each after its parent; its place is its bit.
    expectations: tuple[Expectation, ...]  #: The place is the bit.
    place: dict[str, int]  #: The place of an entry by its id.
    children: tuple[int, ...]  #: For each entry the bits of those right below it.
    path: tuple[int, ...]  #: For each entry the bits of itself and those above it.
    below: tuple[int, ...]  #: For each entry the bits of itself and those below it.
    groups: dict[str, tuple[Group, ...]]  #: For each trait, those without a proviso.
    provisos: dict[str, tuple[Group, ...]]  #: For each trait, those under provisos.
    limits: dict[str, tuple[float, ...]]  #: For each measured trait all limits of its rules.
    texts: dict[str, frozenset[str]]  #: For each trait of text the letters of all that is expected.
    implied: dict[str, tuple[Implied, ...]]  #: For each dependent trait.
    asked: dict[str, tuple[Condition, ...]]  #: For each trait all conditions that anything asks.
    #: For each trait values that stand for all others, those together that are judged alike.
    alike: dict[str, Deferred[tuple[tuple[Value, ...], ...]]] = field(eq=False, repr=False)
    of_entry: tuple[int, ...]  #: For each entry the bits of its own expectations.
    parts: dict[str, int]  #: For each part the bits of its entries.
    awards: dict[str, int]  #: For each award the bits of its entries.
    tops: int  #: Entries without a parent.
    issued: int  #: Entries that were issued.
    always: int  #: Expectations of what a thing always shows.
    usually: int  #: Expectations of what a thing usually shows.
    names: int  #: Expectations of traits that tell which thing lies there.
    things: Deferred[EntryThings] = field(eq=False, repr=False)  #: The entries as things of a key.
    _expected: dict[int, int] = field(factory=dict, init=False, eq=False, repr=False)
    _tallies: dict[tuple[object, ...], Tally] = field(
        factory=dict, init=False, eq=False, repr=False
    )

    def expected_of(self, entries: int) -> int:
        """Give the expectations of some entries; worked out once for each set of entries."""
        if entries not in self._expected:
            own = (self.of_entry[at] for at in bits(entries))
            self._expected[entries] = functools.reduce(operator.or_, own, 0)
        return self._expected[entries]

    def expected(self, entry: str) -> tuple[Expectation, ...]:
        """Give all that is expected of an entry, by its id: of its own and of those above it."""
        along = bits(self.path[self.place[entry]])
        return tuple(one for at in along for one in self.entries[at].expects)

    def tally(self, trait: str, value: Value) -> Tally:
        """Judge one value by all conditions without a proviso.

        States are few, of a quantity only its place among the limits of the rules matters, and most
        inscriptions are read whole, so that each of these is judged once and remembered.
        """
        if type(value) is States:
            key: tuple[object, ...] = (trait, value)
        elif type(value) is Quantity:
            limits, low, high = self.limits.get(trait, ()), value.low, value.high
            below = bisect_left(limits, low), bisect_right(limits, low)
            key = (trait, *below, bisect_left(limits, high), bisect_right(limits, high))
        elif type(value) is Text and letters(value.text) in self.texts.get(trait, ()):
            key = (trait, letters(value.text))
        else:
            return self._judge(trait, value)
        known = self._tallies.get(key)
        if known is None:
            known = self._tallies[key] = self._judge(trait, value)
        return known

    def _judge(self, trait: str, value: Value) -> Tally:
        """Judge one value; the sums are plain integers, because this is the inner loop."""
        agrees = disagrees = undecided = contradicts = shows = 0
        for group in self.groups.get(trait, ()):
            said = group.tally(value)
            agrees |= said.agrees
            disagrees |= said.disagrees
            undecided |= said.undecided
            contradicts |= said.contradicts
            shows |= said.shows
        return Tally(agrees, disagrees, undecided, contradicts, shows)


def bits(mask: int) -> list[int]:
    """List the places of the bits that are set, lowest first."""
    found = []
    while mask:
        lowest = mask & -mask
        found.append(lowest.bit_length() - 1)
        mask ^= lowest
    return found


def bitset(places: Iterable[int]) -> int:
    """Set the bits at some places."""
    return sum(1 << place for place in set(places))
