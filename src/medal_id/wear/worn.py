"""One award as it is worn on a date, and one step of the order between two awards."""

from __future__ import annotations

from enum import StrEnum

from attrs import frozen

from medal_id.observations import PartialDate
from medal_id.rules import Label


class WearSide(StrEnum):
    """The side of the wearer's chest."""

    LEFT = "left"
    RIGHT = "right"
    UNDECIDED = "undecided"  #: The rule changed within the date, or on a day that is not known.
    UNKNOWN = "unknown"  #: No source tells.


@frozen
class Cited:
    """What an answer rests on."""

    facts: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


@frozen
class Worn:
    """An award on a date: whether it can have existed, and where it was worn."""

    id: str
    name: Label
    placed: bool  #: Whether any source tells its place in the order of wear.
    established: PartialDate | None  #: None where the order of wear does not say.
    existed: bool | None  #: Whether it can have existed; None where the date leaves that open.
    side: WearSide
    established_by: Cited = Cited()
    side_by: Cited = Cited()


@frozen
class Step:
    """One rule of the order of wear, as it orders two awards."""

    senior: str  #: An id.
    junior: str  #: The id of the award that stands somewhere after it.
    since: PartialDate  #: The day the rule began, or the days between which it did.
    replaced: PartialDate | None  #: The first day on which it no longer held.
    facts: tuple[str, ...]
    sources: tuple[str, ...]
