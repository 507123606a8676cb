"""The checks of the rules: each kind speaks where what it compares was seen for certain."""

from __future__ import annotations

from typing import Any

import pytest

from medal_id import Observation
from toys import entry, one_award


def check(code: str, kind: str, rest: str, facts: str = '"M"') -> str:
    """Write a check of "toy/x"."""
    return (
        f'[[checks]]\ncode = "{code}"\nkind = "{kind}"\nseverity = "note"\n{rest}\n'
        f'says = {{ en = "{code}", ru = "{code}" }}\nnext = {{ en = "look", ru = "look" }}\n'
        f"facts = [{facts}]\n"
    )


def dates(*told: str) -> str:
    """Write what dates an entry."""
    every = (f'{{ of.en = "x", of.ru = "x", {one}, fact = "H" }}' for one in told)
    return f"dates = [{', '.join(every)}]\n"


BOX = 'trait = "box.print", states = ["lion"]'
USUALLY_RED = 'trait = "paint", states = ["red"], how_often = "usually", fact = "M"'
RULES = one_award(
    entry("", 'trait = "stamp", states = ["lion"]')
    + dates(
        'trait = "paint", states = ["gold"], latest = "1910"',
        'trait = "holes", counts = [1], earliest = "1920"',
        'trait = "holes", counts = [2], earliest = "1905", latest = "1908", used_later = true',
        'trait = "day"',
    )
    + entry("a", 'trait = "handle", states = ["straight"]', USUALLY_RED)
    + entry("a/early", 'trait = "metal", states = ["tin"]')
    + entry("b", 'trait = "handle", states = ["bent"]')
    + entry("box", BOX, part="box")
    + check(
        "painted-later",
        "usual",
        'first = { trait = "handle", states = ["straight"] }\n'
        'second = { trait = "paint", states = ["red"] }',
        '"M", "L"',
    )
    + check("late-hole", "overlap", 'traits = ["paint", "holes"]')
    + check("late-day", "overlap", 'traits = ["paint", "day"]')
    + check(
        "early-in-box",
        "apart",
        'first = { entries = ["toy/x/a/early", "toy/x/b"] }\n'
        'second = { trait = "box.print", states = ["lion"] }',
    )
    + check(
        "of-the-box",
        "usual",
        'first = { entries = ["toy/x/box"] }\nsecond = { entries = ["toy/x/a/early"] }',
    )
)
CODES = {"painted-later", "late-hole", "late-day", "early-in-box", "of-the-box"}


def told(*twice: tuple[str, object], award: str | None = None, **seen: object) -> set[str]:
    """Give the codes of the checks that speak."""
    given = [Observation(name.replace("box_", "box."), value) for name, value in seen.items()]
    given += [Observation(*one) for one in twice]
    return {w.code for w in RULES.classify(given, award=award).joint.get().warnings} & CODES


@pytest.mark.parametrize(
    ("handle", "paint", "speaks"),
    [
        ("straight", "gold", True),
        ("straight", "red", False),
        ("straight", ["red", "gold"], False),
        ("straight", None, False),
        (["straight", "bent"], "gold", False),
        ("bent", "gold", False),
    ],
)
def test_what_usually_goes_with_another_is_missed_only_for_certain(
    handle: object, paint: object, speaks: bool
) -> None:
    more: dict[str, Any] = {} if paint is None else {"paint": paint}
    seen: dict[str, Any] = {"stamp": "lion", "handle": handle, **more}
    assert ("painted-later" in told(**seen)) is speaks


def test_one_of_two_observers_who_sees_it_is_enough() -> None:
    twice = (("paint", "gold"), ("paint", "red"))
    assert "painted-later" not in told(*twice, stamp="lion", handle="straight")


@pytest.mark.parametrize(("holes", "speaks"), [(1, True), (2, False), (3, False), ([1, 2], False)])
def test_what_two_traits_date_must_overlap(holes: object, speaks: bool) -> None:
    assert ("late-hole" in told(stamp="lion", paint="gold", holes=holes)) is speaks
    assert "late-hole" not in told(stamp="lion", holes=holes)
    assert "late-hole" not in told(stamp="lion", paint=["gold", "red"], holes=holes)


