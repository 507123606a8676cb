"""Traits with named states."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import pytest

from medal_id.errors import BadObservation, BadRules, UnknownWord
from medal_id.observations import States
from medal_id.rules import Outcome, Trait

Find = Callable[[str], Trait]
BOTH = {"soldered", "one-piece"}


@pytest.mark.parametrize(
    ("name", "raw", "states"),
    [
        ("eyelet", "soldered", {"soldered"}),
        ("eyelet", " SOLDERED ", {"soldered"}),
        ("eyelet", "separate", {"soldered"}),
        ("eyelet", "Напайное", {"soldered"}),
        ("eyelet", "one piece with the disc", {"one-piece"}),
        ("eyelet", "цельноштампованное", {"one-piece"}),
        ("eyelet", BOTH, BOTH),
        ("eyelet", frozenset(BOTH), BOTH),
        ("eyelet", ["soldered", "integral"], BOTH),
        ("eyelet", ("soldered", "soldered"), {"soldered"}),
        ("eyelet", ["soldered or one-piece"], BOTH),
        ("eyelet", "soldered or one-piece", BOTH),
        ("eyelet", "soldered|one-piece", BOTH),
        ("eyelet", "напайное или цельное", BOTH),
        ("eyelet", States(frozenset({"soldered"})), {"soldered"}),
        ("eyelet", States(frozenset({"separate"})), {"soldered"}),
        ("eyelet", States(["separate"]), {"soldered"}),  # type: ignore[arg-type]  # a careless caller
        ("magnetic", True, {"yes"}),
        ("magnetic", False, {"no"}),
        ("magnetic", "да", {"yes"}),
        ("magnetic", [True, False], {"yes", "no"}),
        ("block_layers", 2, {"two"}),
        ("certificate.printed_year", 1943, {"1943"}),
        ("certificate.printed_year", "19__", {"19__"}),
        ("certificate.printed_year", "194X", {"194_"}),
        ("certificate.wording", "НАГРАЖДЁН", {"masculine"}),
    ],
)
def test_a_state_is_read_by_any_of_its_words(
    trait: Find, name: str, raw: object, states: set[str]
) -> None:
    assert trait(name).read(raw, "here") == States(frozenset(states))


def test_one_state_by_its_name_is_read_without_making_it_anew(trait: Find) -> None:
    assert trait("eyelet").read("soldered", "a") is trait("eyelet").read("soldered", "b")


@pytest.mark.parametrize(
    "raw",
    [
        "",
        "  ",
        None,
        1.0,
        -1,
        10**5000,
        b"soldered",
        object(),
        [],
        set(),
        {},
        [None],
        [["soldered"]],
        ["soldered"] * 10**5,
        "soldered or " * 10**5,
        States(frozenset()),
        States(5.0),  # type: ignore[arg-type]  # what a careless caller may build
    ],
    ids=lambda raw: type(raw).__name__,
)
def test_what_is_no_state_is_refused_with_the_states_there_are(trait: Find, raw: object) -> None:
    started = time.process_time()
    with pytest.raises(BadObservation, match=r"^here: .+; give one or several of: soldered, one-p"):
        trait("eyelet").read(raw, "here")
    assert time.process_time() - started < 0.2


@pytest.mark.parametrize(
    ("raw", "word", "near"),
    [
        ("solderd", "solderd", "soldered"),
        ("SOLDERD", "solderd", "soldered"),
        ("напаяное", "напаяное", "soldered"),
        (["soldered", "onepiece"], "onepiece", "one-piece"),
        ("soldered or onepiece", "onepiece", "one-piece"),
        (States(frozenset({"solderd"})), "solderd", "soldered"),
    ],
)
def test_an_unknown_state_is_refused_with_the_nearest(
    trait: Find, raw: object, word: str, near: str
) -> None:
    with pytest.raises(UnknownWord, match=f"did you mean '{near}'") as caught:
        trait("eyelet").read(raw, "here")
    assert (caught.value.word, caught.value.known) == (word, ("soldered", "one-piece"))


@pytest.mark.parametrize("raw", [True, 0, 7, "quux or soldered", "or", "|"])
def test_a_word_like_no_state_is_refused_with_all_states(trait: Find, raw: object) -> None:
    with pytest.raises(UnknownWord, match="known: soldered, one-piece"):
        trait("eyelet").read(raw, "here")


@pytest.mark.parametrize(
    ("seen", "outcome"),
    [
        ("brass", Outcome.AGREES),
        ("brass or bronze", Outcome.AGREES),
        ("brass or silver", Outcome.UNDECIDED),
        ("silver", Outcome.DISAGREES),
        ("silver or other", Outcome.DISAGREES),
    ],
)
def test_a_choice_that_reaches_beyond_the_rule_is_undecided(
    trait: Find, seen: str, outcome: Outcome
) -> None:
    material = trait("material")
    condition = material.condition("states", ["brass", "bronze"], "rule")
    assert condition.judge(material.read(seen, "here")) is outcome


@pytest.mark.parametrize(
    ("given", "fault"),
    [
        ("soldered", "not a list of str"),
        ([], "not a list of str"),
        ([1], "not a list of str"),
        (None, "not a list of str"),
        (["solderd"], "unknown state 'solderd' of 'eyelet'; did you mean 'soldered'?"),
        (["quux"], "unknown state 'quux' of 'eyelet'; known: soldered, one-piece"),
        (["separate"], "unknown state 'separate'"),
    ],
)
def test_a_rule_names_states_by_their_names(trait: Find, given: Any, fault: str) -> None:
    with pytest.raises(BadRules) as caught:
        trait("eyelet").condition("states", given, "rule")
    assert f"rule: {fault}" in str(caught.value)


def test_states_are_shown_in_the_order_of_the_vocabulary(trait: Find) -> None:
    eyelet = trait("eyelet")
    label = eyelet.show(eyelet.read(BOTH, "here"))
    assert label.en == "soldered or one piece with the disc"
    assert label.ru == "напайное или цельноштампованное"
    assert eyelet.show_condition(eyelet.condition("states", ["one-piece"], "")).en == (
        "one piece with the disc"
    )


def test_a_trait_that_depends_on_states_implies_them(trait: Find) -> None:
    block = trait("block_shape")
    assert block.needed(("pentagonal", "other")) == block.read({"pentagonal", "other"}, "")
    asked = block.needed_condition(("pentagonal", "other"))
    assert asked.judge(block.read("none", "")) is Outcome.DISAGREES
