"""Saying things in one language: phrases, names of the vocabulary, days and spans."""

from __future__ import annotations

import re
from collections.abc import Mapping

from attrs import frozen

from medal_id.observations import BY_EYE, PartialDate
from medal_id.report.phrase import PHRASES
from medal_id.rules import Dating, Label, Vocabulary
from medal_id.verdict import SUPPOSED, DateReason

#: The languages of all labels.
LANGUAGES = ("en", "ru")
#: Origins that are words of ours.
_SAID = {BY_EYE: "by-eye", SUPPOSED: "supposed"}
#: How the engine names the origin of what it worked out itself.
_FOLLOWS = "follows from "
#: How measurements name theirs: the file, the method and the beginning of its hash.
_PHOTOGRAPH = re.compile(r"photograph (.+, sha256 [0-9a-f]{12})")


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

    def applied_by(self, name: str) -> str:
        """Name who puts numbers on."""
        return self._word(self.vocabulary.applied_by, name)

    def method(self, trait: str) -> str:
        """Name what it takes to observe a trait; empty where the vocabulary holds no such trait."""
        known = self.vocabulary.traits.get(trait)
        return self.of(self.vocabulary.methods[known.method].label) if known else ""

    def unit(self, unit: str) -> str:
        """Name a unit; empty where a trait has none."""
        return self.say(unit) if unit in PHRASES else unit

    def origin(self, origin: str) -> str:
        """Say how something was observed."""
        if origin in _SAID:
            return self.say(_SAID[origin])
        if origin.startswith(_FOLLOWS):
            return self.say("follows", trait=self.trait(origin.removeprefix(_FOLLOWS)))
        if told := _PHOTOGRAPH.fullmatch(origin):
            return self.say("photograph", rest=told[1])
        return origin

    def span(self, span: PartialDate) -> str:
        """Say the days that all parts leave open."""
        return self.say("no-day") if span.empty else span.in_(self.lang)

    def limited(self, span: str, dating: Dating | DateReason) -> str:
        """Say how far a span counts for the specimen."""
        if dating.used_later:
            return self.say("used-later", span=span)
        return self.say("added-later", span=span) if dating.added_later else span

    def _word(self, words: Mapping[str, Label], name: str) -> str:
        """Give the label of a word, or the word itself."""
        return self.of(words[name]) if name in words else name
