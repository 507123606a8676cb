"""Reading dates as people, papers and the standard EDTF write them.

EDTF is the Extended Date/Time Format of the Library of Congress (ISO 8601-2:2019), of which level 1
is read without times of day, seasons, years of more than four digits and years before our era.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
import unicodedata
from typing import cast

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
_BLANK = r"[Xx\u0425\u0445_?\-\u2013\u2014]"
_YEAR = rf"(?P<year>\d{{4}}|\d{{3}}{_BLANK}|\d\d{_BLANK}{{2}})"
_DAY = r"(?P<day>\d{1,2}|_{1,4})"
_ROMAN = r"(?P<month>[IVXivx]{1,4})"
_WORD = r"(?P<month>[^\W\d_]{3,9})\.?"
_DASH = r"[\-\u2013\u2014]"
#: The forms of a single date, each in full.
_FORMS = tuple(
    map(
        re.compile,
        (
            _YEAR,
            r"(?P<year>\d{3}0)(?P<decade>s|-?(?:е|х|ые|ых))",
            r"(?P<year>\d{4})-(?P<month>\d\d|XX(?!-\d))(?:-(?P<day>\d\d|XX))?",
            r"(?P<year>\d{4})([./])(?P<month>\d\d)\2(?P<day>\d\d)",
            rf"(?:{_DAY}\s?\.\s?)?(?P<month>\d{{1,2}})\s?\.\s?{_YEAR}",
            r"(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{4})",
            rf"(?:{_DAY}\s?[ ./-]\s?)?{_ROMAN}\s?[ ./-]\s?{_YEAR}",
            rf"(?:{_DAY}(?:st|nd|rd|th|-?го|\.)? )?{_WORD},? {_YEAR}",
            rf"{_WORD} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? {_YEAR}",
        ),
    )
)
#: Two dates that share their end: days of a month, months or years.
_SHARED = re.compile(
    rf"(?P<first>\d{{1,2}}|[^\W\d_]{{3,9}})\s?{_DASH}\s?(?P<last>\S.*? )(?P<end>.+)"
)
_SHORT = re.compile(rf"(?P<first>(?P<century>\d\d)(?P<from>\d\d))(?:{_DASH}|/)(?P<to>\d\d)")
#: The word "year" after a date, in Russian.
_GODA = re.compile(
    r"(?<=[\dXx_?\u0425\u0445\-\u2013ехы]) ?(?:гг?|год|года|годы|годов)\.?$", re.IGNORECASE
)
_ABOUT = re.compile(
    rf"(?:~|(?:{ABOUT['en']}|{ABOUT['ru']}|circa|approx\.?|ca|около|приблизительно)(?= )"
    r"|ca?\.|ок\.) ?(?=\S)",
    re.IGNORECASE,
)
_DOUBT = re.compile(r" ?\(\?\)$")
#: Words before a date that say nothing of its days, or only where in it something lies.
_IDLE = re.compile(
    r"(?:в|от|in|on|early|mid|late|начало|конец|середина|нач\.|кон\.|сер\.) (?=\S)", re.IGNORECASE
)
_LATER = re.compile(rf" (?:{OR_LATER['en']}|{OR_LATER['ru']}|или позднее)$", re.IGNORECASE)
_EARLIER = re.compile(rf" (?:{OR_EARLIER['en']}|{OR_EARLIER['ru']}|или ранее)$", re.IGNORECASE)
#: Words before a date, and which side of it they leave open.
_LIMITS = (
    (re.compile(r"(?:before|до) (?=\S)", re.IGNORECASE), "before"),
    (re.compile(r"(?:after|после) (?=\S)", re.IGNORECASE), "after"),
    (re.compile(r"(?:since|from|not before|с|не ранее) (?=\S)", re.IGNORECASE), "since"),
    (re.compile(r"(?:by|until|not after|по|не позднее) (?=\S)", re.IGNORECASE), "until"),
)
_UNKNOWN = {*NOT_KNOWN.values(), "unknown", "неизвестна", "неизвестен"}
_PAIR = re.compile(r"(?:from |с )?([^/]{0,30}?)(?: to | по | [-\u2013\u2014] |/)([^/]{0,30})")
_JOINED = re.compile(
    rf"(\d{{4}}|\d\d\.\d\d\.\d{{4}}){_DASH}(\d{{4}}|\d\d\.\d\d\.\d{{4}})|(\d{{4}}-\d\d(?:-\d\d)?)[\u2013\u2014](\d{{4}}-\d\d(?:-\d\d)?)"
)
_TWO_DIGITS = re.compile(
    r"\d{1,2}\s?[./ -]\s?(?:\d{1,2}|[IVX]{1,4}|[^\W\d_]{3,9})\s?[./ -]\s?\d\d(?: ?г\.?)?",
    re.IGNORECASE,
)
_UNTOLD = re.compile(r"\d{1,2}/\d{1,2}/\d{4}")
_FIGURES = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_MONTHS = {figure: number for number, figure in enumerate(_FIGURES, 1)}
#: Cyrillic letters typed for Roman figures, and quotes around a day.
_AS_ROMAN = str.maketrans("\u0425\u0406\u0423", "XIV", '«»„“”"')
#: What qualifies a date in EDTF: whether it is uncertain, and whether approximate.
_MARKS = {"?": (True, False), "~": (False, True), "%": (True, True)}
_ONE_DAY = dt.timedelta(days=1)


class _NoDayError(Exception):
    """A date of the right shape that no calendar has, with what to do about it."""


def read_dates(raw: object, place: str) -> PartialDate:
    """Read a date in any of its forms, or a list of a first and a last one.

    Raises:
        BadObservation: where it is no such date or the two stand in the wrong order.
    """
    if type(raw) in (list, tuple) and len(two := list(cast("list[object]", raw))) == 2:
        date = _between(*(_read_one(one, place) for one in two))
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
    kind = type(raw)
    if kind is PartialDate:
        assert isinstance(raw, PartialDate)
        first, last = _limit(raw.earliest, place), _limit(raw.latest, place)
        return PartialDate(first, last, raw.uncertain is True, raw.approximate is True)
    if issubclass(kind, dt.date):
        day = dt.date(*dt.date.timetuple(raw)[:3])  # type: ignore[arg-type]  # it is one
        return PartialDate(day, day)
    text = str.__str__(raw) if issubclass(kind, str) else ""  # a plain copy
    if kind is int and 1000 <= raw <= dt.MAXYEAR:  # type: ignore[operator]  # it is one
        text = str(raw)
    spaced = " ".join(text.split()) if len(text) <= _LONGEST else ""
    try:
        date = _read_text(spaced) if spaced else None
    except _NoDayError as cause:
        raise BadObservation(place, f"{shown(text)} is no day", str(cause)) from cause
    if date is None:
        remedy = _REMEDY
        if _TWO_DIGITS.fullmatch(spaced):
            remedy = "write the year with four digits"
        elif _UNTOLD.fullmatch(spaced):
            remedy = "day and month cannot be told apart: write it like 1943-06-03"
        raise BadObservation(place, f"{shown(text or raw)} is no date", remedy)
    return date


def _read_text(text: str) -> PartialDate | None:
    """Read a date or an interval with what is said of its certainty; None where it is neither."""
    if text.casefold() in _UNKNOWN:
        return PartialDate()
    bare = _DOUBT.sub("", text)
    said = _ABOUT.match(bare)
    date = _read_interval(bare[said.end() :] if said else bare)
    return date and evolve(
        date,
        uncertain=date.uncertain or bare != text,
        approximate=date.approximate or said is not None,
    )


def _read_interval(text: str) -> PartialDate | None:
    """Read a date, or an interval of two of which one or both may be unknown."""
    if date := _read_marked(text):
        return date
    bare = _GODA.sub("", text)
    if short := _SHORT.fullmatch(bare):
        if short["to"] <= short["from"]:
            return None
        return _between(_days(short["first"]), _days(short["century"] + short["to"]))
    if shared := _SHARED.fullmatch(bare):
        first = _read_marked(f"{shared['first']} {_common(shared)}")
        last = _read_marked(shared["last"] + shared["end"])
        if first and last:
            return _between(first, last)
    pair = _JOINED.fullmatch(bare) or _PAIR.fullmatch(text)
    if pair is None:
        return None
    first, last = (_read_end(end) for end in pair.groups() if end is not None)
    return _between(first, last) if first and last else None


def _common(shared: re.Match[str]) -> str:
    """Give what two dates share: "3-5 June 1943" the month and year, "June-July 1943" the year."""
    both_days = shared["first"].isdecimal()
    return str(shared["end"]) if both_days else str(shared["end"].rpartition(" ")[2])


def _read_end(text: str) -> PartialDate | None:
    """Read one end of an interval: a date, or nothing or two dots where it is not known."""
    return PartialDate() if text in ("", "..") else _read_marked(text)


def _between(first: PartialDate, last: PartialDate) -> PartialDate:
    """Give the interval from the first day of one date to the last day of another."""
    return PartialDate(
        first.earliest,
        last.latest,
        uncertain=first.uncertain or last.uncertain,
        approximate=first.approximate or last.approximate,
    )


def _read_marked(text: str) -> PartialDate | None:
    """Read a date that may end with a mark of EDTF."""
    date = _read_limits(text)
    if date is None and text[-1:] in _MARKS:
        uncertain, approximate = _MARKS[text[-1]]
        date = _read_limits(text[:-1].rstrip())
        return date and evolve(date, uncertain=uncertain, approximate=approximate)
    return date


def _read_limits(text: str) -> PartialDate | None:
    """Read a date that may be open to one side: "1943 or later", "before 1943"."""
    if later := _LATER.search(text):
        return _open(_read_days(text[: later.start()]), "since")
    if earlier := _EARLIER.search(text):
        return _open(_read_days(text[: earlier.start()]), "until")
    for words, side in _LIMITS:
        if said := words.match(text):
            return _open(_read_days(text[said.end() :]), side)
    return _read_days(text)


def _open(date: PartialDate | None, side: str) -> PartialDate | None:
    """Open a date to one side."""
    if date is None or date.earliest is None or date.latest is None:
        return None
    if side == "before":
        return PartialDate(None, date.earliest - _ONE_DAY) if date.earliest > dt.date.min else None
    if side == "after":
        return PartialDate(date.latest + _ONE_DAY, None) if date.latest < dt.date.max else None
    return PartialDate(date.earliest, None) if side == "since" else PartialDate(None, date.latest)


def _read_days(text: str) -> PartialDate | None:
    """Read a day, a month, a year, a decade or a century."""
    plain = unicodedata.normalize("NFKC", _GODA.sub("", _IDLE.sub("", text, count=1)))
    for form in _FORMS:
        match = form.fullmatch(plain) or form.fullmatch(plain.translate(_AS_ROMAN))
        if match is None:
            continue
        found = match.groupdict()
        month = _month(found.get("month") or "")
        if month is not None and not _untold(match[0], found):
            year = f"{found['year'][:3]}X" if found.get("decade") else found["year"]
            return _days(year, month, found.get("day") or "")
    return None


def _untold(text: str, found: dict[str, str | None]) -> bool:
    """Tell whether day and month, parted by strokes, may be either."""
    if not _UNTOLD.fullmatch(text):
        return False
    day, month = int(found["day"] or 0), int(found["month"] or 0)
    return day <= 12 and month <= 12 and day != month


def _month(word: str) -> int | None:
    """Give the number of a month, 0 where it is left open, or None where it is no month."""
    if word in ("", "XX"):
        return 0
    if word.isdecimal():
        return int(word) or 13
    roman = _MONTHS.get(word.upper())
    if roman:
        return roman
    folded = word.casefold()
    for names in (*MONTHS.values(), *MONTHS_ALONE.values()):
        for number, name in enumerate(names, 1):
            if name.casefold().startswith(folded):
                return number
    return None


def _days(year: str, month: int = 0, day: str = "") -> PartialDate:
    """Give the days of a year, of a month, or the one day; of a decade, from first to last."""
    low, high = (int(re.sub(_BLANK, digit, year)) for digit in "09")
    known = int(day) if day.isdecimal() else 0
    if day.isdecimal() and not month:
        raise _NoDayError("write the month, or no day")
    try:
        first = dt.date(low, month or 1, known or 1)
        length = calendar.monthrange(high, month or 12)[1]
        return PartialDate(first, dt.date(high, month or 12, known or length))
    except ValueError as cause:
        raise _NoDayError("check month and day") from cause
