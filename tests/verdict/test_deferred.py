"""Values that are worked out when asked for."""

from __future__ import annotations

from medal_id.verdict import Deferred


def test_the_value_is_made_once_and_only_when_asked_for() -> None:
    made: list[int] = []

    def make() -> int:
        made.append(5)
        return 5

    deferred = Deferred(make)
    assert made == []
    assert (deferred.get(), deferred.get()) == (5, 5)
    assert made == [5]


def test_equal_by_the_value_however_it_came() -> None:
    made, held = Deferred(lambda: (1, 2)), Deferred.of((1, 2))
    assert made == held
    assert hash(made) == hash(held)
    assert repr(made) == "(1, 2)"
    assert made != Deferred.of((1, 3))
    assert made != (1, 2)


def test_none_is_a_value_too() -> None:
    assert Deferred.of(None).get() is None
