"""Checks of the relations between the parts of a specimen."""

from __future__ import annotations

from collections.abc import Iterator

from medal_id.errors import shown
from medal_id.rules.award import Award, Check
from medal_id.rules.lint.lint import Found, Lint
from medal_id.rules.ruleset import RuleSet
from medal_id.rules.vocabulary import WARNINGS


def _checks(rules: RuleSet) -> Iterator[tuple[str, Award, Check]]:
    """Give every check with its place and its award."""
    for award in rules.awards:
        for check in award.checks:
            yield f"{award.place}: {check.code}", award, check


def _code(rules: RuleSet) -> Iterator[Found]:
    seen: set[tuple[str, str]] = set()
    for at, award, check in _checks(rules):
        if check.code in WARNINGS or (award.id, check.code) in seen:
            yield at, "its code is taken"
        seen.add((award.id, check.code))


def _no_fact(rules: RuleSet) -> Iterator[Found]:
    for at, _, check in _checks(rules):
        if not check.facts:
            yield at, "it rests on no fact"


def _no_entry(rules: RuleSet) -> Iterator[Found]:
    for at, award, check in _checks(rules):
        known = {entry.id for entry in award.entries}
        for wanted in (one for side in check.sides for one in side.entries):
            if wanted not in known:
                yield at, f"unknown entry {shown(wanted)}"


def _no_date(rules: RuleSet) -> Iterator[Found]:
    for at, award, check in _checks(rules):
        if check.kind != "overlap":
            continue
        dating = {dating.trait for entry in award.entries for dating in entry.datings}
        for trait in check.traits:
            if trait not in dating:
                yield at, f"{trait!r} dates nothing in this file"


LINTS = (
    Lint(
        "check-code",
        "A check has a code of its own",
        "choose another code",
        _code,
    ),
    Lint(
        "check-fact",
        "A check rests on facts of its file",
        "name the facts",
        _no_fact,
    ),
    Lint(
        "check-entries",
        "A check compares entries of its own file",
        "correct the id",
        _no_entry,
        relied_on=True,
    ),
    Lint(
        "check-dates",
        "A check of kind overlap compares traits that date something",
        "add an [[entries.dates]] with that trait",
        _no_date,
    ),
)
