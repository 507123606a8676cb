"""Warnings within one part."""

from __future__ import annotations

from typing import Any

from medal_id import Catalogue, Verdict
from toys import catalogue, entry, one_award

LION = 'trait = "stamp", states = ["lion"]'
STRAIGHT = 'trait = "handle", states = ["straight"]'
BENT = 'trait = "handle", states = ["bent"]'


def codes(verdict: Verdict) -> list[str]:
    return [w.code for w in verdict.warnings]


def said(catalogue: Catalogue, code: str, tolerance: int = 0, /, **seen: object) -> list[str]:
    """Give what the warnings of one code say."""
    found = catalogue.classify(seen, tolerance=tolerance).warnings
    return [w.says.en for w in found if w.code == code]


def test_where_all_is_excluded_the_nearest_and_those_above_are_explained() -> None:
    rules = one_award(
        entry("", LION)
        + entry("a", STRAIGHT, 'trait = "paint", states = ["red"]')
        + entry("b", BENT, 'trait = "paint", states = ["red"]')
        + entry("copy", LION, 'trait = "paint", states = ["gold"]', kind="copy")
    )
    seen: dict[str, Any] = {"stamp": "ship", "handle": "bent", "paint": "red"}
    assert said(rules, "contradiction", **seen) == ["stamp is ship, the x has lion"]
    seen = {"stamp": "ship", "handle": "bent", "paint": "blue"}
    assert said(rules, "contradiction", **seen) == ["stamp is ship, the x has lion"]


def test_of_several_awards_that_are_excluded_only_the_nearest_are_explained() -> None:
    both = catalogue("toy/lion", "toy/bear")
    seen: dict[str, Any] = {"stamp": "ship", "metal": "lead", "size": 25}
    assert said(both, "contradiction", **seen) == ["stamp is ship, lion has lion"]


def test_where_nothing_was_issued_there_is_nothing_near() -> None:
    rules = one_award(
        entry("", LION)
        + entry("box", 'trait = "box.print", states = ["lion"]', part="box", kind="copy")
    )
    verdict = rules.classify({"box.print": "bear"})
    assert (verdict.status, codes(verdict)) == ("contradicted", [])


def test_a_contradiction_that_is_forgiven_is_named_on_the_way_to_the_answer_only() -> None:
    rules = one_award(entry("", LION) + entry("a", STRAIGHT) + entry("b", BENT))
    seen: dict[str, Any] = {"stamp": "ship", "handle": "straight"}
    assert said(rules, "contradiction", 1, **seen) == ["stamp is ship, the x has lion"]
    assert said(rules, "contradiction", stamp="lion", handle="straight") == []


def test_usual_and_rare_features_are_named_on_the_way_to_the_answer_only() -> None:
    usual = 'trait = "metal", states = ["{}"], how_often = "usually"'
    rare = 'trait = "paint", states = ["{}"], how_often = "rarely"'
    rules = one_award(
        entry("", LION)
        + entry("a", STRAIGHT, usual.format("tin"), rare.format("gold"))
        + entry("b", BENT, usual.format("lead"), rare.format("red"))
    )
    seen: dict[str, Any] = {"stamp": "lion", "handle": "straight", "metal": "zinc", "paint": "gold"}
    assert codes(rules.classify(seen)) == ["rare-feature", "usual-feature-missing"]
    assert said(rules, "rare-feature", **seen) == ["paint is gold, rare on the a"]
    assert codes(rules.classify(seen | {"metal": "tin", "paint": "red"})) == []
    assert codes(rules.classify({"stamp": "lion", "metal": "zinc", "paint": "gold"})) == []


def test_a_usual_feature_that_is_open_is_not_missing() -> None:
    lion = catalogue("toy/lion")
    assert said(lion, "usual-feature-missing", stamp="lion", metal=["tin", "zinc"]) == []
    assert said(lion, "usual-feature-missing", stamp="lion", metal=["lead", "zinc"]) == [
        "metal is lead or zinc, lion usually has tin"
    ]


