"""The fewest places of a sequence that must change, where only some pairs are ordered."""

from __future__ import annotations

from collections.abc import Callable


def fewest_moves(count: int, wrong: Callable[[int, int], bool]) -> frozenset[int]:
    """Give the fewest places whose things must move so that no pair stands wrongly.

    The rest is the longest subsequence without a wrong pair. Where everything is ordered, that is
    a longest increasing subsequence. Else two neighbours of it may be right to each other and
    others not; but wrong pairs are transitive, so that it is a largest antichain of them, which
    Dilworth and Kőnig find by a matching. Of several answers it gives the one whose things stand
    too early: of two that changed places, the junior one.

    Args:
        count: how many places there are, from 0.
        wrong: whether the things at two places, the first below the second, are in wrong order.
    """
    later = [[j for j in range(i + 1, count) if wrong(i, j)] for i in range(count)]
    matched: dict[int, int] = {}  # the later place -> the earlier one
    for start in range(count):
        _augment(start, later, matched, set())
    ahead = sorted(set(range(count)) - set(matched.values()))
    seen, reached = set(ahead), set[int]()
    while ahead:
        for j in later[ahead.pop()]:
            reached.add(j)
            if matched[j] not in seen:
                seen.add(matched[j])
                ahead.append(matched[j])
    return frozenset(range(count)) - (seen - reached)


def _augment(i: int, later: list[list[int]], matched: dict[int, int], tried: set[int]) -> bool:
    """Match a place with a later one, moving other matches where needed."""
    for j in later[i]:
        if j not in tried:
            tried.add(j)
            if j not in matched or _augment(matched[j], later, matched, tried):
                matched[j] = i
                return True
    return False
