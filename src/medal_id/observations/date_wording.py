"""Saying dates as a person would, in both languages, and as the standard EDTF writes them."""

from __future__ import annotations

import calendar
import datetime as dt

from medal_id.observations.dates import PartialDate

#: The months as they stand after a day, and alone.
MONTHS = {
    "en": (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
    "ru": (
        *("января", "февраля", "марта", "апреля", "мая", "июня"),
        *("июля", "августа", "сентября", "октября", "ноября", "декабря"),
    ),
}
MONTHS_ALONE = {
    "en": MONTHS["en"],
    "ru": (
        *("январь", "февраль", "март", "апрель", "май", "июнь"),
        *("июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"),
    ),
}
#: What is said around a date; reading understands all of it.
EMPTY = {"en": "no day", "ru": "ни одного дня"}
NOT_KNOWN = {"en": "not known", "ru": "неизвестно"}
OR_LATER = {"en": "or later", "ru": "или позже"}
OR_EARLIER = {"en": "or earlier", "ru": "или раньше"}
TO = {"en": " to ", "ru": " – "}
ABOUT = {"en": "about", "ru": "примерно"}
UNCERTAIN = "(?)"
_YEAR, _YEARS = {"en": "", "ru": " г."}, {"en": "{} to {}", "ru": "{}–{} гг."}
#: The marks of EDTF: uncertain, approximate, both.
_MARKS = {(False, False): "", (True, False): "?", (False, True): "~", (True, True): "%"}


def say(date: PartialDate, lang: str) -> str:
    """Say a date in "en" or "ru": whole years as years, whole months as months."""
    words = _say_days(date, lang)
    if date.approximate:
        words = f"{ABOUT[lang]} {words}"
    return f"{words} {UNCERTAIN}" if date.uncertain else words


def _say_days(date: PartialDate, lang: str) -> str:
    """Say which days it can be."""
    first, last = date.earliest, date.latest
    if date.empty:
        return EMPTY[lang]
    fine = _fineness(first, last)
    begins, ends = (None if day is None else _written(day, fine, lang) for day in (first, last))
    if begins is None and ends is None:
        return NOT_KNOWN[lang]
    if ends is None:
        return f"{begins} {OR_LATER[lang]}"
    if begins is None:
        return f"{ends} {OR_EARLIER[lang]}"
    if fine == "year" and begins != ends:
        return _YEARS[lang].format(begins[:4], ends[:4])
    return begins if begins == ends else f"{begins}{TO[lang]}{ends}"


def edtf(date: PartialDate) -> str | None:
    """Write a date in EDTF, level 1, the shortest way that leaves the same days open."""
    first, last = date.earliest, date.latest
    if date.empty:
        return None
    mark = _MARKS[date.uncertain, date.approximate]
    fine = _fineness(first, last)
    begins, ends = (_iso(day, fine, mark) for day in (first, last))
    if first is not None and last is not None:
        if begins == ends:
            return begins
        for unknown in (1, 2):
            size = 10**unknown
            whole = first.year % size == 0 and last.year == first.year + size - 1
            if fine == "year" and whole and size <= first.year:
                return f"{first.year // size:0{4 - unknown}}{'X' * unknown}{mark}"
    return f"{begins}/{ends}"


def _fineness(first: dt.date | None, last: dt.date | None) -> str:
    """Tell whether the known limits are those of whole years, whole months, or just days."""
    if (first is None or (first.month, first.day) == (1, 1)) and (
        last is None or (last.month, last.day) == (12, 31)
    ):
        return "year"
    if (first is None or first.day == 1) and (last is None or last.day == _days(last)):
        return "month"
    return "day"


def _days(day: dt.date) -> int:
    """Count the days of a month."""
    return calendar.monthrange(day.year, day.month)[1]


def _written(day: dt.date, fine: str, lang: str) -> str:
    """Say a limit as finely as needed."""
    if fine == "year":
        return f"{day.year:04}{_YEAR[lang]}"
    if fine == "month":
        return f"{MONTHS_ALONE[lang][day.month - 1]} {day.year:04}{_YEAR[lang]}"
    return f"{day.day} {MONTHS[lang][day.month - 1]} {day.year:04}{_YEAR[lang]}"


def _iso(day: dt.date | None, fine: str, mark: str) -> str:
    """Write a limit as finely as needed."""
    if day is None:
        return ".."
    length = {"year": 4, "month": 7, "day": 10}[fine]
    return f"{day.isoformat()[:length]}{mark}"
