"""Skeletons are asked of the whole catalogue: what is taken for something else is a fault."""

from __future__ import annotations

from pathlib import Path

import pytest
from attrs import evolve

from medal_id import Catalogue
from medal_id.catalogue.check import check_rules, check_steps
from medal_id.catalogue.check_skeletons import check_skeleton
from medal_id.rules import RuleSet
from medal_id.rules.lint.leaves import is_leaf
from toys import entry, one_award
from twins import ALIKE, INSEPARABLE, SOUND, twins

STAMP = 'trait = "stamp", states = ["lion"]'


def faults(rules: RuleSet) -> list[str]:
    """Give the faults of all skeletons, without their place."""
    catalogue = Catalogue(rules)
    return [
        fault.fault
        for award in rules.awards
        for leaf in award.entries
        if is_leaf(award, leaf)
        for fault in check_skeleton(catalogue, award, leaf)
    ]


def toys(*entries: str, status: str = "proven") -> list[str]:
    """Give the faults of the skeletons of the toy "toy/x"."""
    return faults(one_award("".join(entries), status).rules)


def test_a_leaf_that_is_identified_is_right() -> None:
    red, blue = 'trait = "paint", states = ["red"]', 'trait = "paint", states = ["blue"]'
    assert toys(entry("", STAMP), entry("1", red), entry("2", blue)) == []


def test_what_leaves_two_kinds_open_is_a_fault_unless_it_is_a_draft() -> None:
    some = 'trait = "paint", states = ["red", "blue"]', 'trait = "paint", states = ["red", "gold"]'
    open_ = entry("", STAMP), entry("1", some[0]), entry("2", some[1])
    assert toys(*open_) == [
        f"its skeleton is toy/x (identified): nothing excludes toy/x/{other} [skeleton-best]"
        for other in (2, 1)
    ]
    assert toys(*open_, status="draft") == []


def test_what_is_only_rare_makes_no_skeleton() -> None:
    rare = 'trait = "paint", states = ["gold"], how_often = "rarely"'
    assert toys(entry("", rare)) == [
        "its skeleton shows nothing: nothing of it always or usually holds [skeleton-best]"
    ]


def test_a_leaf_that_nothing_names_is_not_identified() -> None:
    paint = 'trait = "paint", states = ["red"]'
    assert toys(entry("", paint)) == ["its skeleton is toy/x (ambiguous) [skeleton-best]"]
    assert toys(entry("", paint), status="draft") == []


def test_a_leaf_that_its_own_skeleton_excludes_is_named_with_the_rule(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    spoiled = {"stamp": "lion", "wet": "no"}
    monkeypatch.setattr("medal_id.catalogue.check_skeletons.skeleton", lambda *_: spoiled)
    wet = 'trait = "wet", states = ["yes"], fact = "M"'
    for status in ("proven", "draft"):
        assert toys(entry("", STAMP), entry("1", wet), status=status) == [
            "its skeleton is toy/x (identified): 'wet' excludes toy/x/1 by M [skeleton-best]"
        ]


def test_a_skeleton_that_cannot_be_asked_is_a_fault_of_its_leaf(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("medal_id.catalogue.check_skeletons.skeleton", lambda *_: {"stamp": "cow"})
    (fault,) = toys(entry("", STAMP))
    assert fault == "unknown state of 'stamp': 'cow'"


def test_what_is_declared_inseparable_may_be_left_open(tmp_path: Path) -> None:
    rules = twins(tmp_path, INSEPARABLE, ALIKE)
    assert faults(rules) == []


def test_what_merely_looks_alike_may_not(tmp_path: Path) -> None:
    found = faults(twins(tmp_path, ALIKE, ALIKE))
    assert len(found) == 10
    assert all("its skeleton is nothing (ambiguous): nothing excludes" in one for one in found)


def test_another_award_must_not_be_the_answer_even_for_a_draft(tmp_path: Path) -> None:
    rules = twins(tmp_path, INSEPARABLE, ALIKE)
    first, second = rules.awards
    top, *others = second.entries
    ribbon = top.expects[2]
    other = rules.vocabulary.traits["ribbon"].condition("stripes", ["orange 24"], "here")
    odd = evolve(top, expects=(*top.expects, evolve(ribbon, condition=other)))
    entries = tuple(evolve(one, draft=True) for one in (odd, *others))
    found = faults(evolve(rules, awards=(first, evolve(second, entries=entries))))
    speaks = "'ribbon' speaks against ussr/defence-of-nowhere by A-1"
    assert found == [
        f"its skeleton is ussr/defence-of-elsewhere/{kind} (identified): {speaks} [skeleton-taken]"
        for kind in (1, 2)
    ]


def test_the_steps_of_a_check_are_its_lints_examples_and_skeletons() -> None:
    watched: list[int] = []

    def watch(work: object, total: int) -> object:
        watched.append(total)
        return work

    assert check_rules(SOUND, watch=watch) == ()  # type: ignore[arg-type]  # as loosely typed as it is
    rules = Catalogue.load(SOUND).rules
    assert watched == [len(check_steps(rules))]
