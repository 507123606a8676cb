"""Honorary titles, their holders and the answers on both, as lines of a report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from medal_id.honours import Checked, Found, Held, HonourStanding, Roll, Statement, Title
from medal_id.report.footnotes import Footnotes
from medal_id.report.line import BLANK, Line, Tone
from medal_id.report.wording import Wording

_MARKS = {
    HonourStanding.HELD: ("+", Tone.FOR),
    HonourStanding.NOT_YET: ("-", Tone.AGAINST),
    HonourStanding.UNDECIDED: ("?", Tone.OPEN),
}


@frozen
class HonourLines:
    """Tells of titles and cities."""

    notes: Footnotes

    @property
    def words(self) -> Wording:
        """The language."""
        return self.notes.wording

    def found(self, city: Found) -> Iterator[Line]:
        """Tell of a city: each title with everything that is claimed."""
        yield Line(self._city(city), tone=Tone.TITLE)
        for held in city.held:
            yield from self.held(held)

    def held(self, held: Held) -> Iterator[Line]:
        """Tell of one title of a city, statement by statement."""
        yield from self._heading(held.title, 1)
        for one in held.statements:
            yield from self._statement(one, 2)

    def title(self, title: Title, holders: Iterable[Held]) -> Iterator[Line]:
        """Tell of a title: how many hold it, and who since when."""
        yield from self._heading(title, 0)
        if title.count is not None:
            yield from self._statement(title.count, 1)
        yield from self._days(holders)

    def roll(self, roll: Roll) -> Iterator[Line]:
        """Tell who held a title on a day, title by title, and of whom it is undecided."""
        words = self.words
        yield Line(words.say("roll", date=words.span(roll.date)), tone=Tone.TITLE)
        if not roll.held:
            yield Line(words.say("roll-none"), 1, tone=Tone.QUIET)
        yield from self._by_title(roll.held)
        if roll.undecided:
            yield BLANK
            yield Line(words.say("roll-undecided"), tone=Tone.OPEN)
            yield from self._by_title(roll.undecided)

    def checked(self, checked: Checked) -> Iterator[Line]:
        """Tell whether a city held its titles on the day asked about."""
        words = self.words
        said = words.say("asked", name=self._city(checked.found), date=words.span(checked.date))
        yield Line(said, tone=Tone.TITLE)
        for one in checked.answers:
            mark, tone = _MARKS[one.standing]
            sure, sources = self._credit(one.held.conferred)
            title, says = words.of(one.held.title.name), words.of(one.says)
            told = words.say("answer", title=title, says=says, confidence=sure, sources=sources)
            yield Line(told, 1, mark, tone)
            yield from self._against(one.held.conferred, 2)
            if one.held.contested is not None:
                yield from self._statement(one.held.contested, 2)

    def _heading(self, title: Title, depth: int) -> Iterator[Line]:
        """Name a title."""
        words = self.words
        named = words.say("title", name=words.of(title.name), id=title.id)
        yield Line(named, depth, tone=Tone.HEADING)
        if title.draft:
            yield Line(words.say("title-draft"), depth + 1, "!", Tone.NOTE)

    def _by_title(self, held: Iterable[Held]) -> Iterator[Line]:
        """Tell who held each title, and how many they are."""
        groups: dict[Title, list[Held]] = {}
        for one in held:
            groups.setdefault(one.title, []).append(one)
        for title, group in groups.items():
            name = self.words.of(title.name)
            told = self.words.say("roll-of", name=name, count=len(group))
            yield Line(told, 1, tone=Tone.HEADING)
            yield from self._days(group)

    def _days(self, held: Iterable[Held]) -> Iterator[Line]:
        """Tell who received a title on which day."""
        words = self.words
        groups: dict[str, list[str]] = {}
        for one in held:
            name = words.of(one.name)
            told = words.say("marked", name=name) if one.contested else name
            groups.setdefault(words.span(one.day), []).append(told)
        for day, cities in groups.items():
            yield Line(words.say("on-day", day=day, cities=", ".join(cities)), 2)

    def _statement(self, one: Statement, depth: int) -> Iterator[Line]:
        """Tell a statement, how it was inferred, and what it outweighs."""
        words = self.words
        about, says = words.say(f"about-{one.about}"), words.of(one.says)
        sure, sources = self._credit(one)
        told = words.say("statement", about=about, says=says, confidence=sure, sources=sources)
        yield Line(told, depth)
        if one.inferred:
            yield Line(words.say("inferred", how=one.inferred), depth + 1, tone=Tone.QUIET)
        yield from self._against(one, depth + 1)

    def _against(self, one: Statement, depth: int) -> Iterator[Line]:
        """Tell what a statement outweighs, and why."""
        for other in one.against:
            sure, sources = self._credit(other)
            says = self.words.of(other.says)
            told = self.words.say("outweighed", says=says, confidence=sure, sources=sources)
            yield Line(told, depth, "<>", Tone.AGAINST)
            assert other.why_not is not None
            yield Line(self.words.of(other.why_not), depth + 1, tone=Tone.QUIET)

    def _credit(self, one: Statement) -> tuple[str, str]:
        """Say how sure a statement is, and number its sources."""
        sources = self.notes.mark(source.title for source in one.sources)
        return self.words.say(one.confidence.value), sources or f", {self.words.say('inference')}"

    def _city(self, city: Found) -> str:
        """Name a city in both languages, the one asked for first."""
        words = self.words
        other = city.name.en if words.lang == "ru" else city.name.ru
        return words.say("city", name=words.of(city.name), other=other)
