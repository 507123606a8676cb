"""What else the rules expect of an inscription, so that a worn one can be told from the others."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve

from medal_id.rules.award import Award
from medal_id.rules.entry import Entry
from medal_id.rules.expectation import Expectation
from medal_id.rules.kinds.text import Reads


def with_rivals(awards: Iterable[Award]) -> tuple[Award, ...]:
    """Tell every expected inscription which others the rules know of the same trait."""
    awards = tuple(awards)
    every: dict[str, dict[str, None]] = {}
    for award in awards:
        for entry in award.entries:
            for one in entry.expects:
                if isinstance(one.condition, Reads):
                    every.setdefault(one.trait, {}).update(dict.fromkeys(one.condition.texts))

    def told(one: Expectation) -> Expectation:
        if not isinstance(one.condition, Reads):
            return one
        others = tuple(text for text in every[one.trait] if text not in one.condition.texts)
        return evolve(one, condition=evolve(one.condition, rivals=others))

    def entry_told(entry: Entry) -> Entry:
        return evolve(entry, expects=tuple(map(told, entry.expects)))

    return tuple(evolve(award, entries=tuple(map(entry_told, award.entries))) for award in awards)
