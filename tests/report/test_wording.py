"""Phrases exist in both languages, and days and origins are said as people say them."""

from __future__ import annotations

import re

import pytest

from medal_id.catalogue import default_catalogue
from medal_id.observations import PartialDate
from medal_id.report.phrase import PHRASES
from medal_id.report.wording import LANGUAGES, Wording
from medal_id.rules import Confidence, HowOften, Outcome
from medal_id.verdict import Standing, Status, Strength

VOCABULARY = default_catalogue().rules.vocabulary
EN, RU = (Wording(lang, VOCABULARY) for lang in LANGUAGES)


def test_every_phrase_has_the_same_blanks_in_both_languages() -> None:
    assert len(PHRASES) > 80
    for key, phrase in PHRASES.items():
        assert phrase.en
        assert phrase.ru
        assert sorted(re.findall(r"{\w+}", phrase.en)) == sorted(re.findall(r"{\w+}", phrase.ru)), (
            key
        )


def test_russian_phrases_are_written_in_cyrillic() -> None:
    bare = {key: re.sub(r"{\w+}", "", phrase.ru) for key, phrase in PHRASES.items()}
    latin = {key for key, text in bare.items() if re.search("[A-Za-z]", text)}
    assert latin == {
        "more",
        "number",
        "numbers-only",
        "rules-more",
    }  # options, a word typed, a command


@pytest.mark.parametrize("words", [Status, Standing, Confidence, HowOften])
def test_every_word_of_a_verdict_has_a_phrase(words: type[Status]) -> None:
    assert all(EN.say(word.value) for word in words)


def test_every_outcome_has_a_phrase_for_each_frequency() -> None:
    keys = {f"{outcome}-{often}" for outcome in Outcome for often in HowOften}
    assert keys <= set(PHRASES)
    assert {f"{s}-means" for s in Strength if s is not Strength.NONE} <= set(PHRASES)


def test_dates_are_said_in_the_language_and_empty_ones_of_the_parts() -> None:
    year, later = PartialDate.read("1943"), PartialDate.read("1945-05-09/..")
    assert EN.span(year) == "1943"
    assert RU.span(later) == "9 мая 1945 г. или позже"
    assert EN.span(year & later) == "no day fits all that was seen"
    assert RU.span(year & later) == "нет дня, подходящего ко всему увиденному"


def test_names_come_from_the_vocabulary() -> None:
    assert RU.trait("eyelet") == "ушко"
    assert RU.traits(("eyelet", "diameter")) == "ушко, диаметр"
    assert EN.part("certificate") == "certificate"
    assert RU.level("die") == "штемпель"
    assert EN.method("diameter") == "callipers"
    assert RU.unit("mm") == "мм"
    assert RU.title("медаль") == "Медаль"


def test_words_that_the_vocabulary_lacks_stand_as_they_are() -> None:
    assert EN.trait("glow") == "glow"
    assert EN.part("box") == "box"
    assert EN.method("glow") == ""
    assert EN.unit("") == ""


def test_origins_are_said_in_the_language() -> None:
    assert RU.origin("by eye") == "на глаз"
    assert RU.origin("follows from serial_position") == "следует из признака: место номера"
    told = "photograph a, b.jpg, ellipse through the rim, sha256 0123456789ab"
    assert EN.origin(told) == told
    assert RU.origin(told) == f"снимок {told.removeprefix('photograph ')}"
    assert RU.origin("photograph of a friend") == "photograph of a friend"
    assert RU.origin("callipers") == "callipers"
