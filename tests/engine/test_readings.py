"""The key excludes by one trait what the rules exclude by it, and nothing else."""

from __future__ import annotations

from functools import cache

import pytest

from medal_id import Observation
from medal_id.engine.readings import ANOTHER
from medal_id.key import Value, agree
from medal_id.observations import Pair, Quantity, Text
from medal_id.rules import Expectation, HowOften
from strategies import CATALOGUE, RULES, TRAITS, excludes, pool

THINGS = CATALOGUE.entry_things
ASKED = [name for name in TRAITS if pool(name)]


@cache
def own(entry: str, trait: str) -> tuple[Expectation, ...]:
    """Give what the rules say for certain of a trait of an entry."""
    said = CATALOGUE.expected(entry)
    return tuple(x for x in said if x.trait == trait and x.how_often.excludes and not x.given)


@pytest.mark.parametrize("trait", ASKED)
def test_what_was_seen_contradicts_a_thing_just_where_it_contradicts_its_rules(trait: str) -> None:
    """Entries with the same rules are judged once."""
    shown = {
        (own(one.id, trait), value)
        for one in CATALOGUE.entries
        if (value := THINGS.things.value(one.id, trait)) is not None and own(one.id, trait)
    }
    for raw in pool(trait):
        one = RULES.vocabulary.understand(Observation(trait, raw))
        assert one is not None
        seen = THINGS.seen(one)
        for rules, value in shown:
            excluded = any(excludes(rule, one.value) for rule in rules)  # type: ignore[arg-type]
            contradicts = not agree(value, seen)
            assert contradicts == excluded or (excluded and less_exact(one, value, rules))


def less_exact(one: Observation, shown: Value, rules: tuple[Expectation, ...]) -> bool:
    """Tell whether the key may keep what the rules exclude.

    It joins the sides of a pair, includes the limits of what never is, and takes inscriptions that
    begin a class of the same name for one.
    """
    if isinstance(one.value, Text):
        assert isinstance(shown, frozenset)
        return shown == {"«ГОРОДА ВОИНСКОЙ СЛАВЫ»"}
    if isinstance(one.value, Quantity):
        return any(rule.how_often is HowOften.NEVER for rule in rules)
    return isinstance(one.value, Pair)


@pytest.mark.parametrize("trait", ASKED)
def test_what_stands_for_a_state_is_understood_as_that_state(trait: str) -> None:
    for state in THINGS.things.trait(trait).states:
        if state == ANOTHER.en:
            continue
        said = THINGS.said(trait, state)
        one = RULES.vocabulary.understand(Observation(trait, said))
        assert one is not None
        assert state in THINGS.seen(one)


def test_an_inscription_that_no_rule_knows_is_another() -> None:
    seen = THINGS.seen(Observation("obverse_legend", Text("СОВСЕМ ДРУГОЕ")))
    assert seen == frozenset({ANOTHER.en})
    assert THINGS.said("obverse_legend", ANOTHER.en) == ANOTHER.en


def test_a_worn_inscription_may_be_one_of_several_or_another() -> None:
    seen = THINGS.seen(Observation("obverse_legend", Text("ЗА ОБОРОНУ ...")))
    assert isinstance(seen, frozenset)
    assert {"«ЗА ОБОРОНУ ЛЕНИНГРАДА»", "«ЗА ОБОРОНУ МОСКВЫ»", ANOTHER.en} <= seen
    assert "«ЗА ОТВАГУ СССР»" not in seen
    whole = THINGS.seen(Observation("obverse_legend", Text("За оборону Москвы")))
    assert whole == frozenset({"«ЗА ОБОРОНУ МОСКВЫ»"})
