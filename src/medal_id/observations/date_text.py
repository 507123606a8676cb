"""Reading dates as people, papers and the standard EDTF write them.

EDTF is the Extended Date/Time Format of the Library of Congress (ISO 8601-2:2019), of which level 1
is read without seasons, years of more than four digits and years before our era.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re

from attrs import evolve

from medal_id.errors import BadObservation, shown
from medal_id.observations.date_wording import (
    ABOUT,
    MONTHS,
    MONTHS_ALONE,
    NOT_KNOWN,
    OR_EARLIER,
    OR_LATER,
)
from medal_id.observations.dates import PartialDate

_LONGEST = 80
_REMEDY = "write it like 1943-06-03, 3.VI.1943, 3 June 1943, 1943 or 194_"
#: A digit that is not there or not known, as it is written or printed: 194_, 194X, 194-, 194?.
_BLANK = r"[Xx\u0445_?\-\u2013\u2014]"
_YEAR = re.compile(r"\d{4}")
_DECADE = re.compile(rf"(?P<known>\d{{3}})(?:{_BLANK}|0s|0-е|0-х)")
_CENTURY = re.compile(rf"(?P<known>\d\d){_BLANK}{{2}}")
_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d|XX(?!-\d))(?:-(?P<day>\d\d|XX))?")
_POINTS = re.compile(
    r"(?:(?P<day>\d{1,2})\s?\.\s?)?(?P<month>\d{1,2}|[IVX]{1,4})\s?[.]\s?(?P<year>\d{4})"
)
_ROMAN_SPACED = re.compile(r"(?P<day>\d{1,2})[ /-](?P<month>[IVX]{1,4})[ /-](?P<year>\d{4})")
_WORDS = re.compile(
    r"(?:(?P<day>\d{1,2})(?:st|nd|rd|th|-?го|\.)? )?(?P<month>[^\W\d_]{3,9})\.?,? (?P<year>\d{4})"
)
_AMERICAN = re.compile(
    r"(?P<month>[^\W\d_]{3,9})\.? (?P<day>\d{1,2})(?:st|nd|rd|th)?, ?(?P<year>\d{4})"
)
_FORMS = (_ISO, _POINTS, _ROMAN_SPACED, _WORDS, _AMERICAN)
#: The word "year" after a date, in Russian.
_GODA = re.compile(r"(?<=\d|е|х) ?(?:гг?|год|года|годы|годов)\.?(?= |$)")
_ABOUT = re.compile(rf"(?:{ABOUT['en']}|{ABOUT['ru']}|circa|ca?\.|ca|около|ок\.) ?(?=\S)")
_DOUBT = re.compile(r" ?\(\?\)$")
_LATER = re.compile(rf" (?:{OR_LATER['en']}|{OR_LATER['ru']})$")
_EARLIER = re.compile(rf" (?:{OR_EARLIER['en']}|{OR_EARLIER['ru']})$")
_UNKNOWN = {*NOT_KNOWN.values(), "unknown", "неизвестна", "неизвестен"}
_PAIR = re.compile(r"(?:from |с )?([^/]{0,30}?)(?: to | по | [-\u2013\u2014] |/)([^/]{0,30})")
_YEARS = re.compile(r"(\d{4})[-\u2013\u2014](\d{4})")
_FIGURES = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_ROMAN = {figure: number for number, figure in enumerate(_FIGURES, 1)}
#: Cyrillic letters typed for Roman figures.
_AS_ROMAN = str.maketrans("\u0425\u0406", "XI")
#: What qualifies a date in EDTF: whether it is uncertain, and whether approximate.
_MARKS = {"?": (True, False), "~": (False, True), "%": (True, True)}


def read_dates(raw: object, place: str) -> PartialDate:
    """Read a date in any of its forms, or a list of a first and a last one.

    Raises:
        BadObservation: where it is no such date or the two stand in the wrong order.
    """
    if isinstance(raw, PartialDate):
        first, last = _limit(raw.earliest, place), _limit(raw.latest, place)
        doubts = (raw.uncertain is True, raw.approximate is True)
        date = PartialDate(first, last, *doubts)
    elif isinstance(raw, list | tuple) and len(raw) == 2:
        date = _between(_read_one(raw[0], place), _read_one(raw[1], place))
    else:
        date = _read_one(raw, place)
    if date.empty:
        raise BadObservation(place, "the two dates are swapped", "earlier one first")
    return date


def _limit(day: object, place: str) -> dt.date | None:
    """Check a limit: a day, or None."""
    return day if day is None or type(day) is dt.date else _read_one(day, place).earliest


def _read_one(raw: object, place: str) -> PartialDate:
    """Read one date."""
    if isinstance(raw, dt.datetime):
        return PartialDate(raw.date(), raw.date())
    if isinstance(raw, dt.date):
        return PartialDate(raw, raw)
    if type(raw) is int and 1000 <= raw <= dt.MAXYEAR:
        raw = str(raw)
    if not isinstance(raw, str) or len(raw) > _LONGEST:
        raise BadObservation(place, f"{shown(raw)} is no date", _REMEDY)
    text = " ".join(raw.split())
    date = _read_text(text, place, raw)
    if date is None:
        remedy = _REMEDY
        if re.search(r"[./ -]\d\d(?: ?г\.?)?$", text):
            remedy = "write the year with four digits"
        elif re.fullmatch(r"\d{1,2}/\d{1,2}/\d{4}", text):
            remedy = "day and month cannot be told apart: write it like 1943-06-03"
        raise BadObservation(place, f"{shown(raw)} is no date", remedy)
    return date


def _read_text(text: str, place: str, raw: str) -> PartialDate | None:
    """Read a date or an interval with what is said of its certainty; None where it is neither."""
    if text.casefold() in _UNKNOWN:
        return PartialDate()
    bare = _DOUBT.sub("", text)
    said = _ABOUT.sub("", bare, count=1)
    date = _read_interval(_GODA.sub("", said), place, raw)
    return date and evolve(
        date,
        uncertain=date.uncertain or bare != text,
        approximate=date.approximate or said != bare,
    )


def _read_interval(text: str, place: str, raw: str) -> PartialDate | None:
    """Read a date, or an interval of two of which one or both may be unknown."""
    if date := _read_marked(text, place, raw):
        return date
    pair = _YEARS.fullmatch(text) or _PAIR.fullmatch(text)
    if pair is None:
        return None
    first, last = (_read_end(end, place, raw) for end in pair.groups())
    return _between(first, last) if first and last else None


def _read_end(text: str, place: str, raw: str) -> PartialDate | None:
    """Read one end of an interval: a date, or nothing or two dots where it is not known."""
    return PartialDate() if text in ("", "..") else _read_marked(text, place, raw)


def _between(first: PartialDate, last: PartialDate) -> PartialDate:
    """Give the interval from the first day of one date to the last day of another."""
    return PartialDate(
        first.earliest,
        last.latest,
        uncertain=first.uncertain or last.uncertain,
        approximate=first.approximate or last.approximate,
    )


def _read_marked(text: str, place: str, raw: str) -> PartialDate | None:
    """Read a date that may end with a mark of EDTF."""
    date = _read_limits(text, place, raw)
    if date is None and text[-1:] in _MARKS:
        uncertain, approximate = _MARKS[text[-1]]
        date = _read_limits(text[:-1], place, raw)
        return date and evolve(date, uncertain=uncertain, approximate=approximate)
    return date


def _read_limits(text: str, place: str, raw: str) -> PartialDate | None:
    """Read a date that may be open to one side: "1943 or later"."""
    if later := _LATER.search(text):
        date = _read_days(text[: later.start()], place, raw)
        return date and PartialDate(date.earliest, None)
    if earlier := _EARLIER.search(text):
        date = _read_days(text[: earlier.start()], place, raw)
        return date and PartialDate(None, date.latest)
    return _read_days(text, place, raw)


def _read_days(text: str, place: str, raw: str) -> PartialDate | None:
    """Read a day, a month, a year, a decade or a century."""
    if _YEAR.fullmatch(text):
        return _days(text, "", "", place, raw)
    if match := _DECADE.fullmatch(text):
        return _span(int(match["known"]) * 10, 10, place, raw)
    if match := _CENTURY.fullmatch(text):
        return _span(int(match["known"]) * 100, 100, place, raw)
    for form in _FORMS:
        if match := form.fullmatch(text.translate(_AS_ROMAN)):
            found = match.groupdict()
            month = _month(found["month"])
            if month is not None:
                return _days(found["year"], month, found["day"] or "", place, raw)
    return None


def _month(word: str) -> str | None:
    """Give the figure of a month, "" where it is left open, or None where it is no month."""
    if word.isdecimal():
        return word
    if word == "XX":
        return ""
    roman = _ROMAN.get(word)
    if roman:
        return str(roman)
    folded = word.casefold()
    for names in (*MONTHS.values(), *MONTHS_ALONE.values()):
        for number, name in enumerate(names, 1):
            if name.casefold().startswith(folded):
                return str(number)
    return None


def _days(year: str, month: str, day: str, place: str, raw: str) -> PartialDate:
    """Give the days of a year, of a month, or the one day."""
    known = "" if day == "XX" else day
    first_month, last_month = (int(month), int(month)) if month else (1, 12)
    try:
        first = dt.date(int(year), first_month, int(known or 1))
        length = calendar.monthrange(first.year, last_month)[1]
        return PartialDate(first, dt.date(first.year, last_month, int(known or length)))
    except ValueError as cause:
        raise BadObservation(place, f"{shown(raw)} is no day", "check month and day") from cause


def _span(first: int, years: int, place: str, raw: str) -> PartialDate:
    """Give the days of a decade or a century."""
    if not first:
        raise BadObservation(place, f"{shown(raw)} is no day", "check the year")
    return PartialDate(dt.date(first, 1, 1), dt.date(first + years - 1, 12, 31))
