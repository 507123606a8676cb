"""Measured traits: what may be given, what a rule may ask, and how both are compared."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import pytest
from attrs import evolve

from medal_id.errors import BadObservation, BadRules
from medal_id.observations import Pair, Quantity
from medal_id.rules import Outcome, Trait
from medal_id.rules.kinds.quantity import QuantityTrait, Within
from medal_id.rules.label import Label

Find = Callable[[str], Trait]
AGREES, DISAGREES, UNDECIDED = Outcome.AGREES, Outcome.DISAGREES, Outcome.UNDECIDED


def _mm(low: float, high: float) -> Quantity:
    return Quantity(low, high, "mm")


@pytest.mark.parametrize(
    "raw",
    [
        [1.2, 1.4],
        (1.2, 1.4),
        {"left": 1.2, "right": 1.4},
        {"right": "1,4 мм", "left": "0.12 cm"},
        Pair(_mm(1.0, 1.4), _mm(1.2, 1.6)),
        "1.2 / 1.4 mm",
        "left 1.2, right 1.4",
        "слева 1,2 мм; справа 1,4 мм",
        [[1.0, 1.4], "1.2 to 1.6"],
    ],
)
def test_a_sided_trait_takes_a_figure_for_each_side(trait: Find, raw: object) -> None:
    seen = trait("horizon_overrun").read(raw, "here")
    assert isinstance(seen, Pair)
    assert seen.left
    assert seen.right
    assert (seen.left.low, seen.left.high) == pytest.approx((1.0, 1.4))
    assert (seen.right.low, seen.right.high) == pytest.approx((1.2, 1.6))


@pytest.mark.parametrize(
    ("raw", "seen"),
    [
        ({"left": [1.0, 1.4]}, Pair(_mm(1.0, 1.4), None)),
        ({"left": [1.0, 1.4], "right": None}, Pair(_mm(1.0, 1.4), None)),
        ({"right": "1.2 ± 0.1 mm"}, Pair(None, _mm(1.1, 1.3))),
        ([None, [1.1, 1.3]], Pair(None, _mm(1.1, 1.3))),
        ("left 1.2 ± 0.1 mm", Pair(_mm(1.1, 1.3), None)),
        (" справа 1,1 мм до 1,3 мм ", Pair(None, _mm(1.1, 1.3))),
        (Pair(None, _mm(1.1, 1.3)), Pair(None, _mm(1.1, 1.3))),
    ],
    ids=str,
)
def test_one_side_may_have_been_measured_alone(trait: Find, raw: object, seen: Pair) -> None:
    assert trait("horizon_overrun").read(raw, "here") == seen


def test_a_side_that_was_measured_alone_is_said_with_its_name(trait: Find) -> None:
    said = trait("horizon_overrun").show(Pair(None, _mm(1.1, 1.3)))
    assert (said.en, said.ru) == ("right 1.2 ± 0.1 mm", "справа 1,2 ± 0,1 мм")


@pytest.mark.parametrize(
    ("raw", "low", "high"),
    [("1.0 to 1.5 mm", 1.0, 1.5), (-3.3, -3.5, -3.1), ("-3.3 to -1.2", -3.3, -1.2)],
)
def test_one_figure_or_range_stands_for_both_sides(
    trait: Find, raw: object, low: float, high: float
) -> None:
    assert trait("horizon_overrun").read(raw, "here") == _mm(low, high)


@pytest.mark.parametrize(
    ("raw", "place"),
    [
        ([1.2, "x"], "here, right"),
        (["x", 1.2], "here, left"),
        ([None, None], "here"),
        ({"left": None}, "here"),
        ("left x", "here, left"),
        ({"left": 1.2, "right": 1.4, "top": 1}, "here"),
        ({}, "here"),
        ([1, 2, 3], "here"),
        ("1.2 / x", "here, right"),
        ("/" * 10**6, "here, left"),
        (Pair("x", 1.2), "here, left"),  # type: ignore[arg-type]  # what a careless caller may build
    ],
    ids=lambda case: str(case)[:20],
)
def test_a_wrong_pair_is_refused_and_the_side_named(trait: Find, raw: object, place: str) -> None:
    with pytest.raises(BadObservation, match=f"^{place}: "):
        trait("horizon_overrun").read(raw, "here")


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("diameter", 3.2),
        ("diameter", "32 cm"),
        ("diameter", -32),
        ("diameter", 0),
        ("weight", "22 kg"),
        ("horizon_overrun", 20),
        ("horizon_overrun", [1.2, -20]),
    ],
)
def test_a_figure_that_cannot_be_is_refused(trait: Find, name: str, raw: object) -> None:
    with pytest.raises(BadObservation, match="cannot be"):
        trait(name).read(raw, "here")


@pytest.mark.parametrize("raw", [{"left": 32, "right": 32}, Pair(_mm(32, 32), _mm(32, 32))])
def test_a_trait_without_sides_takes_no_pair(trait: Find, raw: object) -> None:
    with pytest.raises(BadObservation, match="is no quantity"):
        trait("diameter").read(raw, "here")


@pytest.mark.parametrize(
    ("low", "high", "outcome"),
    [
        (31.5, 32.5, AGREES),
        (32.0, 32.0, AGREES),
        (31.4, 32.0, UNDECIDED),
        (32.0, 32.6, UNDECIDED),
        (31.0, 33.0, UNDECIDED),
        (31.0, 31.5, UNDECIDED),
        (31.0, 31.4, DISAGREES),
        (32.6, 33.0, DISAGREES),
    ],
)
def test_an_interval_that_straddles_a_limit_is_undecided(
    low: float, high: float, outcome: Outcome
) -> None:
    assert Within(31.5, 32.5).judge(_mm(low, high)) is outcome


@pytest.mark.parametrize(
    ("left", "right", "outcome"),
    [
        (_mm(1, 1.2), _mm(1, 1.2), AGREES),
        (_mm(1, 1.2), _mm(0.4, 0.6), UNDECIDED),
        (_mm(0.4, 0.6), _mm(-3, -2), DISAGREES),
        (_mm(-3, -2), _mm(1, 1.2), DISAGREES),
        (_mm(1, 1.2), None, AGREES),
        (None, _mm(0.4, 0.6), UNDECIDED),
        (_mm(-3, -2), None, DISAGREES),
    ],
)
def test_every_side_that_was_measured_must_fit(
    left: Quantity | None, right: Quantity | None, outcome: Outcome
) -> None:
    assert Within(0.5, 2.0).judge(Pair(left, right)) is outcome


@pytest.mark.parametrize(
    ("form", "given", "condition", "label"),
    [
        (
            "between",
            [31.5, 32.5],
            Within(31.5, 32.5),
            Label("31.5 to 32.5 mm", "от 31,5 до 32,5 мм"),
        ),
        ("between", [32, 32], Within(32, 32), Label("32 mm", "32 мм")),
        ("at_least", 0.5, Within(0.5, math.inf), Label("at least 0.5 mm", "не менее 0,5 мм")),
        ("at_most", 36, Within(-math.inf, 36), Label("at most 36 mm", "не более 36 мм")),
    ],
)
def test_a_rule_gives_limits(
    trait: Find, form: str, given: Any, condition: Within, label: Label
) -> None:
    built = trait("diameter").condition(form, given, "rule")
    assert built == condition
    assert trait("diameter").show_condition(built) == label


@pytest.mark.parametrize(
    ("form", "given"),
    [
        ("between", 32),
        ("between", [32]),
        ("between", [31, 32, 33]),
        ("between", ["31", "32"]),
        ("between", [33, 31]),
        ("between", [math.nan, 32]),
        ("between", [31, math.inf]),
        ("between", {}),
        ("at_least", [1, 2]),
        ("at_least", True),
        ("at_least", "1"),
        ("at_least", math.inf),
        ("at_most", math.nan),
        ("at_most", None),
        ("at_most", 10**400),
    ],
    ids=lambda case: str(case)[:20],
)
def test_a_rule_with_wrong_limits_is_refused(trait: Find, form: str, given: Any) -> None:
    with pytest.raises(BadRules, match=r"^rule: .+; .+"):
        trait("diameter").condition(form, given, "rule")


def test_a_unit_that_is_not_known_is_refused(trait: Find) -> None:
    diameter = trait("diameter")
    assert isinstance(diameter, QuantityTrait)
    with pytest.raises(BadRules, match="unknown unit 'cm'; use mm or g"):
        evolve(diameter, unit="cm")


@pytest.mark.parametrize(
    ("name", "raw", "en", "ru"),
    [
        ("diameter", "32.1 ± 0.1 mm", "32.1 ± 0.1 mm", "32,1 ± 0,1 мм"),
        ("weight", "22 ± 0 g", "22 g", "22 г"),
        (
            "horizon_overrun",
            ["1.2 ± 0.2", "-3.3 ± 0.2"],
            "left 1.2 ± 0.2 mm, right -3.3 ± 0.2 mm",
            "слева 1,2 ± 0,2 мм; справа -3,3 ± 0,2 мм",
        ),
    ],
)
def test_a_figure_is_shown_in_both_languages_and_reads_back(
    trait: Find, name: str, raw: object, en: str, ru: str
) -> None:
    seen = trait(name).read(raw, "here")
    label = trait(name).show(seen)
    assert (label.en, label.ru) == (en, ru)
    assert trait(name).read(en, "") == trait(name).read(ru, "")
