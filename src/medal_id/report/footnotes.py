"""Sources as numbered notes, so that a long title is written once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from attrs import field, frozen

from medal_id.report.line import BLANK, Line, Tone
from medal_id.report.wording import Wording
from medal_id.rules import Source


@frozen
class Footnotes:
    """The sources that a report has named so far, in the order in which they were named."""

    wording: Wording
    #: The sources by title, where more than the title is to be told.
    known: Mapping[str, Source] = field(factory=dict)
    _numbers: dict[str, int] = field(factory=dict)

    def mark(self, titles: Iterable[str]) -> str:
        """Give the numbers of some sources, as " [1,2]"; empty where there is none."""
        numbers = [self._numbers.setdefault(title, len(self._numbers) + 1) for title in titles]
        return f" [{','.join(map(str, sorted(numbers)))}]" if numbers else ""

    def cite(self, fact: str, confidence: str, titles: tuple[str, ...]) -> str:
        """Name a fact with its confidence and its sources."""
        sources = self.mark(titles) or f", {self.wording.say('inference')}"
        said = self.wording.say(confidence)
        return self.wording.say("cite", fact=fact, confidence=said, sources=sources)

    def cite_plain(self, facts: Iterable[str], titles: Iterable[str]) -> str:
        """Name facts and sources where the confidence is not at hand."""
        named = ", ".join(facts)
        if not named:
            return ""
        return " " + self.wording.say("cite-plain", fact=named, sources=self.mark(titles))

    def lines(self) -> Iterator[Line]:
        """List the sources that were named."""
        if self._numbers:
            yield BLANK
            yield Line(self.wording.say("sources"), tone=Tone.HEADING)
        for title, number in self._numbers.items():
            yield Line(title, 1, f"[{number}]", Tone.QUIET)
            if title in self.known:
                source = self.known[title]
                more = "; ".join(said for said in (source.about, source.address) if said)
                yield from [Line(more, 3, tone=Tone.QUIET)] if more else []
