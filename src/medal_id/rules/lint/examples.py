"""Checks that rules arrive with examples; whether these are judged as stated is asked elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from medal_id.errors import shown
from medal_id.rules.lint.leaves import is_leaf
from medal_id.rules.lint.lint import Found, Lint
from medal_id.rules.ruleset import RuleSet


def _asks_nothing(rules: RuleSet) -> Iterator[Found]:
    for award in rules.awards:
        for index, example in enumerate(award.examples):
            if not example.seen or not (example.best or example.excludes):
                yield f"{award.place}: $.examples[{index}]", "it asks nothing"


def _unknown_id(rules: RuleSet) -> Iterator[Found]:
    known = {entry.id for award in rules.awards for entry in award.entries}
    for award in rules.awards:
        for index, example in enumerate(award.examples):
            best = (example.best,) if example.best else ()
            for wanted in best + example.excludes:
                if wanted not in known:
                    yield f"{award.place}: $.examples[{index}]", f"unknown entry {shown(wanted)}"


def _without_example(rules: RuleSet) -> Iterator[Found]:
    for award in rules.awards:
        shown_by = {example.best for example in award.examples}
        for entry in award.entries:
            if not entry.draft and is_leaf(award, entry) and entry.id not in shown_by:
                yield f"{award.place}: {entry.id}", "no example is identified as it"


def _nothing_excluded(rules: RuleSet) -> Iterator[Found]:
    for award in rules.awards:
        if not award.draft and not any(example.excludes for example in award.examples):
            yield award.place, "no example excludes anything"


LINTS = (
    Lint(
        "example-asks",
        "An example says what was seen, and what is best or excluded",
        "give seen, and best, excludes or both",
        _asks_nothing,
    ),
    Lint(
        "example-ids",
        "Examples name entries that exist",
        "correct the id",
        _unknown_id,
        relied_on=True,
    ),
    Lint(
        "no-example",
        "Every leaf of a proven award that is no draft has an example",
        "add an example, or make it a draft",
        _without_example,
    ),
    Lint(
        "nothing-excluded",
        "A proven award has an example that excludes",
        "add an example with excludes, or make it a draft",
        _nothing_excluded,
    ),
)
