"""What must hold for every group and every date."""

from __future__ import annotations

import datetime as dt
from itertools import combinations, permutations

from hypothesis import given
from hypothesis import strategies as st

from medal_id import PartialDate
from medal_id.catalogue import default_catalogue
from medal_id.wear import check_group, precedence
from medal_id.wear.moves import fewest_moves
from medal_id.wear.relations import relations
from medal_id.wear.roll import roll

CATALOGUE = default_catalogue()
IDS = sorted(roll(CATALOGUE).ids)
#: Chains of which every source agrees, of 1981.
CHAINS = [
    [f"ussr/defence-of-{city}" for city in ("leningrad", "moscow", "odessa", "sevastopol")],
    ["ussr/courage", "ussr/ushakov", "ussr/battle-merit", "ussr/nakhimov", "ussr/labour-valour"],
    [
        *("ussr/victory-over-japan", "ussr/capture-of-budapest", "ussr/capture-of-koenigsberg"),
        *("ussr/capture-of-vienna", "ussr/capture-of-berlin", "ussr/liberation-of-belgrade"),
    ],
]


def days() -> st.SearchStrategy[PartialDate | None]:
    """Draw a day, a span of days, or none."""
    day = st.dates(dt.date(1938, 1, 1), dt.date(2010, 1, 1))
    spans = st.tuples(day, day).map(lambda two: PartialDate(min(two), max(two)))
    return st.none() | day.map(lambda d: PartialDate(d, d)) | spans


def groups() -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(IDS), max_size=12)


@given(chosen=st.lists(st.sampled_from(IDS), unique=True), on=days(), data=st.data())
def test_the_order_is_the_same_however_the_awards_are_told(
    chosen: list[str], on: PartialDate | None, data: st.DataObject
) -> None:
    order = precedence(chosen, on).ids
    assert sorted(order) == sorted(chosen)
    assert precedence(data.draw(st.permutations(chosen)), on).ids == order


@given(on=days(), chosen=st.lists(st.sampled_from(IDS), unique=True, min_size=2))
def test_the_order_is_total_and_does_not_depend_on_who_else_is_there(
    on: PartialDate | None, chosen: list[str]
) -> None:
    everyone = precedence(IDS, on).ids
    place = {one: at for at, one in enumerate(everyone)}
    assert list(precedence(chosen, on).ids) == sorted(chosen, key=place.__getitem__)


@given(on=days(), chosen=groups())
def test_what_was_put_in_order_never_has_a_misplaced_medal(
    on: PartialDate | None, chosen: list[str]
) -> None:
    group = check_group(precedence(chosen, on).ids, on)
    assert group.misplaced == ()
    assert group.right == tuple(one.id for one in group.worn)


@given(on=days(), chosen=groups())
def test_after_the_moves_nothing_stands_wrongly(on: PartialDate | None, chosen: list[str]) -> None:
    group = check_group(chosen, on)
    moved = {one.position - 1 for one in group.misplaced}
    again = check_group(group.right, on)
    assert again.misplaced == ()
    assert sorted(group.right) == sorted(chosen)
    staying = [one for at, one in enumerate(chosen) if at not in moved]
    left = iter(group.right)
    assert all(one in left for one in staying)


@given(on=days(), chosen=groups())
def test_a_misplaced_medal_belongs_between_the_two_that_are_named(
    on: PartialDate | None, chosen: list[str]
) -> None:
    for one in check_group(chosen, on).misplaced:
        assert one.because
        assert one.after or one.before
        pair = [name for name in (one.after, one.id, one.before) if name]
        assert check_group(pair, on).misplaced == ()


@given(chain=st.sampled_from(CHAINS), data=st.data())
def test_one_medal_moved_out_of_a_sourced_chain_is_found(
    chain: list[str], data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(chain) - 1))
    end = data.draw(st.integers(0, len(chain) - 1).filter(lambda at: at != start))
    spoiled = [one for one in chain if one != chain[start]]
    spoiled.insert(end, chain[start])
    group = check_group(spoiled, "1981")
    assert group.in_order is False
    assert group.right == tuple(chain)
    (found,) = group.misplaced
    assert abs(start - end) == 1 or found.id == chain[start]
    assert all(step.sources for step in found.because)


@given(on=days(), chosen=groups())
def test_a_span_decides_nothing_that_one_of_its_days_decides_otherwise(
    on: PartialDate | None, chosen: list[str]
) -> None:
    if on is None or on.earliest is None or on.latest is None:
        return
    whole = relations(CATALOGUE.rules, on)
    for end in (on.earliest, on.latest):
        then = relations(CATALOGUE.rules, PartialDate(end, end))
        for one, other in permutations(dict.fromkeys(chosen), 2):
            assert then.senior(one, other) or not whole.senior(one, other)
            assert whole.may_be_senior(one, other) or not then.may_be_senior(one, other)


@given(
    places=st.permutations(range(6)),
    open_=st.sets(st.sampled_from(list(combinations(range(6), 2)))),
)
def test_no_smaller_set_of_moves_would_do(places: list[int], open_: set[tuple[int, int]]) -> None:
    above = {(a, b) for a, b in combinations(range(6), 2) if (a, b) not in open_}
    changed = True
    while changed:
        more = {(a, d) for a, b in above for c, d in above if b == c} - above
        changed, above = bool(more), above | more

    def wrong(i: int, j: int) -> bool:
        return (places[j], places[i]) in above

    moving = fewest_moves(6, wrong)
    sets = [
        kept
        for size in range(7)
        for kept in combinations(range(6), size)
        if not any(wrong(i, j) for i, j in combinations(kept, 2))
    ]
    assert tuple(sorted(set(range(6)) - moving)) in sets
    assert 6 - len(moving) == max(map(len, sets))
