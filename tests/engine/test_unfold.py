"""Evidence and candidates, in their order."""

from __future__ import annotations

from itertools import permutations

from medal_id import Observation
from toys import catalogue, entry, one_award

LION = 'trait = "stamp", states = ["lion"]'
USUAL = {"handle": 'states = ["bent"]', "holes": "counts = [3]"}


def test_evidence_comes_in_the_order_of_the_rules_whatever_was_seen_first() -> None:
    seen = [
        Observation("size", 25, "callipers"),
        Observation("handle", "none", "by eye"),
        Observation("handle", ["bent", "straight"], "photograph"),
        Observation("handle", ["bent", "straight"], "by eye"),
        Observation("stamp", "lion", "by eye"),
    ]
    orders = {
        tuple((e.candidate, e.trait, e.seen.en, e.origin) for e in verdict.evidence)
        for mixed in permutations(seen)
        for verdict in [catalogue("toy/lion").classify(list(mixed))]
    }
    (order,) = orders
    assert [row for row in order if row[0] in ("toy/lion", "toy/lion/a")] == [
        ("toy/lion", "stamp", "lion", "by eye"),
        ("toy/lion", "size", "25 ± 0.5 mm", "callipers"),
        ("toy/lion/a", "handle", "none", "by eye"),
        ("toy/lion/a", "handle", "straight or bent", "by eye"),
        ("toy/lion/a", "handle", "straight or bent", "photograph"),
    ]


def test_candidates_come_best_first() -> None:
    metal = 'trait = "metal", states = ["tin"], how_often = "usually"'
    rules = one_award(
        entry("", LION)
        + entry("a", 'trait = "handle", states = ["straight"]')
        + entry("a/d", metal)
        + entry("a/c")
        + entry("a/b")
        + entry("a/e", 'trait = "metal", states = ["tin"], how_often = "rarely"')
        + entry("f", 'trait = "handle", states = ["bent"]', 'trait = "paint", states = ["red"]')
        + entry("g", 'trait = "handle", states = ["bent"]')
        + entry("copy", LION, kind="copy")
    )
    seen = {"stamp": "lion", "handle": "straight", "metal": "tin", "paint": "gold"}
    order = [
        (c.standing.value, c.id.removeprefix("toy/x/")) for c in rules.classify(seen).candidates
    ]
    assert order == [
        ("identified", "a"),
        ("identified", "toy/x"),
        ("possible", "a/d"),
        ("possible", "a/b"),
        ("possible", "a/c"),
        ("possible", "a/e"),
        ("possible", "copy"),
        ("excluded", "g"),
        ("excluded", "f"),
    ]


def test_those_that_can_be_the_answer_come_before_those_that_cannot() -> None:
    rules = one_award(
        entry("", LION, 'trait = "size", at_most = 30.0')
        + entry("copy", LION, 'trait = "size", at_least = 35.0', kind="copy")
        + entry("a", LION, 'trait = "metal", states = ["tin"]', kind="copy")
    )
    seen = {"stamp": "lion", "size": 40, "metal": "tin"}
    found = rules.classify(seen)
    assert [(c.id, c.standing, c.answer) for c in found.candidates] == [
        ("toy/x/copy", "identified", True),
        ("toy/x/a", "possible", False),
        ("toy/x", "excluded", True),
    ]


def test_a_forgiven_candidate_names_what_speaks_against_it() -> None:
    rules = one_award(entry("", LION, 'trait = "size", at_most = 30.0'))
    found = rules.classify({"stamp": "ship", "size": 40}, tolerance=2).candidates
    assert [(c.standing, c.contradictions) for c in found] == [("possible", ("size", "stamp"))]


def test_of_two_equally_contradicted_answers_the_issued_one_comes_first() -> None:
    tin, lead = (f'trait = "metal", states = ["{metal}"]' for metal in ("tin", "lead"))
    red = 'trait = "paint", states = ["red"]'
    usual = [f'trait = "{name}", how_often = "usually", {form}' for name, form in USUAL.items()]
    rules = one_award(entry("", LION, tin) + entry("copy", LION, lead, red, *usual, kind="copy"))
    seen = {"stamp": "lion", "metal": "lead", "paint": "gold", "handle": "bent", "holes": 3}
    (finding,) = rules.classify(seen).parts.values()
    first, second = finding.candidates
    assert first.standing == second.standing == "excluded"
    assert (first.id, second.id) == ("toy/x", "toy/x/copy")
    assert first.answer is second.answer is True
    assert first.contradictions == ("metal",)
    assert second.contradictions == ("paint",)
    assert second.agrees > first.agrees
