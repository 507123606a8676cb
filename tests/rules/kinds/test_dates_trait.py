"""Dates on papers against spans of rules."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from medal_id.errors import BadObservation, BadRules
from medal_id.observations import PartialDate
from medal_id.rules import Outcome, Trait

Find = Callable[[str], Trait]
DATE = "certificate.award_date"


@pytest.mark.parametrize(
    ("seen", "outcome"),
    [
        ("1943-06-03", Outcome.AGREES),
        ("1943", Outcome.AGREES),
        (["1942-12-22", "1945-05-09"], Outcome.AGREES),
        ("1942", Outcome.UNDECIDED),
        ("1942-12", Outcome.UNDECIDED),
        (PartialDate(dt.date(1944, 1, 1), None), Outcome.UNDECIDED),
        (PartialDate(), Outcome.UNDECIDED),
        ("1942-12-21", Outcome.DISAGREES),
        ("1946", Outcome.DISAGREES),
    ],
)
def test_a_date_that_reaches_over_a_limit_is_undecided(
    trait: Find, seen: object, outcome: Outcome
) -> None:
    condition = trait(DATE).condition("dated", ["1942-12-22", "1945-05-09"], "rule")
    assert condition.judge(trait(DATE).read(seen, "here")) is outcome


def test_what_is_no_date_is_refused(trait: Find) -> None:
    with pytest.raises(BadObservation, match=r"^here: 'then' is no date"):
        trait(DATE).read("then", "here")


@pytest.mark.parametrize("given", ["then", [], ["1944", "1943"], None, 5, {}])
def test_a_rule_with_a_wrong_span_is_refused(trait: Find, given: Any) -> None:
    with pytest.raises(BadRules, match=r"^rule: .+; .+"):
        trait(DATE).condition("dated", given, "rule")


@pytest.mark.parametrize("seen", ["1943?", "1943~", "about 1920", "1920 (?)"])
def test_a_doubtful_or_rough_date_is_undecided(trait: Find, seen: str) -> None:
    condition = trait(DATE).condition("dated", ["1942-12-22", "1945-05-09"], "rule")
    assert condition.judge(trait(DATE).read(seen, "here")) is Outcome.UNDECIDED


@pytest.mark.parametrize(
    ("date", "en", "ru"),
    [
        ("1943-06-03", "3 June 1943", "3 июня 1943 г."),
        ("194_", "1940 to 1949", "1940–1949 гг."),
        ("1943-06-03/..", "3 June 1943 or later", "3 июня 1943 г. или позже"),
    ],
)
def test_a_date_is_said_in_both_languages(trait: Find, date: object, en: str, ru: str) -> None:
    label = trait(DATE).show(trait(DATE).read(date, "here"))
    assert (label.en, label.ru) == (en, ru)
    assert trait(DATE).show_condition(trait(DATE).condition("dated", date, "rule")) == label
