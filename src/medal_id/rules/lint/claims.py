"""Checks of the claims about titles and their holders: their grounds, conflicts and days."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from medal_id.errors import shown
from medal_id.rules.honour import SORTS, Claim, Holder, Honour
from medal_id.rules.lint.lint import Found, Lint
from medal_id.rules.outcome import Confidence
from medal_id.rules.ruleset import RuleSet

#: The sorts of claims of which the date is a single day.
_DAYS = ("conferred", "ceremony")


def _claims(rules: RuleSet) -> Iterator[tuple[str, Honour, Claim]]:
    """Give every claim with its place and its title."""
    for honour in rules.honours:
        for owner, claim in honour.every_claim():
            yield f"{honour.place}: {owner}, {claim.about}", honour, claim


def _owners(rules: RuleSet) -> Iterator[tuple[str, tuple[Claim, ...]]]:
    """Give the claims about each title and each holder, with their place."""
    for honour in rules.honours:
        yield f"{honour.place}: {honour.id}", honour.claims
        for holder in honour.holders:
            yield f"{honour.place}: {holder.id}", holder.claims


def _missing_source(rules: RuleSet) -> Iterator[Found]:
    for at, honour, claim in _claims(rules):
        for key in claim.sources:
            if key not in honour.sources:
                yield at, f"no source is called {shown(key)}"


def _without_ground(rules: RuleSet) -> Iterator[Found]:
    for at, _, claim in _claims(rules):
        if not claim.sources and not claim.inferred.strip():
            yield at, "neither a source nor an inference carries it"


def _too_sure(rules: RuleSet) -> Iterator[Found]:
    for at, _, claim in _claims(rules):
        if not claim.sources and claim.confidence is not Confidence.LOW:
            yield at, f"no source carries it, and its confidence is {claim.confidence}"


def _standing(rules: RuleSet) -> Iterator[Found]:
    for at, claims in _owners(rules):
        every = Counter(claim.about for claim in claims)
        standing = Counter(claim.about for claim in claims if claim.outweighed is None)
        for about in every:
            if standing[about] == 0 or (standing[about] > 1 and not SORTS[about].several):
                yield at, f"{standing[about]} claims about {about!r} are not outweighed"


def _no_conflict(rules: RuleSet) -> Iterator[Found]:
    for at, claims in _owners(rules):
        said = [claim.content for claim in claims]
        for claim in claims:
            if claim.outweighed is not None and said.count(claim.content) > 1:
                yield at, f"what outweighs a claim about {claim.about!r} says the same"


def _day(rules: RuleSet) -> Iterator[Found]:
    for at, _, claim in _claims(rules):
        if claim.about in _DAYS and claim.on and claim.on.earliest != claim.on.latest:
            yield at, f"{claim.on.edtf} is no day"


def _figure(rules: RuleSet) -> Iterator[Found]:
    for at, _, claim in _claims(rules):
        if claim.about == "count" and not (claim.number.isascii() and claim.number.isdecimal()):
            yield at, f"the count {shown(claim.number)} is no number"


def _too_early(rules: RuleSet) -> Iterator[Found]:
    for honour in rules.honours:
        for holder in honour.holders:
            if _held_before(holder):
                yield f"{honour.place}: {holder.id}", "a ceremony precedes the conferral"


def _held_before(holder: Holder) -> bool:
    """Tell whether a ceremony precedes the day on which the title was conferred."""
    days = [claim.on for claim in holder.standing("conferred") if claim.on]
    held = [claim.on for claim in holder.standing("ceremony") if claim.on]
    return any(one.precedes(day) is True for one in held for day in days)


LINTS = (
    Lint(
        "claim-source",
        "Claims cite sources of their own file",
        "add the source or correct its key",
        _missing_source,
        relied_on=True,
    ),
    Lint(
        "claim-ground",
        "Every claim has a source, or says from what it is inferred",
        "give sources, or inferred",
        _without_ground,
    ),
    Lint(
        "claim-too-sure",
        "A claim without a source is of low confidence",
        "find a source, or say low",
        _too_sure,
    ),
    Lint(
        "one-standing",
        "Of the claims of one sort just one is not outweighed, where not several can hold",
        "say of each other one why it is outweighed",
        _standing,
        relied_on=True,
    ),
    Lint(
        "no-conflict",
        "A claim that is outweighed says something else than the one that holds",
        "join the sources of both",
        _no_conflict,
    ),
    Lint(
        "claim-day",
        "A title is conferred, and a ceremony held, on a single day",
        "write it like 2009-04-27",
        _day,
    ),
    Lint(
        "count-figure",
        "How many hold a title is a number",
        "write it in digits",
        _figure,
    ),
    Lint(
        "early-ceremony",
        "No ceremony precedes the day on which the title was conferred",
        "look again which day is wrong",
        _too_early,
    ),
)
