"""Checks of the forms of serial numbers."""

from __future__ import annotations

from collections.abc import Iterator

from medal_id.errors import shown
from medal_id.observations.number_text import ALPHABET
from medal_id.rules.kinds.number import NumberTrait
from medal_id.rules.kinds.states import StatesTrait
from medal_id.rules.lint.lint import Found, Lint
from medal_id.rules.number_format import NumberFormat
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
        at = f"{rules.vocabulary.place}: traits.{name}"
        if not isinstance(position, StatesTrait) or name not in position.needs:
            yield at, f"the position {shown(trait.position)} is no trait of states that needs it"
            continue
        for word, states in trait.several.items():
            for state in states:
                if state not in position.states:
                    yield at, f"{shown(word)} means the unknown place {shown(state)}"


def _attested(rules: RuleSet) -> Iterator[Found]:
    for at, form in _formats(rules):
        for one in form.attested:
            misfits = [m for reading in one.readings if (m := form.misfit(reading))]
            if len(misfits) == len(one.readings):
                yield at, f"{shown(one.number)} does not fit: {misfits[0].says}"


def _marks(rules: RuleSet) -> Iterator[Found]:
    for at, form in _formats(rules):
        for mark in form.marks:
            for letters in mark.letters:
                if not letters or not set(letters) <= set(ALPHABET):
                    yield at, f"the mark {shown(letters)} is not in Cyrillic capitals"


LINTS = (
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
        "The letters of a mark are Cyrillic capitals",
        "write letters = ['Д']",
        _marks,
    ),
)
