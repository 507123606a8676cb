"""Pairs of medal and certificate get the warnings that must come, and no others."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from medal_id import Catalogue, classify

FILE = Path(__file__).parents[2] / "docs" / "pairs.toml"
TOLD = tomllib.loads(FILE.read_text(encoding="utf-8"))
PAIRS = TOLD["pairs"]


def judged(pair: dict[str, Any]) -> list[str]:
    """Give the codes of the warnings about a pair."""
    medal = TOLD["parts"][pair["medal"]] | pair.get("medal_differs", {})
    seen = {trait: value for trait, value in medal.items() if trait not in pair.get("not_seen", [])}
    paper = TOLD["parts"][pair["certificate"]] | pair.get("certificate_differs", {})
    verdict = classify({**seen, "certificate": paper})
    for warning in verdict.warnings:
        assert warning.says.en
        assert warning.says.ru
        assert warning.next.en
        assert warning.facts or warning.code in {"draft-rule", "different-awards"}
    return sorted(warning.code for warning in verdict.warnings)


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair["says"])
def test_a_pair_gets_the_warnings_that_must_come_and_no_others(pair: dict[str, Any]) -> None:
    assert judged(pair) == pair["warnings"]


def test_there_are_enough_pairs_of_both_sorts() -> None:
    assert len(PAIRS) >= 30
    consistent = [pair for pair in PAIRS if not pair["warnings"]]
    assert len(consistent) >= 14
    assert PAIRS[:14] == consistent[:14]


def test_every_check_of_the_rules_speaks_in_some_pair() -> None:
    award = Catalogue.load().rules.award("ussr/defence-of-leningrad")
    told = {code for pair in PAIRS for code in pair["warnings"]}
    assert {check.code for check in award.checks} <= told
