"""From TOML tables to classes: nothing unknown, nothing converted behind the writer's back."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import field, frozen

from medal_id.errors import BadRules, Faults
from medal_id.rules.label import Label
from medal_id.rules.outcome import HowOften
from medal_id.rules.structure import structure


@frozen
class Form:
    """One field of every type that rule files use."""

    text: str
    count: int = 0
    measure: float = 0.0
    right: bool = False
    often: HowOften = HowOften.ALWAYS
    label: Label | None = None
    words: tuple[str, ...] = ()
    labels: dict[str, Label] = field(factory=dict)
    plain: str | int | float | None = None
    any: object = None
    own: int = field(init=False, default=3)

    def __attrs_post_init__(self) -> None:
        if self.text == "unfit":
            raise BadRules("ignored", "an unfit text", "choose another")


def read(**table: Any) -> Form:
    return structure({"text": "x", **table}, Form, "x.toml")


def fault(**table: Any) -> str:
    with pytest.raises(BadRules) as caught:
        read(**table)
    return str(caught.value)


def test_a_table_becomes_the_form() -> None:
    label = {"en": "a", "ru": "б"}
    form = read(count=2, measure=3, often="never", words=["a"], labels={"k": label}, any={"a": 1})
    assert form == Form(
        "x", 2, 3.0, often=HowOften.NEVER, words=("a",), labels={"k": Label("a", "б")}, any={"a": 1}
    )
    assert type(form.measure) is float
    assert type(form.often) is HowOften


@pytest.mark.parametrize("value", ["a", 1, 1.5])
def test_a_plain_value_keeps_its_type(value: object) -> None:
    assert read(plain=value).plain == value
    assert type(read(plain=value).plain) is type(value)


@pytest.mark.parametrize(
    ("key", "value", "says"),
    [
        ("text", 7, "7 is not text @ $.text"),
        ("count", "2", "'2' is not a whole number @ $.count"),
        ("count", 2.0, "2.0 is not a whole number @ $.count"),
        ("count", True, "True is not a whole number @ $.count"),
        ("measure", "2", "'2' is not a number @ $.measure"),
        ("measure", True, "True is not a number @ $.measure"),
        ("right", 1, "1 is not true or false @ $.right"),
        ("often", "seldom", "'seldom' is not one of: always, usually, rarely, never @ $.often"),
        ("often", ["never"], "['never'] is not one of: always, usually, rarely, never @ $.often"),
        ("words", "a", "'a' is not a list @ $.words"),
        ("words", ["a", 2], "2 is not text @ $.words[1]"),
        ("labels", {"k": "a"}, "'a' is not a table with en, ru @ $.labels['k']"),
        ("plain", [1], "[1] is neither text nor a number @ $.plain"),
        ("plain", True, "True is neither text nor a number @ $.plain"),
    ],
)
def test_a_value_of_another_type_is_refused(key: str, value: object, says: str) -> None:
    assert fault(**{key: value}) == f"x.toml: {says}; see rules/README.md"


def test_an_unknown_key_is_named_with_the_nearest() -> None:
    assert fault(cuont=1) == "x.toml: unknown key 'cuont' @ $; did you mean 'count'?"


def test_an_unknown_key_like_none_lists_those_that_exist() -> None:
    known = "text, count, measure, right, often, label, words, labels, plain, any"
    assert fault(zzz=1) == f"x.toml: unknown key 'zzz' @ $; known: {known}"


def test_what_a_class_fills_in_itself_is_no_key() -> None:
    assert fault(own=4).startswith("x.toml: unknown key 'own' @ $; known: ")


def test_a_missing_key_is_named() -> None:
    with pytest.raises(BadRules) as caught:
        structure({}, Form, "x.toml", "$.forms[0]")
    assert str(caught.value) == "x.toml: required key 'text' is missing @ $.forms[0].text; add it"


def test_marks_in_a_key_do_not_confuse_the_place() -> None:
    assert fault(**{"a | b @ $.c\n": 1}).startswith(
        r"x.toml: unknown key 'a | b @ $.c\n' @ $; known:"
    )


def test_a_class_that_refuses_its_values_says_why() -> None:
    assert fault(text="unfit") == "x.toml: an unfit text @ $; choose another"


def test_several_faults_are_reported_together() -> None:
    with pytest.raises(Faults) as caught:
        read(cuont=1, words=[1, 2])
    assert [str(one).split(":")[0] for one in caught.value.faults] == ["x.toml"] * 3
