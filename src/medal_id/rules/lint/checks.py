"""Checks of the relations between the parts of a specimen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from string import Template

from medal_id.errors import shown
from medal_id.rules.award import Award, Check
from medal_id.rules.kinds import Trait
from medal_id.rules.kinds.counts import CountsTrait
from medal_id.rules.kinds.dates import DateTrait
from medal_id.rules.kinds.number import NumberTrait
from medal_id.rules.kinds.quantity import QuantityTrait
from medal_id.rules.kinds.states import StatesTrait
from medal_id.rules.lint.lint import Found, Lint
from medal_id.rules.ruleset import RuleSet
from medal_id.rules.vocabulary import WARNINGS

#: How codes and the ids of forms of numbers are spelled.
CODE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
#: The kinds of traits that can contradict each other.
COMPARED: frozenset[type[Trait]] = frozenset(
    {NumberTrait, StatesTrait, CountsTrait, QuantityTrait, DateTrait}
)


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


def _spelling(rules: RuleSet) -> Iterator[Found]:
    for at, _, check in _checks(rules):
        if not CODE.fullmatch(check.code):
            yield at, f"the code {shown(check.code)} is misspelt"


def _unlike(rules: RuleSet) -> Iterator[Found]:
    traits = rules.vocabulary.traits
    for at, _, check in _checks(rules):
        if len(set(check.traits)) < len(check.traits):
            yield at, "it compares a trait with itself"
        alike = {_values(traits[name]) for name in check.traits}
        if check.kind == "equal" and not (len(alike) == 1 and alike.pop()[0] in COMPARED):
            yield at, f"{' and '.join(check.traits)} cannot be compared"


def _values(trait: Trait) -> tuple[type[Trait], str, frozenset[str]]:
    """Say what the values of a trait are like: its kind, its unit, its states."""
    return type(trait), getattr(trait, "unit", ""), frozenset(getattr(trait, "states", ()))


def _words(rules: RuleSet) -> Iterator[Found]:
    for at, _, check in _checks(rules):
        texts = (check.says.en, check.says.ru, check.next.en, check.next.ru)
        used = {word for text in texts for word in Template(text).get_identifiers()}
        for word in sorted(used - ({"first", "second"} if check.traits else set())):
            yield at, f"nothing fills in ${word}"


def _two_parts(rules: RuleSet) -> Iterator[Found]:
    for at, award, check in _checks(rules):
        part = {entry.id: entry.part for entry in award.entries}
        for side in check.sides:
            if len({part[one] for one in side.entries if one in part}) > 1:
                yield at, "the entries of one side belong to different parts"


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
        "check-spelling",
        "The code of a check is lower-case Latin words and digits, joined by -",
        "write it like number-differs",
        _spelling,
    ),
    Lint(
        "check-traits",
        "A check of kind equal compares two traits of one kind that can be compared",
        "compare numbers, states, counts, quantities or dates",
        _unlike,
    ),
    Lint(
        "check-words",
        "A check uses only $first and $second, what was seen of its two traits",
        "leave out other words after $",
        _words,
    ),
    Lint(
        "check-side",
        "The entries of one side of a check belong to one part of a specimen",
        "write a check for each part",
        _two_parts,
    ),
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
