"""Being led to a medal, and printed keys to it: sessions and keys judge as `classify` does."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from medal_id import BadObservation, Observation, UnknownId, UnknownWord, Verdict, guide
from medal_id.catalogue.guided import GuidedMedal, key_of
from medal_id.engine.readings import ANOTHER
from medal_id.key import Session
from medal_id.observations import Stripes
from medal_id.observations.number import NO_NUMBER
from medal_id.verdict import Status
from strategies import CATALOGUE, RULES, TRAITS, specimens
from toys import catalogue, entry, one_award

LENINGRAD = "ussr/defence-of-leningrad"
EARLY, LATE, SECOND = f"{LENINGRAD}/1/early-die", f"{LENINGRAD}/1/late-die", f"{LENINGRAD}/2"
LION = catalogue("toy/lion", "toy/bear")


def begun(award: str | None = LENINGRAD, **how: Any) -> Session[Verdict]:
    return guide(award, catalogue=CATALOGUE, **how)


def offered(session: Session[Verdict], trait: str) -> list[tuple[str, str, int]]:
    return [(one.value, one.label.en, one.left) for one in session.asking(trait).options]


def test_a_session_leads_to_the_verdict() -> None:
    session = begun()
    assert session.remaining == (EARLY, LATE, SECOND)
    question = session.question
    assert question is not None
    assert (question.trait, question.cost) == ("eyelet", 2.0)
    assert question.asks.en == "How is the eyelet joined to the disc?"
    assert [one.left for one in question.options] == [2, 1]
    session = session.answer("eyelet", "soldered").answer("horizon_end", "beyond-outer-edge")
    assert session.question is None
    assert session.verdict.parts["medal"].best_id == LATE
    assert session.remaining == (LATE,)


def test_the_things_are_named_with_their_award() -> None:
    names = begun().matter.names
    assert tuple(names) == (EARLY, LATE, SECOND)
    assert names[SECOND].en.startswith("For the Defence of Leningrad: variant 2")


def test_what_is_discarded_has_the_fact_and_its_sources() -> None:
    session = begun().answer("eyelet", "one-piece")
    assert set(session.discarded) == {EARLY, LATE}
    (reason,) = session.discarded[EARLY]
    assert (reason.trait, reason.seen.ru, reason.shows.en) == (
        "eyelet",
        "цельноштампованное",
        "soldered",
    )
    fact, *sources = reason.because
    assert fact == "L-60a"
    award = RULES.award(LENINGRAD)
    assert tuple(sources) == award.titles([fact])
    assert sources


def test_what_is_only_unusual_is_no_reason() -> None:
    session = guide(catalogue=LION).answer("stamp", "bear").answer("metal", "zinc")
    reasons = {thing: [one.trait for one in found] for thing, found in session.discarded.items()}
    assert reasons["toy/lion/b"] == ["stamp"]
    assert reasons["toy/bear"] == ["metal"]


def test_before_anything_is_answered_nothing_is_discarded() -> None:
    assert begun().discarded == {}
    assert begun(None).cannot_tell("eyelet").discarded == {}


def test_what_is_seen_of_the_other_part_says_nothing_of_this_one() -> None:
    session = begun().answer("certificate.wording", "feminine")
    assert session.remaining == (EARLY, LATE, SECOND)
    assert session.discarded == {}
    assert session.question is not None
    paper = begun(part="certificate").answer("eyelet", "soldered")
    assert len(paper.remaining) == 6
    assert "eyelet" not in paper.next


@pytest.mark.no_cover
@given(
    seen=specimens(), tolerance=st.integers(0, 2), part=st.sampled_from(["medal", "certificate"])
)
@settings(max_examples=20)
def test_the_verdict_of_a_session_is_that_of_classify(
    seen: tuple[Observation, ...], tolerance: int, part: str
) -> None:
    """What is seen twice is answered once: the last answer stands."""
    last = {one.trait: one.value for one in RULES.vocabulary.observe_all(seen)}
    session = begun(None, part=part, tolerance=tolerance)
    for trait, value in last.items():
        session = session.answer(trait, value)
    verdict = CATALOGUE.classify(
        [Observation(trait, value) for trait, value in last.items()], tolerance=tolerance
    )
    mine, theirs = (
        (one.status, one.observations, one.candidates, one.warnings)
        for one in (session.verdict, verdict)
    )
    assert mine == theirs
    things = CATALOGUE.things(part=part).ids
    status = {c.id: c.status for c in verdict.candidates}
    gone = session.discarded
    assert {*gone, *session.remaining} == set(things)
    for thing in things:
        excluded = status.get(thing) == "excluded"
        assert (thing in gone) == excluded == (thing not in session.remaining)
    assert all(len(reasons) > tolerance for reasons in gone.values())


@pytest.mark.no_cover
@given(data=st.data(), award=st.sampled_from([None, LENINGRAD, "ussr/battle-merit"]))
@settings(max_examples=25)
def test_every_option_can_be_answered_and_leaves_what_it_says(
    data: st.DataObject, award: str | None
) -> None:
    session = begun(award)
    while question := session.question:
        for option in question.options:
            assert session.matter.read(question.trait, option.value) is not None
        if not question.options:
            session = session.cannot_tell(question.trait)
            continue
        chosen = data.draw(st.sampled_from(question.options))
        after = session.answer(question.trait, chosen.value)
        assert set(after.remaining) <= set(session.remaining)
        assert len(after.remaining) == chosen.left
        session = after


def test_states_are_all_offered_in_their_order() -> None:
    after = begun().answer("eyelet", "soldered")
    assert [(value, left) for value, _, left in offered(after, "horizon_end")] == [
        ("inner-edge", 1),
        ("between", 0),
        ("beyond-outer-edge", 1),
    ]


def test_of_inscriptions_those_are_offered_that_remain() -> None:
    legends = offered(begun(None), "obverse_legend")
    assert ("ЗА ОТВАГУ СССР", "«ЗА ОТВАГУ СССР»", 3) in legends
    assert offered(begun(), "obverse_legend") == [
        ("ЗА ОБОРОНУ ЛЕНИНГРАДА", "«ЗА ОБОРОНУ ЛЕНИНГРАДА»", 3)
    ]


LEGEND = """
[traits.legend]
kind = "text"
label = { en = "legend", ru = "легенда" }
question = { en = "What does it read?", ru = "Что написано?" }
look = { en = "read it", ru = "прочтите" }
method = "glance"
"""


def test_what_no_rule_speaks_of_is_no_answer_to_choose() -> None:
    """One model reads LION, the other anything but that: what else, the rules do not know."""
    rules = entry("", 'trait = "stamp", states = ["lion"]')
    rules += entry("a", 'trait = "legend", texts = ["LION"]')
    rules += entry("b", 'trait = "legend", texts = ["LION"], how_often = "never"')
    session = guide(catalogue=one_award(rules, traits=LEGEND))
    question = session.question
    assert question is not None
    assert question.trait == "legend"
    assert offered(session, "legend") == [("LION", "«LION»", 1)]
    assert session.answer("legend", "BEAR").remaining == ("toy/x/b",)


def test_of_numbers_it_is_offered_whether_there_is_one() -> None:
    session = guide("ussr/courage", catalogue=CATALOGUE)
    values = [value for value, _, _ in offered(session, "serial_number")]
    assert "none" in values
    assert ANOTHER.en not in values


@pytest.mark.parametrize("trait", ["diameter", "ribbon", "certificate.award_date"])
def test_measures_ribbons_and_days_are_open_questions(trait: str) -> None:
    assert offered(begun(), trait) == []


def test_answers_are_understood_as_classify_does() -> None:
    session = begun()
    for cannot_tell in (None, "?", "unknown"):
        assert session.matter.read("diameter", cannot_tell) is None
    assert session.matter.read("serial_number", "none") == NO_NUMBER
    ribbon = session.matter.read("ribbon", "olive 11, green 2, olive 11")
    assert isinstance(ribbon, Stripes)
    assert session.matter.show("ribbon", ribbon).ru.startswith("оливковый 11")


@pytest.mark.parametrize(
    ("trait", "value", "said"),
    [
        ("eyelet", "glued", "unknown state of 'eyelet': 'glued'; known: soldered, one-piece"),
        ("eylet", None, "did you mean 'eyelet'"),
        ("eylet", "soldered", "did you mean 'eyelet'"),
        (7, "soldered", "session: 7 given; name a trait"),
        (None, None, "session: None given; name a trait"),
        ("diameter", "big", "no quantity"),
    ],
)
def test_answers_that_are_none_are_refused(trait: Any, value: Any, said: str) -> None:
    with pytest.raises(BadObservation, match=said):
        begun().answer(trait, value)


def test_what_cannot_be_led_to_is_refused() -> None:
    with pytest.raises(UnknownId, match="no catalogue entry has the id 'ussr/defence-of-lenin'"):
        begun("ussr/defence-of-lenin")
    with pytest.raises(UnknownWord, match="unknown part 'papers'; known: medal, certificate"):
        begun(part="papers")
    with pytest.raises(BadObservation, match="no certificate of ru/coin-10-roubles-gvs is known"):
        begun("ru/coin-10-roubles-gvs", part="certificate")
    with pytest.raises(BadObservation, match="give 0 to 20"):
        begun(tolerance=21)
    lone = one_award(entry("", 'trait = "stamp", states = ["lion"]'))
    with pytest.raises(BadObservation, match="guide: no box of any award is known; choose another"):
        guide(part="box", catalogue=lone)


def test_any_rules_can_lead_and_those_of_the_library_do_by_default() -> None:
    session = guide(catalogue=LION)
    assert session.remaining == (
        "toy/bear",
        "toy/lion/a/early",
        "toy/lion/a/late",
        "toy/lion/b",
    )
    assert session.answer("stamp", "bear").verdict.parts["medal"].best_id == "toy/bear"
    default = guide(LENINGRAD)
    assert isinstance(default.matter, GuidedMedal)
    assert default.remaining == begun().remaining


def test_a_tolerance_forgives() -> None:
    session = begun().answer("eyelet", "one-piece").answer("horizon_end", "beyond-outer-edge")
    assert session.remaining == (SECOND,)
    assert begun(tolerance=1).answer("eyelet", "one-piece").remaining == (EARLY, LATE, SECOND)
    assert session.with_tolerance(1).remaining == (LATE, SECOND)


def test_a_contradicted_session_has_no_question_and_the_verdict_says_so() -> None:
    session = begun().answer("diameter", "45 mm")
    assert (session.remaining, session.question) == ((), None)
    assert session.verdict.parts["medal"].status is Status.CONTRADICTED
    assert set(session.discarded) == {EARLY, LATE, SECOND}


def test_a_key_leads_to_what_was_issued() -> None:
    key = key_of(CATALOGUE, part="certificate")
    assert key.things.ids == CATALOGUE.things(part="certificate").ids
    assert key_of(LION).things.ids == LION.things().ids
    assert "toy/lion/copy" in LION.things(beside=True).ids
    assert "toy/lion/copy" not in key_of(LION).things.ids


def test_a_key_leads_to_what_lies_below_what_is_chosen() -> None:
    assert key_of(CATALOGUE, [LENINGRAD]).things.ids == (EARLY, LATE, SECOND)
    assert key_of(CATALOGUE, [f"{LENINGRAD}/1"]).things.ids == (EARLY, LATE)
    assert key_of(CATALOGUE, ["ussr/partisan-2"]).things.ids == ("ussr/partisan-2",)
    both = key_of(CATALOGUE, ["ussr/partisan-2", SECOND, SECOND])
    assert set(both.things.ids) == {SECOND, "ussr/partisan-2"}


def test_no_entry_lies_below_another_whose_id_only_begins_alike() -> None:
    rules = entry("", 'trait = "stamp", states = ["lion"]')
    rules += entry("a", 'trait = "paint", states = ["red"]')
    rules += entry("ab", 'trait = "paint", states = ["blue"]')
    assert key_of(one_award(rules), ["toy/x/a"]).things.ids == ("toy/x/a",)


def test_what_stands_beside_the_awards_is_led_to_where_it_is_named() -> None:
    copy = f"{LENINGRAD}/copy/silver-coloured"
    key = key_of(CATALOGUE, [LATE, copy])
    assert set(key.things.ids) == {LATE, copy}
    assert key.walk({"material": frozenset({"silver-coloured-alloy"})}) == (copy,)
    assert copy not in key_of(CATALOGUE, [LENINGRAD]).things.ids


def test_a_key_asks_for_no_trait_that_is_left_out() -> None:
    asked = {one.trait for one in key_of(CATALOGUE, [LENINGRAD]).couplets}
    assert asked == {"eyelet", "horizon_end"}
    without = {one.trait for one in key_of(CATALOGUE, [LENINGRAD], but=["horizon_end"]).couplets}
    assert without == {"eyelet", "horizon_overrun"}


def test_a_key_to_nothing_is_refused() -> None:
    with pytest.raises(UnknownId, match="'ussr/partizan-1'; did you mean 'ussr/partisan-1'"):
        key_of(CATALOGUE, ["ussr/partizan-1"])
    with pytest.raises(UnknownWord, match="unknown part 'papers'"):
        key_of(CATALOGUE, part="papers")
    with pytest.raises(UnknownWord, match="key: unknown trait 'eylet'; did you mean 'eyelet'"):
        key_of(CATALOGUE, but=["eylet"])
    fault = f"nothing issued of the part 'certificate' lies below: {SECOND}; give other ids"
    with pytest.raises(BadObservation, match=fault):
        key_of(CATALOGUE, [SECOND], part="certificate")
    lone = one_award(entry("", 'trait = "stamp", states = ["lion"]'))
    with pytest.raises(BadObservation, match="key: nothing issued of the part 'box' is known"):
        key_of(lone, part="box")


def test_every_trait_has_a_question() -> None:
    session = begun(None)
    for trait in TRAITS:
        question = session.asking(trait)
        assert (question.trait, question.asks, question.look) == (
            trait,
            TRAITS[trait].question,
            TRAITS[trait].look,
        )
        assert question.gain >= 0
        assert question.cost > 0
