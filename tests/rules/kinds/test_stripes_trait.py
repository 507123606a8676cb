"""Ribbons: stripes by colour and, where measured, by width."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import pytest

from medal_id.errors import BadObservation, BadRules, UnknownWord
from medal_id.observations import Stripe, Stripes
from medal_id.rules import Outcome, Trait

Find = Callable[[str], Trait]
AGREES, DISAGREES, UNDECIDED = Outcome.AGREES, Outcome.DISAGREES, Outcome.UNDECIDED
OLIVE = Stripes((Stripe("olive", 11.0), Stripe("green", 2.0), Stripe("olive", 11.0)))
FAINT = Stripes((Stripe("olive"), Stripe("green"), Stripe("olive")))


@pytest.mark.parametrize(
    ("raw", "ribbon"),
    [
        ("olive 11, green 2, olive 11", OLIVE),
        ("olive 11,green 2,olive 11", OLIVE),
        ("olive 11/green 2/olive 11", OLIVE),
        ("olive 11 | green 2 | olive 11", OLIVE),
        ("olive 11 · green 2 · olive 11", OLIVE),
        ("olive 11 - green 2 - olive 11", OLIVE),
        ("olive 11 — green 2 — olive 11", OLIVE),
        ("olive 11 mm; green 2mm; olive 11 мм", OLIVE),
        (" Olive 11.0,  GREEN 2,0, khaki 11 ", OLIVE),
        ("оливковый 11, зелёный 2, оливковая 11", OLIVE),
        ("оливковый 11,0 зелёный 2".replace(" зел", ", зел") + ", оливковый 11,0", OLIVE),
        ("khaki 11, зеленая 2, olive 11", OLIVE),
        (["olive 11", "green 2", "olive 11"], OLIVE),
        (("olive", "green", "olive"), FAINT),
        ("olive, green, olive", FAINT),
        (OLIVE, OLIVE),
        (FAINT, FAINT),
        ("light-blue 5", Stripes((Stripe("light-blue", 5.0),))),
        ("голубая 5,5", Stripes((Stripe("light-blue", 5.5),))),
        ("olive or cream 11", Stripes((Stripe("olive", 11.0, ("cream",)),))),
        ("khaki or beige or olive", Stripes((Stripe("olive", None, ("cream",)),))),
        ("синий или light blue 2", Stripes((Stripe("blue", 2.0, ("light-blue",)),))),
        (Stripes((Stripe("blue", None, ("red",)),)), Stripes((Stripe("blue", None, ("red",)),))),
    ],
)
def test_a_ribbon_is_read_from_edge_to_edge(trait: Find, raw: object, ribbon: Stripes) -> None:
    assert trait("ribbon").read(raw, "here") == ribbon


@pytest.mark.parametrize(
    "raw",
    [
        "",
        "  ",
        ",",
        "olive 11,",
        "olive, , olive",
        "11 olive",
        "olive -11",
        "olive or",
        "olive or or cream",
        "olive 0",
        "olive 11111",
        "olive 11 cm",
        "olive\0 11",
        "olive, " * 100,
        " " * 10**6,
        " " * 299 + "x!",
        "a " * 149,
        [],
        [["olive"]],
        ["olive", 11],
        {"olive": 11},
        None,
        True,
        11,
        b"olive",
        object(),
        Stripes(()),
        Stripes((Stripe("quux"),)),
        Stripes((Stripe("olive", -1.0),)),
        Stripes((Stripe("olive", float("nan")),)),
        Stripes((Stripe("olive", "11"),)),  # type: ignore[arg-type]  # a careless caller
        Stripes((Stripe(["olive"]),)),  # type: ignore[arg-type]  # as above
        Stripes((Stripe("olive", None, ("quux",)),)),
        Stripes((Stripe("olive", None, "cream"),)),  # type: ignore[arg-type]  # as above
        Stripes("olive"),  # type: ignore[arg-type]  # as above
        Stripes(5),  # type: ignore[arg-type]  # as above
    ],
    ids=lambda raw: type(raw).__name__,
)
def test_what_is_no_ribbon_is_refused_quickly(trait: Find, raw: object) -> None:
    started = time.process_time()
    with pytest.raises(BadObservation, match=r"^here: .+; .+"):
        trait("ribbon").read(raw, "here")
    assert time.process_time() - started < 0.2


@pytest.mark.parametrize(
    ("raw", "near"), [("olve 11", "olive"), ("OLIVEE", "olive"), ("оливкавый", "olive")]
)
def test_an_unknown_colour_is_refused_with_the_nearest(trait: Find, raw: str, near: str) -> None:
    with pytest.raises(UnknownWord, match=f"unknown colour .+ did you mean '{near}'"):
        trait("ribbon").read(raw, "here")


@pytest.mark.parametrize(
    ("seen", "outcome"),
    [
        ("olive 11, green 2, olive 11", AGREES),
        ("olive, green, olive", AGREES),
        ("olive 11.7, green 2.7, olive 10.3", AGREES),
        ("olive 12.2, green 2, olive 11", DISAGREES),
        ("olive 11, green, olive", AGREES),
        ("cream, green, cream", UNDECIDED),
        ("yellow 11, olive 2, white 11", UNDECIDED),
        ("cream 9, green 2, cream 11", DISAGREES),
        ("red, green, red", DISAGREES),
        ("olive or red 11, green 2, olive 11", UNDECIDED),
        ("cream or red, green or blue, yellow", UNDECIDED),
        ("red or blue, green, olive", DISAGREES),
        ("olive or red 9, green 2, olive 11", DISAGREES),
        ("olive 24", DISAGREES),
        ("olive, green, olive, green, olive", DISAGREES),
    ],
)
def test_stripes_are_compared_by_colour_and_width(trait: Find, seen: str, outcome: Outcome) -> None:
    ribbon = trait("ribbon")
    condition = ribbon.condition("stripes", ["olive 11, green 2, olive 11"], "rule")
    assert condition.judge(ribbon.read(seen, "here")) is outcome


@pytest.mark.parametrize("seen", ["green 2, olive 11", "olive 11, green 2"])
def test_a_ribbon_may_be_read_from_either_edge(trait: Find, seen: str) -> None:
    ribbon = trait("ribbon")
    condition = ribbon.condition("stripes", ["olive 11, green 2"], "rule")
    assert condition.judge(ribbon.read(seen, "here")) is AGREES


def test_the_best_of_several_ribbons_counts(trait: Find) -> None:
    ribbon = trait("ribbon")
    both = ["olive 11, green 2, olive 11", "silver 4, red 16, silver 4"]
    condition = ribbon.condition("stripes", both, "rule")
    assert condition.judge(ribbon.read("grey, red, grey", "")) is UNDECIDED
    assert condition.judge(ribbon.read("silver, red, silver", "")) is AGREES


def test_a_width_that_the_rule_does_not_know_is_not_held_against_a_ribbon(trait: Find) -> None:
    ribbon = trait("ribbon")
    condition = ribbon.condition("stripes", ["olive, green, olive"], "rule")
    assert condition.judge(OLIVE) is AGREES


@pytest.mark.parametrize(
    "given", ["olive", [], [11], ["red or blue 11"], ["quux 11"], ["olive 11, "], [""], None]
)
def test_a_rule_with_wrong_stripes_is_refused(trait: Find, given: Any) -> None:
    with pytest.raises(BadRules, match=r"^rule: .+; .+"):
        trait("ribbon").condition("stripes", given, "rule")


def test_a_ribbon_is_shown_in_both_languages_and_reads_back(trait: Find) -> None:
    ribbon = trait("ribbon")
    half = ribbon.read("silver 4.5, red, light-blue 16", "")
    label = ribbon.show(half)
    assert label.en == "silver 4.5, red, light blue 16"
    assert label.ru == "серебристый 4,5, красный, голубой 16"
    assert ribbon.read(label.en, "") == ribbon.read(label.ru, "") == half


def test_colours_that_a_stripe_may_have_are_shown_and_read_back(trait: Find) -> None:
    ribbon = trait("ribbon")
    unsure = ribbon.read("olive or cream 11, green", "")
    label = ribbon.show(unsure)
    assert label.en == str(unsure) == "olive or cream 11, green"
    assert label.ru == "оливковый или кремовый 11, зелёный"
    assert ribbon.read(label.ru, "") == unsure


def test_what_a_rule_asks_is_said_in_both_languages(trait: Find) -> None:
    ribbon = trait("ribbon")
    label = ribbon.show_condition(ribbon.condition("stripes", ["olive 11, green 2", "red"], ""))
    assert label.en == "olive 11, green 2 or red"
    assert label.ru == "оливковый 11, зелёный 2 или красный"
