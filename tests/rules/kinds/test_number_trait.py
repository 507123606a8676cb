"""Serial numbers: whether there is one, what form it has, whether it is attested."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from medal_id.errors import BadObservation, BadRules
from medal_id.observations import Number
from medal_id.observations.number import NO_NUMBER, UNREAD_NUMBER, read_number
from medal_id.rules import Outcome, Trait
from medal_id.rules.kinds.number import Numbered, NumberForm, OneOfNumbers

Find = Callable[[str], Trait]
AGREES, DISAGREES, UNDECIDED = Outcome.AGREES, Outcome.DISAGREES, Outcome.UNDECIDED

#: As the source prints them: five on the reverse, two on the edge.
ATTESTED = ["A 48361", "B 01939", "L 19673", "U 36101", "18287", "A 01101", "P 33983"]


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
        ("A ?????", Number("A ?????", frozenset())),
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
        Number(5, frozenset()),  # type: ignore[arg-type]  # what a careless caller may build
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
        ("number_form", {"letters": [0, 1], "digits": [5, 5]}, "A 48361", AGREES),
        ("number_form", {"letters": [0, 1], "digits": [5, 5]}, "18 287", AGREES),
        ("number_form", {"letters": [0, 1], "digits": [5, 5]}, "N 18287", AGREES),
        ("number_form", {"letters": [0, 0], "digits": [5, 5]}, "N 18287", UNDECIDED),
        ("number_form", {"letters": [0, 1], "digits": [5, 5]}, "АБ 18287", DISAGREES),
        ("number_form", {"letters": [0, 1], "digits": [5, 5]}, "A 1939", DISAGREES),
        ("number_form", {"letters": [0, 1], "digits": [5, 5]}, "12/34567", DISAGREES),
        ("number_form", {"letters": [0, 1], "digits": [5, 5]}, "A 4?361", UNDECIDED),
        ("number_form", {"letters": [0, 1], "digits": [5, 5]}, "present", UNDECIDED),
        ("number_form", {"letters": [0, 1], "digits": [5, 5]}, "none", UNDECIDED),
        ("numbers", ATTESTED, "А 48361", AGREES),
        ("numbers", ATTESTED, "Б 01939", AGREES),
        ("numbers", ATTESTED, "В-01939", AGREES),
        ("numbers", ATTESTED, "Р33983", AGREES),
        ("numbers", ATTESTED, "п 33983", AGREES),
        ("numbers", ATTESTED, "№ 18287", AGREES),
        ("numbers", ATTESTED, 18287, AGREES),
        ("numbers", ATTESTED, "N 18287", UNDECIDED),
        ("numbers", ATTESTED, "A 18287", DISAGREES),
        ("numbers", ATTESTED, "B 1939", DISAGREES),
        ("numbers", ATTESTED, "none", DISAGREES),
        ("numbers", ATTESTED, "present", UNDECIDED),
        ("numbers", ATTESTED, "A 4?361", UNDECIDED),
        ("numbers", ["Б 01939"], "B 01939", UNDECIDED),
        ("numbers", ["Б 01939"], "Б 01939", AGREES),
    ],
)
def test_all_readings_of_a_number_are_compared(
    trait: Find, form: str, given: Any, seen: object, outcome: Outcome
) -> None:
    number = trait("serial_number")
    condition = number.condition(form, given, "rule")
    assert condition.judge(number.read(seen, "here")) is outcome


@pytest.mark.parametrize("text", ATTESTED)
def test_every_attested_number_agrees_with_itself_alone(trait: Find, text: str) -> None:
    number = trait("serial_number")
    agreed = [
        other
        for other in ATTESTED
        if number.condition("numbers", [other], "").judge(number.read(text, "")) is AGREES
    ]
    assert agreed == [text]


@pytest.mark.parametrize(
    ("form", "given"),
    [
        ("numbered", 1),
        ("numbered", "yes"),
        ("numbered", None),
        ("numbers", []),
        ("numbers", "A 48361"),
        ("numbers", [18287]),
        ("numbers", ["A 48361", "hello"]),
        ("numbers", ["A 4?361"]),
        ("numbers", [""]),
        ("number_form", None),
        ("number_form", {}),
        ("number_form", {"letters": [0, 1]}),
        ("number_form", {"letters": [0, 1], "digits": 5}),
        ("number_form", {"letters": [0, 1], "digits": [5]}),
        ("number_form", {"letters": [1, 0], "digits": [5, 5]}),
        ("number_form", {"letters": [-1, 0], "digits": [5, 5]}),
        ("number_form", {"letters": [False, True], "digits": [5, 5]}),
        ("number_form", {"letters": [0, 1], "digits": [5.0, 5.0]}),
        ("number_form", {"letters": [0, 1], "digits": [5, 5], "signs": [0, 0]}),
    ],
)
def test_a_rule_that_asks_wrongly_is_refused(trait: Find, form: str, given: Any) -> None:
    with pytest.raises(BadRules, match=r"^rule: .+; .+"):
        trait("serial_number").condition(form, given, "rule")


@pytest.mark.parametrize(
    ("condition", "en", "ru"),
    [
        (Numbered(True), "a number", "номер"),
        (Numbered(False), "none", "нет"),
        (NumberForm((0, 1), (5, 5)), "letters: 0-1, digits: 5", "букв: 0-1, цифр: 5"),
        (OneOfNumbers(frozenset(), ("A 1", "B 2")), "A 1, B 2", "A 1, B 2"),
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
