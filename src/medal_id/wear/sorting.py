"""Sorting by pairs that are ordered, with a key where none is."""

from __future__ import annotations

import heapq
from collections.abc import Hashable, Iterable, Mapping
from graphlib import TopologicalSorter
from typing import TypeVar

T = TypeVar("T", bound=Hashable)


def sort(things: Iterable[T], pairs: Iterable[tuple[T, T]], key: Mapping[T, int]) -> list[T]:
    """Put things so that the first of each pair comes before the second.

    The order is made from its end: of all that may come last, the one with the highest key does.
    So it depends on the pairs and the keys, and not on how they are told.

    Args:
        things: what to sort, each once.
        pairs: which of them comes before which; no circle.
        key: a number of its own for each thing.
    """
    graph: TopologicalSorter[T] = TopologicalSorter(dict.fromkeys(things, ()))
    for first, second in pairs:
        graph.add(first, second)
    graph.prepare()
    ready: list[tuple[int, T]] = []
    found: list[T] = []
    while graph.is_active():
        for one in graph.get_ready():
            heapq.heappush(ready, (-key[one], one))
        _, one = heapq.heappop(ready)
        graph.done(one)
        found.append(one)
    return found[::-1]
