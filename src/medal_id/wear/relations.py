"""Which award is senior to which on a date: for certain, or by rules that may have held."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from attrs import field, frozen

from medal_id.catalogue import Catalogue
from medal_id.observations import PartialDate
from medal_id.rules import Confidence, RuleSet
from medal_id.wear.day import LATEST
from medal_id.wear.roll import roll
from medal_id.wear.sorting import sort
from medal_id.wear.worn import Step

#: The steps that lead down from each award, by the award that they lead to.
Steps = dict[str, dict[str, Step]]


@frozen(eq=False)
class Relations:
    """The order of wear on one date."""

    certain: Steps  #: By rules that held on every day of the date.
    possible: Steps  #: By those, and by rules that may have held.
    _below: dict[int, dict[str, frozenset[str]]] = field(init=False, repr=False)

    @_below.default
    def _all_below(self) -> dict[int, dict[str, frozenset[str]]]:
        every = (self.certain, self.possible)
        return {at: {one: _reach(steps, one) for one in steps} for at, steps in enumerate(every)}

    def senior(self, one: str, other: str) -> bool:
        """Tell whether an award is senior to another one for certain."""
        return other in self._below[0].get(one, ())

    def may_be_senior(self, one: str, other: str) -> bool:
        """Tell whether an award is, or may be, senior to another one."""
        return other in self._below[1].get(one, ())

    def why(self, senior: str, junior: str) -> tuple[Step, ...]:
        """Give the fewest steps that lead from an award down to another, certain ones if any."""
        steps = self.certain if self.senior(senior, junior) else self.possible
        return _path(steps, senior, junior)

    def order(self, key: dict[str, int]) -> tuple[str, ...]:
        """Put the awards of `key` in order; where no certain rule decides, the higher key last."""
        pairs = [(one, other) for one, down in self.certain.items() for other in down]
        return tuple(sort(key, pairs, key))


def relations(rules: RuleSet, on: PartialDate) -> Relations:
    """Work out the order of wear on a date."""
    certain: Steps = {}
    possible: Steps = {}
    for step, holds in _steps(rules, on):
        for steps in (certain, possible) if holds else (possible,):
            steps.setdefault(step.senior, {}).setdefault(step.junior, step)
    return Relations(certain, possible)


@lru_cache(maxsize=8)
def latest(catalogue: Catalogue) -> tuple[Relations, tuple[str, ...]]:
    """Give the latest order of wear, and all awards in it.

    Of awards that no source orders, the one that was established last comes last, and of those of
    one day the one whose id does.
    """
    known = roll(catalogue)
    dated = {one: known.established(one).earliest for one in known.ids}
    by_age = sorted(dated, key=lambda one: (str(dated[one] or ""), one))
    now = relations(catalogue.rules, LATEST)
    return now, now.order({one: place for place, one in enumerate(by_age)})


def _steps(rules: RuleSet, on: PartialDate) -> Iterator[tuple[Step, bool]]:
    """Give the steps of all rules that hold on a date, or may, and whether they do for certain.

    A rule that rests on a fact of low confidence never does.
    """
    for file in rules.orders_of_wear:
        for rule in file.rules:
            holds = rule.holds(on)
            if holds is False:
                continue
            weak = any(file.facts[fact].confidence is Confidence.LOW for fact in rule.facts)
            sources = file.titles(rule.facts)
            for senior, junior in rule.pairs():
                step = Step(senior, junior, rule.since, rule.replaced, rule.facts, sources)
                yield step, bool(holds) and not weak


def _reach(steps: Steps, start: str) -> frozenset[str]:
    """Give every award that steps lead down to."""
    found: set[str] = set()
    ahead = list(steps.get(start, ()))
    while ahead:
        one = ahead.pop()
        if one not in found:
            found.add(one)
            ahead += steps.get(one, ())
    return frozenset(found)


def _path(steps: Steps, start: str, end: str) -> tuple[Step, ...]:
    """Give the fewest steps from one award down to another one below it."""
    before: dict[str, Step] = {}
    ahead = [start]
    for one in ahead:
        for other, step in steps.get(one, {}).items():
            if other not in before:
                before[other] = step
                ahead.append(other)
    found = [before[end]]
    while found[0].senior != start:
        found.insert(0, before[found[0].senior])
    return tuple(found)
