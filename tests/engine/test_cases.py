"""The engine on rules about toys, as data: it knows no medal."""

from __future__ import annotations

import shutil
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from medal_id import Catalogue, Observation

HERE = Path(__file__).parent / "cases"
CASES = {
    f"{file.stem}: {case['says']}": case
    for file in sorted(HERE.glob("*.toml"))
    for case in tomllib.loads(file.read_text(encoding="utf-8"))["cases"]
}


@cache
def catalogue(folder: Path, awards: tuple[str, ...]) -> Catalogue:
    """Load the rules of some awards only."""
    for name in ("vocabulary", *awards):
        copy = folder / "-".join(awards).replace("/", "-") / f"{name}.toml"
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(HERE / "rules" / f"{name}.toml", copy)
    return Catalogue.load(folder / "-".join(awards).replace("/", "-"))


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("rules")


def test_the_cases_were_found() -> None:
    assert len(CASES) >= 60
    assert len(list(HERE.glob("*.toml"))) >= 9


@pytest.mark.parametrize("says", CASES)
def test_a_case_comes_out_as_stated(says: str, folder: Path) -> None:
    case: dict[str, Any] = CASES[says]
    seen = [Observation(trait, value) for trait, value in case["seen"].items()]
    for trait, values in case.get("twice", {}).items():
        seen += [Observation(trait, value, f"look {at}") for at, value in enumerate(values)]
    verdict = catalogue(folder, tuple(case["rules"])).classify(
        seen, award=case.get("award"), tolerance=case.get("tolerance", 0)
    )
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
