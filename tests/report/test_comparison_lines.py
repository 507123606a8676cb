"""Two entries held against each other, in words and as plain values."""

from __future__ import annotations

import json
import re

from medal_id import compare
from medal_id.catalogue import Catalogue
from medal_id.report.comparison import comparison_lines, plain_comparison
from medal_id.report.line import folded
from medal_id.report.wording import Wording
from strategies import CATALOGUE
from toys import entry, one_award

LENINGRAD = "ussr/defence-of-leningrad"
STAMP = 'trait = "stamp", states = ["lion"]'
DIES = """\
A: For the Defence of Leningrad: variant 1, early die: the horizon line ends at the inner edge
  of the legend [ussr/defence-of-leningrad/1/early-die]
B: For the Defence of Leningrad: variant 1, late die: the horizon line goes on beyond the legend
  [ussr/defence-of-leningrad/1/late-die]

Told apart for certain by
  end of the horizon line (a loupe)
    A: at the inner edge of the legend (L-64 [1])
    B: beyond the outer edge of the legend (L-65 [1])
  overrun of the horizon line (a photograph)
    A: -4.3 to -2.3 mm (W-64 [1,2])
    B: 0.5 to 2.4 mm (W-65 [1,2])

Alike
  = legend of the obverse: «ЗА ОБОРОНУ ЛЕНИНГРАДА»
"""


def said(one: str, other: str, lang: str = "en", catalogue: Catalogue = CATALOGUE) -> str:
    found = compare(one, other, catalogue=catalogue)
    return folded(comparison_lines(found, Wording(lang, catalogue.rules.vocabulary)))


def toys(a: str, b: str, lang: str = "en") -> str:
    rules = entry("", STAMP) + entry("a", *a.split("; ")) + entry("b", *b.split("; "))
    return said("toy/x/a", "toy/x/b", lang, one_award(rules))


def headings(text: str) -> list[str]:
    return [line for line in text.split("\n") if line and not line.startswith((" ", "A: ", "B: "))]


def test_two_dies_are_told_apart() -> None:
    text = said(f"{LENINGRAD}/1/early-die", f"{LENINGRAD}/1/late-die")
    assert text.startswith(DIES)
    assert "  = eyelet: soldered\n" in text
    sources = text.partition("\nSources\n")[2]
    assert [line[:6] for line in sources.split("\n") if line.startswith("  [")] == [
        "  [1] ",
        "  [2] ",
    ]


def test_what_is_certain_comes_before_what_is_usual() -> None:
    text = said("ussr/defence-of-odessa", "ussr/defence-of-sevastopol")
    assert headings(text) == [
        "Told apart for certain by",
        "Usually different",
        "How to tell them apart",
        "Alike",
        "Sources",
    ]
    assert "  The Odessa medal shows both men at full length and a lighthouse; its" in text


def test_all_of_it_can_be_russian() -> None:
    text = said("ussr/defence-of-odessa", "ussr/defence-of-sevastopol", "ru")
    assert headings(text) == [
        "Надёжно различаются по",
        "Обычно различаются",
        "Как различить",
        "Одинаково",
        "Источники",
    ]
    assert "A: Медаль «За оборону Одессы» [ussr/defence-of-odessa]\n" in text
    assert "  лента (взгляд)\n    A: оливковый 11, голубой 2, оливковый 11 (OD-09a [6])" in text
    body = text.partition("Источники")[0]
    without_ids = re.sub(r"\[[^]]*\]|\([A-Z]+-\w+|[AB]: ", "", body)
    assert not re.search("[A-Za-z]{3}", without_ids)


def test_what_overlaps_is_different_but_not_always() -> None:
    text = toys('trait = "holes", counts = [1, 2]', 'trait = "holes", counts = [2, 3]')
    assert "  Nothing that the rules know tells them apart for certain.\n" in text
    assert (
        "Different, but not always\n  holes (a glance)\n    A: 1 or 2 (H [1])\n"
        "    B: 2 or 3 (H [1])\n"
    ) in text
    assert headings(text) == ["Different, but not always", "Alike", "Sources"]
    russian = toys('trait = "holes", counts = [1, 2]', 'trait = "holes", counts = [2, 3]', "ru")
    assert "  Ничто из известного правилам надёжно их не различает.\n" in russian
    assert "Различаются, но не всегда\n" in russian


def test_what_is_only_usually_alike_is_said_so() -> None:
    usual = 'trait = "paint", states = ["red"], how_often = "usually"'
    assert "  = stamp: lion\n  = paint: usually red\n" in toys(usual, usual)
    assert "  = краска: обычно красная\n" in toys(usual, usual, "ru")


def test_where_nothing_is_alike_there_is_no_heading_for_it() -> None:
    copy = entry("y", 'trait = "stamp", states = ["bear"]', kind="copy")
    text = said("toy/x", "toy/x/y", "en", one_award(entry("", STAMP) + copy))
    assert headings(text) == ["Told apart for certain by", "Sources"]


def test_a_variant_against_its_award_is_a_kind_of_it() -> None:
    down = said(LENINGRAD, f"{LENINGRAD}/1")
    assert "  B is one of the kinds of A: nothing tells it from A as a whole.\n" in down
    up = said(f"{LENINGRAD}/1", LENINGRAD)
    assert "  A is one of the kinds of B: nothing tells it from B as a whole.\n" in up
    assert "B входит в A: от A в целом её ничто не отличает." in said(
        LENINGRAD, f"{LENINGRAD}/1", "ru"
    )
    assert headings(down) == ["Alike"]
    assert "nothing tells it" not in said(LENINGRAD, f"{LENINGRAD}/copy/silver-coloured")


def test_plain_values_hold_all_of_it_in_both_languages() -> None:
    found = compare("ussr/partisan-1", "ussr/partisan-2", catalogue=CATALOGUE)
    plain = json.loads(json.dumps(plain_comparison(found)))
    assert (plain["one"], plain["other"]) == ("ussr/partisan-1", "ussr/partisan-2")
    material, ribbon = plain["contrasts"]
    assert (material["trait"], material["apart"], material["usual"]) == ("material", True, False)
    assert material["one"] == {
        "value": {"en": "silver", "ru": "серебро"},
        "usual": False,
        "facts": ["P1-04"],
        "sources": list(found.contrasts[0].one.sources),
    }
    assert (ribbon["apart"], ribbon["usual"], ribbon["other"]["usual"]) == (False, True, True)
    assert {one["trait"]: one["usual"] for one in plain["alike"]}["block_shape"] is True
    assert plain["alike"][0]["value"]["en"].startswith("«")
    assert [set(tell) for tell in plain["tells"]] == [{"en", "ru"}] * 2
