"""Facts with their sources: what the rules rest on, and what is merely known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Protocol

from attrs import frozen

from medal_id.rules.label import Label
from medal_id.rules.outcome import Confidence


@frozen
class Source:
    """A public document, page or book."""

    title: str
    address: str = ""  #: Where to find it, as far as known.
    about: str = ""  #: What kind of witness it is.


@frozen
class Fact:
    """One statement that sources carry; where sources disagree, each has a fact of its own."""

    id: str  #: Stable and public, as "L-60".
    topic: str  #: A topic of the vocabulary.
    says: Label
    confidence: Confidence
    sources: tuple[str, ...]  #: Keys of the award's sources; empty for a stated inference.
    value: str | int | float | None = None  #: The bare figure or name, where there is one.
    on: str = ""  #: The day, month or year that the statement is about, as "1942-12-22".
    inferred: str = ""  #: From which facts and how, where no source says it itself.
    disagrees_with: tuple[str, ...] = ()  #: Ids of facts that say otherwise.


class Documented(Protocol):
    """A rule file of any kind: what it holds rests on facts, and these on sources."""

    @property
    def id(self) -> str:
        """What the file is about."""
        ...

    @property
    def place(self) -> str:
        """The file, as errors name it."""
        ...

    @property
    def name(self) -> Label:
        """What to call it."""
        ...

    @property
    def sources(self) -> Mapping[str, Source]:
        """Its sources, by their keys."""
        ...

    @property
    def facts(self) -> Mapping[str, Fact]:
        """Its facts, by their ids."""
        ...

    @property
    def cited(self) -> frozenset[str]:
        """The keys of all sources that something in it names."""
        ...


def cited(facts: Mapping[str, Fact]) -> frozenset[str]:
    """Give the keys of all sources that some facts name."""
    return frozenset(key for fact in facts.values() for key in fact.sources)


def titles(file: Documented, facts: Iterable[str]) -> tuple[str, ...]:
    """Give the titles of the sources of some facts of a file, each once."""
    keys = dict.fromkeys(key for fact in facts for key in file.facts[fact].sources)
    return tuple(file.sources[key].title for key in keys)
