"""`medal-id honours`: titles of cities on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from medal_id import Catalogue
from medal_id.cli import main

SOUND = Path(__file__).parents[1] / "faults" / "sound"
GLORY = "ru/city-of-military-glory"


def run(*args: str | Path) -> Result:
    result = CliRunner().invoke(main, ["honours", *map(str, args)])
    assert "Traceback" not in result.output
    return result


def test_a_city_is_told_with_every_statement_and_its_sources() -> None:
    result = run("Мозжайск".replace("зж", "ж"))
    assert result.exit_code == 0
    assert result.stdout.startswith("Mozhaisk (Можайск)\n  City of Military Glory [ru/city")
    assert "    conferred: 7 May 2012 (high confidence [1,2])\n" in result.stdout
    assert "      <> 2 September 2012 (low confidence [3])\n        Press and" in result.stdout
    assert "    signed by: Vladimir Putin (medium confidence [3])\n" in result.stdout
    assert "\n  [3] City of Military Glory (English" in result.stdout
    assert f"\nRules {Catalogue.load().version}\n" in result.stdout


def test_it_answers_in_russian() -> None:
    result = run("Oryol", "--lang", "ru")
    assert result.stdout.startswith("Орёл (Oryol)\n")
    assert "    указ: № 560 (низкая достоверность, собственный вывод)" in result.stdout
    assert "    присвоено: 27 апреля 2007 г." in result.stdout


def test_cities_that_are_not_known_are_reported_and_the_others_told() -> None:
    result = run("Kirsk", "Kursk", "Kur\nsk")
    assert result.exit_code == 2
    assert result.stdout.startswith("Kursk (Курск)\n")
    assert "name: no holder of a title is called 'Kirsk'; did you mean 'Kursk'" in result.stderr
    assert "name: a control character in 'Kur\\nsk'; leave it out\n" in result.stderr


@pytest.mark.parametrize(
    ("date", "code", "says"),
    [
        ("2008-05-09", 3, "  - City of Military Glory: not yet: conferred on 27 April 2009, 353"),
        ("2009", 3, "  ? City of Military Glory: undecided: conferred on 27 April 2009, and"),
        ("2010-04-27", 0, "  + City of Military Glory: yes: conferred on 27 April 2009, 365 days"),
    ],
)
def test_with_a_day_it_tells_whether_a_city_held_its_title(date: str, code: int, says: str) -> None:
    result = run("Vyazma", "--on", date)
    assert result.exit_code == code
    assert result.stdout.startswith("Vyazma (Вязьма): ")
    assert f"\n{says}" in result.stdout


def test_a_check_shows_what_was_outweighed_and_what_is_contested() -> None:
    assert "<> 9 April 2015" in run("Staraya Russa", "--on", "2016").stdout
    assert "contested: Conferred while" in run("Mariupol", "--on", "2016").stdout


def test_without_a_city_the_titles_and_their_holders_are_listed() -> None:
    result = run()
    assert result.exit_code == 0
    assert "\n  holders: 47 (high confidence [" in result.stdout
    assert "\n    <> 45 (low" in result.stdout
    assert "\n    27 April 2007: Belgorod, Kursk, Oryol\n" in result.stdout
    assert "Petrozavodsk, Feodosia (contested)\n" in result.stdout
    assert "\n  ! draft: its file does not list all" in result.stdout
    assert "\nWhat is known" not in result.stdout


def test_one_title_is_told_with_its_facts() -> None:
    result = run("--title", "ussr/hero-city", "--lang", "ru")
    assert result.exit_code == 0
    assert result.stdout.startswith("Город-герой [ussr/hero-city]\n")
    assert "\nЧто известно\n" in result.stdout
    assert "H-02" in result.stdout
    unknown = run("--title", "ussr/hero-town")
    assert unknown.exit_code == 2
    assert unknown.stderr.startswith("title: no title has the id 'ussr/hero-town'; did you")


def test_with_a_day_alone_it_tells_who_held_a_title() -> None:
    result = run("--on", "2009-04")
    assert result.exit_code == 0
    assert result.stdout.startswith("Titles held: April 2009\n  Hero City: 13\n")
    assert "\nUndecided: conferred on a day within it" in result.stdout
    assert "    27 April 2009: Vyazma, Kronstadt, Naro-Fominsk\n" in result.stdout
    nobody = run("--on", "1944", "--title", GLORY)
    assert "  Nobody, as far as the rules know.\n" in nobody.stdout
    assert run("--on", "soon").exit_code == 2


def test_everything_is_told_as_json() -> None:
    (city,) = json.loads(run("Орел", "--json").stdout)
    assert (city["id"], city["names"][1]["en"]) == ("oryol", "Orel")
    (title,) = city["titles"]
    assert (title["conferred"], title["contested"]) == ("2007-04-27", False)
    decree = next(one for one in title["statements"] if one["about"] == "decree")
    assert (decree["number"], decree["confidence"], decree["sources"]) == ("560", "low", [])
    (answer,) = json.loads(run("Vyazma", "--on", "2008-05-09", "--json").stdout)
    assert (answer["standing"], answer["answers"][0]["days"]) == ("not-yet", 353)
    assert answer["date"]["edtf"] == "2008-05-09"
    roll = json.loads(run("--on", "2009-04", "--json", "--title", GLORY).stdout)
    assert (len(roll["held"]), len(roll["undecided"])) == (16, 3)
    glory = next(one for one in json.loads(run("--json").stdout) if one["id"] == GLORY)
    assert len(glory["holders"]) == 47
    assert [one["number"] for one in glory["count"]["outweighs"]] == ["45", "43"]
    assert all(set(one["why_not"]) == {"en", "ru"} for one in glory["count"]["outweighs"])
    assert glory["facts"][0]["sources"][0]["address"].startswith("https://")


def test_other_rules_can_be_asked() -> None:
    result = run("Lower Ball", "--rules", SOUND)
    assert result.exit_code == 0
    assert "City of Toys [ussr/city-of-toys]" in result.stdout
    assert "City of Kites [ussr/city-of-kites]" in result.stdout
    (title, _) = json.loads(run("--json", "--rules", SOUND).stdout)
    assert title["count"] is None
