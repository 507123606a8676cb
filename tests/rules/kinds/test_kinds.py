"""What holds for traits of every kind."""

from __future__ import annotations

import contextlib
import datetime as dt
import time
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from medal_id.catalogue import default_catalogue
from medal_id.errors import BadObservation, BadRules
from medal_id.observations import (
    Counts,
    Number,
    Pair,
    PartialDate,
    Quantity,
    States,
    Stripe,
    Stripes,
    Text,
)
from medal_id.observations.number import UNREAD_NUMBER, NumberReading
from medal_id.rules import Condition, NumberFormat, Outcome, Trait
from medal_id.rules.kinds import KINDS
from medal_id.rules.kinds.counts import CountIn
from medal_id.rules.kinds.dates import Dated
from medal_id.rules.kinds.number import FitsFormat
from medal_id.rules.kinds.quantity import Within
from medal_id.rules.kinds.states import OneOf

TRAITS = {trait.name: trait for trait in default_catalogue().traits}
#: One trait of each kind and those with peculiarities are enough to be fuzzed at length.
MANY = ("eyelet", "diameter", "horizon_overrun", "obverse_legend", "serial_number", "ribbon")
FEW = ("certificate.emblem_ribbons", "certificate.award_date", "magnetic")


def test_every_kind_is_met_in_the_vocabulary() -> None:
    assert {type(trait) for trait in TRAITS.values()} == set(KINDS.values())


class _Hostile:
    """Answers every question with an error."""

    def _refuse(self, *_: object) -> Any:
        raise RuntimeError

    __str__ = __repr__ = __float__ = __int__ = __index__ = __len__ = __iter__ = _refuse
    __bool__ = __hash__ = __eq__ = __lt__ = __contains__ = __getitem__ = _refuse


_signs = st.sampled_from('0123456789.,±+-−–/ ?;|…"№ABmmгсмtoдоor или\0\u200f\u00a0０')
_words = st.sampled_from(
    ["soldered", "one-piece", "olive", "green", "left", "right", "none", "yes", "1943", "15-16"]
)
_scalars = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.integers(300, 5000).map(lambda digits: 10**digits),
    st.floats(),
    st.decimals(),
    st.fractions(),
    st.complex_numbers(),
    st.text(max_size=600),
    st.text(_signs, max_size=60),
    st.lists(_words, max_size=5).map(" or ".join),
    st.lists(_words, max_size=5).map(", ".join),
    st.binary(max_size=20),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.builds(_Hostile),
)
_values = st.one_of(
    st.builds(Quantity, _scalars, _scalars, _scalars),
    st.builds(Pair, _scalars, _scalars),
    st.builds(States, _scalars | st.lists(_scalars, max_size=2)),
    st.builds(Counts, _scalars | st.lists(_scalars, max_size=2)),
    st.builds(Text, _scalars),
    st.builds(Number, _scalars.filter(lambda one: not isinstance(one, str)), _scalars),
    st.builds(PartialDate, _scalars, _scalars),
    st.builds(lambda *s: Stripes((Stripe(*s),)), _scalars, _scalars, _scalars),
    st.builds(Stripes, _scalars),
)
_things = st.recursive(
    _scalars | _values,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.lists(inner, max_size=4).map(tuple),
        st.dictionaries(st.sampled_from(["left", "right", "value"]), inner, max_size=3),
    ),
    max_leaves=8,
)


def _understood_or_refused(trait: Trait, raw: object) -> None:
    started = time.process_time()
    try:
        seen = trait.read(raw, "here")
    except BadObservation as refused:
        said = str(refused)
        assert said.startswith("here")
        assert "\n" not in said
        assert len(said) < 1000
    else:
        assert trait.read(seen, "again") == seen
        assert trait.show(seen).en
        assert trait.show(seen).ru
    assert time.process_time() - started < 0.5


@pytest.mark.parametrize("name", MANY + FEW)
@given(raw=_things)
def test_whatever_is_given_is_understood_or_refused(name: str, raw: object) -> None:
    _understood_or_refused(TRAITS[name], raw)


