"""Telling every expected inscription which others the rules know, so that worn ones are told."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve

from medal_id.rules.award import Award
from medal_id.rules.entry import Entry
from medal_id.rules.expectation import Expectation
from medal_id.rules.kinds.inscriptions import Inscriptions
from medal_id.rules.kinds.text import Reads


def with_inscriptions(awards: Iterable[Award]) -> tuple[Award, ...]:
    """Give all awards the inscriptions that any of them expects, trait by trait."""
    awards = tuple(awards)
    every: dict[str, dict[str, None]] = {}
    for award in awards:
        for entry in award.entries:
            for one in entry.expects:
                if isinstance(one.condition, Reads):
                    every.setdefault(one.trait, {}).update(dict.fromkeys(one.condition.texts))
    known = {trait: Inscriptions(tuple(texts)) for trait, texts in every.items()}

    def told(one: Expectation) -> Expectation:
        if not isinstance(one.condition, Reads):
            return one
        return evolve(one, condition=evolve(one.condition, known=known[one.trait]))

    def entry_told(entry: Entry) -> Entry:
        return evolve(entry, expects=tuple(map(told, entry.expects)))

    return tuple(evolve(award, entries=tuple(map(entry_told, award.entries))) for award in awards)
