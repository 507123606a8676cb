"""Putting awards in order, and what two neighbours stand in their order by."""

from __future__ import annotations

import pytest

from medal_id import precedence
from medal_id.wear import Basis

LENINGRAD, MOSCOW = "ussr/defence-of-leningrad", "ussr/defence-of-moscow"
ODESSA, DROWNING = "ussr/defence-of-odessa", "ussr/saving-the-drowning"


def test_the_senior_comes_first() -> None:
    order = precedence([MOSCOW, "За отвагу", LENINGRAD])
    assert list(order) == ["ussr/courage", LENINGRAD, MOSCOW]
    assert len(order) == 3
    assert order.tie_broken == ()


@pytest.mark.parametrize(
    ("ids", "on", "basis"),
    [
        ([ODESSA, LENINGRAD], "1943-01-01", Basis.RULE),
        ([LENINGRAD, DROWNING], "1960", Basis.UNDECIDED),
        ([LENINGRAD, DROWNING], "1945", Basis.LATER_RULE),
        (["ussr/moscow-800-years", LENINGRAD], None, Basis.TIE_BREAK),
    ],
)
def test_neighbours_say_what_they_stand_by(ids: list[str], on: str | None, basis: Basis) -> None:
    order = precedence(ids, on)
    (pair,) = order.neighbours
    assert (pair.senior, pair.junior) == tuple(ids[::-1])
    assert pair.basis is basis
    assert bool(pair.because) is (basis is not Basis.TIE_BREAK)
    assert bool(order.tie_broken) is (basis is Basis.TIE_BREAK)


def test_an_award_that_is_named_twice_stands_beside_itself() -> None:
    order = precedence(["ussr/battle-merit", "ussr/courage", "ussr/courage"])
    assert order.ids == ("ussr/courage", "ussr/courage", "ussr/battle-merit")
    assert len(order.neighbours) == 1


def test_an_award_without_a_place_is_told_apart() -> None:
    order = precedence(["ussr/order-of-the-red-star", LENINGRAD])
    assert order.ids == (LENINGRAD,)
    assert [one.id for one in order.unplaced] == ["ussr/order-of-the-red-star"]


def test_nothing_is_in_order() -> None:
    assert precedence([]).ids == ()
