"""Checking a group of medals as they are worn."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import combinations, pairwise, permutations

from attrs import frozen

from medal_id.catalogue import Catalogue, default_catalogue
from medal_id.observations import PartialDate
from medal_id.rules.wear import began
from medal_id.wear.day import LATEST, read_day
from medal_id.wear.group import Doubt, Entitled, Group, Misplaced, Twice
from medal_id.wear.moves import fewest_moves
from medal_id.wear.precedence import ranks
from medal_id.wear.relations import Relations, relations
from medal_id.wear.roll import Roll, roll
from medal_id.wear.sorting import sort


def check_group(
    ids: Iterable[str], on: object = None, *, catalogue: Catalogue | None = None
) -> Group:
    """Check medals in the order in which they are worn, the senior first.

    Tell them from the centre of the chest outwards: on the left side of the chest the first is the
    wearer's rightmost, which a viewer sees on the left.

    Args:
        ids: awards by id or by name, English or Russian, at most 200.
        on: the date on which they were worn: a day, a month, a year, or anything that
            `PartialDate` reads; None for the latest rules.
        catalogue: the rules to go by; those of the library by default.

    Raises:
        UnknownId: where there is no such award.
        BadObservation: where an id is no text, there are too many, or `on` is no date.
    """
    judge = catalogue or default_catalogue()
    day, known = read_day(on), roll(judge)
    date = day or LATEST
    row = Row(known.find_all(ids), relations(judge.rules, date))
    moving = fewest_moves(len(row.ids), row.wrong)
    return Group(
        day,
        tuple(known.worn(one, date) for one in row.ids),
        tuple(row.misplaced(place, moving) for place in sorted(moving)),
        tuple(row.doubts()),
        tuple(row.unordered()),
        tuple(_twice(row.ids, known)),
        tuple(_entitled(row.ids, date, known)),
        row.put_right(moving, ranks(judge, row.there)),
    )


@frozen
class Row:
    """Medals side by side, and the order of wear of their date."""

    ids: tuple[str, ...]
    there: Relations

    def wrong(self, first: int, second: int) -> bool:
        """Tell whether the medal at the second place is senior to that at the first, before it."""
        return self.there.senior(self.ids[second], self.ids[first])

    def misplaced(self, place: int, moving: frozenset[int]) -> Misplaced:
        """Say where a medal that moves belongs among those that stay."""
        one = self.ids[place]
        staying = [at for at in range(len(self.ids)) if at not in moving]
        seniors = [at for at in staying if self.there.senior(self.ids[at], one)]
        juniors = [at for at in staying if self.there.senior(one, self.ids[at])]
        after = self.ids[seniors[-1]] if seniors else ""
        before = self.ids[juniors[0]] if juniors else ""
        too_early = bool(seniors) and seniors[-1] > place  # else it stands too late
        because = self.there.why(after, one) if too_early else self.there.why(one, before)
        return Misplaced(one, place + 1, after, before, because)

    def doubts(self) -> Iterator[Doubt]:
        """Give the pairs that stand against a rule that may have held, each pair once."""
        for first, second in dict.fromkeys(combinations(self.ids, 2)):
            decided = self.there.senior(first, second) or self.there.senior(second, first)
            if first != second and not decided and self.there.may_be_senior(second, first):
                yield Doubt(first, second, self.there.why(second, first))

    def unordered(self) -> Iterator[tuple[str, str]]:
        """Give the neighbours that no rule orders, nor may."""
        for one, other in pairwise(self.ids):
            ruled = self.there.may_be_senior(one, other) or self.there.may_be_senior(other, one)
            if one != other and not ruled:
                yield one, other

    def put_right(self, moving: frozenset[int], rank: dict[str, int]) -> tuple[str, ...]:
        """Give the ids after the moves; those that stay keep their sequence."""
        places = range(len(self.ids))
        pairs = [
            (one, other)
            for one, other in permutations(places, 2)
            if self.there.senior(self.ids[one], self.ids[other])
        ]
        pairs += pairwise(at for at in places if at not in moving)
        last = len(rank)
        by_rank = sorted(places, key=lambda at: (rank.get(self.ids[at], last), at))
        key = {at: order for order, at in enumerate(by_rank)}
        return tuple(self.ids[at] for at in sort(places, pairs, key))


def _twice(ids: tuple[str, ...], known: Roll) -> Iterator[Twice]:
    """Give the awards that are named more than once."""
    for one, times in Counter(ids).items():
        if times > 1:
            said = known.repeats(one)
            yield Twice(one, times, bool(said.facts), said.facts, said.sources)


def _entitled(ids: tuple[str, ...], on: PartialDate, known: Roll) -> Iterator[Entitled]:
    """Give what holders may receive besides, or might; nothing that is in the group already."""
    for file in known.rules.orders_of_wear:
        for right in file.entitlements:
            holds = began(right.since, on)
            if right.holder in ids and right.to not in ids and holds is not False:
                yield Entitled(
                    right.to,
                    known.name(right.to),
                    right.holder,
                    right.since,
                    holds,
                    right.facts,
                    file.titles(right.facts),
                )
