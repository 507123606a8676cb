"""Dates as written on papers, and spans of days against brute force."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from medal_id.errors import BadObservation
from medal_id.observations import DateRange
from medal_id.observations.dates import read_dates

DAY = dt.date(1943, 6, 3)


@pytest.mark.parametrize(
    ("raw", "first", "last"),
    [
        ("1943-06-03", DAY, DAY),
        (" 1943-06-03 ", DAY, DAY),
        ("1943-06", dt.date(1943, 6, 1), dt.date(1943, 6, 30)),
        ("1944-02", dt.date(1944, 2, 1), dt.date(1944, 2, 29)),
        ("1943", dt.date(1943, 1, 1), dt.date(1943, 12, 31)),
        (1943, dt.date(1943, 1, 1), dt.date(1943, 12, 31)),
        (DAY, DAY, DAY),
        (dt.datetime(1943, 6, 3, 12, tzinfo=dt.UTC), DAY, DAY),
        (["1943-06-03", "1943-07"], DAY, dt.date(1943, 7, 31)),
        ((DAY, 1944), DAY, dt.date(1944, 12, 31)),
        (DateRange(DAY, None), DAY, None),
        (DateRange(None, dt.datetime(1943, 6, 3, tzinfo=dt.UTC)), None, DAY),
        (DateRange(), None, None),
    ],
)
def test_a_date_is_read_as_the_days_it_may_mean(
    raw: object, first: dt.date | None, last: dt.date | None
) -> None:
    assert read_dates(raw, "here") == DateRange(first, last)


_endless: list[object] = []
_endless += [_endless, _endless]


@pytest.mark.parametrize(
    ("raw", "fault"),
    [
        ("1943-02-30", "is no day"),
        ("1943-13", "is no day"),
        ("0000", "is no day"),
        ("03.06.1943", "is no date"),
        ("1943-6-3", "is no date"),
        ("194_", "is no date"),
        ("", "is no date"),
        ("9" * 10**6, "is no date"),
        (True, "is no date"),
        (43, "is no date"),
        (10**5000, "is no date"),
        (1943.0, "is no date"),
        (None, "is no date"),
        (dt.time(3), "is no date"),
        ([], "is no date"),
        ([1943], "is no date"),
        ([1943, None], "is no date"),
        ([[1943, 1944], 1945], "is no date"),
        (_endless, "is no date"),
        (["1944", "1943"], "swapped"),
        (DateRange(dt.date(1944, 1, 1), DAY), "swapped"),
        (DateRange("then", 3), "is no date"),  # type: ignore[arg-type]  # a careless caller
    ],
    ids=lambda case: type(case).__name__,
)
def test_what_is_no_date_is_refused(raw: object, fault: str) -> None:
    with pytest.raises(BadObservation, match=f"^here: .*{fault}.*; .+"):
        read_dates(raw, "here")


@pytest.mark.parametrize(
    ("span", "said"),
    [
        (DateRange(), "not known"),
        (DateRange(DAY, DAY), "1943-06-03"),
        (DateRange(DAY, None), "1943-06-03 or later"),
        (DateRange(None, DAY), "1943-06-03 or earlier"),
        (DateRange(DAY, dt.date(1944, 1, 1)), "1943-06-03 to 1944-01-01"),
    ],
)
def test_a_span_says_itself(span: DateRange, said: str) -> None:
    assert str(span) == said


#: Some days; spans reach from one to another, and open ones past the first and the last.
CALENDAR = [DAY + dt.timedelta(days=n) for n in range(8)]
_limits = st.none() | st.sampled_from(CALENDAR[1:-1])
_spans = st.builds(DateRange, _limits, _limits)


def _days(span: DateRange) -> set[dt.date]:
    return {
        day
        for day in CALENDAR
        if (span.earliest is None or day >= span.earliest)
        and (span.latest is None or day <= span.latest)
    }


@given(one=_spans, other=_spans)
def test_the_span_common_to_two_holds_the_days_common_to_both(
    one: DateRange, other: DateRange
) -> None:
    assert _days(one & other) == _days(one) & _days(other)
    assert (one & other).empty == (not _days(one) & _days(other))
    assert one & other == other & one


@given(span=_spans)
def test_a_span_is_empty_where_no_day_lies_in_it(span: DateRange) -> None:
    assert span.empty == (not _days(span))


@given(one=_spans, other=_spans.filter(lambda span: not span.empty))
def test_a_span_contains_another_where_it_holds_all_its_days(
    one: DateRange, other: DateRange
) -> None:
    assert one.contains(other) == (_days(one) >= _days(other))
