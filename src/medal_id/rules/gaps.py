"""Gaps of the rules: what can be seen, each by itself, and yet fits nothing that they describe.

Most of it is as it should be, because a specimen that is put together fits nothing. It is listed so
that a person can tell a contradiction from a kind that was forgotten.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from enum import StrEnum

from attrs import frozen

from medal_id.observations import Value
from medal_id.rules.award import Award
from medal_id.rules.entry import Entry
from medal_id.rules.expectation import Expectation
from medal_id.rules.lint.leaves import is_leaf
from medal_id.rules.lint.reach import Reach
from medal_id.rules.ruleset import RuleSet


class GapKind(StrEnum):
    """What kind of gap it is."""

    BEYOND = "beyond"  #: A value that every leaf which asks for its trait excludes.
    KIND = "kind"  #: A value that an entry leaves open, and each of its kinds excludes.
    PAIR = "pair"  #: Two values of which each leaves a leaf of an award, and both together none.


@frozen
class Seen:
    """Values of one trait that leave the same leaves."""

    trait: str
    values: tuple[Value, ...]  #: As `probes` gives them: states, or limits and what lies between.


@frozen
class Gap:
    """Something that can be seen and fits nothing."""

    kind: GapKind
    entry: str  #: The entry under which nothing is left; "" where it is the whole catalogue.
    seen: tuple[Seen, ...]  #: One trait, or two of a pair.
    rules: tuple[Expectation, ...]  #: What excludes the leaves, each once.


def gaps(rules: RuleSet, award: str = "") -> tuple[Gap, ...]:
    """List the gaps of all rules, or of one award.

    Values of which all leaves say the same are listed together. Texts, ribbons and numbers beyond
    those that rules name are no gap, and neither is what an expectation says under a proviso.

    Args:
        rules: the rules.
        award: the id of the only award to look at; the states that lie beyond all rules are listed
            without it only.

    Raises:
        UnknownId: where no award is called so.
    """
    awards = (rules.award(award),) if award else rules.awards
    reach = Reach.of(rules)
    found = [] if award else list(_beyond(rules, reach))
    for one in awards:
        found += _kinds(one, reach)
        found += _pairs(one, reach)
    return tuple(found)


def _beyond(rules: RuleSet, reach: Reach) -> Iterator[Gap]:
    """Find the states that no leaf can show which asks for their trait."""
    leaves = [(award, e) for award in rules.awards for e in award.entries if is_leaf(award, e)]
    for trait, values in reach.values.items():
        if rules.vocabulary.traits[trait].forms != ("states",):
            continue
        claimed = 0
        for award, leaf in leaves:
            claimed |= reach.claimed(award, leaf, trait)
        for at, value in enumerate(values):
            excluding = _excluding(leaves, reach, trait, at)
            if excluding and not claimed >> at & 1:
                yield Gap(GapKind.BEYOND, "", (Seen(trait, (value,)),), excluding)


def _kinds(award: Award, reach: Reach) -> Iterator[Gap]:
    """Find values that an entry leaves open, and each of its kinds excludes."""
    for entry in award.entries:
        below = [(award, e) for e in award.entries if e.parent == entry.id]
        for trait, values in reach.values.items() if below else ():
            open_ = reach.shows[entry.id][trait, ()]
            for _, kind in below:
                open_ &= ~reach.shows[kind.id][trait, ()]
            found: dict[tuple[Expectation, ...], list[Value]] = {}
            for at, value in enumerate(values):
                if open_ >> at & 1:
                    found.setdefault(_excluding(below, reach, trait, at), []).append(value)
            for excluding, same in found.items():
                yield Gap(GapKind.KIND, entry.id, (Seen(trait, tuple(same)),), excluding)


def _pairs(award: Award, reach: Reach) -> Iterator[Gap]:
    """Find pairs of values of which each leaves a leaf of one tree, and both together none."""
    for top in award.entries:
        leaves = [e for e in award.entries if is_leaf(award, e) and _lies_below(e, top)]
        if top.parent or len(leaves) < 2:
            continue
        classes = {trait: _classes(leaves, reach, trait) for trait in reach.values}
        for (one, mine), (other, theirs) in itertools.combinations(classes.items(), 2):
            for (left, values), (right, others) in itertools.product(mine.items(), theirs.items()):
                if not left & right:
                    seen = Seen(one, tuple(values)), Seen(other, tuple(others))
                    found = [(award, e) for e in leaves]
                    first = reach.values[one].index(values[0])
                    second = reach.values[other].index(others[0])
                    excluding = (
                        *_excluding(found, reach, one, first),
                        *_excluding(found, reach, other, second),
                    )
                    yield Gap(GapKind.PAIR, top.id, seen, excluding)


def _classes(leaves: list[Entry], reach: Reach, trait: str) -> dict[int, list[Value]]:
    """Put together the values of a trait that leave the same leaves, and at least one of them."""
    found: dict[int, list[Value]] = {}
    for at, value in enumerate(reach.values[trait]):
        left = sum(
            1 << place
            for place, leaf in enumerate(leaves)
            if reach.shows[leaf.id][trait, ()] >> at & 1
        )
        if left:
            found.setdefault(left, []).append(value)
    return found


def _excluding(
    leaves: list[tuple[Award, Entry]], reach: Reach, trait: str, at: int
) -> tuple[Expectation, ...]:
    """Give what excludes some leaves where a trait shows a probe, each expectation once."""
    found = (reach.excluding(award, leaf, trait, at) for award, leaf in leaves)
    return tuple(dict.fromkeys(one for one in found if one is not None))


def _lies_below(entry: Entry, top: Entry) -> bool:
    """Tell whether an entry is another one or stands in its tree."""
    same = (entry.part, entry.kind) == (top.part, top.kind)
    return same and (entry.id == top.id or entry.id.startswith(f"{top.id}/"))
