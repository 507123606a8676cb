"""The shape of the rule file of an honorary title, as cattrs reads it."""

from __future__ import annotations

from attrs import field, frozen

from medal_id.rules.fact import Fact, Source
from medal_id.rules.label import Label
from medal_id.rules.outcome import Confidence


@frozen(kw_only=True)
class ClaimForm:
    """One claim about a title or a holder."""

    about: str
    confidence: Confidence
    sources: tuple[str, ...]
    on: str = ""
    number: str = ""
    word: str = ""
    says: Label | None = None
    inferred: str = ""
    outweighed: Label | None = None


@frozen
class HolderForm:
    """One `[[holders]]`."""

    id: str
    name: Label
    claims: tuple[ClaimForm, ...]


@frozen
class HonourForm:
    """The rule file of an honorary title."""

    format: int
    id: str
    status: str
    name: Label
    sources: dict[str, Source]
    facts: tuple[Fact, ...]
    holders: tuple[HolderForm, ...]
    words: dict[str, Label] = field(factory=dict)
    claims: tuple[ClaimForm, ...] = ()
