"""What dates an answer."""

from __future__ import annotations

import pytest

from medal_id import Observation
from toys import entry, one_award

RULES = one_award(
    entry("", 'trait = "stamp", states = ["lion"]')
    + """dates = [
  { of = { en = "toy", ru = "игрушка" }, earliest = "1900", fact = "H" },
  { of.en = "gold", of.ru = "з", latest = "1910", trait = "paint", states = ["gold"], fact = "M" },
]
"""
    + entry("a", 'trait = "handle", states = ["straight"]')
    + 'dates = [{ of = { en = "a", ru = "a" }, earliest = "1903", latest = "1920", fact = "L" }]\n'
    + entry("b", 'trait = "handle", states = ["bent"]')
    + 'dates = [{ of = { en = "b", ru = "b" }, earliest = "1915", fact = "L" }]\n'
)


@pytest.mark.parametrize(
    ("seen", "dates", "reasons"),
    [
        ({}, "1900 or later", ["toy"]),
        ({"handle": "straight"}, "1903 to 1920", ["toy", "a"]),
        ({"handle": ["straight", "bent"]}, "1900 or later", ["toy"]),
        ({"paint": "gold"}, "1900 to 1910", ["toy", "gold"]),
        ({"paint": "red"}, "1900 or later", ["toy"]),
        ({"paint": ["gold", "red"]}, "1900 or later", ["toy"]),
        ({"paint": "gold", "handle": "bent"}, "no day fits all", ["toy", "gold", "b"]),
    ],
)
def test_the_answer_and_what_was_seen_for_certain_date_it(
    seen: dict[str, object], dates: str, reasons: list[str]
) -> None:
    found = RULES.classify({"stamp": "lion", **seen}).dates
    assert str(found) == dates
    assert [one.of.en for one in found.reasons] == reasons


def test_each_reason_names_its_entry_fact_and_sources() -> None:
    found = RULES.classify({"stamp": "lion", "handle": "bent", "paint": "gold"}).dates
    assert [(one.candidate, one.fact, one.sources) for one in found.reasons] == [
        ("toy/x", "H", ("Handbook",)),
        ("toy/x", "M", ("Magazine",)),
        ("toy/x/b", "L", ("Letter",)),
    ]


def test_without_an_answer_nothing_is_dated() -> None:
    assert RULES.classify({"stamp": "bear", "paint": "gold"}).dates.reasons == ()


WRITTEN = one_award(
    entry("", 'trait = "stamp", states = ["lion"]')
    + """dates = [
  { of = { en = "toy", ru = "игрушка" }, earliest = "1900", fact = "H" },
  { of = { en = "written", ru = "написано" }, trait = "day", fact = "M" },
]
"""
)


@pytest.mark.parametrize(
    ("days", "dates", "reasons"),
    [
        ([], "1900 or later", []),
        (["1905-06"], "June 1905", ["June 1905"]),
        (["1890"], "no day fits all", ["1890"]),
        (
            ["1905-06-03", "1905-06", "1905-06-03"],
            "3 June 1905",
            ["3 June 1905", "June 1905"],
        ),
    ],
)
def test_a_date_that_was_read_dates_by_itself(
    days: list[str], dates: str, reasons: list[str]
) -> None:
    seen = [Observation("stamp", "lion"), *(Observation("day", day) for day in days)]
    found = WRITTEN.classify(seen).dates
    assert str(found) == dates
    assert [str(one.span) for one in found.reasons if one.of.en == "written"] == reasons
