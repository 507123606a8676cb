"""An award as its rule file describes it."""

from __future__ import annotations

from attrs import field, frozen

from medal_id.errors import UnknownId
from medal_id.rules.entry import Entry
from medal_id.rules.fact import Fact, Source
from medal_id.rules.label import Label
from medal_id.rules.number_format import NumberFormat


@frozen
class Check:
    """A relation between the parts of one specimen, and what to say when it does not hold."""

    code: str  #: Stable and public.
    kind: str  #: "equal": two traits agree; "apart": two entries do not belong together.
    severity: str  #: "note", "warning" or "serious".
    says: Label
    next: Label  #: What to look at next.
    fact: str
    traits: tuple[str, ...] = ()  #: For "equal": the two traits.
    first: tuple[str, ...] = ()  #: For "apart": ids of entries of one part.
    second: tuple[str, ...] = ()  #: For "apart": ids of entries of another part.


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
    examples: tuple[Example, ...]

    def entry(self, wanted: str) -> Entry:
        """Find an entry by its id.

        Raises:
            UnknownId: where there is none.
        """
        for entry in self.entries:
            if entry.id == wanted:
                return entry
        raise UnknownId.of(self.place, wanted, [entry.id for entry in self.entries])