def test_fitting_no_known_kind_names_each_trait_once_with_all_that_is_known() -> None:
    rules = one_award(
        entry("", LION)
        + entry(
            "a", 'trait = "holes", counts = [1]', 'trait = "paint", states = ["red"], fact = "M"'
        )
        + entry("b", 'trait = "holes", counts = [1], fact = "L"')
        + entry("c", 'trait = "holes", counts = [5, 9], how_often = "never"')
    )
    verdict = rules.classify({"stamp": "lion", "holes": 5, "paint": "gold"})
    (warning,) = verdict.warnings
    assert warning.code == "fits-no-known-kind"
    assert warning.says.en == (
        "the x of no known kind: holes: 5, known: 1, never 5 or 9; paint: gold, known: red"
    )
    assert warning.says.ru == (
        "x неизвестного вида: отверстия: 5, известно: 1, никогда: 5 или 9;"
        " краска: золотая, известно: красная"
    )
    assert warning.traits == ("holes", "paint")
    assert warning.candidates == ("toy/x/a", "toy/x/b", "toy/x/c")
    assert warning.facts == ("H", "L", "M")
    assert warning.sources == ("Handbook", "Magazine", "Letter")


def test_kinds_below_the_known_kinds_do_not_count_as_reasons() -> None:
    rules = one_award(
        entry("", LION)
        + entry("a", STRAIGHT)
        + entry("a/early", 'trait = "holes", counts = [1]')
        + entry("b", BENT)
    )
    verdict = rules.classify({"stamp": "lion", "handle": "none", "holes": 2})
    assert [(w.code, w.traits) for w in verdict.warnings] == [("fits-no-known-kind", ("handle",))]


def test_an_answer_with_a_kind_left_fits_a_known_kind() -> None:
    rules = one_award(entry("", LION) + entry("a", STRAIGHT) + entry("b", BENT) + entry("c"))
    assert codes(rules.classify({"stamp": "lion", "handle": "none"})) == []


TELLING = one_award(
    entry("", LION, 'trait = "metal", states = ["tin"], how_often = "usually"')
    + entry("copy", LION, 'trait = "metal", states = ["lead"], how_often = "usually"', kind="copy")
    + entry("trial", LION, 'trait = "metal", states = ["zinc"]', kind="copy")
    + entry("other", LION, 'trait = "metal", states = ["zinc"], how_often = "never"', kind="copy")
)


def test_what_is_unusual_and_known_of_a_copy_tells() -> None:
    assert said(TELLING, "copy-tell-tale", stamp="lion", metal="lead") == [
        "metal is lead, as on the copy"
    ]
    assert said(TELLING, "copy-tell-tale", stamp="lion", metal="zinc") == [
        "metal is zinc, as on the trial"
    ]


def test_what_is_usual_or_open_or_merely_not_denied_tells_nothing() -> None:
    assert said(TELLING, "copy-tell-tale", stamp="lion", metal="tin") == []
    assert said(TELLING, "copy-tell-tale", stamp="lion", metal=["tin", "lead"]) == []
    assert said(TELLING, "copy-tell-tale", stamp="lion", metal=["zinc", "lead"]) == []


def test_what_is_known_of_a_copy_tells_though_something_else_excludes_it() -> None:
    rules = one_award(
        entry("", LION, 'trait = "metal", states = ["tin"], how_often = "usually"')
        + entry("copy", LION, 'trait = "metal", states = ["lead"]', BENT, kind="copy")
    )
    seen: dict[str, Any] = {"stamp": "lion", "metal": "lead", "handle": "straight"}
    assert said(rules, "copy-tell-tale", **seen) == ["metal is lead, as on the copy"]
    assert said(rules, "copy-tell-tale", 1, **seen) == ["metal is lead, as on the copy"]


def test_what_is_not_issued_is_said_to_be_so() -> None:
    rules = one_award(
        entry("", LION, STRAIGHT) + entry("copy", LION, BENT, kind="copy"), status="draft"
    )
    verdict = rules.classify({"stamp": "lion", "handle": "bent"})
    assert [(w.code, w.candidates) for w in verdict.warnings] == [
        ("not-issued", ("toy/x/copy",)),
        ("draft-rule", ("toy/x/copy",)),
    ]
    assert codes(rules.classify({"stamp": "lion", "handle": "straight"})) == ["draft-rule"]
