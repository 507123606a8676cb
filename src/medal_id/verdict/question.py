"""What is still open about the candidates that are possible."""

from __future__ import annotations

from collections.abc import Container

from attrs import evolve, frozen

from medal_id.rules import Confidence, HowOften, Label


@frozen
class OpenExpectation:
    """What a rule says that could still exclude an entry, and on whose word."""

    candidate: str  #: The id of the entry that states it.
    #: The trait that the rule speaks of: another one than is asked for where that tells whether
    #: the rule applies at all, as "weighed with the block" does for the weight.
    about: str
    expected: Label
    how_often: HowOften  #: "always", or "never": then the expected would exclude the entry.
    fact: str  #: The number of the fact in the award's file.
    confidence: Confidence
    sources: tuple[str, ...]  #: Titles of the sources.


@frozen
class OpenQuestion:
    """A trait that was not seen, or too unsurely, and what it could still exclude."""

    trait: str
    question: Label
    look: Label  #: How to look.
    seen: Label | None  #: What was seen of it, too unsurely to decide; None for nothing.
    gain: float  #: In bits: how much a look is expected to tell about the candidates left.
    cost: float  #: Relative to a glance.
    expects: tuple[OpenExpectation, ...]  #: In the order of the catalogue.

    def about(self, candidates: Container[str]) -> OpenQuestion:
        """Keep what some candidates expect."""
        return evolve(self, expects=tuple(e for e in self.expects if e.candidate in candidates))
