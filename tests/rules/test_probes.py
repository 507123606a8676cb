"""Values that stand for all others, and how they are said."""

from __future__ import annotations

import inspect
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from medal_id.catalogue import default_catalogue
from medal_id.observations import Value
from medal_id.rules.kinds import KINDS, Trait
from medal_id.rules.load import read_rules
from medal_id.rules.probe_wording import say_probes, worth_naming
from medal_id.rules.probes import alike, probes

SOUND = read_rules(Path(__file__).parents[1] / "faults" / "sound")
OURS = default_catalogue().rules
TRAITS = OURS.vocabulary.traits


def conditions(name: str) -> tuple[Any, ...]:
    """Give all that our rules expect of a trait."""
    every = [one for award in OURS.awards for entry in award.entries for one in entry.expects]
    return tuple(dict.fromkeys(one.condition for one in every if one.trait == name))


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_trait_has_probes(kind: str) -> None:
    assert probes.dispatch(KINDS[kind]) is not probes.dispatch(Trait)


@pytest.mark.parametrize("kind", KINDS)
def test_every_condition_of_our_rules_is_told_from_its_contrary_by_probes(kind: str) -> None:
    expects = [
        one
        for award in (*OURS.awards, *SOUND.awards)
        for entry in award.entries
        for one in entry.expects
        if isinstance(OURS.vocabulary.traits.get(one.trait), KINDS[kind])
    ]
    assert expects
    for one in expects:
        trait = OURS.vocabulary.traits[one.trait]
        said = {one.condition.judge(value) for value in probes(trait, [one.condition])}
        assert said >= {"agrees", "disagrees"}, one


def test_a_trait_of_another_kind_must_register_its_probes() -> None:
    trait = SOUND.vocabulary.traits["legend"]
    bare = Trait(**{name: getattr(trait, name) for name in inspect.signature(Trait).parameters})
    with pytest.raises(NotImplementedError):
        probes(bare, [])


def test_a_full_range_of_counts_has_no_other_count() -> None:
    trait = SOUND.vocabulary.traits["certificate.turns"]
    every = trait.condition("counts", list(range(1, 41)), "here")
    assert len(probes(trait, [every])) == 39  # 10 is read as 11


@pytest.mark.parametrize("name", TRAITS)
def test_probes_are_legal_values_each_once(name: str) -> None:
    values = probes(TRAITS[name], conditions(name))
    assert values
    assert len(set(values)) == len(values)
    assert [TRAITS[name].read(value, name) for value in values] == values


@pytest.mark.parametrize("name", TRAITS)
def test_probes_that_are_alike_are_told_apart_by_no_condition(name: str) -> None:
    asked = conditions(name)
    groups = alike(TRAITS[name], asked)
    said = [{tuple(one.judge(value) for one in asked) for value in group} for group in groups]
    assert all(len(one) == 1 for one in said)
    assert len(set(map(frozenset, said))) == len(groups)
    assert sorted(map(str, probes(TRAITS[name], asked))) == sorted(
        str(value) for group in groups for value in group
    )


def said(name: str, pick: Iterable[int], *given: tuple[str, Any]) -> tuple[str, str]:
    """Say some groups of the probes of a trait under conditions of its own."""
    trait, asked = (
        TRAITS[name],
        [TRAITS[name].condition(form, wanted, "here") for form, wanted in given],
    )
    groups = alike(trait, asked)
    label = say_probes(trait, [groups[at] for at in pick], asked)
    return label.en, label.ru


