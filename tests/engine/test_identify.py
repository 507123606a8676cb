"""What a verdict records of the question, and how it is narrowed."""

from __future__ import annotations

from medal_id.engine import identify, lay_out
from toys import catalogue

BOTH = catalogue("toy/lion", "toy/bear")


def test_a_verdict_records_what_was_asked() -> None:
    rules = BOTH.rules
    seen = rules.vocabulary.observe_all({"stamp": "lion", "box.print": "bear"})
    verdict = identify(rules, lay_out(rules), seen, award="toy/lion", tolerance=2)
    asked = (verdict.observations, verdict.award, verdict.tolerance, verdict.rules_version)
    assert asked == (seen, "toy/lion", 2, rules.version)
    plain = identify(rules, lay_out(rules), seen)
    assert (plain.award, plain.tolerance) == ("", 0)


def test_only_parts_that_were_seen_have_findings_the_medal_first() -> None:
    assert list(BOTH.classify({"box.print": "bear", "stamp": "lion"}).parts) == ["medal", "box"]
    assert list(BOTH.classify({"box.print": "bear"}).parts) == ["box"]
    assert list(BOTH.classify({}).parts) == []


def test_narrowed_to_an_award_only_its_entries_are_judged() -> None:
    verdict = BOTH.classify({"stamp": "lion", "box.print": "lion"}, award="toy/bear")
    assert [c.id for c in verdict.candidates] == ["toy/bear", "toy/bear/box"]
    assert {e.candidate for e in verdict.evidence} == {"toy/bear", "toy/bear/box"}


def test_each_part_is_judged_on_its_own() -> None:
    verdict = BOTH.classify({"stamp": "ship", "box.print": "lion"})
    status = {name: (one.status.value, one.best_id) for name, one in verdict.parts.items()}
    assert status == {"medal": ("contradicted", ""), "box": ("identified", "toy/lion/box")}
    assert {e.candidate for e in verdict.parts["box"].evidence} == {"toy/lion/box", "toy/bear/box"}
