"""Reading dates as people write them, and as the standard EDTF does."""

from __future__ import annotations

import calendar
import datetime as dt
import os
import re
import warnings
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from medal_id.errors import BadObservation, MedalIdError
from medal_id.observations import PartialDate
from medal_id.observations.date_text import read_dates

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # the peer's own parser warns while it is loaded
    from edtf import parse_edtf

#: The peer takes five milliseconds for a date, so that people wait for fewer of them.
MANY = 10_000 if os.environ.get("CI") else 1_000
DAY = dt.date(1943, 6, 3)
YEAR = PartialDate(dt.date(1943, 1, 1), dt.date(1943, 12, 31))
FORTIES = PartialDate(dt.date(1940, 1, 1), dt.date(1949, 12, 31))
CENTURY = PartialDate(dt.date(1900, 1, 1), dt.date(1999, 12, 31))


@pytest.mark.parametrize(
    "text",
    [
        "1943-06-03",
        " 1943-06-03 ",
        "3.VI.1943",
        "3. VI. 1943",
        "03.VI.1943 г.",
        "3 VI 1943",
        "3/VI-1943",
        "03.06.1943",
        "3.6.1943",
        "3 июня 1943 г.",
        "3 июня 1943г.",
        "3 ИЮНЯ 1943 года",
        "3-го июня 1943",
        "3 июн. 1943",
        "3 June 1943",
        "3rd June 1943",
        "June 3, 1943",
        "Jun. 3rd, 1943",
        "3\u00a0июня\u00a01943\u00a0г.",
        "«3» июня 1943 г.",
        '"03" июня 1943 года',
        "3 ИЮНЯ 1943 Г.",
        "3 июня 1943 ГОДА",
        "от 3 июня 1943 г.",
        "on 3 June 1943",
        "June 3 1943",
        "3 Jun. 1943",
        "1943.06.03",
        "1943/06/03",
        "3.vi.1943",
        "3.VI-1943",
        "3.\u2165.1943",
        "1943-06-03/1943-06-03",
        DAY,
        dt.datetime(1943, 6, 3, 12, tzinfo=dt.UTC),
        [DAY, "1943-06-03"],
    ],
)
def test_a_day_is_read_in_every_spelling(text: object) -> None:
    assert read_dates(text, "here") == PartialDate(DAY, DAY)


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("3.XI.1943", 11),
        ("3.\u0425\u0406.1943", 11),  # the same in Cyrillic letters
        ("3.\u0425I.1943", 11),
        ("3.IX.1943", 9),
        ("3 мая 1943", 5),
        ("3 марта 1943", 3),
        ("Sept 3, 1943", 9),
        ("3 Dec. 1943", 12),
        ("3.\u0423I.1943", 6),  # a Cyrillic letter for V
        ("13/06/1943", 6),
        ("06/06/1943", 6),
    ],
)
def test_months_are_read_as_roman_figures_and_words(text: str, month: int) -> None:
    day = dt.date(1943, month, int(re.search(r"13|06/|3", text)[0].strip("/")))  # type: ignore[index]
    assert read_dates(text, "here") == PartialDate(day, day)


