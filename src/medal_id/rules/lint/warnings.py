"""Checks of the wording of warnings; that none is missing, loading makes sure."""

from __future__ import annotations

from collections.abc import Iterator
from string import Template

from medal_id.errors import shown
from medal_id.rules.lint.lint import Found, Lint
from medal_id.rules.ruleset import RuleSet
from medal_id.rules.vocabulary import SEVERITIES

_EVIDENCE = frozenset({"trait", "seen", "expected", "look", "candidate"})
#: The words that the engine fills in, for each warning that it gives.
WORDS = {
    "contradiction": _EVIDENCE,
    "usual-feature-missing": _EVIDENCE,
    "rare-feature": _EVIDENCE,
    "copy-tell-tale": _EVIDENCE,
    "answers-conflict": _EVIDENCE - {"candidate"},
    "not-applicable": frozenset({"trait", "other", "seen"}),
    "names-another": frozenset({"trait", "seen", "candidate", "other"}),
    "fits-no-known-kind": frozenset({"candidate", "reasons"}),
    "not-issued": frozenset({"candidate"}),
    "draft-rule": frozenset({"candidate"}),
    "different-awards": frozenset({"reasons"}),
    "dates-do-not-meet": frozenset({"reasons"}),
}


def _unknown(rules: RuleSet) -> Iterator[Found]:
    for code in rules.vocabulary.warnings:
        if code not in WORDS:
            yield rules.vocabulary.place, f"nothing gives the warning {shown(code)}"


def _severity(rules: RuleSet) -> Iterator[Found]:
    for code, message in rules.vocabulary.warnings.items():
        if message.severity not in SEVERITIES:
            at = f"{rules.vocabulary.place}: warnings.{code}"
            yield at, f"unknown severity {shown(message.severity)}"


def _words(rules: RuleSet) -> Iterator[Found]:
    for code, message in rules.vocabulary.warnings.items():
        texts = (message.says.en, message.says.ru, message.next.en, message.next.ru)
        used = {word for text in texts for word in Template(text).get_identifiers()}
        for word in sorted(used - WORDS.get(code, frozenset())):
            yield f"{rules.vocabulary.place}: warnings.{code}", f"nothing fills in ${word}"


LINTS = (
    Lint(
        "unknown-warning",
        "Every warning of the vocabulary is one that the engine gives",
        f"known: {', '.join(WORDS)}",
        _unknown,
    ),
    Lint(
        "warning-severity",
        "A warning is a note, a warning or serious",
        f"use one of: {', '.join(SEVERITIES)}",
        _severity,
        relied_on=True,
    ),
    Lint(
        "warning-words",
        "A warning uses only words that are filled in for it",
        "see rules/README.md for the words of each warning",
        _words,
    ),
)
