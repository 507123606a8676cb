"""Saying things in one language: phrases, names of the vocabulary, days and spans."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from attrs import frozen

from medal_id.observations import BY_EYE, DateRange
from medal_id.report.phrase import MONTHS, PHRASES
from medal_id.rules import Label, Vocabulary

#: The languages of all labels.
LANGUAGES = ("en", "ru")
#: How the engine names the origin of what it worked out itself.
_FOLLOWS = "follows from "


@frozen
class Wording:
    """The words of one language; what the vocabulary does not hold keeps its own name."""

    lang: str
    vocabulary: Vocabulary

    def say(self, key: str, **words: object) -> str:
        """Fill a phrase."""
        return PHRASES[key].in_(self.lang).format(**words)

    def of(self, label: Label) -> str:
        """Give a label in this language."""
        return label.in_(self.lang)

    def trait(self, name: str) -> str:
        """Name a trait."""
        trait = self.vocabulary.traits.get(name)
        return self.of(trait.label) if trait else name

    def traits(self, names: tuple[str, ...]) -> str:
        """Name several traits."""
        return ", ".join(self.trait(name) for name in names)

    def part(self, name: str) -> str:
        """Name a part of a specimen."""
        return self._word(self.vocabulary.parts, name)

    def title(self, word: str) -> str:
        """Begin a word with a capital."""
        return f"{word[:1].upper()}{word[1:]}"

    def level(self, name: str) -> str:
        """Name a level of the catalogue."""
        return self._word(self.vocabulary.levels, name)

    def kind(self, name: str) -> str:
        """Name what an entry is: issued, a copy ..."""
        return self._word(self.vocabulary.kinds, name)

    def topic(self, name: str) -> str:
        """Name what facts are about."""
        return self._word(self.vocabulary.topics, name)

    def method(self, trait: str) -> str:
        """Name what it takes to observe a trait; empty where the vocabulary holds no such trait."""
        known = self.vocabulary.traits.get(trait)
        return self.of(self.vocabulary.methods[known.method].label) if known else ""

    def unit(self, unit: str) -> str:
        """Name a unit; empty where a trait has none."""
        return self.say(unit) if unit in PHRASES else unit

    def origin(self, origin: str) -> str:
        """Say how something was observed."""
        if origin == BY_EYE:
            return self.say("by-eye")
        if origin.startswith(_FOLLOWS):
            return self.say("follows", trait=self.trait(origin.removeprefix(_FOLLOWS)))
        return origin

    def span(self, span: DateRange) -> str:
        """Say a span of days, whole years as years."""
        first, last = span.earliest, span.latest
        if span.empty:
            return self.say("no-day")
        if first is None and last is None:
            return self.say("not-known")
        if first is None or last is None:
            key = "or-later" if first else "or-earlier"
            return self.say(key, day=self._start(first) if first else self._end(last))
        begins, ends = self._start(first), self._end(last)
        if begins == ends or first == last:
            return begins if begins == ends else self._day(first)
        if begins.isdecimal() != ends.isdecimal():
            begins, ends = self._day(first), self._day(last)
        return self.say("between", first=begins, last=ends)

    def _start(self, day: dt.date) -> str:
        """Say the first day of a span: the first of a year is the year."""
        return str(day.year) if (day.month, day.day) == (1, 1) else self._day(day)

    def _end(self, day: dt.date | None) -> str:
        """Say the last day of a span: the last of a year is the year."""
        assert day is not None
        return str(day.year) if (day.month, day.day) == (12, 31) else self._day(day)

    def _day(self, day: dt.date) -> str:
        """Say a day."""
        return f"{day.day} {self.of(MONTHS[day.month - 1])} {day.year}"

    def _word(self, words: Mapping[str, Label], name: str) -> str:
        """Give the label of a word, or the word itself."""
        return self.of(words[name]) if name in words else name
