"""Finding cities, who held a title on a day, and whether a city did."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

import pytest

from medal_id import BadObservation, Catalogue, PartialDate, UnknownId, honours
from medal_id.honours import HonourStanding, UnknownHolder
from medal_id.honours.register import LONGEST

SOUND = Path(__file__).parents[1] / "faults" / "sound"
TOYS = Catalogue.load(SOUND)
GLORY = "ru/city-of-military-glory"
HERO = "ussr/hero-city"


class Sly(str):
    """A text that calls itself otherwise."""

    __slots__ = ()

    def __str__(self) -> str:
        return "Kursk"


@pytest.mark.parametrize(
    ("slip", "near"),
    [("Kirsk", "Kursk"), ("Вязма", "Вязьма"), ("Pinsk", "Minsk"), ("Петразаводск", "Петрозаводск")],
)
def test_a_slip_is_suggested_and_not_taken_for_a_name(slip: str, near: str) -> None:
    if slip == "Вязма":  # the soft sign makes no difference
        assert honours.find(slip).name.ru == near
        return
    with pytest.raises(UnknownHolder) as caught:
        honours.find(slip)
    assert caught.value.near[0] == near
    assert isinstance(caught.value, UnknownId)
    assert f"did you mean '{near}'" in caught.value.remedy


def test_each_city_is_suggested_once() -> None:
    with pytest.raises(UnknownHolder) as caught:
        honours.find("Kronshtat")
    assert len(caught.value.near) <= 3
    assert len({honours.find(name).id for name in caught.value.near}) == len(caught.value.near)


def test_what_is_like_no_name_gets_no_suggestion() -> None:
    with pytest.raises(UnknownHolder, match="see 'medal-id honours'") as caught:
        honours.find("Qqqq")
    assert caught.value.near == ()


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        (None, "None given; give the name as text"),
        (7, "7 given"),
        (b"Kursk", "given; give the name as text"),
        ("", "no letter in ''"),
        (" -!", "no letter in ' -!'"),
        ("Kur\0sk", "a control character in"),
        ("Kursk\n", "a control character in"),
        ("Kur\u200bsk", "a control character in"),
        ("\ud800", "a control character in"),
        ("x" * (LONGEST + 1), "a text of 101 characters; no name has more than 100"),
        ("Курск" * 100_000, "a text of 500000 characters"),
    ],
)
def test_hostile_names_are_bad_input(name: object, fault: str) -> None:
    with pytest.raises(BadObservation) as caught:
        honours.find(name)  # type: ignore[arg-type]  # on purpose
    assert fault in str(caught.value)
    assert str(caught.value).isprintable()
    assert len(str(caught.value)) < 300


def test_a_subclass_of_text_is_read_as_what_it_holds() -> None:
    assert honours.find(Sly("Вязьма")).name.en == "Vyazma"


def test_a_title_narrows_the_question() -> None:
    assert honours.find("Tula", title=HERO).held[0].title.id == HERO
    with pytest.raises(UnknownHolder, match=r"'Tula' does not hold 'ru/city-of.+it holds: ussr/h"):
        honours.find("Tula", title=GLORY)
    with pytest.raises(UnknownId, match="no title has the id 'ussr/hero-town'; did you mean"):
        honours.find("Tula", title="ussr/hero-town")
    with pytest.raises(BadObservation, match="7 given; give its id as text"):
        honours.holders(7)  # type: ignore[arg-type]  # on purpose


def test_titles_are_listed_and_holders_stand_in_the_order_of_their_days() -> None:
    assert {one.id for one in honours.titles()} >= {GLORY, HERO}
    days = [one.day.edtf or "" for one in honours.holders(GLORY)]
    assert days == sorted(days)
    assert days[0] == "2007-04-27"


def test_a_city_with_two_titles_shows_both_the_earlier_first() -> None:
    found = honours.find("нижний мяч", catalogue=TOYS)
    assert [one.title.name.en for one in found.held] == ["City of Toys", "City of Kites"]
    assert [name.en for name in found.names] == ["Lower Ball", "Kiteville"]
    assert honours.find("Змеевск", catalogue=TOYS).held == found.held
    checked = honours.check("Lower Ball", on="1952", catalogue=TOYS)
    assert [one.standing for one in checked.answers] == ["held", "undecided"]
    assert checked.standing is HonourStanding.HELD
    later = honours.check("Lower Ball", on="1952", title="ussr/city-of-kites", catalogue=TOYS)
    assert later.standing is HonourStanding.UNDECIDED
    assert honours.check("Lower Ball", on="1951-06-01", catalogue=TOYS).standing == "not-yet"


def test_statements_give_words_sources_and_what_they_outweigh() -> None:
    (doll,) = honours.find("Dollburg", catalogue=TOYS).held
    assert [name.en for name in doll.names] == ["Upper Doll", "Dollburg"]
    assert doll.of("name")
    assert doll.of("name").says.en == "Dollburg, 1931 to 1940"  # type: ignore[union-attr]
    assert doll.ceremony
    assert doll.ceremony.says.ru == "ратуша, 2 мая 1950 г.: Пришёл мэр."
    assert doll.signed
    assert [source.title for source in doll.signed.sources] == ["A newspaper"]
    assert doll.conferred.why.en == "printed late"
    assert doll.decree
    assert (doll.decree.says.ru, doll.decree.why.en, doll.decree.sources) == ("№ 12", "", ())
    assert doll.contested is doll.citation is doll.of("background") is None


@pytest.mark.parametrize(
    ("on", "standing", "days", "says"),
    [
        ("2008-05-09", "not-yet", 353, "not yet: conferred on 27 April 2009, 353 days later"),
        ("2009-04-26", "not-yet", 1, "not yet: conferred on 27 April 2009, 1 day later"),
        ("2008", "not-yet", 117, "not yet: conferred on 27 April 2009, at least 117 days later"),
        ("2009", "undecided", None, "undecided: conferred on 27 April 2009, and the date asked"),
        ("2009-04", "undecided", None, "undecided: "),
        ("2009-05", "held", 4, "yes: conferred on 27 April 2009, at least 4 days before"),
        ("2009-04-27", "held", 0, "yes: conferred on 27 April 2009, that very day"),
        ("27.IV.2009", "held", 0, "yes: conferred on 27 April 2009, that very day"),
        ("2009-04-28", "held", 1, "yes: conferred on 27 April 2009, 1 day before"),
        ("2009-04-27/..", "held", 0, "yes: conferred on 27 April 2009, at least 0 days before"),
        ("../2008", "not-yet", 117, "not yet: "),
        ("../2010", "undecided", None, "undecided: "),
        ("about 1950", "undecided", None, "undecided: "),
        ("2015?", "undecided", None, "undecided: "),
        ("unknown", "undecided", None, "undecided: "),
        (dt.date(2010, 1, 1), "held", 249, "yes: "),
        (2010, "held", 249, "yes: conferred on 27 April 2009, at least 249 days before"),
    ],
)
def test_the_standing_on_a_day(on: object, standing: str, days: int | None, says: str) -> None:
    checked = honours.check("Vyazma", on=on)
    (answer,) = checked.answers
    assert (checked.standing, answer.standing, answer.days) == (standing, standing, days)
    assert answer.says.en.startswith(says)
    assert "присвоено 27 апреля 2009 г." in answer.says.ru


def test_what_is_no_date_is_bad_input() -> None:
    with pytest.raises(BadObservation, match=r"^on: 'soon' is no date"):
        honours.check("Vyazma", on="soon")
    with pytest.raises(BadObservation, match=r"^date: 'soon' is no date"):
        honours.on("soon")


def test_who_held_a_title_on_a_day() -> None:
    roll = honours.on("2008-05-09", title=GLORY)
    assert len(roll.held) == 13
    assert roll.undecided == ()
    assert roll.date == PartialDate.read("9 May 2008")
    month = honours.on("2008-05", title=GLORY)
    assert [one.name.en for one in month.undecided] == [
        "Luga",
        "Polyarny",
        "Rostov-on-Don",
        "Tuapse",
    ]
    assert len(month.held) == 9
    assert len(honours.on("1944").held) == 0
    assert len(honours.on("2023-01-01").held) == 47 + 13 + 2


def test_other_rules_are_asked_where_they_are_given(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(SOUND, tmp_path / "mine"))
    for file in folder.glob("ussr/city-*.toml"):
        file.unlink()
    bare = Catalogue.load(folder)
    assert honours.titles(catalogue=bare) == ()
    assert honours.on("2000", catalogue=bare).held == ()
    with pytest.raises(UnknownId, match="no title has the id 'x'; known: none"):
        honours.holders("x", catalogue=bare)
    with pytest.raises(UnknownHolder):
        honours.find("Upper Doll", catalogue=bare)
