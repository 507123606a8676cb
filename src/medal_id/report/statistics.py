"""How often rules were asked and decided, as lines of a report and as plain values."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from attrs import asdict

from medal_id.catalogue import Catalogue
from medal_id.catalogue.statistics import RuleCount
from medal_id.report.expectation import expected
from medal_id.report.line import BLANK, Line, Tone
from medal_id.report.wording import Wording

#: So many rules of each section are told, unless all are asked for.
_MOST = 10


def statistics_lines(
    counts: Sequence[RuleCount],
    specimens: tuple[int, int],
    catalogue: Catalogue,
    words: Wording,
    *,
    every: bool = False,
) -> Iterator[Line]:
    """Tell which rules were never asked, which decided nothing, and which decided how often.

    Args:
        counts: the rules, those first that decided least often.
        specimens: how many specimens were judged, and how many of them are skeletons.
        catalogue: the rules.
        words: the language.
        every: whether every rule is told, not only the first of each section.
    """
    all_, skeletons = specimens
    yield Line(words.say("statistics", specimens=all_, skeletons=skeletons))
    sections = {
        "never-asked": [one for one in counts if not one.asked],
        "never-decided": [one for one in counts if one.asked and not one.decided],
        "decided": [one for one in reversed(counts) if one.decided],
    }
    for key, section in sections.items():
        yield BLANK
        yield Line(words.say(key, n=len(section)), tone=Tone.TITLE)
        told = section if every else section[:_MOST]
        for one in told:
            yield from _rule(one, words)
        if len(told) < len(section):
            yield Line(words.say("rules-more", n=len(section) - len(told)), 1, tone=Tone.QUIET)
    yield BLANK
    yield Line(words.say("rules", version=catalogue.version), tone=Tone.QUIET)


def plain_count(one: RuleCount, words: Wording) -> dict[str, Any]:
    """Give the counts of one rule as plain values."""
    said = expected(one.rule.trait, one.rule.condition, words)
    return {
        "entry": one.rule.entry,
        "trait": one.rule.trait,
        "how_often": one.rule.how_often.value,
        "expected": {"en": said.en, "ru": said.ru},
        "fact": one.rule.fact,
        **_figures(one),
    }


def _rule(one: RuleCount, words: Wording) -> Iterator[Line]:
    """Tell one rule with its counts."""
    yield Line(
        words.say(
            "rule-of",
            entry=one.rule.entry,
            trait=words.trait(one.rule.trait),
            often=words.say(one.rule.how_often.value),
            fact=one.rule.fact,
        ),
        1,
    )
    if one.asked:
        yield Line(words.say("rule-counts", **_figures(one)), 2, tone=Tone.QUIET)


def _figures(one: RuleCount) -> dict[str, int]:
    """Give the counts by name."""
    figures: dict[str, int] = asdict(
        one, recurse=False, filter=lambda field, _: field.name != "rule"
    )
    return figures
