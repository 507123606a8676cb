"""What could still exclude a candidate, on toys."""

from __future__ import annotations

from typing import Any

import pytest

from medal_id import Catalogue
from medal_id.verdict import OpenQuestion
from toys import entry, one_award

LION = 'trait = "stamp", states = ["lion"]'
STRAIGHT = 'trait = "handle", states = ["straight"]'
BENT = 'trait = "handle", states = ["bent"], fact = "M"'
TWO = one_award(
    entry("", LION, 'trait = "metal", states = ["tin"]') + entry("a", STRAIGHT) + entry("b", BENT)
)


def asked(catalogue: Catalogue, wanted: str, **seen: Any) -> list[tuple[str, list[str]]]:
    """Give what is asked about a candidate, and of which expectations."""
    questions = catalogue.classify(seen).open_questions(wanted)
    return [
        (q.trait, [f"{e.candidate} {e.about} {e.how_often} {e.expected}" for e in q.expects])
        for q in questions
    ]


def test_what_was_not_seen_is_open_for_itself_and_for_what_lies_above() -> None:
    assert asked(TWO, "toy/x/a", stamp="lion") == [
        ("handle", ["toy/x/a handle always straight"]),
        ("metal", ["toy/x metal always tin"]),
    ]
    assert asked(TWO, "toy/x", stamp="lion") == [("metal", ["toy/x metal always tin"])]


def test_what_tells_most_for_its_cost_comes_first() -> None:
    handle, metal = TWO.classify({"stamp": "lion"}).open_questions("toy/x/b")
    assert (handle.gain, handle.cost, metal.gain) == (1.0, 1.0, 0.0)


def test_a_question_says_what_to_look_at_and_on_whose_word() -> None:
    (handle,) = TWO.classify({"stamp": "lion", "metal": "tin"}).open_questions("toy/x/b")
    assert (handle.question.ru, handle.look.en, handle.seen) == (
        "Какая ручка?",
        "at the side",
        None,
    )
    (one,) = handle.expects
    assert (one.fact, one.confidence, one.sources) == ("M", "medium", ("Magazine",))


def test_what_was_seen_unsurely_is_still_open() -> None:
    seen = {"stamp": "lion", "metal": ["tin", "zinc"], "handle": "bent"}
    (metal,) = TWO.classify(seen).open_questions("toy/x/b")
    assert metal.seen is not None
    assert (metal.trait, metal.seen.en, metal.seen.ru) == ("metal", "tin or zinc", "олово или цинк")


def test_of_what_is_excluded_nothing_is_open() -> None:
    assert asked(TWO, "toy/x/a", stamp="lion", handle="bent") == []
    assert TWO.classify({"stamp": "lion", "handle": "bent"}).why_not("toy/x/a")


def test_where_everything_is_settled_nothing_is_open() -> None:
    assert asked(TWO, "toy/x/b", stamp="lion", handle="bent", metal="tin") == []


def test_what_is_only_usual_is_no_question() -> None:
    catalogue = one_award(
        entry(
            "",
            LION,
            f"{STRAIGHT}, how_often = 'usually'",
            'trait = "metal", states = ["zinc"], how_often = "never"',
        )
    )
    assert asked(catalogue, "toy/x", stamp="lion") == [("metal", ["toy/x metal never zinc"])]


def test_what_does_not_apply_is_no_question() -> None:
    catalogue = one_award(entry("", LION, 'trait = "handle_end", states = ["hook"]'))
    assert [trait for trait, _ in asked(catalogue, "toy/x", stamp="lion")] == ["handle_end"]
    assert asked(catalogue, "toy/x", stamp="lion", handle="none") == []


#: A metal that counts only on what is red.
ON_RED = one_award(
    entry("", LION, 'trait = "metal", states = ["tin"], given = { paint = ["red"] }')
)


@pytest.mark.parametrize(
    ("seen", "trait"),
    [({}, "metal"), ({"metal": "lead"}, "paint"), ({"metal": ["tin", "lead"]}, "metal")],
)
def test_where_a_proviso_is_open_it_is_asked_for(seen: dict[str, Any], trait: str) -> None:
    (question,) = ON_RED.classify({"stamp": "lion", **seen}).open_questions("toy/x")
    assert isinstance(question, OpenQuestion)
    assert (question.trait, question.expects[0].about) == (trait, "metal")


def test_where_a_proviso_fails_there_is_no_question() -> None:
    assert asked(ON_RED, "toy/x", stamp="lion", metal="lead", paint="blue") == []


def test_a_copy_is_asked_about_only_where_it_can_be_the_answer() -> None:
    tin, lead = ('trait = "metal", states = ["tin"]', 'trait = "metal", states = ["lead"]')
    copy = entry("copy", LION, lead, STRAIGHT, kind="copy")
    catalogue = one_award(entry("", LION, tin) + copy)
    assert asked(catalogue, "toy/x/copy", stamp="lion") == []
    every = catalogue.classify({"stamp": "lion"}).parts["medal"].questions
    assert {one.candidate for question in every for one in question.expects} == {"toy/x"}
    assert [t for t, _ in asked(catalogue, "toy/x/copy", stamp="lion", metal="lead")] == ["handle"]
