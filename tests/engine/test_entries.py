"""Entries as things of a key: what is certain is shown, and what is only usual where asked for."""

from __future__ import annotations

from medal_id import Catalogue, Observation
from medal_id.engine import EntryThings
from medal_id.key import Span, Value
from strategies import CATALOGUE
from toys import catalogue, entry, one_award

STAMP = 'trait = "stamp", states = ["lion"]'
CASE = one_award(
    entry(
        "",
        STAMP,
        'trait = "paint", states = ["red"], how_often = "never"',
        'trait = "metal", states = ["tin"], how_often = "usually"',
        'trait = "wet", states = ["yes"], how_often = "rarely"',
        'trait = "holes", counts = [2, 3], how_often = "never"',
        'trait = "size", between = [20.0, 30.0], how_often = "never"',
        'trait = "mass", at_most = 50.0, given = { wet = ["no"] }',
        'trait = "number", numbered = true',
    )
    + entry(
        "a",
        'trait = "size", between = [10.0, 50.0]',
        'trait = "handle_end", states = ["hook"]',
        'trait = "holes", counts = [1, 2, 5]',
        'trait = "metal", states = ["lead"], how_often = "usually"',
    )
    + entry(
        "b",
        'trait = "handle", states = ["none"]',
        'trait = "metal", states = ["zinc"]',
        'trait = "number", numbered = false',
        'trait = "handle_end", states = ["knob"], how_often = "usually"',
    )
)


def shows(wanted: str, trait: str, case: Catalogue = CASE) -> Value | None:
    return case.entry_things.things.value(wanted, trait)


def usually(wanted: str, trait: str) -> Value | None:
    return CASE.described([CASE.entry(wanted)]).value(wanted, trait)


def test_an_entry_shows_what_it_always_or_never_does_and_what_those_above_it_do() -> None:
    for one in ("toy/x", "toy/x/a", "toy/x/b"):
        assert shows(one, "stamp") == frozenset({"lion"})
        assert shows(one, "paint") == frozenset({"blue", "gold"})
    assert shows("toy/x", "size") == (Span(1, 20), Span(30, 500))
    assert shows("toy/x", "holes") == (Span(0, 1), Span(4, 20))


def test_two_rules_on_one_trait_leave_what_both_allow() -> None:
    assert shows("toy/x/a", "size") == (Span(10, 20), Span(30, 50))
    assert shows("toy/x/a", "holes") == (Span(1, 1), Span(5, 5))


def test_rules_that_nothing_can_fit_show_nothing() -> None:
    assert shows("toy/x/a", "number") == frozenset({"a number"})
    assert shows("toy/x/b", "number") is None


def test_what_is_usual_rare_or_asked_under_a_proviso_is_not_shown() -> None:
    for trait in ("metal", "wet", "mass"):
        assert shows("toy/x/a", trait) is None


def test_what_an_entry_always_shows_must_apply_to_it() -> None:
    assert shows("toy/x/a", "handle") == frozenset({"straight", "bent"})
    assert shows("toy/x/b", "handle") == frozenset({"none"})
    assert shows("toy/x", "handle") is None


def test_what_an_entry_shows_under_a_proviso_need_not_apply_to_it() -> None:
    hook = 'trait = "handle_end", states = ["hook"]'
    case = one_award(
        entry("", STAMP)
        + entry("a", f'{hook}, given = {{ wet = ["no"] }}')
        + entry("b", f'{hook}, how_often = "never"')
    )
    assert shows("toy/x/a", "handle", case) is None
    # what never has a hook may have no handle at all
    assert shows("toy/x/b", "handle", case) is None
    assert shows("toy/x/b", "handle_end", case) == frozenset({"knob"})


def test_what_is_usual_is_shown_where_nothing_is_certain_and_it_is_asked_for() -> None:
    assert usually("toy/x", "metal") == frozenset({"tin"})
    assert usually("toy/x/b", "metal") == frozenset({"zinc"})
    # two usual rules that nothing fits together say nothing
    assert usually("toy/x/a", "metal") is None
    # what is only usual implies nothing else
    assert usually("toy/x/b", "handle_end") == frozenset({"knob"})
    assert usually("toy/x/b", "handle") == frozenset({"none"})
    for trait in ("wet", "mass"):
        assert usually("toy/x", trait) is None


def test_needs_are_told_in_the_states_of_the_key() -> None:
    tassel = CASE.entry_things.things.trait("tassel")
    assert tassel.needs == {
        "box.print": {"lion"},
        "handle": {"straight", "bent"},
        "paint": {"red", "gold"},
    }
    # what needs a number is asked only where there is one, whatever it reads
    position = CATALOGUE.entry_things.things.trait("serial_position")
    assert set(position.needs) == {"serial_number"}
    number = CATALOGUE.entry_things.things.trait("serial_number")
    assert set(number.states) - position.needs["serial_number"] == {"none"}


def test_an_entry_is_named_with_its_award_unless_its_own_name_says_it() -> None:
    named = {
        one: catalogue("toy/lion").entry_things.things.labels[one].en
        for one in ("toy/lion", "toy/lion/b")
    }
    assert named == {"toy/lion": "lion toys: lion", "toy/lion/b": "lion toys: lion b"}
    labels = CATALOGUE.entry_things.things.labels
    # quotes and commas make no other name
    assert labels["ussr/partisan-2"] == CATALOGUE.entry("ussr/partisan-2").name
    certificate = labels["ussr/leningrad-250-years/certificate"]
    assert certificate.en.startswith("In Commemoration of the 250th Anniversary of Leningrad: ")
    assert certificate.ru == "удостоверение к медали «В память 250-летия Ленинграда»"


def test_observations_are_values_of_the_key() -> None:
    things: EntryThings = CASE.entry_things
    observe = CASE.rules.vocabulary.understand

    def seen(trait: str, value: object) -> Value:
        understood = observe(Observation(trait, value))
        assert understood is not None
        return things.seen(understood)

    assert seen("metal", ["tin", "lead"]) == frozenset({"tin", "lead"})
    assert seen("holes", [2, 3]) == (Span(2, 2), Span(3, 3))
    assert seen("size", "20 ± 1 mm") == (Span(19, 21),)
    assert seen("number", "none") == frozenset({"none"})
    assert things.said("number", "none") == "none"
    assert things.said("metal", "tin") == "tin"


def test_a_rule_alone_leaves_what_it_does_not_exclude() -> None:
    size, *_ = (one for one in CASE.expected("toy/x/a") if one.trait == "size")
    assert CASE.entry_things.shown(size) == (Span(1, 20), Span(30, 500))


def test_a_measure_without_a_limit_ends_where_the_trait_does() -> None:
    heavy = one_award(entry("", STAMP, 'trait = "mass", at_least = 5.0'))
    light = one_award(entry("", STAMP, 'trait = "mass", at_least = 5.0, how_often = "never"'))
    assert shows("toy/x", "mass", heavy) == (Span(5, 500),)
    assert shows("toy/x", "mass", light) == (Span(0.5, 5),)
