"""Saying dates in both languages and in EDTF."""

from __future__ import annotations

import datetime as dt

import pytest

from medal_id.observations import PartialDate


@pytest.mark.parametrize(
    ("raw", "en", "ru", "edtf"),
    [
        ("194_", "1940 to 1949", "1940–1949 гг.", "194X"),
        ("19__", "1900 to 1999", "1900–1999 гг.", "19XX"),
        ("1943", "1943", "1943 г.", "1943"),
        ("1943/1944", "1943 to 1944", "1943–1944 гг.", "1943/1944"),
        ("1941/1950", "1941 to 1950", "1941–1950 гг.", "1941/1950"),
        ("1940/1959", "1940 to 1959", "1940–1959 гг.", "1940/1959"),
        ("1943-06", "June 1943", "июнь 1943 г.", "1943-06"),
        (
            "1943-06/1944-02",
            "June 1943 to February 1944",
            "июнь 1943 г. – февраль 1944 г.",
            "1943-06/1944-02",
        ),
        ("1943-01/1944-12", "1943 to 1944", "1943–1944 гг.", "1943/1944"),
        ("3.VI.1943", "3 June 1943", "3 июня 1943 г.", "1943-06-03"),
        (
            "1943-06-03/1944",
            "3 June 1943 to 31 December 1944",
            "3 июня 1943 г. – 31 декабря 1944 г.",
            "1943-06-03/1944-12-31",
        ),
        ("1943/..", "1943 or later", "1943 г. или позже", "1943/.."),
        ("1943-06/..", "June 1943 or later", "июнь 1943 г. или позже", "1943-06/.."),
        ("../1943-06-18", "18 June 1943 or earlier", "18 июня 1943 г. или раньше", "../1943-06-18"),
        ("unknown", "not known", "неизвестно", "../.."),
        ("1943?", "1943 (?)", "1943 г. (?)", "1943?"),
        ("1943~", "about 1943", "примерно 1943 г.", "1943~"),
        ("194X%", "about 1940 to 1949 (?)", "примерно 1940–1949 гг. (?)", "194X%"),
        ("1943?/1944", "1943 to 1944 (?)", "1943–1944 гг. (?)", "1943?/1944?"),
        ("0943", "0943", "0943 г.", "0943"),
    ],
)
def test_a_date_says_itself_as_a_person_would(raw: str, en: str, ru: str, edtf: str) -> None:
    date = PartialDate.read(raw)
    assert (str(date), date.in_("ru"), date.edtf) == (en, ru, edtf)


def test_where_no_day_is_left_it_says_so() -> None:
    nothing = PartialDate.read("1943") & PartialDate.read("1945")
    assert (str(nothing), nothing.in_("ru"), nothing.edtf) == ("no day", "ни одного дня", None)


def test_the_first_ten_years_have_no_decade_to_be_written() -> None:
    first = PartialDate(dt.date(1, 1, 1), dt.date(9, 12, 31))
    assert first.edtf == "0001/0009"
