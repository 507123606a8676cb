"""Checks of honorary titles: of their holders, and of the names by which they are found."""

from __future__ import annotations

import re
from collections.abc import Iterator

from medal_id.errors import shown
from medal_id.rules.honour import Holder, Honour
from medal_id.rules.lint.lint import Found, Lint
from medal_id.rules.outcome import Confidence
from medal_id.rules.place_name import place_key
from medal_id.rules.ruleset import RuleSet

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def _holders(rules: RuleSet) -> Iterator[tuple[str, Honour, Holder]]:
    """Give every holder with its place and its title."""
    for honour in rules.honours:
        for holder in honour.holders:
            yield f"{honour.place}: {holder.id}", honour, holder


def _spelling(rules: RuleSet) -> Iterator[Found]:
    for _, honour, holder in _holders(rules):
        if not _ID.fullmatch(holder.id):
            yield honour.place, f"the id of a holder {shown(holder.id)} is misspelt"


def _named(rules: RuleSet) -> Iterator[Found]:
    for at, _, holder in _holders(rules):
        for label in holder.names:
            for name in (label.en, label.ru):
                if not place_key(name):
                    yield at, f"no letter in the name {shown(name)}"


def _shared(rules: RuleSet) -> Iterator[Found]:
    first: dict[str, str] = {}
    for at, _, holder in _holders(rules):
        for label in holder.names:
            for name in (label.en, label.ru):
                owner = first.setdefault(place_key(name), holder.id)
                if owner != holder.id:
                    yield at, f"{shown(name)} is a name of {owner}, too"


def _alike(rules: RuleSet) -> Iterator[Found]:
    first: dict[str, Holder] = {}
    for at, _, holder in _holders(rules):
        known = first.setdefault(holder.id, holder)
        if holder.name != known.name:
            yield at, f"it is called {shown(known.name.en)} in the file of another title"


def _idle_name(rules: RuleSet) -> Iterator[Found]:
    for at, _, holder in _holders(rules):
        known = {holder.name}
        for label in holder.names[1:]:
            if label in known:
                yield at, f"the name {shown(label.en)} stands there twice"
            known.add(label)


def _conferral(rules: RuleSet) -> Iterator[Found]:
    for at, _, holder in _holders(rules):
        if not any(claim.about == "conferred" for claim in holder.claims):
            yield at, "no claim says when the title was conferred"


def _count(rules: RuleSet) -> Iterator[Found]:
    for honour in rules.honours:
        for claim in honour.claims:
            listed = str(len(honour.holders))
            if claim.about == "count" and claim.outweighed is None and claim.number != listed:
                fault = f"{shown(claim.number)} holders are claimed and {listed} listed"
                yield f"{honour.place}: {honour.id}", fault


def _proven(rules: RuleSet) -> Iterator[Found]:
    for at, honour, holder in _holders(rules):
        for claim in holder.standing("conferred"):
            if not honour.draft and claim.confidence is Confidence.LOW:
                yield at, "the day of the title is of low confidence"


def _idle_word(rules: RuleSet) -> Iterator[Found]:
    for honour in rules.honours:
        used = {claim.word for _, claim in honour.every_claim()}
        for key in honour.words:
            if key not in used:
                yield f"{honour.place}: words.{key}", "no claim uses it"


LINTS = (
    Lint(
        "holder-spelling",
        "The id of a holder of a title is lower-case Latin words and digits, joined by -",
        "write it like rostov-on-don",
        _spelling,
    ),
    Lint(
        "nameless-holder",
        "Every name of a holder has a letter or digit to find it by",
        "write the name",
        _named,
        relied_on=True,
    ),
    Lint(
        "shared-name",
        "No two holders share a name, however it is typed; one place has one id in all titles",
        "give the place one id, or leave the name out",
        _shared,
        relied_on=True,
    ),
    Lint(
        "other-name",
        "A holder of several titles is called alike in each file",
        "write the same name, and the other as a claim about a name",
        _alike,
    ),
    Lint(
        "idle-name",
        "Another name of a holder is another one",
        "delete the claim",
        _idle_name,
    ),
    Lint(
        "no-conferral",
        "Of every holder a claim says when the title was conferred",
        "add a claim about conferred",
        _conferral,
        relied_on=True,
    ),
    Lint(
        "count-differs",
        "A file lists as many holders as its title is said to have",
        "add who is missing, or say why the count is outweighed",
        _count,
    ),
    Lint(
        "proven-title",
        "Of a proven title the day of every holder is of medium or high confidence",
        "find a source, or make the title a draft",
        _proven,
    ),
    Lint(
        "idle-word",
        "Every word of a title is used by a claim",
        "use it or delete it",
        _idle_word,
    ),
)
