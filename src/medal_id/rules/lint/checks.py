"""Checks of the relations between the parts of a specimen."""

from __future__ import annotations

from collections.abc import Iterator

from medal_id.errors import shown
from medal_id.rules.award import Award, Check
from medal_id.rules.lint.lint import Found, Lint
from medal_id.rules.ruleset import RuleSet
from medal_id.rules.vocabulary import SEVERITIES, WARNINGS

KINDS = ("equal", "apart")


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


def _kind(rules: RuleSet) -> Iterator[Found]:
    for at, _, check in _checks(rules):
        if check.kind not in KINDS:
            yield at, f"unknown kind {shown(check.kind)}"


def _severity(rules: RuleSet) -> Iterator[Found]:
    for at, _, check in _checks(rules):
        if check.severity not in SEVERITIES:
            yield at, f"unknown severity {shown(check.severity)}"


def _fact(rules: RuleSet) -> Iterator[Found]:
    for at, award, check in _checks(rules):
        if check.fact not in award.facts:
            yield at, f"unknown fact {shown(check.fact)}"


def _two_traits(rules: RuleSet) -> Iterator[Found]:
    for at, _, check in _checks(rules):
        if check.kind != "equal":
            continue
        if len(check.traits) != 2 or check.first or check.second:
            yield at, "equal compares two traits and nothing else"
        for trait in check.traits:
            if trait not in rules.vocabulary.traits:
                yield at, f"unknown trait {shown(trait)}"


def _two_sides(rules: RuleSet) -> Iterator[Found]:
    for at, award, check in _checks(rules):
        if check.kind != "apart":
            continue
        if not check.first or not check.second or check.traits:
            yield at, "apart keeps the entries of first and of second apart and nothing else"
        for wanted in check.first + check.second:
            if wanted not in {entry.id for entry in award.entries}:
                yield at, f"unknown entry {shown(wanted)}"


LINTS = (
    Lint(
        "check-code",
        "A check has a code of its own",
        "choose another code",
        _code,
    ),
    Lint(
        "check-kind",
        "A check is of a known kind",
        f"use one of: {', '.join(KINDS)}",
        _kind,
        relied_on=True,
    ),
    Lint(
        "check-severity",
        "A check that fails is a note, a warning or serious",
        f"use one of: {', '.join(SEVERITIES)}",
        _severity,
        relied_on=True,
    ),
    Lint(
        "check-fact",
        "A check rests on a fact of its file",
        "correct the id",
        _fact,
        relied_on=True,
    ),
    Lint(
        "check-traits",
        "A check of kind equal names two traits of the vocabulary",
        'write traits = ["serial_number", "certificate.number"]',
        _two_traits,
        relied_on=True,
    ),
    Lint(
        "check-entries",
        "A check of kind apart names entries of its file on both sides",
        "write first = [...] and second = [...] with ids of entries",
        _two_sides,
    ),
)
