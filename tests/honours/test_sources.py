"""The rules say what the sources say, city by city, and keep what contradicts."""

from __future__ import annotations

import pytest

from honours.cities import (
    CEREMONIES,
    CITIES,
    HEROES,
    LIST_SAYS,
    LIST_WRITES,
    LISTED,
    MISSING,
    REMEMBERED,
    City,
)
from medal_id import honours
from medal_id.honours import Held

GLORY = "ru/city-of-military-glory"
HERO = "ussr/hero-city"
LABOUR = "ru/city-of-labour-valour"


def held(name: str, title: str = GLORY) -> Held:
    (one,) = honours.find(name, title=title).held
    return one


def cites_the_list(titles: list[str]) -> bool:
    return any(title.startswith("City of Military Glory (English") for title in titles)


def test_the_table_has_every_city_of_the_list_and_the_four_that_it_leaves_out() -> None:
    assert len(LISTED) == 43
    assert len(MISSING) == 4
    assert len(honours.holders(GLORY)) == len({city.en for city in CITIES}) == 47


@pytest.mark.parametrize("city", CITIES, ids=lambda city: city.en)
def test_a_city_is_found_by_all_its_names(city: City) -> None:
    for name in (city.en, city.ru, city.latin, city.ru.upper(), city.en.replace("-", " ")):
        found = honours.find(name)
        assert (found.name.en, found.name.ru, found.asked) == (city.en, city.ru, name)
        assert [one.title.id for one in found.held] == [GLORY]


@pytest.mark.parametrize("city", CITIES, ids=lambda city: city.en)
def test_day_decree_and_signature_are_those_of_the_sources(city: City) -> None:
    one = held(city.en)
    assert one.day.edtf == city.day
    assert (one.decree.number if one.decree else "") == city.decree
    assert one.signed
    assert one.signed.says.en == city.signed
    assert one.conferred.confidence == "high"


@pytest.mark.parametrize("city", CITIES, ids=lambda city: city.en)
def test_a_day_cites_the_list_where_the_list_gives_it(city: City) -> None:
    titles = [source.title for source in held(city.en).conferred.sources]
    assert titles
    assert cites_the_list(titles) is (city.in_list and city.en not in LIST_SAYS)


@pytest.mark.parametrize("city", CITIES, ids=lambda city: city.en)
def test_a_number_from_memory_is_of_low_confidence_and_says_so(city: City) -> None:
    decree = held(city.en).decree
    if decree is not None:
        from_memory = city.decree in REMEMBERED
        assert (decree.confidence == "low") is from_memory
        assert (not decree.sources) is from_memory
        assert not from_memory or decree.inferred.startswith("general knowledge")


@pytest.mark.parametrize(("name", "day"), LIST_SAYS.items())
def test_where_the_list_gives_another_day_both_are_kept_with_the_reason(
    name: str, day: str
) -> None:
    conferred = held(name).conferred
    (other,) = conferred.against
    assert other.date
    assert other.date.edtf == day
    assert cites_the_list([source.title for source in other.sources])
    assert other.why_not == conferred.why
    assert len(conferred.why.en) > 40
    assert conferred.why.ru


def test_no_other_day_is_contradicted() -> None:
    against = {one.name.en for one in honours.holders(GLORY) if one.conferred.against}
    assert against == set(LIST_SAYS)


@pytest.mark.parametrize(("name", "written"), LIST_WRITES.items())
def test_what_the_list_calls_a_law_is_kept_and_outweighed(name: str, written: str) -> None:
    decree = held(name).decree
    assert decree
    assert [other.number for other in decree.against] == [written]
    assert "decree" in decree.why.en


@pytest.mark.parametrize("city", LISTED, ids=lambda city: city.en)
def test_ceremonies_are_those_of_the_list(city: City) -> None:
    ceremony = held(city.en).ceremony
    if city.en not in CEREMONIES:
        assert ceremony is None
        return
    day, people = CEREMONIES[city.en]
    assert ceremony
    assert ceremony.date
    assert ceremony.date.edtf == day
    assert ceremony.says.en.startswith("Moscow Kremlin, ")
    assert all(person in ceremony.says.en for person in people)
    assert bool(ceremony.inferred) is not bool(people)


@pytest.mark.parametrize("city", CITIES, ids=lambda city: city.en)
def test_the_reason_is_that_of_the_decrees(city: City) -> None:
    citation = held(city.en).citation
    if city.en == "Melitopol":
        assert citation is None
        return
    assert citation
    wanted = "resistance of the residents" if city.en == "Mariupol" else "mass heroism"
    assert wanted in citation.says.en


def test_the_count_of_the_list_and_that_of_its_sections_are_outweighed() -> None:
    (title,) = (one for one in honours.titles() if one.id == GLORY)
    assert title.count
    assert title.count.number == "47"
    assert [other.number for other in title.count.against] == ["45", "43"]
    assert all(name in title.count.why.en for name in ("Feodosia", "Gatchina", "Mariupol"))


def test_contested_titles_are_marked() -> None:
    contested = {one.name.en for one in honours.holders(GLORY) if one.contested}
    assert contested == {"Feodosia", "Mariupol", "Melitopol"}
    assert all(one.contested for one in honours.holders(LABOUR))


def test_the_other_title_of_that_day_is_kept_apart() -> None:
    assert [one.name.en for one in honours.holders(LABOUR)] == ["Luhansk", "Horlivka"]
    for name in ("Луганск", "Lugansk", "Horlivka", "Горловка", "Ворошиловград"):
        (one,) = honours.find(name).held
        assert (one.title.id, one.title.draft, one.day.edtf) == (LABOUR, True, "2022-11-15")


@pytest.mark.parametrize(("name", "day", "others"), HEROES)
def test_hero_cities_are_found_by_all_their_names(
    name: str, day: str, others: tuple[str, ...]
) -> None:
    for other in (name, *others):
        found = honours.find(other)
        assert (found.name.en, found.held[0].day.edtf) == (name, day)
        assert [one.title.id for one in found.held] == [HERO]


def test_the_hero_cities_are_twelve_and_a_fortress() -> None:
    assert len(honours.holders(HERO)) == len(HEROES) == 13
    called = {one.name.en for one in honours.holders(HERO) if one.conferred.against}
    assert called == {"Leningrad", "Odessa", "Sevastopol", "Volgograd"}


def test_what_is_known_of_the_title_is_there_with_sources() -> None:
    (title,) = (one for one in honours.titles() if one.id == GLORY)
    facts = {fact.id: fact for fact in title.facts}
    assert {f"C-0{n}" for n in range(1, 9)} | {f"B-{n:02}" for n in range(1, 7)} <= set(facts)
    assert (facts["C-01"].value, facts["C-01"].on) == ("68-ФЗ", "2006-05-09")
    assert "14 April" in facts["C-01"].says.en
    assert (facts["C-02"].value, facts["C-02"].on) == ("1340", "2006-12-01")
    assert all(title.sources[key].title for fact in title.facts for key in fact.sources)
