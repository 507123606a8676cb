"""Putting warnings into the words of the vocabulary, in both languages."""

from __future__ import annotations

from collections.abc import Iterator
from string import Template

from medal_id.rules import Label, RuleSet
from medal_id.rules.vocabulary import SEVERITIES
from medal_id.verdict import MedalWarning

#: Of how many things that have the same reason a warning gives the names.
FEW = 3


def message(
    rules: RuleSet, code: str, words: dict[str, Label], **about: tuple[str, ...]
) -> MedalWarning:
    """Word a warning of the vocabulary."""
    text = rules.vocabulary.warnings[code]
    return MedalWarning(
        code, text.severity, fill(text.says, words), fill(text.next, words), **about
    )


def fill(text: Label, words: dict[str, Label]) -> Label:
    """Fill the `$words` of a text in both languages."""
    return Label(
        Template(text.en).safe_substitute({key: word.en for key, word in words.items()}),
        Template(text.ru).safe_substitute({key: word.ru for key, word in words.items()}),
    )


def worst_first(warnings: Iterator[MedalWarning]) -> tuple[MedalWarning, ...]:
    """Order warnings by severity, then by code, traits and words."""
    unique = dict.fromkeys(warnings)
    return tuple(sorted(unique, key=_rank))


def joined(reasons: list[Label]) -> Label:
    """Join reasons in both languages."""
    return Label("; ".join(r.en for r in reasons), "; ".join(r.ru for r in reasons))


def some(labels: list[Label]) -> Label:
    """Name a few of several things, each once, and say how many more there are."""
    each = list(dict.fromkeys(labels))
    few, more = each[:FEW], len(each) - FEW
    english, russian = ", ".join(one.en for one in few), ", ".join(one.ru for one in few)
    if more > 0:
        return Label(f"{english} and {more} more", f"{russian} и ещё {more}")
    return Label(english, russian)


def _rank(warning: MedalWarning) -> tuple[object, ...]:
    """Say where a warning stands among others."""
    severity = SEVERITIES.index(warning.severity)
    return severity, warning.code, warning.traits, warning.candidates, str(warning.says)
