"""The engine on rules about toys, as data: it knows no medal."""

from __future__ import annotations

import pytest

from toys import CASES, HERE, judge


def test_the_cases_were_found() -> None:
    assert len(CASES) >= 60
    assert len(list(HERE.glob("*.toml"))) >= 9


@pytest.mark.parametrize("says", CASES)
def test_a_case_comes_out_as_stated(says: str) -> None:
    case = CASES[says]
    verdict = judge(case)
    assert verdict.status == case["status"]
    assert (verdict.best.id if verdict.best else "") == case.get("best", "")
    assert sorted(w.code for w in verdict.warnings) == sorted(case["warnings"])
    if "strength" in case:
        assert verdict.strength == case["strength"]
    if "excluded" in case:
        out = [c.id for c in verdict.candidates if c.status == "excluded"]
        assert sorted(out) == sorted(case["excluded"])
    if "contradictions" in case:
        assert verdict.best is not None
        assert list(verdict.best.contradictions) == case["contradictions"]
    if "dates" in case:
        assert str(verdict.dates) == case["dates"]


def test_every_status_and_strength_is_asked_for() -> None:
    for key, least in (("status", 4), ("strength", 4)):
        assert len({case[key] for case in CASES.values() if key in case}) == least
