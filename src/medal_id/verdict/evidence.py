"""One observation held against one expectation."""

from __future__ import annotations

from attrs import frozen

from medal_id.rules import Confidence, HowOften, Label, Outcome


@frozen
class Evidence:
    """What one observation says for or against one entry of the catalogue, and on whose word."""

    candidate: str  #: The id of the entry that states the expectation.
    trait: str
    seen: Label
    origin: str  #: How the observation was made.
    implied: bool  #: Whether nobody saw it, but it follows from another observation.
    expected: Label
    how_often: HowOften
    outcome: Outcome
    fact: str  #: The number of the fact in the award's file.
    says: Label  #: The fact in words.
    confidence: Confidence
    sources: tuple[str, ...]  #: Titles of the sources.

    @property
    def excludes(self) -> bool:
        """Whether it excludes the candidate and all below it."""
        return self.outcome is Outcome.DISAGREES and self.how_often.excludes

    def __str__(self) -> str:
        """Say it in one English line."""
        often = "" if self.how_often is HowOften.ALWAYS else f"{self.how_often} "
        return (
            f"{self.trait} is {self.seen}; {self.candidate} has {often}{self.expected}: "
            f"{self.outcome} ({self.fact}, {self.confidence})"
        )
