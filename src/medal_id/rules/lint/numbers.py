"""Checks of the forms of serial numbers."""

from __future__ import annotations

from collections.abc import Iterator

from medal_id.errors import shown
from medal_id.observations.number import UNREAD
from medal_id.observations.number_text import ALPHABET, MOST_LETTERS
from medal_id.rules.kinds.number import Numbered, NumberTrait
from medal_id.rules.kinds.states import StatesTrait
from medal_id.rules.lint.checks import CODE
from medal_id.rules.lint.lint import Found, Lint
from medal_id.rules.number_format import NumberFormat
from medal_id.rules.outcome import HowOften
from medal_id.rules.ruleset import RuleSet


def _formats(rules: RuleSet) -> Iterator[tuple[str, NumberFormat]]:
    """Give every form of a number with its place."""
    for award in rules.awards:
        for one in award.numbers:
            yield f"{award.place}: numbers.{one.id}", one


def _position(rules: RuleSet) -> Iterator[Found]:
    traits = rules.vocabulary.traits
    for name, trait in traits.items():
        if not isinstance(trait, NumberTrait) or not trait.position:
            continue
        position = traits.get(trait.position)
        at = rules.vocabulary.at(f"traits.{name}")
        if not isinstance(position, StatesTrait) or name not in position.needs:
            yield at, f"the position {shown(trait.position)} is no trait of states that needs it"
            continue
        for word, states in trait.several.items():
            for state in states:
                if state not in position.states:
                    yield at, f"{shown(word)} means the unknown place {shown(state)}"


def _spelling(rules: RuleSet) -> Iterator[Found]:
    for at, form in _formats(rules):
        if not CODE.fullmatch(form.id):
            yield at, f"the id {shown(form.id)} is misspelt"


def _bearer(rules: RuleSet) -> Iterator[Found]:
    for award in rules.awards:
        entries = {entry.id: entry for entry in award.entries}
        for form in award.numbers:
            entry, at = entries.get(form.entry), f"{award.place}: numbers.{form.id}"
            part = rules.vocabulary.part_of(form.trait)
            if entry is None:
                continue
            if entry.part != part:
                yield at, f"{form.entry} is no part that {form.trait!r} is seen on"
            for one in entry.expects:
                never = one.how_often is HowOften.NEVER and one.condition == Numbered(True)
                if never and one.trait == form.trait:
                    yield at, f"{form.entry} never bears a number"


def _ranges(rules: RuleSet) -> Iterator[Found]:
    for at, form in _formats(rules):
        for one in form.ranges:
            if one.between[1] >= 10 ** form.digits[1]:
                yield at, f"numbers up to {one.between[1]} have more digits than the form"


def _attested(rules: RuleSet) -> Iterator[Found]:
    for at, form in _formats(rules):
        for one in form.attested:
            if UNREAD in one.number:
                yield at, f"{shown(one.number)} was not read in full"
            misfits = [m for reading in one.readings if (m := form.misfit(reading))]
            if len(misfits) == len(one.readings):
                yield at, f"{shown(one.number)} does not fit: {misfits[0].says}"


def _marks(rules: RuleSet) -> Iterator[Found]:
    for at, form in _formats(rules):
        for mark in form.marks:
            for letters in mark.letters:
                if not 1 <= len(letters) <= MOST_LETTERS or not set(letters) <= set(ALPHABET):
                    yield at, f"the mark {shown(letters)} is not one or two Cyrillic capitals"
            if not mark.letters:
                yield at, "a mark without letters"


LINTS = (
    Lint(
        "number-spelling",
        "The id of a form of numbers is lower-case Latin words and digits, joined by -",
        "write it like certificate-late",
        _spelling,
    ),
    Lint(
        "number-bearer",
        "A form of numbers belongs to an entry that can bear them",
        "name another entry or another trait",
        _bearer,
    ),
    Lint(
        "number-range",
        "The numbers of a range have no more digits than their form",
        "correct the range or the digits",
        _ranges,
    ),
    Lint(
        "number-position",
        "A number stands where a trait of states says, which needs the number",
        "name a trait with needs = { <number> = ['present'] }",
        _position,
        relied_on=True,
    ),
    Lint(
        "attested-fits",
        "Every attested number has the form that it is listed under",
        "correct the number or the form",
        _attested,
    ),
    Lint(
        "number-mark",
        "A mark is one or two Cyrillic capitals",
        "write letters = ['Д']",
        _marks,
    ),
)
