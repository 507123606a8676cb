"""From forms to rules: the checks of an award."""

from __future__ import annotations

from medal_id.errors import BadRules
from medal_id.rules.award import Check, Side
from medal_id.rules.forms import AwardForm, CheckForm, SideForm
from medal_id.rules.lookup import Lookup
from medal_id.rules.vocabulary import SEVERITIES

#: The kinds of checks, and whether they compare two traits (else two sides).
KINDS = {"equal": True, "overlap": True, "usual": False, "apart": False}


def resolve_checks(form: AwardForm, words: Lookup) -> tuple[Check, ...]:
    """Understand the checks of a file."""
    return words.each(form.checks, lambda one, at: _check(one, words, at), "$.checks")


def _check(form: CheckForm, words: Lookup, at: str) -> Check:
    """Understand one check."""
    words.word(form.kind, KINDS, "kind", f"{at}.kind")
    words.word(form.severity, SEVERITIES, "severity", f"{at}.severity")
    for fact in form.facts:
        words.fact(fact, f"{at}.facts")
    of_traits = KINDS.get(form.kind, False)
    sides = (form.first, form.second)
    if of_traits and (len(form.traits) != 2 or any(sides)):
        fault = f"{form.kind} compares two traits and nothing else"
        raise BadRules(words.at(at), fault, "write traits = ['a', 'b'], without first and second")
    if not of_traits and (form.traits or not all(sides)):
        fault = f"{form.kind} compares a first and a second side and nothing else"
        raise BadRules(words.at(at), fault, "write first = {...} and second = {...}")
    for trait in form.traits:
        words.trait(trait, f"{at}.traits")
    first, second = (
        _side(side, words, f"{at}.{name}") if side else None
        for side, name in ((form.first, "first"), (form.second, "second"))
    )
    return Check(
        form.code,
        form.kind,
        form.severity,
        form.says,
        form.next,
        form.facts,
        form.traits,
        first,
        second,
    )


def _side(form: SideForm, words: Lookup, at: str) -> Side:
    """Understand one side of a check."""
    if bool(form.entries) == bool(form.trait):
        raise BadRules(words.at(at), "neither entries nor a trait, or both", "give one of the two")
    if form.entries:
        if form.said():
            raise BadRules(words.at(at), "a condition without a trait", "name the trait")
        return Side(form.entries)
    condition = words.condition(form, words.trait(form.trait, at), at)
    return Side(trait=form.trait, condition=condition)
