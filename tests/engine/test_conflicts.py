"""Observations of one part that cannot all be true."""

from __future__ import annotations

import pytest

from medal_id import Catalogue, Observation
from toys import catalogue, entry, one_award

LION = catalogue("toy/lion")


def told(catalogue: Catalogue, *seen: tuple[str, object]) -> dict[str, list[str]]:
    """Give the warnings about answers that do not go together, by part."""
    given = [Observation(trait, value, f"look {at}") for at, (trait, value) in enumerate(seen)]
    return {
        name: [
            f"{w.code}: {w.says.en} [{' '.join(w.traits)}]"
            for w in finding.warnings
            if w.code in ("answers-conflict", "not-applicable")
        ]
        for name, finding in catalogue.classify(given).parts.items()
    }


def test_two_answers_that_exclude_each_other_conflict() -> None:
    seen = told(LION, ("handle", "straight"), ("handle", "bent"))
    assert seen == {"medal": ["answers-conflict: handle cannot be bent and straight [handle]"]}


def test_three_answers_that_conflict_are_told_once() -> None:
    seen = told(LION, ("metal", "tin"), ("metal", "lead"), ("metal", ["tin", "zinc"]))
    assert seen["medal"] == [
        "answers-conflict: metal cannot be lead and tin, tin or zinc [metal]",
    ]


@pytest.mark.parametrize(
    "seen",
    [
        (("handle", "straight"), ("handle", ["straight", "bent"])),
        (("metal", "tin"), ("handle", "bent")),
        (("size", "24 to 26 mm"), ("size", "26 to 27 mm")),
    ],
)
def test_answers_that_can_both_be_true_do_not(seen: tuple[tuple[str, object], ...]) -> None:
    assert told(LION, *seen) == {"medal": []}


def test_the_answers_are_named_in_the_same_order_whichever_was_first() -> None:
    one = told(LION, ("size", 24), ("size", 27))
    assert one == told(LION, ("size", 27), ("size", 24))
    assert one == {"medal": ["answers-conflict: size cannot be 24 ± 0.5 mm and 27 ± 0.5 mm [size]"]}


def test_what_is_implied_does_not_conflict_but_is_not_applicable() -> None:
    seen = told(LION, ("handle", "none"), ("handle_end", "hook"))
    assert seen == {
        "medal": ["not-applicable: no end of the handle where handle is none [handle_end handle]"]
    }


def test_a_dependent_trait_applies_where_the_other_may_allow_it() -> None:
    assert told(LION, ("handle", ["none", "bent"]), ("handle_end", "hook")) == {"medal": []}
    assert told(LION, ("handle_end", "hook")) == {"medal": []}
    assert told(LION, ("metal", "tin"), ("handle_end", "hook")) == {"medal": []}


def test_each_answer_that_rules_it_out_is_named() -> None:
    seen = told(LION, ("handle_end", "hook"), ("handle", "none"), ("handle", "bent"))
    assert [line.split(":")[0] for line in seen["medal"]] == ["answers-conflict", "not-applicable"]


def test_each_part_warns_of_its_own_answers_only() -> None:
    rules = one_award(
        entry("", 'trait = "stamp", states = ["lion"]')
        + entry("box", 'trait = "box.print", states = ["lion"]', part="box")
    )
    medal = (("stamp", "lion"), ("stamp", "bear"))
    box = (("box.print", "lion"), ("box.print", "bear"))
    assert {part: len(lines) for part, lines in told(rules, *medal, *box).items()} == {
        "medal": 1,
        "box": 1,
    }


def test_everything_that_rules_a_trait_out_is_named_within_the_part() -> None:
    seen = told(LION, ("tassel", "long"), ("handle", "none"), ("paint", "blue"))
    assert seen == {
        "medal": [
            "not-applicable: no tassel where handle is none [tassel handle]",
            "not-applicable: no tassel where paint is blue [tassel paint]",
        ]
    }


def test_three_answers_that_conflict_are_joined_in_russian_too() -> None:
    given = [Observation("metal", metal, metal) for metal in ("tin", "lead", "zinc")]
    (warning,) = (w for w in LION.classify(given).warnings if w.code == "answers-conflict")
    assert warning.says.ru == "металл: не может быть свинец и олово, цинк"
