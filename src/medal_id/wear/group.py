"""What is found about a group of medals as they are worn."""

from __future__ import annotations

from attrs import frozen

from medal_id.observations import PartialDate
from medal_id.rules import Label
from medal_id.rules.display import Displayed
from medal_id.wear.worn import Step, Worn


@frozen
class Misplaced:
    """A medal that stands wrongly, and where it belongs among those that stay."""

    id: str
    position: int  #: Where it stands, from 1, counted from the centre of the chest.
    after: str  #: The last medal that stays and is senior to it; "" where it comes first.
    before: str  #: The first medal that stays and is junior to it; "" where it comes last.
    because: tuple[
        Step, ...
    ]  #: The rule that it breaks where it stands, in steps from senior to junior.


@frozen
class Doubt:
    """Two medals of which a rule that may have held would have the second come first."""

    first: str  #: The id of the one that stands first.
    second: str
    because: tuple[Step, ...]  #: The rules that lead from the second to the first.


@frozen
class Twice:
    """An award that is named more than once."""

    id: str
    times: int
    allowed: bool  #: Whether a source says that it was awarded repeatedly.
    facts: tuple[str, ...]
    sources: tuple[str, ...]


@frozen
class Entitled:
    """An award that the holder of another one may receive besides."""

    id: str
    name: Label
    holder: str  #: The id of the award that gives the right.
    since: PartialDate
    holds: bool | None  #: True where it held on the date; None where that is undecided.
    facts: tuple[str, ...]
    sources: tuple[str, ...]


@frozen
class Group(Displayed):
    """The answer on a group of medals, told from the centre of the chest outwards."""

    on: PartialDate | None  #: The date; None for the latest rules.
    worn: tuple[Worn, ...]  #: The medals as they are worn.
    misplaced: tuple[Misplaced, ...]  #: The fewest that must move.
    undecided: tuple[Doubt, ...]  #: What the date leaves open.
    unordered: tuple[tuple[str, str], ...]  #: Neighbours that no rule orders: never wrong.
    twice: tuple[Twice, ...]
    entitled: tuple[Entitled, ...]
    right: tuple[str, ...]  #: The ids after the moves; all others keep their sequence.

    @property
    def early(self) -> tuple[Worn, ...]:
        """The medals that cannot yet have existed on the date."""
        return tuple(dict.fromkeys(one for one in self.worn if one.existed is False))

    @property
    def unplaced(self) -> tuple[Worn, ...]:
        """The medals whose place no source tells; they are never wrong."""
        return tuple(dict.fromkeys(one for one in self.worn if not one.placed))

    @property
    def in_order(self) -> bool | None:
        """Whether nothing known speaks against the group.

        Returns:
            False where a medal stands wrongly, cannot have existed or is named twice without a
            source for it; None where the date leaves something of that open; else True.
        """
        if self.misplaced or self.early or any(not one.allowed for one in self.twice):
            return False
        dated = (one for one in self.worn if one.established is not None)
        if self.undecided or any(one.existed is None for one in dated):
            return None
        return True
