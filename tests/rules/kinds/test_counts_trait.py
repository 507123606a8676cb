"""Counted traits."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import pytest

from medal_id.errors import BadObservation, BadRules
from medal_id.observations import Counts
from medal_id.rules import Outcome, Trait

Find = Callable[[str], Trait]
RIBBONS = "certificate.emblem_ribbons"


@pytest.mark.parametrize(
    ("raw", "counts"),
    [
        (11, {11}),
        ("11", {11}),
        (" 16 ", {16}),
        ("１６", {16}),
        ([15, "16"], {15, 16}),
        ({15, 16}, {15, 16}),
        ((16,), {16}),
        ("15-16", {15, 16}),
        ("15 – 16", {15, 16}),
        ("15 to 16", {15, 16}),
        ("15..16", {15, 16}),
        ("16-16", {16}),
        (10, {11}),
        ("9-11", {9, 11}),
        (Counts(frozenset({15, 16})), {15, 16}),
    ],
)
def test_a_count_is_read_with_all_it_may_be(trait: Find, raw: object, counts: set[int]) -> None:
    assert trait(RIBBONS).read(raw, "here") == Counts(frozenset(counts))


@pytest.mark.parametrize(
    ("raw", "fault"),
    [
        (0, "0 cannot be"),
        (41, "41 cannot be; expected 1 to 40"),
        (-11, "cannot be"),
        (10**5000, "cannot be"),
        ("0-5", "0 cannot be"),
        ("1-999999", "999999 cannot be"),
        ("16-15", "the limits 16 and 15 are swapped"),
        ("1-9999999", "is no count"),
        ("-11", "is no count"),
        ("eleven", "is no count"),
        ("²", "is no count"),
        ("1" * 10**6, "is no count"),
        ("", "is no count"),
        (11.0, "is no count"),
        (True, "is no count"),
        (None, "is no count"),
        ([], "is no count"),
        ([True], "is no count"),
        ([[11]], "is no count"),
        ([11] * 10**5, "is no count"),
        (object(), "is no count"),
        (Counts(frozenset()), "is no count"),
        (Counts(None), "is no count"),  # type: ignore[arg-type]  # a careless caller
    ],
    ids=lambda case: type(case).__name__,
)
def test_what_is_no_count_is_refused_quickly(trait: Find, raw: object, fault: str) -> None:
    started = time.process_time()
    with pytest.raises(BadObservation, match=f"^here: .*{fault}"):
        trait(RIBBONS).read(raw, "here")
    assert time.process_time() - started < 0.2


@pytest.mark.parametrize(
    ("seen", "outcome"),
    [
        (11, Outcome.AGREES),
        (10, Outcome.AGREES),
        ("11-12", Outcome.UNDECIDED),
        ("15-16", Outcome.DISAGREES),
    ],
)
def test_a_count_that_may_be_another_is_undecided(
    trait: Find, seen: object, outcome: Outcome
) -> None:
    condition = trait(RIBBONS).condition("counts", [11], "rule")
    assert condition.judge(trait(RIBBONS).read(seen, "here")) is outcome


def test_a_rule_counts_as_observers_do(trait: Find) -> None:
    ribbons = trait(RIBBONS)
    assert ribbons.condition("counts", [10], "") == ribbons.condition("counts", [11], "")


@pytest.mark.parametrize("given", [11, [], ["11"], [11.0], [True], [0], [99], None])
def test_a_rule_with_wrong_counts_is_refused(trait: Find, given: Any) -> None:
    with pytest.raises(BadRules, match=r"^rule: .+; .+"):
        trait(RIBBONS).condition("counts", given, "rule")


def test_counts_are_shown_in_both_languages(trait: Find) -> None:
    ribbons = trait(RIBBONS)
    label = ribbons.show(ribbons.read("15-16", ""))
    assert (label.en, label.ru) == ("15 or 16", "15 или 16")
    label = ribbons.show_condition(ribbons.condition("counts", [16, 9], ""))
    assert (label.en, label.ru) == ("9 or 16", "9 или 16")
