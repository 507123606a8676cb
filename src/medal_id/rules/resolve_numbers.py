"""From forms to rules: the serial numbers of an award."""

from __future__ import annotations

from medal_id.errors import BadRules
from medal_id.observations.number_text import MOST_LETTERS
from medal_id.rules.forms import AwardForm
from medal_id.rules.kinds.number import NumberTrait
from medal_id.rules.kinds.states import StatesTrait
from medal_id.rules.lookup import Lookup, is_span
from medal_id.rules.number_format import MOST_DIGITS, NumberFormat


def resolve_numbers(form: AwardForm, words: Lookup) -> dict[str, NumberFormat]:
    """Understand the forms of the numbers of a file, by their ids."""
    entries = {form.id, *(entry.id for entry in form.entries)}
    right = words.each(form.numbers, lambda one, at: _checked(one, entries, words, at), "$.numbers")
    return words.by_id(right, lambda one: one.id, "form of a number", "$.numbers")


def _checked(one: NumberFormat, entries: set[str], words: Lookup, at: str) -> NumberFormat:
    """Look up every word of one form."""
    words.word(one.entry, entries, "entry", f"{at}.entry")
    words.word(one.applied_by, words.vocabulary.applied_by, "word", f"{at}.applied_by")
    _place(one, words, at)
    counts = ((one.letters, 0, MOST_LETTERS, "letters"), (one.digits, 1, MOST_DIGITS, "digits"))
    for span, least, most, name in counts:
        if not is_span(span, least, most):
            remedy = f"write the fewest and the most, {least} to {most}"
            raise BadRules(words.at(f"{at}.{name}"), "not a span of counts", remedy)
    for fact in one.facts:
        words.fact(fact, at)
    for number in one.attested:
        if not number.readings or not number.readings[0].digits:
            fault = f"{number.number!r} is no serial number"
            raise BadRules(words.at(f"{at}.attested"), fault, "write it like А 48361")
    for known in one.ranges:
        if not is_span(known.between, 1, 10**MOST_DIGITS):
            remedy = "write the lowest and the highest, as between = [205, 754]"
            raise BadRules(words.at(f"{at}.ranges"), "not a span of numbers", remedy)
    days = (one.on, *(a.on for a in one.attested), *(r.on for r in one.ranges))
    for day in filter(None, days):
        words.day(day, at)
    return one


def _place(one: NumberFormat, words: Lookup, at: str) -> None:
    """Look up where the numbers stand."""
    trait = words.trait(one.trait, f"{at}.trait")
    if not isinstance(trait, NumberTrait):
        fault = f"{one.trait!r} is no trait of the kind number"
        raise BadRules(words.at(f"{at}.trait"), fault, "name a trait that reads a number")
    position = words.vocabulary.traits.get(trait.position)
    states = position.states if isinstance(position, StatesTrait) else {}
    if one.place or states:
        words.word(one.place, states, "place", f"{at}.place")
