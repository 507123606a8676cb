"""Answers on the order of wear as text, as plain values and as HTML."""

from __future__ import annotations

import json

import pytest

from medal_id import Catalogue, check_group, precedence
from medal_id.catalogue import default_catalogue
from medal_id.report.footnotes import Footnotes
from medal_id.report.html_wear import html_wear
from medal_id.report.line import folded
from medal_id.report.plain_wear import plain_group, plain_precedence
from medal_id.report.wear import WearLines
from medal_id.report.wording import Wording
from medal_id.wear import Group, Precedence

LENINGRAD, MOSCOW = "ussr/defence-of-leningrad", "ussr/defence-of-moscow"


def text(answer: Group | Precedence, lang: str = "en", catalogue: Catalogue | None = None) -> str:
    judge = catalogue or default_catalogue()
    notes = Footnotes(Wording(lang, judge.rules.vocabulary))
    return folded(WearLines(judge, notes).lines(answer), 1_000)


def test_a_misplaced_medal_is_told_with_its_place_its_rule_and_the_order_after_it() -> None:
    told = text(check_group([MOSCOW, LENINGRAD], on="1950"))
    assert told.startswith("Order of wear, 1950: not in order\n  1. For the Defence of Moscow [")
    assert "! 1. “For the Defence of Moscow” belongs after “For the Defence of Leningrad”\n" in told
    assert "“For the Defence of Moscow”, since 1 May 1944 (OW-41 [" in told
    assert f"After the moves\n    1. For the Defence of Leningrad [{LENINGRAD}]\n" in told


def test_it_speaks_russian() -> None:
    told = text(check_group([MOSCOW, LENINGRAD], on="1950"), "ru")
    assert told.startswith("Порядок ношения, 1950 г.: есть ошибки\n  1. За оборону Москвы [")
    assert "! 1. Место «За оборону Москвы» — после «За оборону Ленинграда»\n" in told


def test_a_medal_can_belong_between_two_or_before_one() -> None:
    berlin, moscow = "ussr/capture-of-berlin", MOSCOW
    germany, prague = "ussr/victory-over-germany", "ussr/liberation-of-prague"
    told = text(check_group([berlin, moscow, germany, prague]))
    assert "! 1. “For the Capture of Berlin” belongs after “For the Victory over" in told
    assert "1945” and before “For the Liberation of Prague”\n" in told
    told = text(check_group(["ussr/ushakov", "ussr/nakhimov", "ussr/battle-merit", "ussr/courage"]))
    assert "! 4. “For Courage” belongs before “Medal of Ushakov”\n" in told


def test_what_is_open_is_told_apart_from_what_is_wrong() -> None:
    told = text(check_group([LENINGRAD, "ussr/saving-the-drowning"], on="1957"))
    assert told.startswith("Order of wear, 1957: undecided on that date\n")
    assert "? whether “For Saving the Drowning” belongs before “For the Defence of Len" in told
    assert "since some day between 16 February 1957 and 18 July 1980 (OW-30, OW-39" in told or (
        "since some day between 16 February 1957 and 18 July 1980 (OW-39, OW-30" in told
    )
    assert "? whether “For Saving the Drowning” existed: established 16 February 1957 (" in told
    assert "since 16 May 1957; undecided on that date (OW-80 [" in told


def test_what_no_source_tells_is_told() -> None:
    told = text(check_group(["ussr/order-of-the-red-star", LENINGRAD, "ussr/moscow-800-years"]))
    assert told.startswith("Order of wear, by the latest rules: nothing known speaks against it\n")
    assert "? the place of “Order of the Red Star”\n" in told
    assert "? whether “For the Defence of Leningrad” or “In Commemoration of the 800th" in told
    assert "Red Star” or" not in told


