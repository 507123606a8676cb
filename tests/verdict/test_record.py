"""Verdicts as plain values and back."""

from __future__ import annotations

import json

import pytest

from described import NAMED, PAPER
from medal_id import BadFile, Verdict, classify

SPECIMENS: list[dict[str, object]] = [
    {},
    {"eyelet": "soldered"},
    {**NAMED, **PAPER, "eyelet": "soldered"},
    {"eyelet": {"soldered", "one-piece"}, "diameter": [31.9, 32.3], "horizon_overrun": [1.1, 0.9]},
    {"serial_number": "№ B 01939", "ribbon": "silver, red 16, silver", "thickness": 2},
    {"obverse_legend": "ЗА ОБОРОНУ ОДЕССЫ", "certificate": {"emblem_ribbons": {15, 16}}},
    {"certificate": {"award_date": "1943-06", "number": "none", "holder": "man"}},
]


@pytest.mark.parametrize("seen", SPECIMENS)
def test_a_record_gives_the_verdict_back_through_json(seen: dict[str, object]) -> None:
    verdict = classify(seen)
    text = json.dumps(verdict.to_dict(), ensure_ascii=False)
    back = Verdict.from_dict(json.loads(text))
    assert back == verdict
    assert hash(back) == hash(verdict)
    assert json.dumps(back.to_dict(), ensure_ascii=False) == text


def test_a_record_tells_the_answer_on_top() -> None:
    record = classify({**NAMED, "eyelet": "soldered"}).to_dict()
    assert list(record)[:4] == ["record", "status", "best", "strength"]
    assert (record["status"], record["best"]) == ("identified", "ussr/defence-of-leningrad/1")


def test_the_record_is_complete() -> None:
    verdict = classify({**NAMED, **PAPER, "eyelet": "soldered", "certificate.emblem_ribbons": 11})
    record = verdict.to_dict()
    assert set(record["parts"]) == {"medal", "certificate"}
    details = record["parts"]["medal"]["details"]
    assert len(details["evidence"]) == len(verdict.parts["medal"].evidence) > 0
    assert len(details["candidates"]) == len(verdict.parts["medal"].candidates) > 0
    assert record["rules_version"] == verdict.rules_version


@pytest.mark.parametrize("broken", [{}, {"record": 99}, [], None, "x"])
def test_what_is_no_record_is_refused(broken: object) -> None:
    with pytest.raises(BadFile, match="no record of a verdict"):
        Verdict.from_dict(broken)  # type: ignore[arg-type]  # what is refused


@pytest.mark.parametrize("key", ["observations", "parts", "joint", "award"])
def test_a_damaged_record_is_refused(key: str) -> None:
    record = classify({"eyelet": "soldered"}).to_dict()
    del record[key]
    with pytest.raises(BadFile, match="the record is damaged"):
        Verdict.from_dict(record)


def test_a_record_with_a_word_of_the_future_is_refused() -> None:
    record = classify({"eyelet": "soldered"}).to_dict()
    record["parts"]["medal"]["status"] = "certain"
    with pytest.raises(BadFile, match="the record is damaged"):
        Verdict.from_dict(record)


def test_what_json_cannot_hold_is_refused() -> None:
    record = classify({"diameter": 32}).to_dict()
    record["observations"][0]["value"]["low"] = float("nan")
    with pytest.raises(BadFile, match="holds what JSON cannot"):
        Verdict.from_dict(record)
    record["observations"][0]["value"]["low"] = "\udc80"
    with pytest.raises(BadFile, match="holds what JSON cannot"):
        Verdict.from_dict(record)


@pytest.mark.parametrize("spoiled", [None, "grave", 5])
def test_a_severity_that_is_none_is_refused(spoiled: object) -> None:
    record = classify({**NAMED, "eyelet": "soldered", "block_layers": "one"}).to_dict()
    record["parts"]["medal"]["details"]["warnings"][0]["severity"] = spoiled
    with pytest.raises(BadFile, match="the record is damaged"):
        Verdict.from_dict(record)


def test_an_answer_that_is_no_candidate_is_refused() -> None:
    record = classify({"eyelet": "soldered"}).to_dict()
    record["parts"]["medal"]["best"] = "ussr/nothing"
    with pytest.raises(BadFile, match="no candidate 'ussr/nothing'"):
        Verdict.from_dict(record)


def test_text_and_numbers_are_not_converted() -> None:
    record = classify({"eyelet": "soldered"}).to_dict()
    record["award"] = 5
    with pytest.raises(BadFile, match="the record is damaged"):
        Verdict.from_dict(record)
