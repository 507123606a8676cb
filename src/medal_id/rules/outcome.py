"""The three answers, how often a rule holds, and how sure its source is."""

from __future__ import annotations

from enum import StrEnum


class Outcome(StrEnum):
    """What one observation says to one expectation."""

    AGREES = "agrees"
    DISAGREES = "disagrees"
    UNDECIDED = "undecided"


def all_of(outcomes: list[Outcome]) -> Outcome:
    """Join outcomes that must all agree: one that disagrees decides, then one undecided."""
    if Outcome.DISAGREES in outcomes:
        return Outcome.DISAGREES
    return Outcome.UNDECIDED if Outcome.UNDECIDED in outcomes else Outcome.AGREES


def best_of(outcomes: list[Outcome]) -> Outcome:
    """Join outcomes of which one must agree: one that agrees decides, then one undecided."""
    if Outcome.AGREES in outcomes:
        return Outcome.AGREES
    return Outcome.UNDECIDED if Outcome.UNDECIDED in outcomes else Outcome.DISAGREES


class HowOften(StrEnum):
    """How often the described thing shows what an expectation says."""

    ALWAYS = "always"
    USUALLY = "usually"
    RARELY = "rarely"
    NEVER = "never"

    @property
    def excludes(self) -> bool:
        """Whether disagreement excludes; `usually` and `rarely` only speak against."""
        return self in (HowOften.ALWAYS, HowOften.NEVER)

    @property
    def denies(self) -> bool:
        """Whether the expectation says that something is *not* to be expected."""
        return self in (HowOften.RARELY, HowOften.NEVER)


class Confidence(StrEnum):
    """How well a fact is attested."""

    HIGH = "high"  #: Two independent sources, or an official text relayed consistently.
    MEDIUM = "medium"  #: One decent source, or several that copy each other.
    LOW = "low"  #: One weak source, memory, or an open conflict.
