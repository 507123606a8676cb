"""What stands beside an award is an answer only where it is named and explains."""

from __future__ import annotations

from toys import entry, one_award

LION = 'trait = "stamp", states = ["lion"]'


def test_where_nothing_excludes_what_was_issued_a_copy_is_no_answer() -> None:
    rules = one_award(
        entry("", LION)
        + entry("box", 'trait = "box.print", states = ["lion"]', part="box", kind="copy")
    )
    assert rules.classify({"box.print": "lion"}).best is None


def test_two_that_explain_as_well_leave_it_open() -> None:
    small, large = 'trait = "size", at_most = 30.0', 'trait = "size", at_least = 35.0'
    rules = one_award(
        entry("", LION, small)
        + entry("copy", LION, large, kind="copy")
        + entry("trial", LION, large, 'trait = "metal", states = ["tin"]', kind="copy")
    )
    seen = {"stamp": "lion", "size": 40}
    verdict = rules.classify(seen)
    assert (verdict.status, verdict.best) == ("ambiguous", None)
    assert [c.id for c in verdict.possible] == ["toy/x/copy", "toy/x/trial"]
    best = rules.classify({**seen, "metal": "zinc"}).best
    assert best is not None
    assert best.id == "toy/x/copy"


def test_only_what_was_issued_of_the_same_part_and_award_is_a_rival() -> None:
    rules = one_award(
        entry("", LION)
        + entry("copy", LION, 'trait = "handle", states = ["bent"]', kind="copy")
        + entry("a", 'trait = "handle", states = ["straight"]')
    )
    # the handle excludes a model only, and the award is left
    found = {c.id: c.answer for c in rules.classify({"stamp": "lion", "handle": "bent"}).candidates}
    assert found == {"toy/x": True, "toy/x/a": True, "toy/x/copy": False}
