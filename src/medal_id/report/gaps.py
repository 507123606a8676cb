"""Gaps of the rules, as lines of a report and as plain values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from medal_id.catalogue import Catalogue
from medal_id.report.line import BLANK, Line, Tone
from medal_id.report.wording import LANGUAGES, Wording
from medal_id.rules.gaps import Gap, GapKind, Seen

#: So many values, rules or pairs are named before the rest is only counted.
_MOST = 3


def gap_lines(found: Iterable[Gap], catalogue: Catalogue, words: Wording) -> Iterator[Line]:
    """Tell the gaps by kind and entry, each with the rules that cause it."""
    some = False
    for (kind, entry), group in groupby(found, lambda gap: (gap.kind, gap.entry)):
        some = True
        name = words.of(catalogue.entry(entry).name) if entry else ""
        yield Line(words.say(f"gap-{kind}", name=name, id=entry), tone=Tone.TITLE)
        same = list(group)
        if kind is GapKind.PAIR:
            for _, pairs in groupby(same, lambda gap: [one.trait for one in gap.seen]):
                yield from _shown(list(pairs), words)
        else:
            for gap in same:
                yield from _gap(gap, words)
        yield BLANK
    if not some:
        yield Line(words.say("gap-none"), tone=Tone.NOTE)
        yield BLANK
    yield Line(words.say("rules", version=catalogue.version), tone=Tone.QUIET)


def plain_gap(gap: Gap, words: Wording) -> dict[str, Any]:
    """Give a gap as plain values, in both languages."""
    traits = words.vocabulary.traits
    return {
        "kind": gap.kind.value,
        "entry": gap.entry,
        "seen": [
            {
                "trait": one.trait,
                "values": [
                    {lang: traits[one.trait].show(value).in_(lang) for lang in LANGUAGES}
                    for value in one.values
                ],
            }
            for one in gap.seen
        ],
        "rules": [{"entry": one.entry, "trait": one.trait, "fact": one.fact} for one in gap.rules],
    }


def _shown(pairs: list[Gap], words: Wording) -> Iterator[Line]:
    """Tell the first of the pairs of two traits, and count the others."""
    for gap in pairs[:_MOST]:
        yield from _gap(gap, words)
    if len(pairs) > _MOST:
        yield Line(words.say("gap-more", n=len(pairs) - _MOST), 1, tone=Tone.QUIET)


def _gap(gap: Gap, words: Wording) -> Iterator[Line]:
    """Tell one gap."""
    seen = [_seen(one, words) for one in gap.seen]
    yield Line(seen[0] if len(seen) == 1 else words.say("gap-both", one=seen[0], other=seen[1]), 1)
    rules = [
        words.say("gap-rule", trait=words.trait(one.trait), entry=one.entry, fact=one.fact)
        for one in gap.rules
    ]
    yield Line(words.say("gap-by", rules=_few(rules, words)), 2, "-", Tone.AGAINST)


def _seen(one: Seen, words: Wording) -> str:
    """Say what was seen of one trait."""
    trait = words.vocabulary.traits[one.trait]
    values = [words.of(trait.show(value)) for value in one.values]
    return words.say("gap-seen", trait=words.trait(one.trait), values=_few(values, words))


def _few(said: list[str], words: Wording) -> str:
    """List the first of some things, and count the others."""
    more = [words.say("so-many-more", n=len(said) - _MOST)] if len(said) > _MOST else []
    return ", ".join([*said[:_MOST], *more])
