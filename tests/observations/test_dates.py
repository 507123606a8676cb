"""Partial dates: what they leave open, compared with brute force over days."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from medal_id.observations import PartialDate

DAY = dt.date(1943, 6, 3)

#: Some days; dates reach from one to another, and open ones past the first and the last.
CALENDAR = [DAY + dt.timedelta(days=n) for n in range(8)]
_limits = st.none() | st.sampled_from(CALENDAR[1:-1])
_dates = st.builds(PartialDate, _limits, _limits)
_qualified = st.builds(PartialDate, _limits, _limits, st.booleans(), st.booleans())


def _days(date: PartialDate) -> set[dt.date]:
    return {
        day
        for day in CALENDAR
        if (date.earliest is None or day >= date.earliest)
        and (date.latest is None or day <= date.latest)
    }


@given(one=_qualified, other=_qualified)
def test_what_two_dates_have_in_common_are_the_days_common_to_both(
    one: PartialDate, other: PartialDate
) -> None:
    common = one & other
    assert _days(common) == _days(one) & _days(other)
    assert common.empty == (not _days(one) & _days(other))
    assert common == other & one
    assert common.uncertain == (one.uncertain or other.uncertain)
    assert common.approximate == (one.approximate or other.approximate)


@given(date=_dates)
def test_a_date_is_empty_where_no_day_lies_in_it(date: PartialDate) -> None:
    assert date.empty == (not _days(date))


@given(one=_dates.filter(lambda d: not d.empty), other=_dates.filter(lambda d: not d.empty))
def test_a_date_contains_another_where_it_holds_all_its_days(
    one: PartialDate, other: PartialDate
) -> None:
    assume(one != PartialDate())
    mine, theirs = _days(one), _days(other)
    assert one.contains(other) is (True if theirs <= mine else False if not theirs & mine else None)


@given(one=_dates.filter(lambda d: not d.empty), other=_dates.filter(lambda d: not d.empty))
def test_a_date_precedes_another_where_all_its_days_do(
    one: PartialDate, other: PartialDate
) -> None:
    pairs = [first < second for first in _days(one) for second in _days(other)]
    limits = (one.earliest, one.latest, other.earliest, other.latest)
    if None not in limits:
        assert one.precedes(other) is (True if all(pairs) else None if any(pairs) else False)
    elif one.precedes(other) is True:
        assert all(pairs)
    elif one.precedes(other) is False:
        assert not any(pairs)


@pytest.mark.parametrize("doubt", ["uncertain", "approximate"])
def test_what_is_doubted_or_rough_decides_nothing(doubt: str) -> None:
    sure, early = PartialDate.read("1943"), PartialDate.read("1920")
    doubted = PartialDate(early.earliest, early.latest, **{doubt: True})
    assert doubted.qualified
    assert sure.contains(doubted) is doubted.contains(sure) is None
    assert sure.precedes(doubted) is doubted.precedes(sure) is None
    assert early.precedes(sure) is True


def test_limits_that_are_not_known_leave_the_order_open() -> None:
    later, earlier = PartialDate.read("1943/.."), PartialDate.read("../1943")
    assert later.precedes(earlier) is None
    assert later.precedes(PartialDate.read("1942")) is False
    assert earlier.precedes(PartialDate.read("1944/..")) is True
    assert PartialDate().precedes(earlier) is None
    assert PartialDate().contains(later) is None
    assert later.contains(PartialDate.read("1950")) is True
    assert earlier.contains(PartialDate()) is None


def test_dates_are_values() -> None:
    assert PartialDate.read("194_") == PartialDate.read("1940/1949")
    assert PartialDate.read("1943").in_("fr") == "1943"
    assert len({PartialDate.read("1943"), PartialDate.read("1943 г."), PartialDate.read(1943)}) == 1