@pytest.mark.parametrize(
    ("raw", "date"),
    [
        ("1943", YEAR),
        (1943, YEAR),
        ("1943 г.", YEAR),
        ("1943 год", YEAR),
        ("1943-XX", YEAR),
        ("в 1943 г.", YEAR),
        ("начало 1943 г.", YEAR),
        ("late 1943", YEAR),
        ("1943-XX-XX", YEAR),
        ("194_", FORTIES),
        ("194X", FORTIES),
        ("194_ г.", FORTIES),
        ("194\u0425", FORTIES),
        ("1940-ые", FORTIES),
        ("3 июня 194_ г.", PartialDate(dt.date(1940, 6, 3), dt.date(1949, 6, 3))),
        ("«__» июня 1943 г.", PartialDate(dt.date(1943, 6, 1), dt.date(1943, 6, 30))),
        ("VI 1943", PartialDate(dt.date(1943, 6, 1), dt.date(1943, 6, 30))),
        ("VI-1943", PartialDate(dt.date(1943, 6, 1), dt.date(1943, 6, 30))),
        ("до 1946", PartialDate(None, dt.date(1945, 12, 31))),
        ("before June 1943", PartialDate(None, dt.date(1943, 5, 31))),
        ("после 1945 г.", PartialDate(dt.date(1946, 1, 1), None)),
        ("after 1945", PartialDate(dt.date(1946, 1, 1), None)),
        ("с 1945 г.", PartialDate(dt.date(1945, 1, 1), None)),
        ("since 1945", PartialDate(dt.date(1945, 1, 1), None)),
        ("не позднее 1946 г.", PartialDate(None, dt.date(1946, 12, 31))),
        ("until 1946", PartialDate(None, dt.date(1946, 12, 31))),
        ("1943 или позднее", PartialDate(dt.date(1943, 1, 1), None)),
        ("июнь-июль 1943", PartialDate(dt.date(1943, 6, 1), dt.date(1943, 7, 31))),
        ("июнь – июль 1943 г.", PartialDate(dt.date(1943, 6, 1), dt.date(1943, 7, 31))),
        ("3–5 июня 1943 г.", PartialDate(DAY, dt.date(1943, 6, 5))),
        ("1943/44", PartialDate(dt.date(1943, 1, 1), dt.date(1944, 12, 31))),
        ("1943–44 гг.", PartialDate(dt.date(1943, 1, 1), dt.date(1944, 12, 31))),
        ("03.06.1943–05.07.1944", PartialDate(DAY, dt.date(1944, 7, 5))),
        ("1943-06–1943-07", PartialDate(dt.date(1943, 6, 1), dt.date(1943, 7, 31))),
        ([YEAR, FORTIES], PartialDate(YEAR.earliest, FORTIES.latest)),
        ("194x", FORTIES),
        ("194х", FORTIES),  # the Cyrillic letter
        ("194-", FORTIES),
        ("194–", FORTIES),
        ("194?", FORTIES),
        ("1940s", FORTIES),
        ("1940-е гг.", FORTIES),
        ("1940-х годов", FORTIES),
        ("1940/1949", FORTIES),
        ("1940-1949", FORTIES),
        ("1940–1949 гг.", FORTIES),
        ("from 1940 to 1949", FORTIES),
        ("с 1940 по 1949 г.", FORTIES),
        ("19__", CENTURY),
        ("19XX", CENTURY),
        ("19--", CENTURY),
        ("19??", CENTURY),
        ("1943-06", PartialDate(dt.date(1943, 6, 1), dt.date(1943, 6, 30))),
        ("1943-06-XX", PartialDate(dt.date(1943, 6, 1), dt.date(1943, 6, 30))),
        ("06.1943", PartialDate(dt.date(1943, 6, 1), dt.date(1943, 6, 30))),
        ("VI.1943", PartialDate(dt.date(1943, 6, 1), dt.date(1943, 6, 30))),
        ("июнь 1943", PartialDate(dt.date(1943, 6, 1), dt.date(1943, 6, 30))),
        ("июня 1943 г.", PartialDate(dt.date(1943, 6, 1), dt.date(1943, 6, 30))),
        ("June 1943", PartialDate(dt.date(1943, 6, 1), dt.date(1943, 6, 30))),
        ("1944-02", PartialDate(dt.date(1944, 2, 1), dt.date(1944, 2, 29))),
        ("1943-06/1945-07-03", PartialDate(dt.date(1943, 6, 1), dt.date(1945, 7, 3))),
        ("3.VI.1943 - 5.VII.1944", PartialDate(DAY, dt.date(1944, 7, 5))),
        (["1943-06-03", "1943-07"], PartialDate(DAY, dt.date(1943, 7, 31))),
        ((DAY, 1944), PartialDate(DAY, dt.date(1944, 12, 31))),
        ("1943/..", PartialDate(YEAR.earliest, None)),
        ("1943/", PartialDate(YEAR.earliest, None)),
        ("1943 or later", PartialDate(YEAR.earliest, None)),
        ("3 июня 1943 г. или позже", PartialDate(DAY, None)),
        ("../1943", PartialDate(None, YEAR.latest)),
        ("/1943", PartialDate(None, YEAR.latest)),
        ("1943 or earlier", PartialDate(None, YEAR.latest)),
        ("../..", PartialDate()),
        ("/", PartialDate()),
        ("unknown", PartialDate()),
        ("Неизвестна", PartialDate()),
        (PartialDate(DAY, None), PartialDate(DAY, None)),
        (PartialDate(None, dt.datetime(1943, 6, 3, tzinfo=dt.UTC)), PartialDate(None, DAY)),
        (PartialDate(), PartialDate()),
    ],
)
def test_a_date_is_read_as_the_days_it_leaves_open(raw: object, date: PartialDate) -> None:
    assert read_dates(raw, "here") == date


