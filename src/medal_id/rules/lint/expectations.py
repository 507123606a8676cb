"""Checks of what single entries expect."""

from __future__ import annotations

from collections.abc import Iterator

from medal_id.rules.award import Award
from medal_id.rules.entry import Entry
from medal_id.rules.lint.leaves import is_leaf, path
from medal_id.rules.lint.lint import Found, Lint
from medal_id.rules.outcome import Confidence
from medal_id.rules.ruleset import RuleSet


def _entries(rules: RuleSet) -> Iterator[tuple[str, Award, Entry]]:
    """Give every entry with its place and its award."""
    for award in rules.awards:
        for entry in award.entries:
            yield f"{award.place}: {entry.id}", award, entry


def _nothing(rules: RuleSet) -> Iterator[Found]:
    for at, award, entry in _entries(rules):
        if not entry.expects and is_leaf(award, entry):
            yield at, "it expects nothing"


def _part(rules: RuleSet) -> Iterator[Found]:
    for at, _, entry in _entries(rules):
        shown = dict.fromkeys(one.trait for one in entry.expects)
        shown |= dict.fromkeys(one.trait for one in entry.datings if one.trait)
        for trait in shown:
            if rules.vocabulary.part_of(trait) != entry.part:
                yield at, f"{trait!r} is not seen on a {entry.part}"


def _twice(rules: RuleSet) -> Iterator[Found]:
    for at, award, entry in _entries(rules):
        said = [
            (one.trait, one.condition, one.given, one.how_often)
            for step in path(award, entry)
            for one in step.expects
        ]
        for place in range(len(said) - len(entry.expects), len(said)):
            if said[place] in said[:place]:
                yield at, f"what it expects of {said[place][0]!r} is said already"


def _low_confidence(rules: RuleSet) -> Iterator[Found]:
    for at, award, entry in _entries(rules):
        for one in entry.expects:
            low = award.facts[one.fact].confidence is Confidence.LOW
            if low and one.how_often.excludes:
                yield at, f"{one.trait!r} excludes by {one.fact}, a fact of low confidence"


def _idle_flag(rules: RuleSet) -> Iterator[Found]:
    for at, _, entry in _entries(rules):
        for one in entry.datings:
            if one.used_later and one.added_later:
                yield at, f"{one.of!s}: used_later and added_later"
            written = one.trait and one.condition is None
            if one.added_later and not (written or (one.trait and one.span.earliest)):
                yield at, f"{one.of!s}: added_later without a trait and an earliest day"


LINTS = (
    Lint(
        "idle-flag",
        "A dating is used_later or added_later; the latter has an earliest day that a trait shows",
        "leave out what says nothing",
        _idle_flag,
    ),
    Lint(
        "expects-nothing",
        "An entry expects something, unless it only holds others",
        "say what it shows",
        _nothing,
    ),
    Lint(
        "other-part",
        "An entry expects, and is dated by, only what is seen on its part of a specimen",
        "use traits of that part, or give the entry another part",
        _part,
    ),
    Lint(
        "said-twice",
        "What holds for an entry and all below it is written once",
        "delete the repetition",
        _twice,
    ),
    Lint(
        "low-confidence",
        "What always or never holds rests on facts of medium or high confidence",
        "say usually or rarely, or find a better source",
        _low_confidence,
    ),
)