@pytest.mark.parametrize(
    ("day", "speaks"), [("1911", True), ("1910", False), ("191_", False), ("1911?", False)]
)
def test_a_written_date_overlaps_or_not(day: str, speaks: bool) -> None:
    assert ("late-day" in told(stamp="lion", paint="gold", day=day)) is speaks


def test_an_answer_above_the_entries_leaves_a_side_open() -> None:
    assert "early-in-box" not in told(stamp="lion", handle="straight", box_print="lion")
    below = told(stamp="lion", handle="straight", metal="tin", box_print="lion")
    assert "early-in-box" in below
    assert "early-in-box" in told(stamp="lion", handle="bent", box_print="lion")
    assert "early-in-box" not in told(stamp="lion", handle="bent")


def test_entries_of_both_sides_are_answers_of_their_own_parts() -> None:
    assert "of-the-box" in told(stamp="lion", handle="bent", box_print="lion")
    assert "of-the-box" not in told(stamp="lion", handle="straight", box_print="lion")
    assert "of-the-box" not in told(box_print="lion")
    early = told(stamp="lion", handle="straight", metal="tin", box_print="lion")
    assert "of-the-box" not in early


def test_without_an_answer_the_award_asked_about_makes_its_checks() -> None:
    seen: dict[str, Any] = {"handle": "straight", "paint": "gold"}
    assert told(stamp="bear", **seen) == set()
    assert told(stamp="bear", award="toy/x", **seen) == {"painted-later"}


def test_what_a_check_says_is_not_said_again_as_a_missing_feature() -> None:
    seen = {"stamp": "lion", "handle": "straight", "paint": "gold"}
    verdict = RULES.classify(seen)
    assert [w.code for w in verdict.warnings] == ["painted-later"]
    by_check = verdict.joint.get().warnings[0]
    assert (by_check.traits, by_check.facts) == (("handle", "paint"), ("M", "L"))
    assert by_check.sources == ("Magazine", "Letter")


def test_what_is_missing_on_another_fact_is_said_all_the_same() -> None:
    other = 'trait = "paint", states = ["red", "blue"], how_often = "usually", fact = "H"'
    rules = one_award(
        entry("", 'trait = "stamp", states = ["lion"]', USUALLY_RED, other)
        + check(
            "painted-later",
            "usual",
            'first = { trait = "stamp", states = ["lion"] }\n'
            'second = { trait = "paint", states = ["red"] }',
        )
    )
    warnings = rules.classify({"stamp": "lion", "paint": "gold"}).warnings
    assert [(w.code, w.facts) for w in warnings] == [
        ("usual-feature-missing", ("H",)),
        ("painted-later", ("M",)),
    ]


def test_what_was_used_up_later_dates_by_its_start_alone() -> None:
    found = RULES.classify({"stamp": "lion", "holes": 2}).dates
    assert str(found) == "1905 or later"
    (reason,) = found.reasons
    assert (str(reason.span), str(reason.bound), reason.trait) == (
        "1905 to 1908",
        "1905 or later",
        "holes",
    )
    assert found.bounds() == (reason,)


PUT_ON = one_award(
    entry("", 'trait = "stamp", states = ["lion"]')
    + dates(
        'trait = "paint", states = ["gold"], earliest = "1930", latest = "1940"'
        ", added_later = true",
        'trait = "holes", counts = [1], latest = "1920"',
        'trait = "holes", counts = [2], latest = "1950"',
        'trait = "holes", counts = [3], earliest = "1935"',
    )
)


@pytest.mark.parametrize(
    ("holes", "said", "bounds"),
    [
        (None, "1930 or later", ["1930 to 1940"]),
        (1, "1920 or earlier", ["1920 or earlier"]),
        (2, "1930 to 1950", ["1930 to 1940", "1950 or earlier"]),
        (3, "1935 or later", ["1935 or later"]),
    ],
)
def test_what_may_be_a_later_addition_gives_way_to_what_is_surer(
    holes: int | None, said: str, bounds: list[str]
) -> None:
    seen = {"stamp": "lion", "paint": "gold"} | ({} if holes is None else {"holes": holes})
    verdict = PUT_ON.classify(seen)
    assert str(verdict.dates) == said
    assert [str(one.span) for one in verdict.dates.bounds()] == bounds
    assert verdict.warnings == ()
    order = sorted(verdict.dates.reasons, key=str, reverse=True)
    assert type(verdict.dates).of(tuple(order)).span == verdict.dates.span


