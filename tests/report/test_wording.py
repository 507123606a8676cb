"""Phrases exist in both languages, and days and origins are said as people say them."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from medal_id import Catalogue
from medal_id.observations import DateRange
from medal_id.report.phrase import MONTHS, PHRASES
from medal_id.report.wording import LANGUAGES, Wording
from medal_id.rules import Confidence, HowOften, Outcome
from medal_id.verdict import Standing, Status, Strength

VOCABULARY = Catalogue.load().rules.vocabulary
EN, RU = (Wording(lang, VOCABULARY) for lang in LANGUAGES)


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


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
    assert latin == {"more", "number"}  # the option --explain, and the word that is typed
    assert all(re.fullmatch("[а-я]+", month.ru) for month in MONTHS)


@pytest.mark.parametrize("words", [Status, Standing, Confidence, HowOften])
def test_every_word_of_a_verdict_has_a_phrase(words: type[Status]) -> None:
    assert all(EN.say(word.value) for word in words)


def test_every_outcome_has_a_phrase_for_each_frequency() -> None:
    keys = {f"{outcome}-{often}" for outcome in Outcome for often in HowOften}
    assert keys <= set(PHRASES)
    assert {f"{s}-means" for s in Strength if s is not Strength.NONE} <= set(PHRASES)


@pytest.mark.parametrize(
    ("earliest", "latest", "english", "russian"),
    [
        (None, None, "not known", "неизвестна"),
        ("1943-01-01", None, "1943 or later", "1943 или позже"),
        ("1945-05-09", None, "9 May 1945 or later", "9 мая 1945 или позже"),
        (None, "1949-12-31", "1949 or earlier", "1949 или раньше"),
        (None, "1943-06-19", "19 June 1943 or earlier", "19 июня 1943 или раньше"),
        ("1943-01-01", "1943-12-31", "1943", "1943"),
        ("1943-01-01", "1944-12-31", "1943 to 1944", "1943 – 1944"),
        ("1943-06-19", "1943-06-19", "19 June 1943", "19 июня 1943"),
        ("1943-01-01", "1943-01-01", "1 January 1943", "1 января 1943"),
        ("1943-12-31", "1943-12-31", "31 December 1943", "31 декабря 1943"),
        (
            "1943-01-01",
            "1943-06-19",
            "1 January 1943 to 19 June 1943",
            "1 января 1943 – 19 июня 1943",
        ),
        (
            "1945-05-09",
            "1943-12-31",
            "no day fits all parts",
            "нет дня, подходящего ко всем частям",
        ),
    ],
)
def test_spans_are_said_in_days_and_whole_years(
    earliest: str | None, latest: str | None, english: str, russian: str
) -> None:
    span = DateRange(day(earliest) if earliest else None, day(latest) if latest else None)
    assert EN.span(span) == english
    assert RU.span(span) == russian


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
    assert RU.origin("callipers") == "callipers"
