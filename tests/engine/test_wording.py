"""Warnings in words, and their order."""

from __future__ import annotations

from itertools import permutations

from medal_id.engine.wording import fill, joined, message, worst_first
from medal_id.rules import Label
from medal_id.verdict import MedalWarning
from toys import catalogue

WORDS = {"a": Label("one", "один"), "b": Label("two", "два")}


def test_words_are_filled_in_in_each_language() -> None:
    assert fill(Label("$a, $b", "$b: $a"), WORDS) == Label("one, two", "два: один")


def test_a_word_that_is_not_given_stays_as_it_was_written() -> None:
    assert fill(Label("$a costs $c", "$c"), WORDS) == Label("one costs $c", "$c")


def test_reasons_are_joined_in_each_language() -> None:
    assert joined(list(WORDS.values())) == Label("one; two", "один; два")
    assert joined([]) == Label("", "")


def test_a_message_has_the_words_of_the_vocabulary() -> None:
    rules = catalogue("toy/lion").rules
    words = {"candidate": Label("bear", "медведь")}
    assert message(rules, "draft-rule", words, candidates=("toy/bear",)) == MedalWarning(
        "draft-rule",
        "note",
        Label("bear is a draft", "«медведь» — черновик"),
        Label("ask a dealer", "спросите торговца"),
        candidates=("toy/bear",),
    )


def test_warnings_come_by_severity_code_traits_candidates_and_words() -> None:
    nothing = Label("", "")
    ordered = (
        MedalWarning("z", "serious", nothing, nothing),
        MedalWarning("a", "warning", nothing, nothing),
        MedalWarning("b", "warning", nothing, nothing, ("a",), ("z",)),
        MedalWarning("b", "warning", Label("z", ""), nothing, ("b",), ("a",)),
        MedalWarning("b", "warning", Label("a", ""), nothing, ("b",), ("b",)),
        MedalWarning("b", "warning", Label("b", ""), nothing, ("b",), ("b",)),
        MedalWarning("a", "note", nothing, nothing),
    )
    for mixed in permutations(ordered):
        assert worst_first(iter(mixed)) == ordered


def test_the_same_warning_is_given_once() -> None:
    one = MedalWarning("a", "note", Label("", ""), Label("", ""))
    assert worst_first(iter([one, one])) == (one,)