FORMS = one_award(
    entry("", 'trait = "stamp", states = ["lion"]')
    + dates(
        'trait = "paint", states = ["gold"], latest = "1910", used_later = true',
        'trait = "holes", counts = [1], earliest = "1920", used_later = true',
        'trait = "holes", counts = [2], earliest = "1905", used_later = true',
        'trait = "day", used_later = true',
        'trait = "metal", states = ["zinc"], earliest = "1915"',
    )
    + entry("box", BOX, part="box")
    + check("used-up", "overlap", 'traits = ["paint", "metal"]')
    + check("no-such-form", "overlap", 'traits = ["paint", "holes"]')
    + check("number-differs", "equal", 'traits = ["number", "box.number"]')
    + check(
        "not-both",
        "apart",
        'first = { trait = "handle", states = ["bent"] }\n'
        'second = { trait = "metal", states = ["tin"] }',
    )
)


def codes(*seen: tuple[str, object]) -> list[str]:
    """Give the codes of the checks that speak about FORMS."""
    verdict = FORMS.classify([Observation(*one) for one in seen])
    return [w.code for w in verdict.joint.get().warnings if w.code != "dates-do-not-meet"]


LION = ("stamp", "lion")


@pytest.mark.parametrize(("holes", "speaks"), [(1, True), (2, False)])
def test_one_form_with_two_times_of_making_cannot_be(holes: int, speaks: bool) -> None:
    assert ("no-such-form" in codes(LION, ("paint", "gold"), ("holes", holes))) is speaks


def test_a_form_that_was_used_up_later_goes_with_what_is_later() -> None:
    assert codes(LION, ("paint", "gold"), ("metal", "zinc")) == []


def test_a_trait_that_contradicts_itself_does_not_overlap_with_what_nobody_saw() -> None:
    assert codes(LION, ("holes", 1), ("holes", 2)) == []
    assert codes(LION, ("paint", "gold"), ("holes", 1), ("holes", 2)) == []


def test_a_written_date_may_be_that_of_a_form_that_was_used_up_later() -> None:
    verdict = FORMS.classify({"stamp": "lion", "day": "1905"})
    assert str(verdict.dates) == "1905 or later"
    assert str(verdict.dates.reasons[0]) == "x: 1905, used up later: only its start counts"


def test_observers_who_disagree_are_not_certain() -> None:
    both = (("handle", "bent"), ("metal", "tin"))
    assert codes(LION, *both) == ["not-both"]
    assert codes(LION, *both, ("metal", "lead")) == []
    assert codes(LION, *both, ("handle", "none")) == []


def test_a_part_of_another_award_is_not_asked() -> None:
    numbers = (("number", "12"), ("box.number", "13"), ("box.print", "lion"))
    assert codes(LION, *numbers) == ["number-differs"]
    assert codes(*numbers) == ["number-differs"]  # the toy itself was not looked at
    assert codes(("stamp", "bear"), *numbers, ("handle", "bent"), ("metal", "tin")) == []


def test_what_was_seen_of_two_traits_is_named_in_both_languages() -> None:
    rules = one_award(
        entry("", 'trait = "stamp", states = ["lion"]')
        + entry("box", BOX, part="box")
        + '[[checks]]\ncode = "n"\nkind = "equal"\nseverity = "note"\nfacts = ["M"]\n'
        'traits = ["number", "box.number"]\n'
        'says = { en = "$first against $second", ru = "$first и $second" }\n'
        'next = { en = "read $second", ru = "прочтите $second" }\n'
    )
    seen = [LION, ("number", "12"), ("number", "13"), ("box.number", "14")]
    (warning,) = rules.classify([Observation(*one) for one in seen]).joint.get().warnings
    assert (warning.says.en, warning.says.ru) == ("12; 13 against 14", "12; 13 и 14")
    assert (warning.next.en, warning.next.ru) == ("read 14", "прочтите 14")
