"""Putting awards in the order in which they are worn."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from itertools import pairwise

from attrs import frozen

from medal_id.catalogue import Catalogue, default_catalogue
from medal_id.observations import PartialDate
from medal_id.rules.display import Displayed
from medal_id.wear.day import LATEST, read_day
from medal_id.wear.relations import Relations, latest, relations
from medal_id.wear.roll import roll
from medal_id.wear.worn import Step, Worn


class Basis(StrEnum):
    """What two neighbours stand in their order by."""

    RULE = "rule"  #: A rule that held on the date.
    UNDECIDED = "undecided"  #: A rule that may have held on the date.
    LATER_RULE = "later-rule"  #: A rule that began only after the date.
    TIE_BREAK = "tie-break"  #: No source orders them: the one established later comes last.


@frozen
class Neighbours:
    """Two awards that stand next to each other, and why in this order."""

    senior: str  #: An id.
    junior: str  #: The id of the award that comes next.
    basis: Basis
    because: tuple[Step, ...]  #: The rules that lead from one to the other; none for a tie-break.


@frozen
class Precedence(Displayed):
    """Awards in the order in which they are worn, the senior first."""

    on: PartialDate | None  #: The date; None for the latest rules.
    awards: tuple[Worn, ...]
    neighbours: tuple[Neighbours, ...]  #: Of different awards, in order.
    unplaced: tuple[Worn, ...]  #: Awards of the catalogue whose place no source tells.

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the awards, the senior first."""
        return tuple(one.id for one in self.awards)

    @property
    def tie_broken(self) -> tuple[Neighbours, ...]:
        """The neighbours that no source orders."""
        return tuple(one for one in self.neighbours if one.basis is Basis.TIE_BREAK)

    def __iter__(self) -> Iterator[str]:
        """Give the ids, the senior first."""
        return iter(self.ids)

    def __len__(self) -> int:
        """Count the awards that have a place."""
        return len(self.awards)


def precedence(
    ids: Iterable[str], on: object = None, *, catalogue: Catalogue | None = None
) -> Precedence:
    """Put awards in the order in which they are worn, the senior first.

    Rules that hold on every day of the date decide. What they leave open stands as by the latest
    rules as far as may be. Of what these leave open, the award that was established last comes
    last, and of those of one day the one whose id does; `neighbours` says which is which. On one
    date every two awards stand in the same order, whatever others are named.

    Args:
        ids: awards by id or by name, English or Russian, at most 200; one may stand twice.
        on: the date: a day, a month, a year, or anything that `PartialDate` reads; None for the
            latest rules.
        catalogue: the rules to go by; those of the library by default.

    Raises:
        UnknownId: where there is no such award.
        BadObservation: where an id is no text, there are too many, or `on` is no date.
    """
    judge = catalogue or default_catalogue()
    day, known = read_day(on), roll(judge)
    found = known.find_all(ids)
    there = relations(judge.rules, day or LATEST)
    rank = ranks(judge, there)
    worn = [known.worn(one, day or LATEST) for one in found]
    placed = sorted((one for one in worn if one.placed), key=lambda one: rank[one.id])
    return Precedence(
        day,
        tuple(placed),
        tuple(
            neighbours(one.id, other.id, there, judge)
            for one, other in pairwise(placed)
            if one.id != other.id
        ),
        tuple(one for one in worn if not one.placed),
    )


def ranks(catalogue: Catalogue, there: Relations) -> dict[str, int]:
    """Give the place of every award of the orders of wear, from 0, on the date of `there`."""
    _, order = latest(catalogue)
    standing = there.order({one: place for place, one in enumerate(order)})
    return {one: place for place, one in enumerate(standing)}


def neighbours(one: str, other: str, there: Relations, catalogue: Catalogue) -> Neighbours:
    """Say why an award stands before another one."""
    now, _ = latest(catalogue)
    if there.senior(one, other):
        return Neighbours(one, other, Basis.RULE, there.why(one, other))
    if there.may_be_senior(one, other):
        return Neighbours(one, other, Basis.UNDECIDED, there.why(one, other))
    if now.senior(one, other):
        return Neighbours(one, other, Basis.LATER_RULE, now.why(one, other))
    return Neighbours(one, other, Basis.TIE_BREAK, ())