@pytest.mark.parametrize("name", sorted(TRAITS))
@pytest.mark.parametrize(
    "raw",
    [
        None,
        True,
        "",
        "\0",
        "?" * 500,
        [10**4300],
        "1" * 10**5,
        10**5000,
        float("nan"),
        Decimal("sNaN"),
        _Hostile(),
        [_Hostile()],
        [_Hostile(), _Hostile()],
        {"left": _Hostile(), "right": 1},
        [[[[[]]]]],
        [0] * 10**5,
        dt.date(1943, 6, 3),
    ],
    ids=lambda raw: type(raw).__name__,
)
def test_no_trait_breaks_on_hostile_input(name: str, raw: object) -> None:
    _understood_or_refused(TRAITS[name], raw)


_given = st.one_of(
    _scalars.filter(lambda one: not isinstance(one, _Hostile)),
    st.lists(st.integers() | st.floats() | st.text(max_size=5) | st.booleans(), max_size=3),
    st.dictionaries(
        st.sampled_from(["letters", "digits"]), st.lists(st.integers(-1, 9), max_size=3)
    ),
)


@pytest.mark.parametrize("name", MANY + FEW)
@given(given=_given)
def test_whatever_a_rule_asks_is_understood_or_refused(name: str, given: Any) -> None:
    trait = TRAITS[name]
    assert trait.forms
    for form in trait.forms:
        with contextlib.suppress(BadRules):
            condition = trait.condition(form, given, "rule")
            assert hash(condition) == hash(trait.condition(form, given, "rule"))
            assert trait.show_condition(condition).en


def _holds_for_less(condition: Condition, narrow: object, wide: object) -> None:
    """What a wide answer decides, a narrow one within it decides alike."""
    decided = condition.judge(wide)
    assert decided in (Outcome.UNDECIDED, condition.judge(narrow))


_few = st.frozensets(st.sampled_from("abcde"), min_size=1)
_numbers = st.frozensets(st.integers(1, 6), min_size=1)


@given(asked=_few, narrow=_few, more=_few)
def test_more_possible_states_decide_no_more(
    asked: frozenset[str], narrow: frozenset[str], more: frozenset[str]
) -> None:
    _holds_for_less(OneOf(asked), States(narrow), States(narrow | more))


@given(asked=_numbers, narrow=_numbers, more=_numbers)
def test_more_possible_counts_decide_no_more(
    asked: frozenset[int], narrow: frozenset[int], more: frozenset[int]
) -> None:
    _holds_for_less(CountIn(asked), Counts(narrow), Counts(narrow | more))


_four = st.lists(st.integers(0, 12), min_size=4, max_size=4).map(sorted)
_asked = st.lists(st.integers(0, 12), min_size=2, max_size=2).map(sorted)


@given(asked=_asked, limits=_four)
def test_a_wider_interval_decides_no_more(asked: list[int], limits: list[int]) -> None:
    wide = Quantity(limits[0], limits[3], "mm")
    narrow = Quantity(limits[1], limits[2], "mm")
    _holds_for_less(Within(*asked), narrow, wide)
    _holds_for_less(Within(*asked), Pair(narrow, narrow), Pair(wide, wide))
    _holds_for_less(Within(*asked), Pair(narrow, narrow), Pair(narrow, wide))


@given(
    asked=_asked,
    limits=_four,
    open_start=st.booleans(),
    open_end=st.booleans(),
)
def test_a_wider_span_of_days_decides_no_more(
    asked: list[int], limits: list[int], open_start: bool, open_end: bool
) -> None:
    day = [dt.date(1943, 6, 1 + at) for at in limits]
    first, last = (dt.date(1943, 6, 1 + at) for at in asked)
    wide = PartialDate(None if open_start else day[0], None if open_end else day[3])
    _holds_for_less(Dated(PartialDate(first, last)), PartialDate(day[1], day[2]), wide)


_readings = st.frozensets(
    st.builds(NumberReading, st.sampled_from(["", "Б", "В"]), st.sampled_from(["1", "12", "0"])),
    min_size=1,
)


@given(narrow=_readings, more=_readings)
def test_more_readings_of_a_number_decide_no_more(
    narrow: frozenset[NumberReading], more: frozenset[NumberReading]
) -> None:
    one, several = (Number("x", tuple(read)) for read in (narrow, narrow | more))
    for letters, digits in (((0, 1), (1, 1)), ((0, 0), (1, 2))):
        form = NumberFormat("x", "x", "x", letters, digits, "x", "x")
        _holds_for_less(FitsFormat((form,)), one, several)
        _holds_for_less(FitsFormat((form,)), one, UNREAD_NUMBER)
