"""An entry of the catalogue, as lines of a report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from medal_id.catalogue import Catalogue
from medal_id.engine.wording import fill
from medal_id.report.expectation import dating, expectation
from medal_id.report.fact import FactLines
from medal_id.report.footnotes import Footnotes
from medal_id.report.line import BLANK, Line, Tone
from medal_id.report.numbers import NumberLines
from medal_id.report.wording import Wording
from medal_id.rules import Award, Check, Entry, Label, LookAlike, NumberFormat


def entry_lines(entry: Entry, catalogue: Catalogue, words: Wording) -> Iterator[Line]:
    """Tell an entry: what it shows, dates and kinds, what stands beside it, what is known."""
    about = EntryPage(entry, catalogue.rules.award(entry.award), catalogue, words)
    return about.lines()


#: What stands for the things seen where nothing was seen yet.
_SEEN = {word: Label("…", "…") for word in ("first", "second")}


@frozen
class EntryPage:
    """Tells one entry, section by section."""

    entry: Entry
    award: Award
    catalogue: Catalogue
    words: Wording

    def lines(self) -> Iterator[Line]:
        """Tell all of it."""
        sources = {source.title: source for source in self.award.sources.values()}
        notes = Footnotes(self.words, sources)
        yield from self._title()
        yield from self._section("expects", self._expects(notes))
        yield from self._section("datings", self._datings(notes))
        yield from self._section("numbers", NumberLines(self.award, notes).lines(self.numbers))
        yield from self._section("children", self._names(self.children))
        yield from self._section("other-parts", self._names(self.papers))
        yield from self._section("stands-beside", self._beside(notes))
        yield from self._section("look-alikes", self._look_alikes(notes))
        yield from self._section("checks", self._checks(notes))
        yield from self._section("facts", FactLines(self.award, notes).lines(self.facts))
        yield from notes.lines()
        yield BLANK
        yield Line(self.words.say("rules", version=self.catalogue.version), tone=Tone.QUIET)

    @property
    def children(self) -> list[Entry]:
        """The entries right below."""
        return [e for e in self.award.entries if e.parent == self.entry.id]

    @property
    def papers(self) -> list[Entry]:
        """Of the award itself: the other parts of a specimen."""
        whole = self.entry.id == self.award.id
        return [
            e
            for e in self.award.entries
            if whole and e.issued and not e.parent and e.part != self.entry.part
        ]

    @property
    def numbers(self) -> tuple[NumberFormat, ...]:
        """The forms of the numbers that it bears."""
        return tuple(form for form in self.award.numbers if form.entry == self.entry.id)

    @property
    def beside(self) -> list[Entry]:
        """Of an issued entry at the top: copies, trial pieces and drafts of the same part."""
        top = self.entry.issued and not self.entry.parent
        return [e for e in self.award.entries if top and not e.issued and e.part == self.entry.part]

    @property
    def checks(self) -> list[Check]:
        """The checks that name the entry; of the award itself all."""
        whole = self.entry.id == self.award.id
        return [
            check
            for check in self.award.checks
            if whole or any(self.entry.id in side.entries for side in check.sides)
        ]

    @property
    def look_alikes(self) -> list[LookAlike]:
        """What it is taken for."""
        return [one for one in self.award.look_alikes if one.entry == self.entry.id]

    def called(self, one: LookAlike) -> Label:
        """Name what it is taken for; by its id where these rules do not hold the award."""
        names = {award.id: award.name for award in self.catalogue.awards}
        return one.name or names.get(one.of, Label(one.of, one.of))

    @property
    def facts(self) -> tuple[str, ...]:
        """The facts that describe it or that its rules rest on; of the award itself all."""
        if self.entry.id == self.award.id:
            return tuple(self.award.facts)
        shown = {one.fact for one in self.entry.expects}
        shown |= {fact for form in self.numbers for fact in form.facts}
        wanted = {*self.entry.facts, *shown, *(one.fact for one in self.entry.datings)}
        return tuple(id_ for id_ in self.award.facts if id_ in wanted)

    def _title(self) -> Iterator[Line]:
        """Name the entry in both languages."""
        other = self.entry.name.en if self.words.lang == "ru" else self.entry.name.ru
        yield Line(self.words.of(self.entry.name), tone=Tone.TITLE)
        yield Line(other, 1)
        kind, level = self.words.kind(self.entry.kind), self.words.level(self.entry.level)
        said = self.words.say("entry", id=self.entry.id, level=level, kind=kind)
        yield Line(said, 1, tone=Tone.QUIET)
        if self.entry.draft:
            yield Line(self.words.say("draft"), 1, "!", Tone.NOTE)

    def _section(self, key: str, lines: Iterable[Line]) -> Iterator[Line]:
        """Put a heading over lines; nothing over none."""
        body = list(lines)
        if body:
            yield BLANK
            yield Line(self.words.say(key), tone=Tone.TITLE)
            yield from body

    def _expects(self, notes: Footnotes) -> Iterator[Line]:
        """Tell trait by trait what it shows, and what it takes over from above."""
        for one in self.entry.expects:
            says = expectation(one, self.words)
            yield Line(f"{says} {self._cite(one.fact, notes)}", 1)
        if self.entry.parent:
            parent = self.award.entry(self.entry.parent)
            name = self.words.of(parent.name)
            yield Line(self.words.say("holds-too", name=name, id=parent.id), 1, tone=Tone.QUIET)

    def _datings(self, notes: Footnotes) -> Iterator[Line]:
        """Tell what dates it."""
        for one in self.entry.datings:
            yield Line(f"{dating(one, self.words)} {self._cite(one.fact, notes)}", 1)

    def _names(self, entries: list[Entry]) -> Iterator[Line]:
        """Name entries with their ids."""
        for one in entries:
            name = self.words.of(one.name)
            yield Line(self.words.say("placed", name=name, id=one.id), 1)

    def _beside(self, notes: Footnotes) -> Iterator[Line]:
        """Name what stands beside it, each with what it shows: the tell-tales."""
        for one in self.beside:
            kind = self.words.kind(one.kind)
            placed = self.words.say("placed", name=self.words.of(one.name), id=one.id)
            yield Line(f"{placed}, {kind}", 1)
            for shown in one.expects:
                says = expectation(shown, self.words)
                yield Line(f"{says} {self._cite(shown.fact, notes)}", 2)

    def _look_alikes(self, notes: Footnotes) -> Iterator[Line]:
        """Name what it is taken for, each with what tells the two apart."""
        for one in self.look_alikes:
            name = self.words.of(self.called(one))
            yield Line(self.words.say("placed", name=name, id=one.of) if one.of else name, 1)
            cited = notes.cite_plain(one.facts, self.award.titles(one.facts))
            yield Line(f"{self.words.of(one.tell)}{cited}", 2)

    def _checks(self, notes: Footnotes) -> Iterator[Line]:
        """Tell how the parts of a specimen are held against each other."""
        for one in self.checks:
            severity = self.words.say(one.severity)
            says = self.words.say(
                "warn", severity=severity, says=self.words.of(fill(one.says, _SEEN))
            )
            cited = notes.cite_plain(one.facts, self.award.titles(one.facts))
            yield Line(f"{says}{cited}", 1, "!", Tone.NOTE)
            yield Line(self.words.of(one.next), 2, tone=Tone.QUIET)

    def _cite(self, fact: str, notes: Footnotes) -> str:
        """Name the fact that a rule rests on."""
        return notes.cite(fact, self.award.facts[fact].confidence.value, self.award.titles([fact]))
