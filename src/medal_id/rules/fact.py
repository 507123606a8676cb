"""Facts with their sources: what the rules rest on, and what is merely known."""

from __future__ import annotations

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
