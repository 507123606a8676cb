"""Whether the parts of one specimen belong together."""

from __future__ import annotations

import pytest

from medal_id import Observation
from toys import entry, one_award

PRINTED = 'trait = "box.print", states = ["lion"]'
RULES = one_award(
    entry("", 'trait = "stamp", states = ["lion"]')
    + 'dates = [{ of.en = "toy", of.ru = "игр", earliest = "1900", latest = "1950", fact = "H" }]\n'
    + entry("a", 'trait = "handle", states = ["straight"]')
    + entry("a/early", 'trait = "holes", counts = [1]')
    + entry("ab", 'trait = "handle", states = ["bent"]')
    + entry("c", 'trait = "handle", states = ["none"]')
    + entry("box", PRINTED, part="box")
    + 'dates = [{ of = { en = "box", ru = "коробка" }, earliest = "1951", fact = "M" }]\n'
    + """
[[checks]]
code = "no-box-for-it"
kind = "apart"
severity = "serious"
first = { entries = ["toy/x/a", "toy/x/c"] }
second = { entries = ["toy/x/box"] }
says = { en = "it had no box", ru = "без коробки" }
next = { en = "ask", ru = "спросите" }
facts = ["M"]

[[checks]]
code = "number-differs"
kind = "equal"
severity = "note"
traits = ["number", "box.number"]
says = { en = "the numbers differ", ru = "номера различны" }
next = { en = "read again", ru = "перечитайте" }
facts = ["L"]
"""
)


def told(**seen: object) -> list[str]:
    """Give the codes of what the parts say together."""
    given = {name.replace("box_", "box."): value for name, value in seen.items()}
    return [w.code for w in RULES.classify(given).joint.get().warnings]


@pytest.mark.parametrize(
    ("handle", "apart"),
    [("straight", True), ("none", True), ("bent", False), (["straight", "bent"], False)],
)
def test_a_check_of_what_does_not_belong_together_asks_for_both_answers(
    handle: object, apart: bool
) -> None:
    assert ("no-box-for-it" in told(stamp="lion", handle=handle, box_print="lion")) == apart
    assert told(stamp="lion", handle=handle) == []
    assert told(box_print="lion") == []


def test_such_a_check_holds_for_all_below_but_not_for_a_longer_name() -> None:
    below = told(stamp="lion", handle="straight", holes=1, box_print="lion")
    assert "no-box-for-it" in below
    assert "no-box-for-it" not in told(stamp="lion", handle="bent", box_print="lion")


@pytest.mark.parametrize(
    ("number", "of_the_box", "differs"),
    [("12", "12", False), ("12", "13", True), ("present", "13", False), ("none", "13", False)],
)
def test_a_check_of_two_traits_speaks_where_both_cannot_be_equal(
    number: str, of_the_box: str, differs: bool
) -> None:
    seen = {"stamp": "lion", "box_print": "lion"}
    assert ("number-differs" in told(**seen, number=number, box_number=of_the_box)) == differs
    assert "number-differs" not in told(**seen, number=number)
    assert "number-differs" not in told(**seen, box_number=of_the_box)


def test_two_readings_of_one_number_do_not_differ_between_parts() -> None:
    twice = [Observation("number", "12"), Observation("number", "13")]
    seen = [*twice, Observation("stamp", "lion"), Observation("box.print", "lion")]
    assert "number-differs" not in [w.code for w in RULES.classify(seen).joint.get().warnings]
    seen.append(Observation("box.number", "12"))  # one of the two readings is right
    assert "number-differs" not in [w.code for w in RULES.classify(seen).joint.get().warnings]
    seen[-1] = Observation("box.number", "14")
    assert "number-differs" in [w.code for w in RULES.classify(seen).joint.get().warnings]


def test_a_check_is_worded_as_the_rules_say() -> None:
    seen = {"stamp": "lion", "handle": "straight", "number": "1"}
    verdict = RULES.classify({**seen, "box.print": "lion", "box.number": "2"})
    by_code = {w.code: w for w in verdict.joint.get().warnings}
    apart, differs = by_code["no-box-for-it"], by_code["number-differs"]
    assert (apart.severity, apart.says.en, apart.next.ru) == (
        "serious",
        "it had no box",
        "спросите",
    )
    assert apart.candidates == ("toy/x/a", "toy/x/c", "toy/x/box")
    assert (apart.facts, apart.sources, apart.traits) == (("M",), ("Magazine",), ())
    assert (differs.says.ru, differs.next.en) == ("номера различны", "read again")
    assert (differs.traits, differs.candidates) == (("number", "box.number"), ())


def test_the_worst_comes_first() -> None:
    seen = {"stamp": "lion", "handle": "straight", "number": "1"}
    codes = told(**seen, box_print="lion", box_number="2")
    assert codes == ["no-box-for-it", "dates-do-not-meet", "number-differs"]


def test_dates_that_do_not_meet_name_the_later_start_and_the_earlier_end() -> None:
    verdict = RULES.classify({"stamp": "lion", "box.print": "lion"})
    (warning,) = verdict.joint.get().warnings
    assert warning.says.en == "no day fits: box: 1951 or later; toy: 1900 to 1950"
    assert warning.says.ru.startswith("ни один день не подходит: коробка: 1951 г. или позже; игр:")
    assert (warning.candidates, warning.facts) == (("toy/x/box", "toy/x"), ("M", "H"))


def test_parts_without_an_answer_are_not_related() -> None:
    assert told(stamp="bear", handle="straight", box_print="lion") == []
    assert told(stamp="bear", box_print="bear") == []
