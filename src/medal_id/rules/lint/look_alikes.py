"""Checks of what is declared to look alike."""

from __future__ import annotations

from collections.abc import Iterator

from medal_id.errors import shown
from medal_id.rules.lint.lint import Found, Lint
from medal_id.rules.ruleset import RuleSet


def _unknown(rules: RuleSet) -> Iterator[Found]:
    known = {award.id for award in rules.awards}
    for award in rules.awards:
        for index, one in enumerate(award.look_alikes):
            if one.of and one.of not in known - {award.id}:
                fault = f"it is taken for {shown(one.of)}, which is no other award"
                yield f"{award.place}: $.look_alikes[{index}]", fault


def _one_sided(rules: RuleSet) -> Iterator[Found]:
    pairs = {(award.id, one.of) for award in rules.awards for one in award.look_alikes}
    for award in rules.awards:
        for index, one in enumerate(award.look_alikes):
            if one.of and not _answered(one.of, award.id, pairs, rules):
                fault = f"{one.of} does not name {award.id}"
                yield f"{award.place}: $.look_alikes[{index}]", fault


def _answered(of: str, award: str, pairs: set[tuple[str, str]], rules: RuleSet) -> bool:
    """Tell whether an award names another one too, or cannot, because others wrote its folder."""
    return (of, award) in pairs or rules.pack_of(of) != rules.pack_of(award)


LINTS = (
    Lint(
        "look-alike",
        "What an award is taken for is another award of the catalogue, or named",
        "correct the id, or leave it out and give a name",
        _unknown,
    ),
    Lint(
        "one-sided-look-alike",
        "Awards of one folder that look alike name each other",
        "add [[look_alikes]] to the other file too",
        _one_sided,
    ),
)
