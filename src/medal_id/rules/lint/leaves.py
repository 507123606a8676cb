"""The tree of an award's entries, as the checks go through it."""

from __future__ import annotations

from medal_id.rules.award import Award
from medal_id.rules.entry import Entry


def is_leaf(award: Award, entry: Entry) -> bool:
    """Tell whether no entry lies below."""
    return all(other.parent != entry.id for other in award.entries)


def path(award: Award, entry: Entry) -> tuple[Entry, ...]:
    """Give an entry and those above it, the top first."""
    steps = [entry]
    while steps[0].parent:
        steps.insert(0, award.entry(steps[0].parent))
    return tuple(steps)
