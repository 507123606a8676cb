"""Our own rules, each time with one thing spoiled: the check must name it."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import pytest
from attrs import evolve, frozen

from medal_id.catalogue.check import check_steps
from medal_id.errors import MedalIdError, each
from medal_id.rules import RuleSet
from medal_id.rules.inscribed import with_inscriptions
from medal_id.rules.load import READERS, read_rules
from medal_id.rules.words import read_vocabulary

T = TypeVar("T")
RULES = Path(__file__).parents[2] / "rules"
MUTANTS = Path(__file__).parent / "mutants"
#: What is told by asking the engine; everything else the lint finds.
ASKED = re.compile(r"\[(example|skeleton)-\w+\]$")


@frozen
class Mutant:
    """One change of one file."""

    says: str
    file: str
    after: str
    replace: str
    by: str
    expect: str = ""
    why: str = ""  #: Where it cannot be caught: why not.

    @property
    def text(self) -> str:
        """Give the spoiled file."""
        text = (RULES / self.file).read_text(encoding="utf-8")
        before, after, rest = text.partition(self.after)
        assert after, self.after
        assert self.replace in rest, self.replace
        return before + after + rest.replace(self.replace, self.by, 1)


def mutants(name: str) -> list[Mutant]:
    """Read the mutants of a file."""
    table: dict[str, list[dict[str, Any]]] = tomllib.loads((MUTANTS / name).read_text("utf-8"))
    return [Mutant(**one) for one in table["mutants"]]


SEEDED = [one for f in sorted(MUTANTS.glob("*.toml")) for one in mutants(f.name) if one.expect]
NOT_CAUGHT = mutants("not-caught.toml")


@cache
def ours() -> RuleSet:
    """Read our own rules once."""
    return evolve(read_rules(RULES), version="ours")


def spoiled(mutant: Mutant) -> RuleSet:
    """Read only the spoiled file anew; a spoiled vocabulary is one for all of them."""
    place, table = f"{RULES}/{mutant.file}", tomllib.loads(mutant.text)
    if mutant.file == "vocabulary.toml":
        tables = {f.relative_to(RULES).as_posix(): f for f in sorted(RULES.rglob("*.toml"))}
        vocabulary = read_vocabulary(table, place)
        awards = [
            READERS["award"].read(words, vocabulary, f"{RULES}/{name}")
            for name, file in tables.items()
            if name != mutant.file
            if "holds" not in (words := tomllib.loads(file.read_text("utf-8")))
        ]
        return evolve(ours(), vocabulary=vocabulary, awards=with_inscriptions(awards))
    kind = table.pop("holds", "award")
    read = READERS[kind].read(table, ours().vocabulary, place)
    return evolve(
        ours(),
        awards=with_inscriptions(_with(ours().awards, read)),
        orders_of_wear=_with(ours().orders_of_wear, read),
        honours=_with(ours().honours, read),
    )


def _with(files: tuple[T, ...], read: Any) -> tuple[T, ...]:
    """Put the spoiled file in the place of the sound one."""
    return tuple(read if one.place == read.place else one for one in files)  # type: ignore[attr-defined]  # every file has a place


def pattern(expect: str) -> re.Pattern[str]:
    """Give what a fault must be; `...` stands for anything."""
    return re.compile(".*".join(re.escape(part) for part in expect.split("...")))


def reported(mutant: Mutant) -> str:
    """Give the fault that was expected, or all that were found instead."""
    try:
        rules = spoiled(mutant)
    except MedalIdError as fault:
        found = list(each(fault))
    else:
        found = []
        steps = check_steps(rules)
        if ASKED.search(mutant.expect):
            steps.reverse()  # examples and skeletons stand at the end
        for step in steps:
            found += step()
            if wanted := _wanted(mutant, found):
                return wanted
    return _wanted(mutant, found) or "\n".join(map(str, found)) or "no fault"


def _wanted(mutant: Mutant, found: list[MedalIdError]) -> str:
    """Give the fault that a mutant expects."""
    lines = (f"{one.place}: {one.fault}".replace(f"{RULES}/", "rules/") for one in found)
    return next((line for line in lines if pattern(mutant.expect).fullmatch(line)), "")


def test_many_mutants_of_all_kinds_are_seeded() -> None:
    assert len(SEEDED) >= 40
    codes = {one.expect.rpartition("[")[2] for one in SEEDED if one.expect.endswith("]")}
    assert len(codes) >= 20
    assert len({(one.file, one.says) for one in SEEDED}) == len(SEEDED)


@pytest.mark.no_cover
@pytest.mark.parametrize("mutant", SEEDED, ids=lambda one: one.says)
def test_a_mutant_is_caught_with_the_rule_named(mutant: Mutant) -> None:
    found = reported(mutant)
    assert pattern(mutant.expect).fullmatch(found), found


@pytest.mark.no_cover
@pytest.mark.parametrize("mutant", NOT_CAUGHT, ids=lambda one: one.says)
def test_what_cannot_be_caught_is_known_with_the_reason(mutant: Mutant) -> None:
    assert mutant.why
    assert [fault for step in check_steps(spoiled(mutant)) for fault in step()] == []


def test_the_rules_that_are_spoiled_have_no_fault() -> None:
    assert [fault for step in check_steps(ours()) for fault in step()] == []
