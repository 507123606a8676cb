"""Checks of the order of wear."""

from __future__ import annotations

from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter

from medal_id.observations import PartialDate
from medal_id.observations.text import words
from medal_id.rules.lint.lint import Found, Lint
from medal_id.rules.ruleset import RuleSet
from medal_id.rules.wear import Entitlement, OrderOfWear, WearRule, WearSideRule

#: What rests on facts and begins on some day.
Rule = WearRule | WearSideRule | Entitlement


def _rules(order: OrderOfWear) -> Iterator[tuple[str, Rule]]:
    """Give every rule of a file with its place."""
    parts: tuple[tuple[str, tuple[Rule, ...]], ...] = (
        ("order", order.rules),
        ("sides", order.sides),
        ("entitlements", order.entitlements),
    )
    for key, rules in parts:
        for index, rule in enumerate(rules):
            yield f"{order.place}: $.{key}[{index}]", rule


def _cycle(rules: RuleSet) -> Iterator[Found]:
    every = [rule for order in rules.orders_of_wear for rule in order.rules]
    for day in sorted({rule.since.latest for rule in every if rule.since.latest}):
        graph: TopologicalSorter[str] = TopologicalSorter()
        on = PartialDate(day, day)
        for senior, junior in (pair for rule in every if rule.holds(on) for pair in rule.pairs()):
            graph.add(junior, senior)
        try:
            graph.prepare()
        except CycleError as cause:
            found: list[str] = cause.args[1][:-1]
            start = found.index(min(found))
            circle = [*found[start:], *found[:start], found[start]]
            place = rules.orders_of_wear[0].place
            yield place, f"on {day} a circle: {' before '.join(circle)}"
            return  # it may be there on later days too


def _once(rules: RuleSet) -> Iterator[Found]:
    first: dict[str, str] = {}
    for order in rules.orders_of_wear:
        for award in order.awards:
            if award.id in first:
                yield f"{order.place}: {award.id}", f"it stands in {first[award.id]} already"
            first.setdefault(award.id, order.place)


def _alike(rules: RuleSet) -> Iterator[Found]:
    first: dict[tuple[str, ...], str] = {}
    for order in rules.orders_of_wear:
        for award in order.awards:
            for name in {words(award.name.en), words(award.name.ru)}:
                other = first.setdefault(name, award.id)
                if other != award.id:
                    yield f"{order.place}: {award.id}", f"it is called like {other}"


def _called(rules: RuleSet) -> Iterator[Found]:
    known = {award.id: award for award in rules.awards}
    for order in rules.orders_of_wear:
        for award in order.awards:
            if award.id in known and award.name != known[award.id].name:
                yield f"{order.place}: {award.id}", f"{known[award.id].place} calls it otherwise"


def _unplaced(rules: RuleSet) -> Iterator[Found]:
    for order in rules.orders_of_wear:
        named = {one for rule in order.rules for pair in rule.pairs() for one in pair}
        named |= {one for right in order.entitlements for one in (right.holder, right.to)}
        for award in order.awards:
            if award.id not in named:
                yield f"{order.place}: {award.id}", "no rule names it"


def _no_fact(rules: RuleSet) -> Iterator[Found]:
    for order in rules.orders_of_wear:
        for at, rule in _rules(order):
            if not rule.facts:
                yield at, "it rests on no fact"


def _never(rules: RuleSet) -> Iterator[Found]:
    for order in rules.orders_of_wear:
        for at, rule in _rules(order):
            if rule.since.latest is None:
                yield at, f"since {rule.since.edtf} it holds on no day for certain"
            ended = rule.replaced if isinstance(rule, WearRule) else None
            if ended is not None and rule.since.precedes(ended) is not True:
                yield at, f"replaced {ended.edtf}, but it began {rule.since.edtf}"


def _too_early(rules: RuleSet) -> Iterator[Found]:
    for order in rules.orders_of_wear:
        established = {award.id: award.established for award in order.awards}
        for index, rule in enumerate(order.rules):
            for one in rule.chain:
                if _open(rule.since, established[one]):
                    at = f"{order.place}: $.order[{index}]"
                    yield at, f"it can begin before {one} was established"


def _open(since: PartialDate, established: PartialDate) -> bool:
    """Tell whether a span begins before an award was established."""
    first, day = since.earliest, established.earliest
    return day is not None and (first is None or first < day)


LINTS = (
    Lint(
        "wear-cycle",
        "On no date does a chain of rules lead from an award back to itself",
        "say from when to when each rule holds",
        _cycle,
        relied_on=True,
    ),
    Lint(
        "wear-once",
        "An award stands in one order of wear only",
        "delete one of the two",
        _once,
        relied_on=True,
    ),
    Lint(
        "wear-name",
        "No two awards of the order of wear are called alike",
        "tell them apart by their names",
        _alike,
    ),
    Lint(
        "wear-same-name",
        "The order of wear calls an award as the file of the award does",
        "write the name as it stands there",
        _called,
    ),
    Lint(
        "wear-unused",
        "Every award of the order of wear is named by a rule of it",
        "add a chain or an entitlement with it, or delete it",
        _unplaced,
    ),
    Lint(
        "wear-fact",
        "Every rule of the order of wear rests on facts of its file",
        "name the facts",
        _no_fact,
    ),
    Lint(
        "wear-days",
        "A rule of the order of wear has begun by some day, and is replaced after that",
        "write since like 1957-02-16/1980-07-18, and replaced later than that",
        _never,
    ),
    Lint(
        "wear-too-early",
        "No chain begins before its awards were established",
        "let since begin with the youngest award of the chain",
        _too_early,
    ),
)