@pytest.mark.parametrize(
    ("given", "pick", "en", "ru"),
    [
        ((("between", [31, 33]),), [1], "31 to 33 mm", "от 31 до 33 мм"),
        (
            (("between", [31, 33]),),
            [0],
            "less than 31 mm or more than 33 mm",
            "менее 31 мм или более 33 мм",
        ),
        ((("between", [31, 33]),), [0, 1], "any measure", "любое измерение"),
        ((("at_least", 31),), [1], "at least 31 mm", "не менее 31 мм"),
        ((("at_most", 31),), [0], "at most 31 mm", "не более 31 мм"),
        (
            (("between", [31, 33]), ("between", [31, 34])),
            [2],
            "more than 33 mm but at most 34 mm",
            "более 33 мм, но не более 34 мм",
        ),
        (
            (("between", [31, 34]), ("between", [33, 34])),
            [1],
            "at least 31 mm but less than 33 mm",
            "не менее 31 мм, но менее 33 мм",
        ),
        ((("between", [31, 33]), ("between", [33, 34])), [3], "33 mm", "33 мм"),
    ],
)
def test_measures_are_said_as_ranges(given: Any, pick: list[int], en: str, ru: str) -> None:
    assert said("diameter", pick, *given) == (en, ru)


@pytest.mark.parametrize(
    ("pick", "en", "ru"),
    [
        ([1], "1943 to 1944", "1943–1944 гг."),
        (
            [0],
            "1942 or earlier or 1945 or later",
            "1942 г. или раньше или 1945 г. или позже",
        ),
        ([0, 1], "any day", "любой день"),
    ],
)
def test_dates_are_said_as_spans(pick: list[int], en: str, ru: str) -> None:
    assert said("certificate.award_date", pick, ("dated", "1943/1944")) == (en, ru)


def test_days_side_by_side_are_one_span() -> None:
    given = ("dated", "1943-06-03/1943-06-04")
    assert said("certificate.award_date", [1], given)[0] == "3 June 1943 to 4 June 1943"


def test_an_inscription_that_no_rule_knows_is_another_one() -> None:
    given = ("texts", ["ЗА ОТВАГУ", "For Courage"]), ("texts", ["ЗА ВЗЯТИЕ БЕРЛИНА"])
    assert said("obverse_legend", [0, 1, 2], *given) == (
        "«ЗА ОТВАГУ» or «ЗА ВЗЯТИЕ БЕРЛИНА» or another text",
        "«ЗА ОТВАГУ» или «ЗА ВЗЯТИЕ БЕРЛИНА» или другая надпись",
    )


def test_a_ribbon_that_no_rule_knows_is_another_one() -> None:
    given = ("stripes", ["olive 11, green 2, olive 11"])
    assert said("ribbon", [0], given)[0] == "olive 11, green 2, olive 11"
    assert said("ribbon", [1], given) == ("another ribbon", "другая лента")


def test_of_many_values_a_few_are_named() -> None:
    states = [("states", [state]) for state in TRAITS["material"].states]  # type: ignore[attr-defined]  # it has states
    english, russian = said("material", range(5), *states)
    assert english.endswith(" or 2 more")
    assert russian.endswith(" или ещё 2")


def test_states_that_are_judged_alike_are_all_named() -> None:
    trait = TRAITS["magnetic"]
    (group,) = alike(trait, [])
    assert len(group) == len(worth_naming(trait, [group])) == 2
    assert str(say_probes(trait, [group], [])) == " or ".join(str(trait.show(v)) for v in group)


def numbers() -> tuple[tuple[Value, ...], ...]:
    return alike(TRAITS["serial_number"], conditions("serial_number"))


def test_numbers_are_said_by_their_form() -> None:
    trait, asked = TRAITS["serial_number"], conditions("serial_number")
    every = [say_probes(trait, [group], asked) for group in numbers()]
    assert [str(one) for one in every[:2]] == ["none", "unread"]
    assert ("one letter, then 5 digits", "одна буква, затем цифр: 5") in {
        (one.en, one.ru) for one in every
    }


def test_a_number_that_no_plain_form_stands_for_is_given_itself() -> None:
    trait, asked = TRAITS["serial_number"], conditions("serial_number")
    with_suffix = next(v for group in numbers() for v in group if str(v) == "9Я")
    assert str(say_probes(trait, [[with_suffix]], asked)) == "9Я"
