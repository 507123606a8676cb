"""The three answers and how they join."""

from __future__ import annotations

import pytest

from medal_id.rules import HowOften, Outcome
from medal_id.rules.outcome import all_of, best_of

A, D, U = Outcome.AGREES, Outcome.DISAGREES, Outcome.UNDECIDED


@pytest.mark.parametrize(
    ("outcomes", "every", "best"),
    [([A, A], A, A), ([A, U], U, A), ([U, D], D, U), ([A, U, D], D, A), ([D], D, D)],
)
def test_outcomes_join(outcomes: list[Outcome], every: Outcome, best: Outcome) -> None:
    assert all_of(outcomes) is every
    assert best_of(outcomes) is best


def test_only_always_and_never_exclude() -> None:
    assert [how for how in HowOften if how.excludes] == ["always", "never"]


def test_rarely_and_never_deny() -> None:
    assert [how for how in HowOften if how.denies] == ["rarely", "never"]
