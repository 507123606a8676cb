"""An award as its rule file describes it."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import field, frozen

from medal_id.errors import UnknownId
from medal_id.rules.entry import Entry
from medal_id.rules.fact import Fact, Source, cited, titles
from medal_id.rules.kinds import Condition
from medal_id.rules.label import Label
from medal_id.rules.number_format import NumberFormat


@frozen
class Side:
    """One side of a check: what the answer is, or what a trait shows."""

    entries: tuple[str, ...] = ()  #: The answer is one of these, or lies below it.
    trait: str = ""  #: The trait that shows the condition; "" where there are entries.
    condition: Condition | None = None


@frozen
class Check:
    """A relation between what was seen on one specimen, and what to say when it does not hold.

    Parts were swapped in life, so that a check that fails warns and excludes nothing.
    """

    code: str  #: Stable and public.
    #: "equal": two traits agree; "overlap": what two traits date has days in common; "usual":
    #: where the first side holds, the second usually does; "apart": not both sides hold.
    kind: str
    severity: str  #: "note", "warning" or "serious".
    says: Label
    next: Label  #: What to look at next.
    facts: tuple[str, ...]
    traits: tuple[str, ...] = ()  #: For "equal" and "overlap": the two traits.
    first: Side | None = None  #: For "usual" and "apart".
    second: Side | None = None  #: As above.

    @property
    def sides(self) -> tuple[Side, ...]:
        """Give the sides that it has."""
        return tuple(side for side in (self.first, self.second) if side is not None)


@frozen
class LookAlike:
    """Something that is taken for an entry, and what tells the two apart."""

    entry: str  #: The id of the entry that it is taken for.
    of: str  #: The id of the award that is meant; "" where the catalogue has none.
    name: Label | None  #: What it is, where the catalogue has no award of it.
    tell: Label  #: What tells them apart, or that nothing does.
    facts: tuple[str, ...]
    inseparable: bool = False  #: Whether nothing that can be seen tells the two apart.


@frozen
class Example:
    """A specimen that the rules must judge as stated."""

    seen: dict[str, object] = field(hash=False)
    best: str = ""  #: The id that must be the answer; empty where only `excludes` is asked.
    excludes: tuple[str, ...] = ()  #: Ids that must be excluded.


@frozen
class Award:
    """Everything that one rule file says."""

    id: str
    place: str  #: The file, as errors name it.
    name: Label
    draft: bool
    sources: dict[str, Source] = field(hash=False)
    facts: dict[str, Fact] = field(hash=False)
    #: Each below its parent, in the order of the file; none where only its numbers are known.
    entries: tuple[Entry, ...]
    numbers: tuple[NumberFormat, ...]  #: The forms of its serial numbers.
    checks: tuple[Check, ...]
    look_alikes: tuple[LookAlike, ...]
    examples: tuple[Example, ...]

    @property
    def cited(self) -> frozenset[str]:
        """The keys of all sources that a fact names."""
        return cited(self.facts)

    def titles(self, facts: Iterable[str]) -> tuple[str, ...]:
        """Give the titles of the sources of some facts, each once."""
        return titles(self, facts)

    def entry(self, wanted: str) -> Entry:
        """Find an entry by its id.

        Raises:
            UnknownId: where there is none.
        """
        for entry in self.entries:
            if entry.id == wanted:
                return entry
        raise UnknownId.of(self.place, wanted, [entry.id for entry in self.entries])
