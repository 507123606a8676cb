"""The whole catalogue as an indented list."""

from __future__ import annotations

from collections.abc import Iterator

from medal_id.catalogue import Catalogue
from medal_id.report.line import BLANK, Line, Tone
from medal_id.report.wording import Wording
from medal_id.rules import Award, Entry


def tree_lines(catalogue: Catalogue, words: Wording) -> Iterator[Line]:
    """List every award with its entries, each below the one it belongs to."""
    for award in catalogue.awards:
        yield Line(words.of(award.name), tone=Tone.TITLE)
        for entry in award.entries:
            yield _entry(entry, award, words)
        if not award.entries:
            says = words.say("placed", name=words.say("numbers-only"), id=award.id)
            yield Line(says, 1, tone=Tone.QUIET)
        yield BLANK
    yield Line(words.say("rules", version=catalogue.version), tone=Tone.QUIET)


def _entry(entry: Entry, award: Award, words: Wording) -> Line:
    """Give one entry with its id, as deep as it lies."""
    depth, above = 1, entry.parent
    while above:
        depth, above = depth + 1, award.entry(above).parent
    says = words.say("placed", name=words.of(entry.name), id=entry.id)
    kind = "" if entry.issued else f", {words.kind(entry.kind)}"
    tone = Tone.PLAIN if entry.issued else Tone.QUIET
    return Line(f"{says}{kind}", depth, tone=tone)
