"""The value of a trait with named states: one state, or several when the observer is unsure."""

from __future__ import annotations

from attrs import frozen


@frozen(cache_hash=True)
class States:
    """The states a specimen may have, as far as the observer can tell."""

    states: frozenset[str]  #: At least one; more than one means "one of these".

    def __str__(self) -> str:
        """List the states, the certain one alone."""
        return " or ".join(sorted(self.states))
