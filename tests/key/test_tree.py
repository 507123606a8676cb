"""Printed keys: where they lead, and that they are as short as they claim."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matrices import answers, matrices, plants
from medal_id import BadObservation, UnknownWord
from medal_id.key import Span, Things, guide, printed_key, read_things, tree


def test_the_plants_are_keyed_out_as_by_hand() -> None:
    key = printed_key(plants())
    first, second, *rest = key.couplets
    assert (first.trait, first.came_from) == ("thorns", ())
    assert [(lead.value, lead.things) for lead in first.leads] == [
        (frozenset({"present"}), ("dog-rose", "burnet-rose")),
        (frozenset({"absent"}), ("lily", "tulip")),
    ]
    assert (second.trait, second.came_from) == ("form", (1,))
    assert [lead.to for lead in second.leads] == [0, 0]
    # the lily's height and the tulip's scent are unknown: nothing tells them apart
    assert rest == []
    assert first.leads[1].to == 0


def test_the_walk_ends_where_the_specimen_belongs() -> None:
    key = printed_key(plants())
    assert key.walk({"thorns": frozenset({"present"}), "form": frozenset({"hooked"})}) == (
        "dog-rose",
    )
    assert key.walk({"thorns": frozenset({"absent"})}) == ("lily", "tulip")
    assert key.walk({"form": frozenset({"hooked"})}) == ("dog-rose", "lily", "tulip")
    assert key.walk({}) == plants().ids


def test_a_key_without_questions_leads_to_all() -> None:
    key = printed_key(plants().only(["lily"]))
    assert (key.couplets, key.walk({})) == ((), ("lily",))


def test_a_trait_can_be_kept_out() -> None:
    key = printed_key(plants(), but=["thorns"])
    assert "thorns" not in {couplet.trait for couplet in key.couplets}
    assert printed_key(plants(), cost={"height": 0.01}).couplets[0].trait == "height"
    with pytest.raises(UnknownWord):
        printed_key(plants(), cost={"hight": 1})


def test_anything_else_leads_to_what_is_unknown() -> None:
    things = read_things(
        {
            "traits": {"colour": {"states": ["red", "blue", "green"]}},
            "things": {
                "a": {"shows": {"colour": "red"}},
                "b": {"shows": {"colour": "blue"}},
                "c": {"shows": {"colour": "blue"}},
                "d": {"shows": {}},
            },
        }
    )
    key = printed_key(things)
    assert key.walk({"colour": frozenset({"red"})}) == ("a", "d")
    assert key.walk({"colour": frozenset({"green"})}) == ("d",)
    assert key.couplets[0].leads[-1].value is None


def test_what_no_lead_fits_leads_nowhere() -> None:
    assert printed_key(plants()).walk({"thorns": frozenset()}) == ()


def test_measures_are_cut_where_things_begin_and_end() -> None:
    shows = {"a": [0, 10], "b": [5, 15], "c": 20, "d": [18, 30]}
    things = read_things(
        {
            "traits": {"long": {"kind": "real"}},
            "things": {one: {"shows": {"long": value}} for one, value in shows.items()},
        }
    )
    (couplet,) = printed_key(things).couplets
    assert [(lead.value, lead.things) for lead in couplet.leads] == [
        ((Span(0, 5),), ("a",)),
        ((Span(5, 10),), ("a", "b")),
        ((Span(10, 15),), ("b",)),
        ((Span(18, 30),), ("d",)),  # but for the point where the other one lies
        ((Span(20, 20),), ("c", "d")),
    ]


def test_questions_that_lead_to_the_same_are_printed_once() -> None:
    two = {"states": ["x", "y", "z"]}
    rows = {
        "a": {"first": ["x", "y"], "second": "x"},
        "b": {"first": ["x", "y"], "second": "y"},
        "c": {"first": "x", "second": "z"},
        "d": {"first": "y", "second": "z"},
        "e": {"first": "z"},
        "f": {"first": "z"},
    }
    things = read_things(
        {
            "traits": {"first": two, "second": two},
            "things": {one: {"shows": shows} for one, shows in rows.items()},
        }
    )
    key = printed_key(things, cost={"second": 3})
    origins = {couplet.number: couplet.came_from for couplet in key.couplets}
    assert key.couplets[0].trait == "first"
    assert all(origins[number] for number in origins if number > 1)


def test_a_key_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tree, "MOST_COUPLETS", 1)
    with pytest.raises(BadObservation, match="choose fewer things"):
        printed_key(plants())


@given(matrices(), st.data())
def test_the_walk_and_the_session_agree(things: Things, data: st.DataObject) -> None:
    """Whoever shows only what a thing can show is led to it, and to what the session keeps."""
    key = printed_key(things)
    session = guide(things)
    seen = {}
    for trait in things.traits:
        if trait == "below":
            continue  # it may not apply, and the session then infers what it needs
        value = data.draw(answers(trait))
        narrow = [value[0], value[0]] if trait in ("many", "long") else [value[0]]
        session = session.answer(trait, narrow)
        told = session.path[-1].value
        assert isinstance(told, frozenset | tuple)
        seen[trait] = told
    ends = key.walk(seen)
    assert set(session.remaining) <= set(ends)


@given(matrices(), st.data())
def test_every_thing_is_found_by_what_it_shows(things: Things, data: st.DataObject) -> None:
    key = printed_key(things)
    thing = data.draw(st.sampled_from(things.ids))
    seen = {
        trait: value for trait in things.traits if (value := things.value(thing, trait)) is not None
    }
    assert thing in key.walk(seen)


@given(matrices())
def test_every_couplet_is_reached_and_narrows_or_parts(things: Things) -> None:
    key = printed_key(things)
    for couplet in key.couplets:
        assert couplet.came_from or couplet.number == 1
        assert len(couplet.leads) > 1
        assert all(lead.things for lead in couplet.leads)
        assert {t for lead in couplet.leads for t in lead.things} <= set(things.ids)
