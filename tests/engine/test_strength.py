"""Tiers of strength, each step from the award down to the answer."""

from __future__ import annotations

import pytest

from medal_id import Catalogue, Observation
from toys import entry, one_award

LION = 'trait = "stamp", states = ["lion"]'
STRAIGHT = 'trait = "handle", states = ["straight"]'
BENT = 'trait = "handle", states = ["bent"]'


def model(*expects: str, status: str = "proven") -> Catalogue:
    """An award named by its stamp, with a model that expects something."""
    other = entry("b", BENT)
    return one_award(entry("", LION) + entry("a", *expects) + other, status)


@pytest.mark.parametrize(
    ("award", "kind", "tier"),
    [
        ("H", 'fact = "H"', "definitive"),
        ("H", 'fact = "M"', "strong"),
        ("M", 'fact = "H"', "strong"),
        ("M", 'fact = "M"', "strong"),
        ("H", 'fact = "L"', "weak"),
        ("L", 'fact = "H"', "weak"),
        ("H", 'how_often = "usually", fact = "H"', "weak"),
    ],
)
def test_the_weakest_step_decides(award: str, kind: str, tier: str) -> None:
    top, model = entry("", f'{LION}, fact = "{award}"'), entry("a", f"{STRAIGHT}, {kind}")
    verdict = one_award(top + model).classify({"stamp": "lion", "handle": "straight"})
    assert verdict.best is not None
    assert (verdict.best.id, verdict.strength) == ("toy/x/a", tier)


def test_of_one_step_the_best_expectation_counts() -> None:
    rules = model(f'{STRAIGHT}, fact = "H"', 'trait = "paint", states = ["red"], fact = "L"')
    seen = {"stamp": "lion", "handle": "straight", "paint": "red"}
    assert rules.classify(seen).strength == "definitive"


def test_a_step_without_anything_met_carries_nothing() -> None:
    rules = one_award(entry("", LION) + entry("a") + entry("a/early", STRAIGHT) + entry("b", BENT))
    verdict = rules.classify({"stamp": "lion", "handle": "straight"})
    assert verdict.best is not None
    assert (verdict.best.id, verdict.strength) == ("toy/x/a/early", "weak")


def test_an_answer_that_nothing_names_is_weak() -> None:
    assert model(STRAIGHT).classify({"handle": "straight"}).strength == "weak"


def test_a_name_below_the_award_names_it_too() -> None:
    rules = one_award(
        entry("", 'trait = "metal", states = ["tin"]')
        + entry("a", LION)
        + entry("b", 'trait = "stamp", states = ["bear"]')
    )
    assert rules.classify({"metal": "tin", "stamp": "lion"}).strength == "definitive"


@pytest.mark.parametrize("where", ["", "a"])
@pytest.mark.parametrize(
    "said", ['states = ["tin"], how_often = "usually"', 'states = ["zinc"], how_often = "rarely"']
)
def test_a_usual_feature_missed_on_the_way_leaves_it_strong(where: str, said: str) -> None:
    metal = f'trait = "metal", {said}'
    rules = one_award(
        entry("", LION, *([] if where else [metal]))
        + entry("a", STRAIGHT, *([metal] if where else []))
        + entry("b", BENT)
    )
    seen = {"stamp": "lion", "handle": "straight"}
    assert rules.classify(seen | {"metal": "tin"}).strength == "definitive"
    assert rules.classify(seen | {"metal": "zinc"}).strength == "strong"


def test_what_another_model_misses_does_not_weaken() -> None:
    metal = 'trait = "metal", states = ["tin"], how_often = "usually"'
    rules = one_award(entry("", LION) + entry("a", STRAIGHT) + entry("b", BENT, metal))
    seen = {"stamp": "lion", "handle": "straight", "metal": "zinc"}
    assert rules.classify(seen).strength == "definitive"


def test_a_draft_is_weak() -> None:
    seen = {"stamp": "lion", "handle": "straight"}
    assert model(STRAIGHT).classify(seen).strength == "definitive"
    assert model(STRAIGHT, status="draft").classify(seen).strength == "weak"


def test_a_contradiction_that_was_forgiven_is_weak() -> None:
    rules = model(STRAIGHT, 'trait = "paint", states = ["red"]')
    seen = {"stamp": "lion", "handle": "straight", "paint": "blue"}
    verdict = rules.classify(seen, tolerance=1)
    assert verdict.best is not None
    assert (verdict.best.contradictions, verdict.strength) == ((), "weak")  # fits no known kind
    seen = {"stamp": "bear", "handle": "straight", "paint": "red"}
    verdict = rules.classify(seen, tolerance=1)
    assert verdict.best is not None
    assert (verdict.best.id, verdict.strength) == ("toy/x/a", "weak")


def test_fitting_one_of_the_known_kinds_is_enough() -> None:
    rules = model(STRAIGHT)
    assert rules.classify({"stamp": "lion", "handle": "none"}).strength == "weak"
    assert rules.classify({"stamp": "lion", "handle": ["none", "bent"]}).strength == "definitive"


def test_answers_of_another_part_that_conflict_do_not_weaken() -> None:
    box = 'trait = "box.print", states = ["lion", "bear"]'
    rules = one_award(entry("", LION) + entry("box", box, part="box"))
    verdict = rules.classify(
        [
            Observation("stamp", "lion"),
            Observation("box.print", "lion", "once"),
            Observation("box.print", "bear", "again"),
        ]
    )
    strengths = {name: finding.strength for name, finding in verdict.parts.items()}
    assert strengths == {"medal": "definitive", "box": "weak"}
    codes = {name: [w.code for w in f.warnings] for name, f in verdict.parts.items()}
    assert codes == {"medal": [], "box": ["answers-conflict"]}
