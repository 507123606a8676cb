"""Two entries held against each other, as lines of a report and as plain values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from medal_id.catalogue import Comparison
from medal_id.catalogue.comparison import Contrast, Side
from medal_id.report.footnotes import Footnotes
from medal_id.report.line import BLANK, Line, Tone
from medal_id.report.wording import Wording
from medal_id.rules import Label

#: What the two entries are called in a report.
SIDES = ("A", "B")


def comparison_lines(comparison: Comparison, words: Wording) -> Iterator[Line]:
    """Tell what tells two entries apart, for certain and usually, and what they have in common."""
    notes = Footnotes(words)
    both = comparison.one, comparison.other
    for side, entry, name in zip(SIDES, both, comparison.names, strict=True):
        says = words.say("compare-entry", side=side, name=words.of(name), id=entry.id)
        yield Line(says, tone=Tone.TITLE)
    if not comparison.apart:
        yield BLANK
        yield Line(_nothing(comparison, words), 1)
    rest = [one for one in comparison.contrasts if not one.apart]
    sections = {
        "compare-apart": comparison.apart,
        "compare-overlap": [one for one in rest if not one.usual],
        "compare-usual": [one for one in rest if one.usual],
    }
    for heading, contrasts in sections.items():
        yield from _section(heading, contrasts, notes)
    if comparison.tells:
        yield BLANK
        yield Line(words.say("compare-tell"), tone=Tone.HEADING)
        yield from (Line(words.of(tell), 1) for tell in comparison.tells)
    if comparison.alike:
        yield BLANK
        yield Line(words.say("compare-alike"), tone=Tone.HEADING)
    for same in comparison.alike:
        trait, value = words.trait(same.trait), words.of(same.value)
        key = "compare-value-usual" if same.usual else "compare-value"
        yield Line(words.say(key, trait=trait, value=value), 1, "=", Tone.QUIET)
    yield from notes.lines()


def _nothing(comparison: Comparison, words: Wording) -> str:
    """Say why nothing tells the two apart for certain."""
    if not comparison.within:
        return words.say("compare-nothing")
    below = len(comparison.other.id) > len(comparison.one.id)
    side, of = reversed(SIDES) if below else SIDES
    return words.say("compare-within", side=side, of=of)


def _section(heading: str, contrasts: Iterable[Contrast], notes: Footnotes) -> Iterator[Line]:
    """Tell some contrasts under a heading; nothing where there is none."""
    words = notes.wording
    for place, one in enumerate(contrasts):
        if not place:
            yield BLANK
            yield Line(words.say(heading), tone=Tone.HEADING)
        trait, method = words.trait(one.trait), words.method(one.trait)
        yield Line(words.say("compare-trait", trait=trait, method=method), 1)
        for name, side in zip(SIDES, (one.one, one.other), strict=True):
            cited = notes.cite_plain(side.facts, side.sources)
            said = {"side": name, "value": words.of(side.value), "cited": cited}
            yield Line(words.say("compare-side", **said), 2)


def plain_comparison(comparison: Comparison) -> dict[str, Any]:
    """Give a comparison as plain values in both languages."""
    return {
        "one": comparison.one.id,
        "other": comparison.other.id,
        "within": comparison.within,
        "contrasts": [
            {
                "trait": one.trait,
                "apart": one.apart,
                "usual": one.usual,
                "one": _side(one.one),
                "other": _side(one.other),
            }
            for one in comparison.contrasts
        ],
        "alike": [
            {"trait": one.trait, "value": _label(one.value), "usual": one.usual}
            for one in comparison.alike
        ],
        "tells": [_label(tell) for tell in comparison.tells],
    }


def _side(side: Side) -> dict[str, Any]:
    """Give what one entry shows."""
    return {
        "value": _label(side.value),
        "usual": side.usual,
        "facts": list(side.facts),
        "sources": list(side.sources),
    }


def _label(label: Label) -> dict[str, str]:
    """Give a text in both languages."""
    return {"en": label.en, "ru": label.ru}
