"""One check of the rules, and running many of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from attrs import frozen

from medal_id.errors import BadRules
from medal_id.rules.ruleset import RuleSet

#: Where something is wrong, and what.
Found = tuple[str, str]


@frozen
class Lint:
    """A demand on rules."""

    code: str  #: Stable and public; shown in brackets after the fault.
    demands: str  #: What must hold.
    remedy: str  #: What to do where it does not.
    find: Callable[[RuleSet], Iterator[Found]]
    relied_on: bool = False  #: Whether the engine cannot judge where it does not hold.

    def faults(self, rules: RuleSet) -> Iterator[BadRules]:
        """Find every breach of it."""
        for place, fault in self.find(rules):
            yield BadRules(_line(place), f"{_line(fault)} [{self.code}]", self.remedy)


def lint(rules: RuleSet, lints: Iterable[Lint]) -> tuple[BadRules, ...]:
    """Make some checks on loaded rules and give every fault found."""
    return tuple(fault for one in lints for fault in one.faults(rules))


def _line(text: str) -> str:
    """Keep a text with foreign ids in it on one line."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)
