"""What the catalogue expects, in words."""

from __future__ import annotations

from medal_id.report.wording import Wording
from medal_id.rules import Condition, Dating, Expectation, Given, Label


def expected(trait: str, condition: Condition, words: Wording) -> Label:
    """Say a condition of a trait that the vocabulary holds."""
    return words.vocabulary.traits[trait].show_condition(condition)


def expectation(one: Expectation, words: Wording, key: str = "expectation", name: str = "") -> str:
    """Say what is expected, how often, and under which provisos."""
    says = words.say(
        key,
        name=name,
        trait=words.trait(one.trait),
        often=words.say(one.how_often.value),
        expected=words.of(expected(one.trait, one.condition, words)),
    )
    for proviso in one.given:
        says = words.say("provided", says=says, given=given(proviso, words))
    return says


def given(one: Given, words: Wording) -> str:
    """Say a proviso."""
    shown = words.of(expected(one.trait, one.condition, words))
    return words.say("given", trait=words.trait(one.trait), expected=shown)


def dating(one: Dating, words: Wording) -> str:
    """Say what something dates, and what must be seen for it."""
    read = one.trait and one.condition is None
    span = words.say("as-read") if read else words.span(one.span)
    said = {"of": words.of(one.of), "span": words.limited(span, one)}
    if one.condition is None:
        return words.say("dated", **said)
    feature = given(Given(one.trait, one.condition), words)
    return words.say("dated-if", **said, given=feature)
