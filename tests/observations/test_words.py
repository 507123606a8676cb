"""How inscriptions are reduced to words that do not depend on the typist."""

from __future__ import annotations

import time

import pytest

from medal_id.observations import Text
from medal_id.observations.text import words


@pytest.mark.parametrize(
    "typed",
    [
        "ЗА НАШУ СОВЕТСКУЮ РОДИНУ",
        "за нашу\nсоветскую\r\nродину",
        "За нашу / Советскую / Родину",
        "«ЗА  НАШУ   СОВЕТСКУЮ★РОДИНУ»",
        "3A НАШУ СОВЕТСКУЮ РОДИНУ",
        "ЗА HAШУ COBETCКУЮ POДИHУ",
        "Za nashu sovetskuyu rodinu",
        "Za nashu sovetskuiu rodinu",
        "Za našu sovetskuju rodinu",
        "Za našu sovetskuû rodinu",
        "ZA NASHU SOVYETSKUYU RODINU",
        "Za nas\u030cu sovetskuju rodinu",
    ],
)
def test_ways_to_write_one_inscription_give_the_same_words(typed: str) -> None:
    assert "".join(words(typed)) == "zanashusovetskuiurodinu"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("НАГРАЖДЁН", "награжден"),
        ("НАГРАЖДЕ\u0308Н", "награжден"),
        ("Щорс", "Shchors"),
        ("Щорс", "Ŝors"),
        ("Нахимова", "Nakhimova"),
        ("Нахимова", "Nahimova"),
        ("Нахимова", "Naximova"),
        ("боевой", "boyevoy"),
        ("боевой", "boevoi"),
        ("боевые", "boevye"),
        ("доблесть", "doblest'"),
        ("Ленинград", "Ｌｅｎｉｎｇｒａｄ"),
        ("Defence of Leningrad", "For the Defense of Leningrad"),
        ("За оборону Ленинграда", "медалью «За оборону Ленинграда»"),
        ("30 лет", "30 let"),
        ("ЛЕНИНГР__А", "ленингр??а"),
        ("ЛЕНИНГР…", "ленингр..."),
    ],
)
def test_spellings_of_the_same_words_are_alike(one: str, other: str) -> None:
    assert words(one) == words(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("30 лет", "3 лет"),
        ("30 лет", "20 лет"),
        ("Ленинграда", "Сталинграда"),
        ("Москвы", "Киева"),
        ("А. Б.", "А?Б?"),
    ],
)
def test_other_words_stay_others(one: str, other: str) -> None:
    assert words(one) != words(other)


def test_words_that_say_nothing_stay_where_there_are_no_others() -> None:
    assert words("for the") == ("for", "the")
    assert words("★") == ()


@pytest.mark.parametrize(
    "hostile", ["?" * 500, "ﷺ" * 500, "." * 500, "а\u0300" * 250, "\ud800" * 500]
)
def test_hostile_text_is_reduced_quickly(hostile: str) -> None:
    started = time.process_time()
    words(hostile)
    assert time.process_time() - started < 0.3


def test_an_inscription_says_itself_as_typed() -> None:
    assert str(Text("За Оборону")) == "«За Оборону»"
