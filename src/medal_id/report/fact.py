"""Facts with values, dates and sources, claims that disagree side by side."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from medal_id.report.footnotes import Footnotes
from medal_id.report.line import BLANK, Line, Tone
from medal_id.rules import Award, Fact, Honour


@frozen
class FactLines:
    """Tells facts of one award or title, grouped by topic."""

    award: Award | Honour
    notes: Footnotes

    def lines(self, wanted: tuple[str, ...]) -> Iterator[Line]:
        """Tell the facts wanted and, right below each, those that disagree with it."""
        words, told = self.notes.wording, set[str]()
        for topic in dict.fromkeys(self._ordered(wanted)):
            group = [id_ for id_ in wanted if self.award.facts[id_].topic == topic]
            if all(id_ in told for id_ in group):
                continue
            yield BLANK
            yield Line(words.topic(topic), 1, tone=Tone.HEADING)
            for id_ in group:
                for place, one in enumerate(self._with_rivals(id_)):
                    if one.id not in told:
                        told.add(one.id)
                        yield from self._fact(one, beside=place > 0)

    def _ordered(self, wanted: tuple[str, ...]) -> list[str]:
        """List the topics of some facts in the order of the vocabulary."""
        every = list(self.notes.wording.vocabulary.topics)
        return sorted((self.award.facts[id_].topic for id_ in wanted), key=every.index)

    def _with_rivals(self, wanted: str) -> list[Fact]:
        """Give a fact and those that disagree with it, whichever of them says so."""
        return [self.award.facts[id_] for id_ in (wanted, *self.rivals(wanted))]

    def rivals(self, wanted: str) -> tuple[str, ...]:
        """List the facts that disagree with a fact, whichever of them says so."""
        facts = self.award.facts
        named = facts[wanted].disagrees_with
        return (
            *named,
            *(f.id for f in facts.values() if wanted in f.disagrees_with and f.id not in named),
        )

    def _fact(self, one: Fact, *, beside: bool) -> Iterator[Line]:
        """Tell one fact: what it says, its figure, its day, how it was inferred."""
        words = self.notes.wording
        says = words.say("fact", id=one.id, says=words.of(one.says))
        sources = self.notes.mark(self.award.titles([one.id])) or f", {words.say('inference')}"
        cited = words.say("credit", confidence=words.say(one.confidence.value), sources=sources)
        rivals = self.rivals(one.id)
        depth, mark, tone = (3, "<>", Tone.AGAINST) if beside else (2, "", Tone.PLAIN)
        yield Line(f"{says} {cited}", depth, mark, tone)
        details = []
        if rivals:
            details.append(words.say("against-facts", facts=", ".join(rivals)))
        if one.value is not None:
            details.append(words.say("value", value=one.value))
        if one.on and one.on != str(one.value):
            details.append(words.say("on", on=one.on))
        if one.inferred:
            details.append(words.say("inferred", how=one.inferred))
        if details:
            yield Line("; ".join(details), depth + 1, tone=Tone.QUIET)
