"""What holds for every name, every day and every city."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from medal_id import BadObservation, PartialDate, honours
from medal_id.honours import Found, Held, HonourStanding, UnknownHolder
from medal_id.rules.place_name import place_key

EVERY = tuple(one for title in honours.titles() for one in honours.holders(title.id))
NAMES = sorted({(n, one.id) for one in EVERY for label in one.names for n in (label.en, label.ru)})
OWNERS = {place_key(name): id_ for name, id_ in NAMES}
DAYS = st.dates(dt.date(1940, 1, 1), dt.date(2030, 1, 1))
LETTERS = st.sampled_from("abcdefghijklmnoprstuvyzабвгдежзиклмнопрстуфхцчшьяё-?3 ")


@st.composite
def spoiled(draw: st.DrawFn) -> tuple[str, str]:
    """Draw a name of a holder with up to two letters left out, put in, swapped or changed."""
    name, owner = draw(st.sampled_from(NAMES))
    for _ in range(draw(st.integers(0, 2))):
        at = draw(st.integers(0, max(0, len(name) - 2)))
        letter = draw(LETTERS)
        name = draw(
            st.sampled_from(
                [
                    name[:at] + name[at + 1 :],
                    name[:at] + letter + name[at:],
                    name[:at] + letter + name[at + 1 :],
                    name[:at] + name[at + 1 : at + 2] + name[at : at + 1] + name[at + 2 :],
                ]
            )
        )
    return name, owner


def asked(name: str) -> Found | UnknownHolder | BadObservation:
    """Give the answer, or the error in its place."""
    try:
        return honours.find(name)
    except (UnknownHolder, BadObservation) as fault:
        return fault


def test_there_are_names() -> None:
    assert len(EVERY) == 62
    assert len(OWNERS) > 90


@given(spoiled())
def test_a_spoiled_name_never_gives_another_city_silently(drawn: tuple[str, str]) -> None:
    name, owner = drawn
    if not place_key(name):
        return
    found = asked(name)
    if isinstance(found, UnknownHolder):
        assert place_key(name) not in OWNERS
        assert all(place_key(near) in OWNERS for near in found.near)
        return
    assert isinstance(found, Found)
    assert found.id == OWNERS[place_key(name)]
    if found.id != owner:  # it was spoiled into just the name of another city
        called = {place_key(t) for label in found.names for t in (label.en, label.ru)}
        assert place_key(name) in called


@given(st.text(max_size=120))
def test_no_text_makes_anything_but_an_answer_or_an_error_of_ours(text: str) -> None:
    found = asked(text)
    if isinstance(found, Found):
        assert place_key(text) in OWNERS
        assert found.held
    else:
        assert str(found).isprintable()


@given(DAYS, DAYS)
def test_who_held_a_title_goes_on_holding_it(one: dt.date, other: dt.date) -> None:
    first, last = sorted((one, other))
    assert set(honours.on(first).held) <= set(honours.on(last).held)


@given(DAYS, DAYS)
def test_a_span_is_held_by_those_of_its_first_day_and_open_to_those_of_its_last(
    one: dt.date, other: dt.date
) -> None:
    first, last = sorted((one, other))
    roll = honours.on([first, last])
    assert set(roll.held) == set(honours.on(first).held)
    assert set(roll.held) | set(roll.undecided) == set(honours.on(last).held)


@given(held=st.sampled_from(EVERY), day=DAYS, year=st.booleans())
def test_a_check_agrees_with_the_roll(held: Held, day: dt.date, *, year: bool) -> None:
    date = PartialDate.read(day.year if year else day)
    roll = honours.on(date, title=held.title.id)
    checked = honours.check(held.name.ru, on=date, title=held.title.id)
    assert (checked.standing is HonourStanding.HELD) is (held in roll.held)
    assert (checked.standing is HonourStanding.UNDECIDED) is (held in roll.undecided)
    (answer,) = checked.answers
    if answer.days is not None and not year:
        assert held.day.earliest
        assert abs((day - held.day.earliest).days) == answer.days
