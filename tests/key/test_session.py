"""Sessions over any things: answers, doubt, taking back; in whatever order."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from matrices import answers, matrices, plants
from medal_id import BadObservation, UnknownWord
from medal_id.key import Answer, Outcome, Things, guide

TRAITS = ("one", "two", "below", "many", "long")


def test_a_session_leads_to_the_answer() -> None:
    session = guide(plants())
    assert session.verdict is Outcome.OPEN
    question = session.question
    assert question is not None
    assert question.trait == "thorns"
    assert [(o.value, o.left) for o in question.options] == [("present", 2), ("absent", 2)]
    session = session.answer("thorns", "present")
    assert session.next[0] == "form"
    session = session.answer("form", "hooked")
    assert (session.remaining, session.verdict) == (("dog-rose",), Outcome.IDENTIFIED)
    assert session.question is None


def test_the_old_session_stays() -> None:
    first = guide(plants())
    second = first.answer("thorns", "absent")
    assert first.path == ()
    assert second.path == (Answer("thorns", frozenset({"absent"})),)
    assert len(first.remaining) == 4


def test_what_is_discarded_has_its_reasons() -> None:
    session = guide(plants()).answer("form", "hooked").answer("petals", 5)
    reasons = session.discarded
    assert set(reasons) == {"burnet-rose", "lily", "tulip"}
    (only,) = reasons["burnet-rose"]
    assert (only.trait, only.seen.ru, only.shows.en) == ("form", "крючком", "straight")
    # who saw the form of thorns has seen thorns
    assert [(one.trait, one.shows.en) for one in reasons["lily"]] == [
        ("form", "absent"),
        ("petals", "6"),
    ]


def test_somebody_who_is_unsure_keeps_both() -> None:
    session = guide(plants()).either("form", "hooked", "straight")
    assert session.remaining == ("dog-rose", "burnet-rose")
    with pytest.raises(BadObservation, match="give two or more"):
        session.either("form", "hooked")


def test_who_cannot_tell_is_not_asked_again_and_excludes_nothing() -> None:
    session = guide(plants()).cannot_tell("thorns")
    assert len(session.remaining) == 4
    assert "thorns" not in session.next
    assert not session.path[0].told
    assert session.answer("thorns", "?").remaining == session.remaining


def test_a_second_answer_takes_the_place_of_the_first() -> None:
    session = guide(plants()).answer("thorns", "present").answer("petals", 5)
    changed = session.answer("thorns", "absent")
    assert changed.answered == ("thorns", "petals")
    assert (changed.verdict, changed.remaining) == (Outcome.NONE, ())
    assert changed.question is None


def test_tolerance_forgives_contradictions() -> None:
    session = guide(plants()).answer("thorns", "absent").answer("petals", 5)
    assert session.remaining == ()
    assert len(session.with_tolerance(1).remaining) == 4
    # one answer about a dependent trait is one contradiction, whatever it implies
    once = guide(plants()).answer("form", "hooked").with_tolerance(1)
    assert "lily" in once.remaining


@pytest.mark.parametrize("tolerance", [-1, 21, 1.0, True, "1"])
def test_a_tolerance_that_is_none_is_refused(tolerance: Any) -> None:
    with pytest.raises(BadObservation, match="give 0 to 20"):
        guide(plants()).with_tolerance(tolerance)


@pytest.mark.parametrize(
    ("trait", "value", "seen"),
    [
        ("petals", "6", "6"),
        ("petals", "5|6", "5 or 6"),
        ("height", "0,5", "0.5 m"),
        ("height", [0.5, 1], "0.5 to 1 m"),
        ("scent", ["strong", "faint"], "strong or faint"),
        ("scent", "strong | faint", "strong or faint"),
    ],
)
def test_answers_are_understood(trait: str, value: Any, seen: str) -> None:
    session = guide(plants()).answer(trait, value)
    assert session.matter.show(trait, session.path[0].value).en == seen


@pytest.mark.parametrize(
    ("trait", "value"),
    [("scent", "sour"), ("petals", "six"), ("petals", 5.5), ("petal", 5), (7, 5), ("scent", {})],
)
def test_answers_that_are_none_are_refused(trait: Any, value: Any) -> None:
    with pytest.raises(BadObservation):
        guide(plants()).answer(trait, value)


def test_only_what_was_answered_is_taken_back() -> None:
    with pytest.raises(UnknownWord, match="answered trait"):
        guide(plants()).answer("petals", 5).take_back("thorns")


def test_any_trait_can_be_asked_about() -> None:
    question = guide(plants()).asking("height")
    assert (question.options, question.cost) == ((), 4.0)
    assert guide(plants(), cost={"height": 9}).asking("height").cost == 9
    with pytest.raises(UnknownWord):
        guide(plants()).asking("hight")


def test_a_key_to_nothing_is_refused() -> None:
    with pytest.raises(BadObservation, match="there are none"):
        guide(plants().only([]))
    with pytest.raises(BadObservation, match="cost of height"):
        guide(plants(), cost={"height": 0})


def test_the_things_have_names() -> None:
    assert guide(plants()).matter.names["dog-rose"].ru == "шиповник"


class TakingBack(RuleBasedStateMachine):
    """Answers given, replaced and taken back in any order, against a plain table of answers."""

    @initialize(things=matrices())
    def begin(self, things: Things) -> None:
        self.things = things
        self.session = guide(things)
        self.given: dict[str, Any] = {}
        self.tolerance = 0

    @rule(data=st.data(), trait=st.sampled_from(TRAITS))
    def answer(self, data: st.DataObject, trait: str) -> None:
        value = data.draw(answers(trait))
        self.session = self.session.answer(trait, value)
        self.given[trait] = value

    @rule(trait=st.sampled_from(TRAITS))
    def cannot_tell(self, trait: str) -> None:
        self.session = self.session.cannot_tell(trait)
        self.given[trait] = None

    @precondition(lambda self: self.given)
    @rule(data=st.data())
    def take_back(self, data: st.DataObject) -> None:
        trait = data.draw(st.sampled_from(sorted(self.given)))
        self.session = self.session.take_back(trait)
        del self.given[trait]

    @rule(tolerance=st.integers(0, 2))
    def forgive(self, tolerance: int) -> None:
        self.session = self.session.with_tolerance(tolerance)
        self.tolerance = tolerance

    @invariant()
    def it_is_as_if_nothing_else_had_ever_been_said(self) -> None:
        fresh = guide(self.things).with_tolerance(self.tolerance)
        for trait, value in self.given.items():
            fresh = fresh.answer(trait, value)
        assert set(self.session.path) == set(fresh.path)
        assert self.session.remaining == fresh.remaining
        assert self.session.discarded == fresh.discarded
        assert self.session.next == fresh.next
        assert set(self.session.remaining).isdisjoint(self.session.discarded)
        assert len(self.session.remaining) + len(self.session.discarded) == len(self.things)


TestTakingBack = TakingBack.TestCase
TestTakingBack.settings = settings(max_examples=60, stateful_step_count=12, deadline=None)


@given(matrices(), st.data())
def test_saying_less_never_discards_more(things: Things, data: st.DataObject) -> None:
    session = guide(things)
    for trait in data.draw(st.lists(st.sampled_from(TRAITS), unique=True)):
        session = session.answer(trait, data.draw(answers(trait)))
    for trait in session.answered:
        less = session.take_back(trait)
        assert set(less.remaining) >= set(session.remaining)
        assert less.answer(trait, "?").remaining == less.remaining
