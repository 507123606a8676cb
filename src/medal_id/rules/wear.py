"""The order of wear as its rule file describes it: which award stands before which, since when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import field, frozen

from medal_id.observations import PartialDate
from medal_id.rules.fact import Fact, Source, cited, titles
from medal_id.rules.label import Label


def began(since: PartialDate, on: PartialDate) -> bool | None:
    """Tell whether something that holds since some day holds on a date.

    Returns:
        True where it holds on every day of the date, False on none, None where that is undecided:
        it began within the date, or the sources leave open when it began.
    """
    before = on.precedes(since)
    return None if before is None else not before


@frozen
class WornAward:
    """An award that has a place in the order of wear, or is named beside it."""

    id: str
    name: Label
    established: PartialDate
    fact: str  #: The fact that says when it was established.
    repeats: str = ""  #: The fact that it could be awarded more than once; "" where none says so.


@frozen
class WearRule:
    """Awards that stand in a chain, the senior first, and since when."""

    chain: tuple[str, ...]
    above: tuple[str, ...]  #: The last of the chain is senior to each of these, in no order.
    since: PartialDate  #: The day it began, or the days between which it did.
    replaced: PartialDate | None  #: The first day on which it no longer held; None: it was not.
    facts: tuple[str, ...]

    def pairs(self) -> Iterator[tuple[str, str]]:
        """Give each senior with the junior next to it."""
        yield from zip(self.chain, self.chain[1:], strict=False)
        yield from ((self.chain[-1], junior) for junior in self.above)

    def holds(self, on: PartialDate) -> bool | None:
        """Tell whether it holds on a date, as `began`."""
        ended = False if self.replaced is None else began(self.replaced, on)
        started = began(self.since, on)
        if started is False or ended is True:
            return False
        return None if started is None or ended is None else True


@frozen
class WearSideRule:
    """The side of the chest that awards are worn on, and since when."""

    side: str  #: "left" or "right" of the wearer.
    awards: tuple[str, ...]  #: Empty: every award that no other rule of this kind names.
    since: PartialDate
    facts: tuple[str, ...]


@frozen
class Entitlement:
    """An award that the holders of another one are entitled to."""

    holder: str  #: The award that is held.
    to: str  #: The award that its holders may receive.
    since: PartialDate
    facts: tuple[str, ...]


@frozen
class OrderOfWear:
    """Everything that one file on the order of wear says."""

    id: str
    place: str  #: The file, as errors name it.
    name: Label
    sources: dict[str, Source] = field(hash=False)
    facts: dict[str, Fact] = field(hash=False)
    awards: tuple[WornAward, ...]
    rules: tuple[WearRule, ...]
    sides: tuple[WearSideRule, ...]
    entitlements: tuple[Entitlement, ...]

    @property
    def cited(self) -> frozenset[str]:
        """The keys of all sources that a fact names."""
        return cited(self.facts)

    def titles(self, facts: Iterable[str]) -> tuple[str, ...]:
        """Give the titles of the sources of some facts, each once."""
        return titles(self, facts)

    def sides_of(self, award: str) -> tuple[WearSideRule, ...]:
        """Give the rules on the side of an award: those that name it, or else those for all."""
        own = tuple(one for one in self.sides if award in one.awards)
        return own or tuple(one for one in self.sides if not one.awards)