@pytest.mark.parametrize(
    ("text", "uncertain", "approximate"),
    [
        ("1943?", True, False),
        ("1943 (?)", True, False),
        ("1943 г. (?)", True, False),
        ("1943~", False, True),
        ("about 1943", False, True),
        ("ca. 1943", False, True),
        ("c.1943", False, True),
        ("circa 1943", False, True),
        ("около 1943 г.", False, True),
        ("ок. 1943", False, True),
        ("1943%", True, True),
        ("about 1943?", True, True),
        ("1943 ?", True, False),
        ("~1943", False, True),
        ("approx. 1943", False, True),
        ("приблизительно 1943 г.", False, True),
        ("1943?/1943", True, False),
        ("1943/1943~", False, True),
    ],
)
def test_what_is_said_of_its_certainty_is_kept(
    text: str, uncertain: bool, approximate: bool
) -> None:
    assert read_dates(text, "here") == PartialDate(
        YEAR.earliest, YEAR.latest, uncertain=uncertain, approximate=approximate
    )


_endless: list[object] = []
_endless += [_endless, _endless]


@pytest.mark.parametrize(
    ("raw", "fault"),
    [
        ("1943-02-30", "is no day; check"),
        ("30.02.1943", "is no day; check"),
        ("1943-13", "is no day; check"),
        ("0000", "is no day; check"),
        ("000X", "is no day; check"),
        ("00XX", "is no day; check"),
        ("3.VI.43", "is no date; write the year with four digits"),
        ("03.06.43 г.", "is no date; write the year with four digits"),
        ("03/06/1943", "is no date; day and month cannot be told apart"),
        ("3.IIII.1943", "is no date"),
        ("3 ма 1943", "is no date"),
        ("юный 1943", "is no date"),
        ("1943-6-3", "is no date"),
        ("194", "is no date"),
        ("XXXX", "is no date"),
        ("1943-XX-03", "is no date; write it like"),
        ("19c.43", "is no date"),
        ("3 about June 1943", "is no date"),
        ("3 г. июня 1943", "is no date"),
        ("1944-43", "is no day"),
        ("1944/43", "is no date"),
        ("3 XX 1943", "is no day; write the month"),
        ("before 0001", "is no date"),
        ("after 9999", "is no date"),
        ("до неизвестно", "is no date"),
        ("1943.00.03", "is no day"),
        ("06/13/1943", "is no day"),
        ("3–5 юня 1943", "is no date"),
        ("1943/1944/1945", "is no date"),
        ("1943/then", "is no date"),
        ("then/1943", "is no date"),
        ("?", "is no date"),
        ("~", "is no date"),
        ("", "is no date"),
        ("9" * 10**6, "is no date"),
        (" " * 10**6 + "1943", "is no date"),
        ("1943\u20de", "is no date"),
        (b"1943", "is no date"),
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
        (["1944", "1943"], "swapped; earlier one first"),
        ("1944/1943", "swapped; earlier one first"),
        (PartialDate(dt.date(1944, 1, 1), DAY), "swapped; earlier one first"),
        (PartialDate("then", 3), "is no date"),  # type: ignore[arg-type]  # a careless caller
    ],
    ids=lambda case: type(case).__name__,
)
def test_what_is_no_date_is_refused(raw: object, fault: str) -> None:
    with pytest.raises(BadObservation, match=f"^here: .*{fault}"):
        read_dates(raw, "here")


