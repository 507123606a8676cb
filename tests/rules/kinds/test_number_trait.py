"""Serial numbers: whether there is one, and what form it has."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from medal_id.errors import BadObservation, BadRules
from medal_id.observations import Number
from medal_id.observations.number import NO_NUMBER, UNREAD_NUMBER
from medal_id.observations.number_text import read_number
from medal_id.rules import NumberFormat, Outcome, Trait
from medal_id.rules.kinds.number import FitsFormat, Numbered

Find = Callable[[str], Trait]
AGREES, DISAGREES, UNDECIDED = Outcome.AGREES, Outcome.DISAGREES, Outcome.UNDECIDED


@pytest.mark.parametrize(
    ("raw", "number"),
    [
        ("A 48361", read_number("A 48361")),
        ("A\u00a048361\n", read_number("A 48361")),
        (18287, read_number("18287")),
        (0, read_number("0")),
        ("none", NO_NUMBER),
        (" No number ", NO_NUMBER),
        ("нет", NO_NUMBER),
        (False, NO_NUMBER),
        ("present", UNREAD_NUMBER),
        ("есть", UNREAD_NUMBER),
        (True, UNREAD_NUMBER),
        ("A ?????", read_number("A ?????")),
        (read_number("A 48361"), read_number("A 48361")),
        (NO_NUMBER, NO_NUMBER),
        (UNREAD_NUMBER, UNREAD_NUMBER),
    ],
)
def test_a_number_its_absence_and_its_mere_presence_are_read(
    trait: Find, raw: object, number: Number
) -> None:
    assert trait("serial_number").read(raw, "here") == number


@pytest.mark.parametrize(
    "raw",
    [
        "",
        "№",
        "hello",
        "A 48361\0",
        "A\u200f48361",
        "1" * 41,
        "1" * 10**6,
        -18287,
        10**8,
        10**5000,
        18287.0,
        None,
        b"18287",
        ["A", 48361],
        object(),
        Number(5, ()),  # type: ignore[arg-type]  # what a careless caller may build
    ],
    ids=lambda raw: type(raw).__name__,
)
def test_what_is_no_number_is_refused(trait: Find, raw: object) -> None:
    with pytest.raises(BadObservation, match=r"^here: .+ is no serial number; give it as read"):
        trait("serial_number").read(raw, "here")


@pytest.mark.parametrize(
    ("form", "given", "seen", "outcome"),
    [
        ("numbered", True, "18287", AGREES),
        ("numbered", True, "present", AGREES),
        ("numbered", True, "none", DISAGREES),
        ("numbered", False, "none", AGREES),
        ("numbered", False, "A 4?361", DISAGREES),
    ],
)
def test_all_readings_of_a_number_are_compared(
    trait: Find, form: str, given: Any, seen: object, outcome: Outcome
) -> None:
    number = trait("serial_number")
    condition = number.condition(form, given, "rule")
    assert condition.judge(number.read(seen, "here")) is outcome


def form(letters: tuple[int, int], digits: tuple[int, int], **more: Any) -> NumberFormat:
    return NumberFormat("x", "x", "serial_number", letters, digits, "unit", "x", **more)


@pytest.mark.parametrize(
    ("letters", "seen", "outcome"),
    [
        ((0, 1), "A 48361", AGREES),
        ((0, 1), "18 287", AGREES),
        ((0, 1), "N 18287", AGREES),
        ((0, 0), "N 18287", UNDECIDED),
        ((0, 1), "АБ 18287", DISAGREES),
        ((0, 1), "A 1939", DISAGREES),
        ((0, 1), "12/34567", DISAGREES),
        ((0, 1), "A 00000", DISAGREES),
        ((0, 1), "A 4?361", AGREES),
        ((0, 1), "A 4?36", DISAGREES),
        ((0, 1), "present", UNDECIDED),
        ((0, 1), "none", UNDECIDED),
    ],
)
def test_every_reading_of_a_number_is_held_against_the_forms(
    trait: Find, letters: tuple[int, int], seen: str, outcome: Outcome
) -> None:
    number = trait("serial_number")
    condition = number.condition("formats", [form(letters, (5, 5))], "rule")
    assert condition.judge(number.read(seen, "here")) is outcome


def test_one_form_of_several_is_enough(trait: Find) -> None:
    number = trait("serial_number")
    condition = number.condition("formats", [form((0, 0), (1, 7)), form((1, 1), (5, 5))], "rule")
    assert condition.judge(number.read("А 01101", "here")) is AGREES
    assert condition.judge(number.read("А 0110", "here")) is DISAGREES
    label = number.show_condition(condition)
    assert label.en == "no letter, then 1–7 digits; or one letter, then 5 digits"
    assert label.ru == "без букв, затем цифр: 1–7; или одна буква, затем цифр: 5"


@pytest.mark.parametrize("given", [1, "yes", None])
def test_a_rule_says_plainly_whether_there_is_a_number(trait: Find, given: object) -> None:
    with pytest.raises(BadRules, match=r"^rule: numbered is neither true nor false; write"):
        trait("serial_number").condition("numbered", given, "rule")


@pytest.mark.parametrize(
    ("condition", "en", "ru"),
    [
        (Numbered(True), "a number", "номер"),
        (Numbered(False), "none", "нет"),
        (
            FitsFormat((form((1, 2), (2, 2)),)),
            "1–2 letters, then 2 digits",
            "букв: 1–2, затем цифр: 2",
        ),
    ],
)
def test_what_a_rule_asks_is_said_in_both_languages(
    trait: Find, condition: object, en: str, ru: str
) -> None:
    label = trait("serial_number").show_condition(condition)
    assert (label.en, label.ru) == (en, ru)


@pytest.mark.parametrize(
    ("seen", "en", "ru"),
    [
        ("none", "none", "нет"),
        ("present", "unread", "не прочитан"),
        ("№ A 48361", "№ A 48361", "№ A 48361"),
    ],
)
def test_a_number_is_shown_as_read(trait: Find, seen: str, en: str, ru: str) -> None:
    number = trait("serial_number")
    label = number.show(number.read(seen, ""))
    assert (label.en, label.ru) == (en, ru)
    assert number.read(label.en, "") == number.read(label.ru, "") == number.read(seen, "")


def test_a_trait_of_the_number_implies_that_there_is_one(trait: Find) -> None:
    number = trait("serial_number")
    assert number.needed(("present",)) == UNREAD_NUMBER
    asked = number.needed_condition(("present",))
    assert asked.judge(number.read("none", "")) is DISAGREES
    with pytest.raises(BadRules, match=r"write \['present'\]"):
        number.needed(("absent",))


@pytest.mark.parametrize("raw", ["Б 01939|В 01939", ["Б 01939", "В 01939"], ("Б 01939", "В 01939")])
def test_a_number_may_be_one_of_several(trait: Find, raw: object) -> None:
    number = trait("serial_number").read(raw, "here")
    assert isinstance(number, Number)
    assert [str(reading) for reading in number.readings] == ["Б 01939", "В 01939"]
    assert number.may_be(read_number("В 01939"))
    assert not number.may_be(read_number("Г 01939"))


@pytest.mark.parametrize("raw", ["Б 01939|none", ["present", "1"]])
def test_a_list_of_numbers_does_not_tell_whether_there_is_one(trait: Find, raw: object) -> None:
    with pytest.raises(BadObservation, match="here: whether there is a number is not told"):
        trait("serial_number").read(raw, "here")
