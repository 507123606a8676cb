"""Saying which values probes stand for, as a person would: a range, a form of numbers, a list."""

from __future__ import annotations

import datetime as dt
import itertools
import math
from collections.abc import Iterable, Iterator, Sequence
from functools import singledispatch
from typing import Any

from medal_id.observations import Number, PartialDate, Quantity, Value
from medal_id.observations.number import NO_NUMBER, UNREAD_NUMBER
from medal_id.rules.kinds import Trait
from medal_id.rules.kinds.counts import CountsTrait
from medal_id.rules.kinds.dates import DateTrait
from medal_id.rules.kinds.number import NumberTrait
from medal_id.rules.kinds.quantity import QuantityTrait, Within
from medal_id.rules.kinds.states import StatesTrait
from medal_id.rules.kinds.stripes import StripesTrait
from medal_id.rules.kinds.text import TextTrait
from medal_id.rules.label import Label
from medal_id.rules.number_format import counted
from medal_id.rules.probes import OTHER_LETTER, OTHER_TEXT, probes

#: How many values are named where there are more.
FEW = 3
_DAY = dt.timedelta(days=1)
#: Probes of one trait, those together that all conditions judge alike.
Groups = Sequence[Sequence[Value]]


@singledispatch
def say_probes(trait: Trait, groups: Groups, conditions: Iterable[Any]) -> Label:
    """Say the values that some probes of a trait stand for.

    Args:
        trait: what is observed.
        groups: probes of it, those together that are judged alike.
        conditions: those that the probes were made from.
    """
    del conditions
    return one_of(trait.show(value) for value in worth_naming(trait, groups))


def worth_naming(trait: Trait, groups: Groups) -> tuple[Value, ...]:
    """Give the probes that a person would try: all states or counts, else one of each group."""
    finite = isinstance(trait, StatesTrait | CountsTrait)
    return tuple(_each(groups)) if finite else tuple(group[0] for group in groups)


def one_of(labels: Iterable[Label]) -> Label:
    """Name a few of several things of which one is meant, and say how many others there are."""
    each = list(dict.fromkeys(labels))
    few, more = each[:FEW], len(each) - FEW
    if more > 0:
        few.append(Label(f"{more} more", f"ещё {more}"))
    return Label(" or ".join(one.en for one in few), " или ".join(one.ru for one in few))


def _each(groups: Groups) -> Iterable[Value]:
    """Give all probes of all groups."""
    return itertools.chain.from_iterable(groups)


@say_probes.register
def _(trait: TextTrait, groups: Groups, conditions: Iterable[Any]) -> Label:
    del conditions
    other = Label("another text", "другая надпись")
    return one_of(other if one == OTHER_TEXT else trait.show(one) for one, *_ in groups)


@say_probes.register
def _(trait: StripesTrait, groups: Groups, conditions: Iterable[Any]) -> Label:
    known = {ribbon.ribbon for condition in conditions for ribbon in condition.ribbons}
    other = Label("another ribbon", "другая лента")
    return one_of(trait.show(one) if one in known else other for one, *_ in groups)


@say_probes.register
def _(trait: QuantityTrait, groups: Groups, conditions: Iterable[Any]) -> Label:
    every = sorted(one.low for one in probes(trait, conditions) if isinstance(one, Quantity))
    meant = {one.low for one in _each(groups) if isinstance(one, Quantity)}
    return one_of(_range(trait, every, *run) for run in _runs([at in meant for at in every]))


def _runs(meant: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Give the first and the last place of each row of what is meant."""
    for wanted, row in itertools.groupby(enumerate(meant), key=lambda one: one[1]):
        places = [at for at, _ in row]
        if wanted:
            yield places[0], places[-1]


def _range(trait: QuantityTrait, every: Sequence[float], first: int, last: int) -> Label:
    """Say a row of probes: every other one is a limit, those between stand for all between."""
    low, high = every[first - first % 2], every[last + last % 2]
    from_start, to_end = first == 0, last == len(every) - 1
    if from_start and to_end:
        return Label("any measure", "любое измерение")
    start, end = -math.inf if from_start else low, math.inf if to_end else high
    if (from_start or not first % 2) and (to_end or not last % 2):
        return trait.show_condition(Within(start, end))
    ends = []
    if not from_start:
        ends.append((*(("more than", "более") if first % 2 else ("at least", "не менее")), low))
    if not to_end:
        ends.append((*(("less than", "менее") if last % 2 else ("at most", "не более")), high))
    said = [(en, ru, trait.show(Quantity(at, at, trait.unit))) for en, ru, at in ends]
    return Label(
        " but ".join(f"{en} {at.en}" for en, _, at in said),
        ", но ".join(f"{ru} {at.ru}" for _, ru, at in said),
    )


@say_probes.register
def _(trait: DateTrait, groups: Groups, conditions: Iterable[Any]) -> Label:
    spans = [condition.span for condition in conditions]
    ends = {day for span in spans for day in (span.earliest, span.latest) if day is not None}
    limits = sorted({dt.date.min, dt.date.max, *ends})
    days = sorted(d.earliest for d in _each(groups) if isinstance(d, PartialDate) and d.earliest)
    meant: list[tuple[dt.date, dt.date]] = []
    for first, last in (_around(day, limits) for day in days):
        if meant and first - meant[-1][1] <= _DAY:
            meant[-1] = (meant[-1][0], last)
        else:
            meant.append((first, last))
    return one_of(_span(trait, *span) for span in meant)


def _around(day: dt.date, limits: Sequence[dt.date]) -> tuple[dt.date, dt.date]:
    """Give the days that a probe stands for: a limit for itself, others for all between limits."""
    if day in limits:
        return day, day
    before = max(limit for limit in limits if limit < day)
    return before + _DAY, min(limit for limit in limits if limit > day) - _DAY


def _span(trait: DateTrait, first: dt.date, last: dt.date) -> Label:
    """Say the days of a span that may have no end."""
    start = None if first == dt.date.min else first
    end = None if last == dt.date.max else last
    if start is None and end is None:
        return Label("any day", "любой день")
    return trait.show(PartialDate(start, end))


@say_probes.register
def _(trait: NumberTrait, groups: Groups, conditions: Iterable[Any]) -> Label:
    del conditions
    numbers = [one for one in _each(groups) if isinstance(one, Number)]
    said = [trait.show(one) for one in numbers if one in (NO_NUMBER, UNREAD_NUMBER)]
    forms = _forms(numbers)
    rest = [one for one in numbers if one.readings and not forms]
    return one_of([*said, *forms, *map(trait.show, rest)])


def _forms(numbers: Iterable[Number]) -> list[Label]:
    """Say how many letters and digits numbers have, of those that bear nothing else."""
    digits: dict[int, set[int]] = {}
    for read in (reading for number in numbers for reading in number.readings):
        plain = not read.suffix and not read.letters.strip(OTHER_LETTER) and read.digits.strip("0")
        if plain:
            digits.setdefault(len(read.letters), set()).add(len(read.digits))
    return [
        Label(f"{before.en}, then {after.en}", f"{before.ru}, затем {after.ru}")
        for letters, counts in digits.items()
        for before in [counted((letters, letters), "letter")]
        for first, last in _runs([n in counts for n in range(max(counts) + 1)])
        for after in [counted((first, last), "digit")]
    ]
