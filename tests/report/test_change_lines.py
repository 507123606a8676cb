"""What would change an answer and what is still open, as reports say it."""

from __future__ import annotations

from typing import Any

import pytest

import medal_id
from described import LATE, NAMED
from medal_id.report.html import html
from medal_id.report.phrase import PHRASES
from medal_id.report.text import verdict_text, wording
from medal_id.verdict import SUPPOSED, Status
from strategies import samples


def section(text: str, heading: str) -> list[str]:
    """Give the unfolded lines below a heading, up to the next blank one."""
    lines = text.splitlines()
    start = next(n for n, line in enumerate(lines) if line.strip() == heading)
    return [line.strip() for line in lines[start + 1 : lines.index("", start)]]


def change(seen: Any, lang: str = "en", *, explain: bool = False, **how: Any) -> list[str]:
    verdict = medal_id.classify(seen, **how)
    text = verdict_text(verdict, lang=lang, explain=explain, width=500)
    return section(text, PHRASES["change"].in_(lang))


def test_a_short_report_says_the_two_nearest_and_how_many_there_are() -> None:
    first, second, more = change({**NAMED, **LATE})
    assert first == (
        "if end of the horizon line were at the inner edge of the legend, then variant 1, early"
        " die: the horizon line ends at the inner edge of the legend"
    )
    assert second == (
        "if eyelet were one piece with the disc, then variant 2: eyelet in one piece with the disc"
    )
    assert more.startswith("and ")


def test_it_is_said_in_russian() -> None:
    assert change({**NAMED, **LATE}, "ru")[0] == (
        "если окончание линии горизонта: у внутреннего края надписи — то вариант 1, ранний"
        " штемпель: линия горизонта кончается у внутреннего края надписи"
    )


def test_a_full_report_says_all() -> None:
    lines = change({**NAMED, **LATE}, explain=True)
    found = medal_id.classify({**NAMED, **LATE}).parts["medal"]
    assert len(lines) == len(found.counterfactuals) > 3


def test_another_award_is_named_with_its_kind() -> None:
    lines = change({**NAMED, "eyelet": "soldered"}, explain=True)
    wanted = "«ЗА ОБОРОНУ МОСКВЫ», then Medal “For the Defence of Moscow”, variant 1"
    assert any(wanted in line for line in lines)


def test_where_one_change_only_loses_the_answer_that_of_two_is_said_too() -> None:
    one, two, *_ = change(samples()["ussr/capture-of-vienna/town-alone.toml"].observations)
    assert one.endswith(", then nothing known fits")
    assert two == (
        "if legend of the obverse were «ЗА ВЗЯТИЕ БУДАПЕШТА» and legend of the reverse were"
        " «13 ФЕВРАЛЯ 1945», then Medal “For the Capture of Budapest”"
    )


@pytest.mark.parametrize(
    ("lang", "says"),
    [
        ("en", "no other value of one or two of the things seen gives another answer"),
        ("ru", "никакое другое значение одного или двух признаков не меняет ответа"),
    ],
)
def test_where_nothing_changes_the_answer_that_is_said(lang: str, says: str) -> None:
    seen = {"thickness": 2.5}
    assert change(seen, lang) == change(seen, lang, explain=True) == [says]
    assert says in html(medal_id.classify(seen), lang)


def test_an_answer_that_would_be_shared_names_what_is_shared() -> None:
    lines = change({**NAMED, "horizon_overrun": "1.5 ± 0.3 mm"}, explain=True)
    award = "Medal “For the Defence of Leningrad”"
    assert any(f"«For Leningrad», then undecided, no farther than {award}" in one for one in lines)


@pytest.mark.parametrize("status", Status)
def test_every_status_has_words(status: Status) -> None:
    assert status is Status.IDENTIFIED or PHRASES[f"would-be-{status.value}"].ru


def test_what_is_supposed_is_said_so() -> None:
    assert wording("en").origin(SUPPOSED) == "supposed"
    assert wording("ru").origin(SUPPOSED) == "предположение"


def open_(seen: Any, lang: str = "en", **how: Any) -> list[str]:
    text = verdict_text(medal_id.classify(seen, **how), lang=lang, explain=True, width=500)
    return section(text, PHRASES["open"].in_(lang))


def test_a_full_report_says_what_is_open_of_the_answer_and_of_what_lies_below() -> None:
    lines = open_({**NAMED, "eyelet": "soldered"})
    assert lines[0] == "variant 1: soldered eyelet"
    assert any(line.startswith("? material: expected is brass (L-31, ") for line in lines)
    die = lines.index("variant 1, early die: the horizon line ends at the inner edge of the legend")
    assert lines[die + 1].startswith("? end of the horizon line: expected is at the inner edge")
    assert sum("material" in line for line in lines) == 1


def test_what_must_not_be_seen_is_said() -> None:
    assert any(
        line.startswith("? ремонт ушка: никогда")
        for line in open_({**NAMED, "eyelet": "soldered"}, "ru")
    )


def test_what_was_seen_unsurely_is_said_with_what_was_seen() -> None:
    lines = open_({**NAMED, "material": ["brass", "copper"]})
    assert any("material: expected is brass (seen so far: " in line for line in lines)


def test_what_tells_whether_a_rule_counts_is_asked_for() -> None:
    lines = open_({**NAMED, "weight": 22})
    whether = [line for line in lines if "tells whether it counts that weight" in line]
    assert whether
    assert "at most 21 g" in whether[0]


def test_html_says_both() -> None:
    drawn = html(medal_id.classify({**NAMED, "eyelet": "soldered"}))
    assert "<summary>What would change it</summary>" in drawn
    assert "<summary>What is still open</summary>" in drawn
    assert "if eyelet were one piece with the disc" in drawn
