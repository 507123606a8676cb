"""Checking a folder of rules: can it be read, is it sound, and does it judge as it should."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Protocol, TypeVar

from medal_id.catalogue.catalogue import Catalogue
from medal_id.catalogue.check_examples import check_example
from medal_id.catalogue.check_skeletons import check_skeleton
from medal_id.errors import MedalIdError, each
from medal_id.rules import RuleSet
from medal_id.rules.lint import LINTS, RELIED_ON, lint
from medal_id.rules.lint.leaves import is_leaf
from medal_id.rules.load import read_rules

T = TypeVar("T")
#: One step of checking rules.
Step = Callable[[], Iterable[MedalIdError]]


class Watch(Protocol):
    """Does work, and tells somebody how far it is."""

    def __call__(self, work: Iterable[T], total: int, /) -> Iterable[T]:
        """Do the work, of which there is so much."""


def check_rules(
    *folders: str | Path, watch: Watch = lambda work, _: work
) -> tuple[MedalIdError, ...]:
    """Check the rules that come with the library, or those of folders, and give every fault.

    A folder that stands alone is checked by itself, a pack together with what it adds to.

    What cannot be read is reported first, alone. Then come all faults of the lint; and where the
    engine can judge at all, every example and the skeleton of every leaf is asked of the whole
    catalogue.

    Args:
        folders: the rules; none for those that come with the library.
        watch: is given the steps and their number, and tells somebody how far they are.
    """
    try:
        rules = read_rules(*map(Path, folders))
    except MedalIdError as fault:
        return each(fault)
    steps = check_steps(rules)
    done = watch((tuple(step()) for step in steps), len(steps))
    return tuple(fault for found in done for fault in found)


def check_steps(rules: RuleSet) -> list[Step]:
    """Give all checks of rules that could be read, each to be made by calling it."""
    steps: list[Step] = [partial(one.faults, rules) for one in LINTS]
    if lint(rules, RELIED_ON):
        return steps
    catalogue = Catalogue(rules)
    for award in rules.awards:
        steps += [
            partial(check_example, catalogue, award, index) for index in range(len(award.examples))
        ]
        steps += [
            partial(check_skeleton, catalogue, award, entry)
            for entry in award.entries
            if is_leaf(award, entry)
        ]
    return steps
