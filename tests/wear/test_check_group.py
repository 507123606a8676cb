"""Asking about a group: what may be given, and what the answer is made of."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from medal_id import BadObservation, Catalogue, PartialDate, UnknownId, check_group, precedence
from medal_id.wear import Cited, WearSide
from medal_id.wear.roll import MOST

SOUND = Path(__file__).parents[1] / "faults" / "sound"
LENINGRAD, MOSCOW = "ussr/defence-of-leningrad", "ussr/defence-of-moscow"


@pytest.mark.parametrize(
    "name",
    [
        "За оборону Ленинграда",
        "ЗА ОБОРОНУ ЛЕНИНГРАДА",
        "медаль «За оборону Ленинграда»",
        "For the Defense of Leningrad",
        "Za oboronu Leningrada",
        LENINGRAD,
    ],
)
def test_an_award_is_found_by_its_id_and_by_its_names(name: str) -> None:
    (worn,) = check_group([name]).worn
    assert worn.id == LENINGRAD
    assert worn.name.ru == "За оборону Ленинграда"


def test_an_unknown_award_is_refused_with_the_nearest_one() -> None:
    with pytest.raises(UnknownId, match=r"ids\[1\]: no catalogue entry has .+'ussr/defence-of-m"):
        check_group([LENINGRAD, "ussr/defence-of-mosow"])
    with pytest.raises(UnknownId, match="did you mean 'За оборону Киева'"):
        check_group(["За оборону Кива"])
    with pytest.raises(UnknownId, match="see 'medal-id show'"):
        precedence(["x" * 400])


def test_an_entry_is_no_award() -> None:
    with pytest.raises(UnknownId, match=f"is an entry, not an award; give '{LENINGRAD}'"):
        check_group([f"{LENINGRAD}/1"])


@pytest.mark.parametrize("ids", [LENINGRAD, b"ussr", 7, None])
def test_what_is_no_list_is_refused(ids: object) -> None:
    with pytest.raises(BadObservation, match=r"ids: .+ is no list; give a list of ids or names"):
        check_group(ids)  # type: ignore[arg-type]  # what a caller may give by mistake


@pytest.mark.parametrize("one", [7, None, b"ussr/courage"])
def test_what_is_no_text_is_refused(one: object) -> None:
    with pytest.raises(BadObservation, match=r"ids\[0\]: .+ is no id"):
        precedence([one])  # type: ignore[list-item]  # what a caller may give by mistake


def test_more_medals_than_a_chest_bears_are_refused() -> None:
    check_group([LENINGRAD] * MOST)
    with pytest.raises(BadObservation, match=f"more than {MOST} awards"):
        check_group(LENINGRAD for _ in range(MOST + 1))


def test_a_date_is_read_in_every_way() -> None:
    days = [check_group([MOSCOW], on=on).on for on in (dt.date(1944, 5, 1), "1 мая 1944 г.", None)]
    day = PartialDate(dt.date(1944, 5, 1), dt.date(1944, 5, 1))
    assert days == [day, day, None]
    assert check_group([MOSCOW], on=PartialDate.read("1944")).worn[0].existed is None
    with pytest.raises(BadObservation, match=r"^on: "):
        check_group([MOSCOW], on="tomorrow")


def test_an_answer_cites_establishment_and_side_apart() -> None:
    (worn,) = check_group([LENINGRAD], on="1943-01-01").worn
    assert worn.side is WearSide.RIGHT
    assert worn.established_by.facts == ("OW-03",)
    assert worn.side_by.facts == ("OW-60",)
    assert worn.side_by.sources[0].startswith("Decree of the Presidium")


def test_rules_without_an_order_of_wear_place_nothing(tmp_path: Path) -> None:
    for file in SOUND.rglob("*.toml"):
        if file.name != "order-of-wear.toml":
            copy = tmp_path / file.relative_to(SOUND)
            copy.parent.mkdir(exist_ok=True)
            copy.write_bytes(file.read_bytes())
    catalogue = Catalogue.load(tmp_path)
    group = check_group(["За оборону Нигде"] * 2, catalogue=catalogue)
    assert [one.id for one in group.unplaced] == ["ussr/defence-of-nowhere"]
    assert group.unplaced[0].side_by == Cited()
    assert group.twice[0].facts == ()
    assert precedence(["ussr/defence-of-nowhere"], catalogue=catalogue).ids == ()


def test_a_folder_of_ones_own_has_an_order_of_its_own() -> None:
    catalogue = Catalogue.load(SOUND)
    ids = ["ussr/defence-of-nowhere", "ussr/capture-of-nothing", "ussr/nowhere-50-years"]
    group = check_group(ids, "1950", catalogue=catalogue)
    assert [one.id for one in group.misplaced] == ["ussr/defence-of-nowhere"]
    assert group.misplaced[0].because[0].replaced == PartialDate.read("1957/1980")
    assert [one.side for one in group.worn] == ["left", "unknown", "unknown"]
    assert group.worn[2].placed is False  # only an entitlement names it
    assert check_group(ids, catalogue=catalogue).misplaced == ()
    doubtful = check_group(ids[:2], "1970", catalogue=catalogue)
    assert [one.first for one in doubtful.undecided] == ["ussr/defence-of-nowhere"]
