"""An award of which only the serial numbers are known so far, as lines of a report."""

from __future__ import annotations

from collections.abc import Iterator

from medal_id.catalogue import Catalogue
from medal_id.report.fact import FactLines
from medal_id.report.footnotes import Footnotes
from medal_id.report.line import BLANK, Line, Tone
from medal_id.report.numbers import NumberLines
from medal_id.report.wording import Wording
from medal_id.rules import Award


def award_lines(award: Award, catalogue: Catalogue, words: Wording) -> Iterator[Line]:
    """Tell the forms of its numbers, what is known, and the sources."""
    notes = Footnotes(words, {source.title: source for source in award.sources.values()})
    other = award.name.en if words.lang == "ru" else award.name.ru
    yield Line(words.of(award.name), tone=Tone.TITLE)
    yield Line(other, 1)
    yield Line(award.id, 1, tone=Tone.QUIET)
    yield Line(words.say("numbers-only"), 1, "!", Tone.NOTE)
    yield BLANK
    yield Line(words.say("numbers"), tone=Tone.TITLE)
    yield from NumberLines(award, notes).lines(award.numbers)
    yield BLANK
    yield Line(words.say("facts"), tone=Tone.TITLE)
    yield from FactLines(award, notes).lines(tuple(award.facts))
    yield from notes.lines()
    yield BLANK
    yield Line(words.say("rules", version=catalogue.version), tone=Tone.QUIET)
