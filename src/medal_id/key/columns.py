"""What all things show of one trait, laid out so that its separating power is quickly found.

Method: the separating power of Intkey (M. J. Dallwitz, DELTA system),
`log2 N - sum(f_i log2 n_i) / sum(f_i)`: of N things, n_i show the state i, and f_i is their share.
A thing that can show several states spreads its share evenly over them; one of which the trait is
unknown or does not apply counts as showing every state that any of the others shows.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Mapping, Sequence
from typing import Protocol

from attrs import frozen

from medal_id.key.trait import Kind, Span, Trait, Value


class Column(Protocol):
    """What all things show of one trait; things are the bits of an integer."""

    @property
    def known(self) -> int:
        """The things of which it is known."""

    def power(self, chosen: int) -> float:
        """Give the separating power of the trait for the things of some bits, in bits."""

    def pieces(self, chosen: int) -> list[tuple[Value, int]]:
        """Part all values that known things show: values alike, and the bits that show them.

        Things of which the trait is unknown are in none of them.
        """


@frozen
class StateColumn:
    """What things show of a trait with named states."""

    known: int
    shown: Mapping[str, int]  #: For each state the things that can show it.
    counts: Mapping[int, int]  #: For each number of states the things that can show so many.

    def power(self, chosen: int) -> float:
        """Give the separating power for some things."""
        many = chosen.bit_count()
        unknown = (chosen & ~self.known).bit_count()
        shown = [bits for state in self.shown.values() if (bits := state & chosen)]
        if many < 2 or not shown:
            return 0.0
        left = 0.0
        for bits in shown:
            share = sum((bits & of).bit_count() / count for count, of in self.counts.items())
            share += unknown / len(shown)
            left += share * math.log2(bits.bit_count() + unknown)
        return max(0.0, math.log2(many) - left / many)

    def pieces(self, chosen: int) -> list[tuple[Value, int]]:
        """Put states together that the same things show."""
        alike: dict[int, list[str]] = {}
        for state, bits in self.shown.items():
            if bits & chosen:
                alike.setdefault(bits & chosen, []).append(state)
        return [(frozenset(states), bits) for bits, states in alike.items()]


@frozen
class RangeColumn:
    """What things show of a quantity.

    Along a quantity the states lie without gaps, and every thing spreads its share evenly over
    its spans. A whole number n is the piece from n to n + 1. A thing that shows single points of
    a measure spreads its share over these.
    """

    known: int
    spans: Mapping[int, Sequence[Span]]  #: For each thing, by its bit; the upper limit left out.
    whole: bool  #: Whether they are whole numbers.

    def power(self, chosen: int) -> float:
        """Give the separating power for some things."""
        many = chosen.bit_count()
        own = {at: spans for at, spans in self.spans.items() if chosen >> at & 1}
        if many < 2 or not own:
            return 0.0
        unknown = many - len(own)
        pieces = self._between(own, unknown)
        points = self._points(own, unknown)
        left = sum(_mean(spans, pieces, points) for spans in own.values())
        ends = [limit for spans in own.values() for one in spans for limit in (one.low, one.high)]
        left += unknown * _mean([Span(min(ends), max(ends))], pieces, points)
        return max(0.0, math.log2(many) - left / many)

    @staticmethod
    def _between(own: Mapping[int, Sequence[Span]], unknown: int) -> list[tuple[Span, float]]:
        """Give the pieces between the limits, each with log2 of how many things show it."""
        limits = sorted(
            {limit for spans in own.values() for one in spans for limit in (one.low, one.high)}
        )
        found = []
        for low, high in itertools.pairwise(limits):
            many = unknown + sum(_covers(spans, low, high) for spans in own.values())
            found.append((Span(low, high), math.log2(many) if many else 0.0))
        return found

    @staticmethod
    def _points(own: Mapping[int, Sequence[Span]], unknown: int) -> dict[float, float]:
        """Give the single points that things show, each with log2 of how many things show it."""
        points = {one.low for spans in own.values() for one in spans if one.low == one.high}
        return {
            point: math.log2(unknown + sum(_covers(spans, point, point) for spans in own.values()))
            for point in points
        }

    def pieces(self, chosen: int) -> list[tuple[Value, int]]:
        """Put pieces of the quantity together that the same things show."""
        own = {at: spans for at, spans in self.spans.items() if chosen >> at & 1}
        limits = sorted(
            {limit for spans in own.values() for one in spans for limit in (one.low, one.high)}
        )
        single = {one.low for spans in own.values() for one in spans if one.low == one.high}
        parts = [(low, high) for low, high in itertools.pairwise(limits)]
        parts += [(point, point) for point in single]
        alike: dict[int, list[Span]] = {}
        for low, high in sorted(parts):
            bits = sum(1 << at for at, spans in own.items() if _covers(spans, low, high))
            if bits:
                alike.setdefault(bits, []).append(Span(low, high))
        return [(self._joined(spans), bits) for bits, spans in alike.items()]

    def _joined(self, spans: list[Span]) -> tuple[Span, ...]:
        """Join pieces that touch, and give whole numbers their own limits again."""
        joined: list[Span] = []
        for one in spans:
            if joined and joined[-1].high == one.low:
                joined[-1] = Span(joined[-1].low, one.high)
            else:
                joined.append(one)
        return tuple(Span(one.low, one.high - 1) if self.whole else one for one in joined)


def _covers(spans: Sequence[Span], low: float, high: float) -> bool:
    """Tell whether one of some spans reaches over a piece."""
    return any(one.low <= low and high <= one.high for one in spans)


def _mean(
    spans: Sequence[Span], pieces: Sequence[tuple[Span, float]], points: Mapping[float, float]
) -> float:
    """Give the mean of log2 n over some spans; over single points where they have no length."""
    length = sum(one.high - one.low for one in spans)
    if not length:
        return sum(points[one.low] for one in spans) / len(spans)
    return sum(
        (piece.high - piece.low) * log
        for piece, log in pieces
        if _covers(spans, piece.low, piece.high)
    ) / (length)


def column_of(trait: Trait, known: Mapping[int, Value]) -> Column:
    """Lay out what things, by their bits, are known to show of a trait."""
    bits = sum(1 << at for at in known)
    if trait.kind is not Kind.STATES:
        wide = 1 if trait.kind is Kind.INTEGER else 0
        spans = {
            at: tuple(Span(one.low, one.high + wide) for one in value if isinstance(one, Span))
            for at, value in known.items()
        }
        return RangeColumn(bits, spans, whole=bool(wide))
    shown = {
        state: sum(1 << at for at, value in known.items() if state in value)
        for state in trait.states
    }
    counts: dict[int, int] = {}
    for at, value in known.items():
        counts[len(value)] = counts.get(len(value), 0) | 1 << at
    return StateColumn(bits, {state: of for state, of in shown.items() if of}, counts)
