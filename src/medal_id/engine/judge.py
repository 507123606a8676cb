"""Holding every observation against every expectation, three-valued."""

from __future__ import annotations

from collections.abc import Callable

from attrs import frozen

from medal_id.engine.matrix import NOTHING, Group, Matrix, Tally
from medal_id.observations import Observation, Value
from medal_id.rules import Given, Outcome
from medal_id.rules.outcome import all_of, best_of

#: Judges one value of a trait by all conditions without a proviso.
Tallier = Callable[[str, Value], Tally]


@frozen
class Judgement:
    """What all observations say, not yet unfolded."""

    observations: tuple[Observation, ...]  #: As understood; after them those that they imply.
    #: For each, the place of the observation it was implied by, or its own.
    source: tuple[int, ...]
    tallies: tuple[Tally, ...]  #: For each observation.
    agrees: int  #: Expectations that any observation meets.
    shows: int  #: Entries that are known to show something that was seen.
    contradicts: tuple[int, ...]  #: For each observation that excludes anything: the entries.

    @property
    def given(self) -> tuple[Observation, ...]:
        """The observations that were made, without those that they imply."""
        return self.observations[: len(set(self.source))]


def judge(
    matrix: Matrix, given: tuple[Observation, ...], tally: Tallier | None = None
) -> Judgement:
    """Judge understood observations; their order makes no difference.

    `tally` judges one value without provisos: `matrix.tally`, or what remembers its answers.
    """
    observations, source = _with_implied(matrix, given)
    asked = tally or matrix.tally
    tallies = tuple(_tally(matrix, one, observations, asked) for one in observations)
    agrees = shows = 0
    against: dict[int, int] = {}
    for origin, said in zip(source, tallies, strict=True):
        agrees |= said.agrees
        shows |= said.shows
        if said.contradicts:
            against[origin] = against.get(origin, 0) | said.contradicts
    return Judgement(observations, source, tallies, agrees, shows, tuple(against.values()))


def _with_implied(
    matrix: Matrix, given: tuple[Observation, ...]
) -> tuple[tuple[Observation, ...], tuple[int, ...]]:
    """Add what dependent traits imply, unless the controlling trait was seen to say no less."""
    observations, source = list(given), list(range(len(given)))
    for at, one in enumerate(given):
        for implied in matrix.implied.get(one.trait, ()):
            needed = implied.observation.trait
            if not any(
                other.trait == needed and implied.condition.judge(other.value) is Outcome.AGREES
                for other in given
            ):
                observations.append(implied.observation)
                source.append(at)
    return tuple(observations), tuple(source)


def _tally(
    matrix: Matrix, one: Observation, every: tuple[Observation, ...], tally: Tallier
) -> Tally:
    """Judge one observation."""
    value: Value = one.value  # type: ignore[assignment]  # understood observations hold a Value
    total = tally(one.trait, value)
    for group in matrix.provisos.get(one.trait, ()):
        total = total | _under_proviso(group, value, every)
    return total


def _under_proviso(group: Group, value: Value, every: tuple[Observation, ...]) -> Tally:
    """Judge under provisos: nothing is said where one fails, nothing decided where one is open."""
    met = all_of([holds(given, every) for given in group.given])
    if met is Outcome.AGREES:
        return group.tally(value)
    return NOTHING if met is Outcome.DISAGREES else group.open


def holds(given: Given, every: tuple[Observation, ...]) -> Outcome:
    """Tell whether a proviso holds, on the word of any observation that says so.

    Where observers disagree, both are taken at their word, as everywhere: were the proviso left
    open, knowing less would exclude more.
    """
    said = [given.condition.judge(one.value) for one in every if one.trait == given.trait]
    return best_of(said) if said else Outcome.UNDECIDED
