"""An honorary title of places, as its rule file describes it: who holds it, and on whose word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import field, frozen

from medal_id.observations import PartialDate
from medal_id.rules.fact import Fact, Source, cited
from medal_id.rules.label import Label
from medal_id.rules.outcome import Confidence


@frozen
class Sort:
    """What a claim of one sort gives."""

    gives: tuple[str, ...]  #: The keys that it must have.
    may: tuple[str, ...] = ()  #: The keys that it can have besides.
    several: bool = False  #: Whether several of them can hold at once.
    of_title: bool = False  #: Whether it is about the title and not about a holder.


#: The sorts of claims, by what they are about.
SORTS: dict[str, Sort] = {
    "conferred": Sort(("on",)),
    "decree": Sort(("number",)),
    "signed": Sort(("word",)),
    "citation": Sort(("word",)),
    "ceremony": Sort(("on", "word"), ("says",)),
    "contested": Sort(("says",)),
    "background": Sort(("says",)),
    "name": Sort(("says",), ("on",), several=True),
    "count": Sort(("number",), ("on",), of_title=True),
}


@frozen
class Claim:
    """One statement about a holder or a title; where sources disagree, each has its own."""

    about: str  #: A word of `SORTS`.
    confidence: Confidence
    sources: tuple[str, ...]  #: Keys of the title's sources; empty for what is inferred.
    on: PartialDate | None = None  #: The days that it names; None where it names none.
    number: str = ""  #: A figure, or the number of a decree.
    word: str = ""  #: A key of the title's words: who signed, for what, where.
    says: Label | None = None  #: What it says in words of its own.
    inferred: str = ""  #: From what and how, where no source says it itself.
    outweighed: Label | None = None  #: Why another claim holds; None for the one that does.

    @property
    def content(self) -> tuple[object, ...]:
        """What it says, without who says it and how surely."""
        return (self.about, self.on, self.number, self.word, self.says)


@frozen
class Holder:
    """A place that holds a title."""

    id: str  #: Within the file; the same place has the same id in the file of every title.
    name: Label
    claims: tuple[Claim, ...]

    def standing(self, about: str) -> tuple[Claim, ...]:
        """Give the claims of a sort that no other outweighs."""
        return tuple(c for c in self.claims if c.about == about and c.outweighed is None)

    @property
    def names(self) -> tuple[Label, ...]:
        """All names: the present one first, then other and older ones that hold."""
        return (self.name, *(claim.says for claim in self.standing("name") if claim.says))


@frozen
class Honour:
    """Everything that the rule file of a title says."""

    id: str
    place: str  #: The file, as errors name it.
    name: Label
    draft: bool
    sources: dict[str, Source] = field(hash=False)
    facts: dict[str, Fact] = field(hash=False)
    words: dict[str, Label] = field(hash=False)  #: What many claims say: persons, places, reasons.
    claims: tuple[Claim, ...]  #: About the title itself.
    holders: tuple[Holder, ...]

    def every_claim(self) -> Iterator[tuple[str, Claim]]:
        """Give all claims, each with what it is about: a holder's id, or that of the title."""
        yield from ((self.id, claim) for claim in self.claims)
        for holder in self.holders:
            yield from ((holder.id, claim) for claim in holder.claims)

    def titles(self, facts: Iterable[str]) -> tuple[str, ...]:
        """Give the titles of the sources of some facts, each once."""
        keys = dict.fromkeys(key for fact in facts for key in self.facts[fact].sources)
        return tuple(self.sources[key].title for key in keys)

    @property
    def cited(self) -> frozenset[str]:
        """The keys of all sources that a fact or a claim names."""
        return cited(self.facts).union(*(claim.sources for _, claim in self.every_claim()))
