"""Checks of facts and sources."""

from __future__ import annotations

from collections.abc import Iterator

from medal_id.errors import BadObservation, shown
from medal_id.observations.date_text import read_dates
from medal_id.rules.fact import Documented, Fact
from medal_id.rules.lint.lint import Found, Lint
from medal_id.rules.ruleset import RuleSet


def _facts(rules: RuleSet) -> Iterator[tuple[str, Documented, Fact]]:
    """Give every fact with its place and its file."""
    for file in rules.files:
        for fact in file.facts.values():
            yield f"{file.place}: {fact.id}", file, fact


def _missing_source(rules: RuleSet) -> Iterator[Found]:
    for at, file, fact in _facts(rules):
        for key in fact.sources:
            if key not in file.sources:
                yield at, f"no source is called {shown(key)}"


def _unused_source(rules: RuleSet) -> Iterator[Found]:
    for file in rules.files:
        for key in file.sources:
            if key not in file.cited:
                yield f"{file.place}: sources.{key}", "nothing cites it"


def _address(rules: RuleSet) -> Iterator[Found]:
    for file in rules.files:
        for key, source in file.sources.items():
            plain = not any(c.isspace() for c in source.address)
            if source.address and not (
                plain and source.address.startswith(("https://", "http://"))
            ):
                yield f"{file.place}: sources.{key}", f"address {shown(source.address)}"


def _without_ground(rules: RuleSet) -> Iterator[Found]:
    for at, _, fact in _facts(rules):
        if not fact.sources and not fact.inferred.strip():
            yield at, "neither a source nor an inference carries it"


def _topic(rules: RuleSet) -> Iterator[Found]:
    for at, _, fact in _facts(rules):
        if fact.topic not in rules.vocabulary.topics:
            yield at, f"unknown topic {shown(fact.topic)}"


def _day(rules: RuleSet) -> Iterator[Found]:
    for at, _, fact in _facts(rules):
        try:
            written = read_dates(fact.on or "1942", at).edtf
        except BadObservation as fault:
            yield at, fault.fault
            continue
        if fact.on and fact.on != written:
            yield at, f"the date {shown(fact.on)} is not written as {written}"


def _unknown_rival(rules: RuleSet) -> Iterator[Found]:
    for at, file, fact in _facts(rules):
        for other in fact.disagrees_with:
            if other not in file.facts or other == fact.id:
                yield at, f"it disagrees with {shown(other)}, which is no other fact"


def _one_sided(rules: RuleSet) -> Iterator[Found]:
    for _, file, fact in _facts(rules):
        for other in fact.disagrees_with:
            rival = file.facts.get(other)
            if rival and fact.id not in rival.disagrees_with:
                yield (
                    f"{file.place}: {other}",
                    f"{fact.id} disagrees with it, but not it with that",
                )


LINTS = (
    Lint(
        "missing-source",
        "Facts cite sources of their own file",
        "add the source or correct its key",
        _missing_source,
        relied_on=True,
    ),
    Lint(
        "unused-source",
        "Every source is cited by a fact or a claim",
        "cite it or delete it",
        _unused_source,
    ),
    Lint(
        "source-address",
        "The address of a source is a web address, or left out",
        "begin it with https:// and leave no space in it",
        _address,
    ),
    Lint(
        "no-ground",
        "Every fact has a source, or says from what it is inferred",
        "give sources, or inferred",
        _without_ground,
    ),
    Lint(
        "unknown-topic",
        "Every fact has a topic of the vocabulary",
        "use a topic of the vocabulary",
        _topic,
    ),
    Lint(
        "fact-day",
        "What a fact is about is a day, a month or a year",
        "write it like 1942-12-22, 1942-12 or 1942",
        _day,
    ),
    Lint(
        "unknown-conflict",
        "A fact disagrees with other facts of its own file",
        "correct the id",
        _unknown_rival,
    ),
    Lint(
        "one-sided-conflict",
        "Facts that disagree name each other",
        "add it to disagrees_with there",
        _one_sided,
    ),
)