@given(text=st.text(max_size=40) | st.text("0123456789XIV?~%/.-_ гс", max_size=14))
@example("1943 г.")
def test_whatever_is_read_is_read_again_from_what_it_says(text: str) -> None:
    try:
        date = PartialDate.read(text)
    except MedalIdError:
        return
    _says_itself(date)


_days = st.dates(dt.date(1000, 1, 1), dt.date(9999, 12, 31))


def _to_month(day: dt.date, last: bool) -> dt.date:
    return day.replace(day=calendar.monthrange(day.year, day.month)[1] if last else 1)


def _to_year(day: dt.date, last: bool) -> dt.date:
    return dt.date(day.year, 12, 31) if last else dt.date(day.year, 1, 1)


@st.composite
def dates(draw: st.DrawFn) -> PartialDate:
    """Draw dates whose limits are those of days, months, years, decades or nothing known."""
    edge: Callable[[dt.date, bool], dt.date] = draw(
        st.sampled_from([lambda day, _: day, _to_month, _to_year])
    )
    day = draw(_days)
    other = draw(st.just(day) | _days)
    first, last = edge(min(day, other), False), edge(max(day, other), True)
    return PartialDate(
        draw(st.sampled_from([first, first, None])),
        draw(st.sampled_from([last, last, None])),
        uncertain=draw(st.booleans()),
        approximate=draw(st.booleans()),
    )


def _says_itself(date: PartialDate) -> None:
    if date.edtf != "../..":
        assert PartialDate.read(date.edtf) == date
    for lang in ("en", "ru"):
        assert PartialDate.read(date.in_(lang)) == date


@given(date=dates())
def test_a_date_is_read_again_from_what_it_says(date: PartialDate) -> None:
    assume(date.earliest or date.latest)
    _says_itself(date)


_year = st.integers(1, 2100).map(lambda year: f"{year:04}")
_blank = st.integers(1, 209).map(lambda n: f"{n:03}X") | st.integers(1, 20).map(
    lambda n: f"{n:02}XX"
)
_part = st.integers(0, 32).map(lambda n: f"{n:02}") | st.just("XX")
_single = st.one_of(
    _year,
    _blank,
    st.builds("{}-{}".format, _year, _part),
    st.builds("{}-{}-{}".format, _year, _part, _part),
    _days.map(str),
)
_marked = st.builds("{}{}".format, _single, st.sampled_from(["", "", "?", "~", "%"]))
_end = st.one_of(_marked, _marked, st.just(".."))
_edtf = st.one_of(_marked, st.builds("{}/{}".format, _end, _end))


def _day(struct: Any) -> dt.date | None:
    """Give a limit of the peer: it writes open ends as infinities."""
    return None if isinstance(struct, float) else dt.date(*struct[:3])


@pytest.mark.no_cover  # the peer takes its time, and is not ours
@settings(max_examples=MANY)
@given(text=_edtf)
def test_dates_agree_with_the_edtf_package_on_every_string_that_both_read(text: str) -> None:
    try:
        ours = PartialDate.read(text)
    except MedalIdError:
        return
    try:
        theirs = parse_edtf(text)
    except Exception:  # noqa: BLE001  # its parser raises several kinds, none of them its own base
        return
    assert (ours.earliest, ours.latest) == (
        _day(theirs.lower_strict()),
        _day(theirs.upper_strict()),
    )
    marks = [m for m in "?~%" if m in text]
    assert ours.uncertain == any(m in "?%" for m in marks)
    assert ours.approximate == any(m in "~%" for m in marks)


def test_enough_of_these_strings_are_read_by_both() -> None:
    both = 0

    @settings(max_examples=500, database=None, derandomize=True)
    @given(text=_edtf)
    def count(text: str) -> None:
        nonlocal both
        try:
            PartialDate.read(text)
            parse_edtf(text)
        except Exception:  # noqa: BLE001  # as above
            return
        both += 1

    count()
    assert both > 200


def test_the_peer_guesses_ten_years_for_an_unknown_end_and_we_do_not() -> None:
    assert _day(parse_edtf("1943/").upper_strict()) == dt.date(1953, 1, 1)
    assert PartialDate.read("1943/") == PartialDate(YEAR.earliest, None)