def test_what_came_later_has_no_side_and_stands_before_nothing() -> None:
    told = text(check_group([LENINGRAD, "ussr/defence-of-kiev"], on="1950"))
    assert "2. For the Defence of Kiev [ussr/defence-of-kiev]: not there yet\n" in told
    assert "! “For the Defence of Kiev”: established 21 June 1961 (OW-18 [" in told
    assert "comes first" not in told


def test_what_is_named_twice_is_told() -> None:
    told = text(check_group(["ussr/courage", "ussr/courage", LENINGRAD, LENINGRAD]))
    assert "+ “For Courage”, times named: 2; it was awarded repeatedly (OW-70 [" in told
    assert "! “For the Defence of Leningrad”, times named: 2; no rule has it awarded more" in told


def test_a_rule_that_was_replaced_says_when() -> None:
    told = text(check_group(["ussr/nakhimov", "ussr/state-border"], on="1974-02-01"))
    assert "1 February 1974, replaced 2 February 1974 to 18 July 1980 (OW-31, OW-37a [" in told


def test_an_order_says_after_each_award_why_the_next_one_follows() -> None:
    ids = ["ussr/courage", "ussr/courage", LENINGRAD, "ussr/leningrad-250-years"]
    told = text(precedence([*ids, "ussr/order-of-the-red-star"]))
    first, second, third, *rest = told.split("\n")
    assert first == "Order of wear, by the latest rules, the senior first"
    assert (second, third) == tuple(f"  {n}. For Courage [ussr/courage]" for n in (1, 2))
    assert rest[0].startswith("    the next comes after it by a rule (OW-31, OW-32, OW-33 [")
    assert rest[2] == (
        "    no source says whether the next comes after it: put by the date of establishment"
    )
    assert "the place of “Order of the Red Star”" in told


def test_an_order_tells_what_came_later_too() -> None:
    told = text(precedence(["ussr/defence-of-kiev", LENINGRAD], "1950"))
    assert "Cannot yet have existed\n    ! “For the Defence of Kiev”: established 21 June" in told
    assert "the next comes after it only by a later rule (OW-40, OW-42, OW-30, OW-43 [" in told


def test_nothing_is_told_as_nothing() -> None:
    assert text(check_group([])).endswith("  no medals were named\n")
    assert text(precedence([])).endswith("  no medals were named\n")


@pytest.mark.parametrize("on", [None, "1957"])
def test_plain_values_are_json_and_hold_everything(on: str | None) -> None:
    group = check_group([MOSCOW, LENINGRAD, "ussr/defence-of-kiev"], on)
    plain = json.loads(json.dumps(plain_group(group), ensure_ascii=False))
    assert plain["in_order"] is False
    assert plain["on"] == on
    assert plain["misplaced"][0]["because"][0]["since"] == "1944-05-01"
    assert plain["worn"][1]["name"]["ru"] == "За оборону Ленинграда"
    assert plain["worn"][1]["side"] == "left"
    assert plain["right"][0] == LENINGRAD
    assert plain["early"] == ([] if on is None else ["ussr/defence-of-kiev"])


def test_plain_orders_too() -> None:
    plain = json.loads(json.dumps(plain_precedence(precedence([MOSCOW, LENINGRAD], "1944-05-01"))))
    assert plain["ids"] == [LENINGRAD, MOSCOW]
    assert plain["neighbours"][0]["basis"] == "rule"


def test_notebooks_show_answers_as_html() -> None:
    wrong = check_group([MOSCOW, LENINGRAD], on="1950")._repr_html_()
    assert wrong.startswith("<div")
    assert "<strong>Order of wear, 1950</strong> <span" in wrong
    assert "rgba(218,54,51,.35)" in wrong
    assert "Decree of the Presidium" in wrong
    assert "nothing known speaks against it" in html_wear(check_group([LENINGRAD]))
    assert "не решено" in html_wear(check_group([LENINGRAD], "1942"), "ru")
    assert "the senior first" in precedence([LENINGRAD])._repr_html_()
