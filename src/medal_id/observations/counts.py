"""The value of a counted trait: a whole number, or several when the observer is unsure."""

from __future__ import annotations

from attrs import frozen


@frozen
class Counts:
    """The numbers that a count may have come to."""

    counts: frozenset[int]  #: At least one; more than one means "one of these".

    def __str__(self) -> str:
        """List the counts in rising order."""
        return " or ".join(str(count) for count in sorted(self.counts))
