"""Counting the letters in which what was read differs from what stands there."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache, reduce
from itertools import accumulate
from operator import or_

from medal_id.observations.text import LOST, UNREAD, every_word, words

#: The most Latin letters that one unread letter stands for: "щ" is "sch".
UNREAD_FOR = 3
#: So many kinds of letters are told apart before texts are compared letter by letter.
_BITS = 61


@lru_cache(maxsize=4096)
def letters(text: str) -> str:
    """Give the letters and digits of a text that are compared, with the marks for unread ones."""
    return "".join(words(text))


@lru_cache(maxsize=4096)
def every_letter(text: str) -> str:
    """Give the letters of all words, those too that are written or left out at will."""
    return "".join(every_word(text))


@lru_cache(maxsize=4096)
def kinds_of(read: str) -> int:
    """Give a set of bits for the letters of a text; two letters may share one."""
    return reduce(or_, (1 << ord(letter) % _BITS for letter in set(read) - {UNREAD, LOST}), 0)


@lru_cache(maxsize=4096)
def _counted(read: str) -> Counter[str]:
    """Count the letters of a text, not the marks for unread ones."""
    return Counter(letter for letter in read if letter not in (UNREAD, LOST))


def slips(read: str, right: str, most: int) -> int:
    """Count the letters added, left out or exchanged; above `most` the count is not exact.

    The edit distance of Levenshtein, in which unread letters cost nothing. Another digit is never
    a slip: it tells "20 лет" from "30 лет".
    """
    far = most + 1
    unread, lost = read.count(UNREAD), LOST in read
    known = len(read) - unread - read.count(LOST)
    longest = known + unread * UNREAD_FOR + most
    if len(right) < known - most or (len(right) > longest and not lost):
        return far
    if (kinds_of(read) & ~kinds_of(right)).bit_count() > most:
        return far  # each of these letters is a slip of its own: most texts end here
    if (_counted(read) - _counted(right)).total() > most:
        return far  # so is each letter that was read more often than it stands there
    costs = _left_out({0: 0}, right, most)
    for letter in read:
        costs = _left_out(_after(letter, costs, right, most), right, most)
        if not costs:
            return far
    return costs.get(len(right), far)


def _after(letter: str, costs: dict[int, int], right: str, most: int) -> dict[int, int]:
    """Take one letter that was read; `costs` are the slips so far by how much of `right` is told.

    Only what costs no more than `most` is kept, and soon that is nothing for most texts.
    """
    after: dict[int, int] = {}
    if letter == LOST:
        least = min(costs)
        return dict(
            zip(
                range(least, len(right) + 1),
                accumulate((costs.get(at, most) for at in range(least, len(right) + 1)), min),
                strict=True,
            )
        )
    digit = letter.isdigit()
    for at, cost in costs.items():
        if letter == UNREAD:
            for told in range(at, min(at + UNREAD_FOR, len(right)) + 1):
                after[told] = min(after.get(told, most), cost)
            continue
        if cost < most and not digit:
            after[at] = min(after.get(at, most), cost + 1)
        if at < len(right):
            other = right[at]
            if letter == other:
                after[at + 1] = min(after.get(at + 1, most), cost)
            elif cost < most and not (digit and other.isdigit()):
                after[at + 1] = min(after.get(at + 1, most), cost + 1)
    return after


def _left_out(costs: dict[int, int], right: str, most: int) -> dict[int, int]:
    """Leave out letters of `right`, none of them a digit, for a slip each."""
    for at in sorted(costs):
        told, cost = at, costs[at]
        while cost < most and told < len(right) and not right[told].isdigit():
            told, cost = told + 1, cost + 1
            if costs.get(told, cost + 1) <= cost:
                break
            costs[told] = cost
    return costs
