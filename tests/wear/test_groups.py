"""Groups of medals get the findings that were typed from the sources, and no others."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from medal_id.wear import Group, Misplaced, WearSide, check_group

FILE = Path(__file__).with_name("groups.toml")
#: Facts that no source says itself.
INFERRED = {"OW-43a", "OW-47a"}
GROUPS = tomllib.loads(FILE.read_text(encoding="utf-8"))["groups"]


def facts(one: Misplaced) -> list[str]:
    return list(dict.fromkeys(fact for step in one.because for fact in step.facts))


def told(one: Misplaced) -> dict[str, Any]:
    told: dict[str, Any] = {"id": one.id, "position": one.position, "facts": facts(one)}
    told |= {"after": one.after} if one.after else {}
    return told | ({"before": one.before} if one.before else {})


def found(group: Group) -> dict[str, Any]:
    return {
        "in_order": group.in_order,
        "misplaced": [told(one) for one in group.misplaced],
        "undecided": [[one.first, one.second] for one in group.undecided],
        "unordered": [list(pair) for pair in group.unordered],
        "twice": {one.id: one.allowed for one in group.twice},
        "early": [one.id for one in group.early],
        "unplaced": [one.id for one in group.unplaced],
        "entitled": [one.id for one in group.entitled],
        "entitled_undecided": [one.id for one in group.entitled if one.holds is None],
        "right": list(group.right),
    }


@pytest.mark.parametrize("case", GROUPS, ids=lambda case: case["says"])
def test_a_group_gets_the_finding_that_was_typed_by_hand(case: dict[str, Any]) -> None:
    group = check_group(case["worn"], case.get("on"))
    wanted = {
        "in_order": case.get("in_order"),
        "right": case.get("right", [one.id for one in group.worn]),
        "twice": case.get("twice", {}),
    }
    lists = ("misplaced", "undecided", "unordered", "early", "unplaced", "entitled")
    wanted |= {key: case.get(key, []) for key in (*lists, "entitled_undecided")}
    assert found(group) == wanted
    sides = [WearSide(side) for side in case.get("sides", [])]
    assert [one.side for one in group.worn] == sides or not sides


def test_there_are_enough_groups() -> None:
    assert len(GROUPS) >= 20


def test_every_finding_has_its_sources() -> None:
    for case in GROUPS:
        group = check_group(case["worn"], case.get("on"))
        chains = [one.because for one in group.misplaced]
        chains += [one.because for one in group.undecided]
        for step in (step for chain in chains for step in chain):
            assert step.facts
            assert step.sources or set(step.facts) <= INFERRED
        assert all(one.sources for one in group.entitled)
        assert all(
            one.established_by.facts and one.side_by.facts for one in group.worn if one.placed
        )
