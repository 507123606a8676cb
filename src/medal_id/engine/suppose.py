"""What the answer for a part would be, had something else been seen."""

from __future__ import annotations

import functools
from collections.abc import Mapping

from attrs import evolve, field, frozen

from medal_id.engine.case import Case
from medal_id.engine.decide import decide, raised
from medal_id.engine.judge import Tallier, judge
from medal_id.engine.matrix import bits
from medal_id.observations import Observation, Value
from medal_id.rules import Condition
from medal_id.verdict import Status

#: A status, and the place of the answer in the matrix, -1 where there is none.
Answer = tuple[Status, int]


@frozen
class Glance:
    """What some observations say at least, without what they imply and what hangs on provisos."""

    levels: tuple[int, ...] = ()  #: Entries that one observation excludes, that two exclude ...
    #: Entries beside an award that may be explained: they always show something that was seen.
    fits: int = 0

    def plus(self, one: Glance) -> Glance:
        """Add what one more observation says."""
        levels = raised(self.levels, one.levels[0]) if one.levels else self.levels
        return Glance(levels, self.fits | one.fits)


@frozen(eq=False)
class Option:
    """Values of one observed trait that make no difference to each other in a case."""

    #: Those together that are judged alike by all rules, not only by those in scope.
    groups: tuple[tuple[Value, ...], ...]
    glance: Glance  #: What it says by itself.

    @property
    def value(self) -> Value:
        """The first of the values."""
        return self.groups[0][0]


@frozen(eq=False)
class Suppose:
    """Tries other values of observed traits in one case."""

    case: Case
    _tally: Tallier = field(init=False)
    #: For each observed trait the conditions by which it bears on other traits.
    _links: dict[str, tuple[Condition, ...]] = field(init=False)
    #: What always holds for each entry in scope that stands beside an award at its top.
    _beside: tuple[tuple[int, int], ...] = field(init=False)

    @_tally.default
    def _remembered(self) -> Tallier:
        return functools.cache(self.case.matrix.tally)

    @_links.default
    def _linked(self) -> dict[str, tuple[Condition, ...]]:
        return {name: self._links_of(name) for name in self.traits}

    @_beside.default
    def _standing_beside(self) -> tuple[tuple[int, int], ...]:
        matrix = self.case.matrix
        tops = bits(self.case.scope & matrix.tops & ~matrix.issued)
        return tuple((1 << at, matrix.of_entry[at] & matrix.always) for at in tops)

    @property
    def traits(self) -> tuple[str, ...]:
        """The traits that were observed, each once, whatever their order was."""
        return tuple(sorted({one.trait for one in self.case.judgement.given}))

    def answer(self, values: Mapping[str, Value]) -> Answer:
        """Give the answer for other values of some traits, each in all observations of it."""
        seen = tuple(
            Observation(one.trait, values[one.trait]) if one.trait in values else one
            for one in self.case.judgement.given
        )
        judgement = judge(self.case.matrix, seen, self._tally)
        decision = decide(evolve(self.case, judgement=judgement))
        return decision.status, decision.best

    def hopeless(self, seen: Glance) -> bool:
        """Tell whether everything known is excluded for certain.

        What stands beside an award can be the answer only where it is explained.
        """
        matrix, tolerance = self.case.matrix, self.case.tolerance
        left = self.case.scope & matrix.tops & (matrix.issued | seen.fits)
        return len(seen.levels) > tolerance and not left & ~seen.levels[tolerance]

    def without(self, *traits: str) -> Glance:
        """Glance at all observations but those of some traits."""
        seen = Glance(fits=self._fits(self._hanging()))
        for one in self.case.judgement.given:
            if one.trait not in traits:
                seen = seen.plus(self._glance(one.trait, one.value))  # type: ignore[arg-type]  # understood
        return seen

    def _glance(self, trait: str, value: Value) -> Glance:
        """Give what one value says by itself."""
        tally = self._tally(trait, value)
        against = tally.contradicts & self.case.scope
        return Glance((against,) if against else (), self._fits(tally.agrees))

    def _fits(self, agrees: int) -> int:
        """Give what stands beside an award and always shows something of what was met."""
        return sum(bit for bit, always in self._beside if agrees & always)

    def _hanging(self) -> int:
        """Give what may be met besides, under provisos or by what observations imply."""
        matrix, agrees = self.case.matrix, 0
        implied = [one.observation for t in self.traits for one in matrix.implied.get(t, ())]
        for one in implied:
            agrees |= self._tally(one.trait, one.value).agrees  # type: ignore[arg-type]  # understood
        for trait in {*self.traits, *(one.trait for one in implied)}:
            for group in matrix.provisos.get(trait, ()):
                agrees |= group.fits.agrees | group.misses.agrees
        return agrees

    def options(self, trait: str) -> tuple[Option, ...]:
        """Give the values of an observed trait that may make a difference to the answer."""
        given = self.case.judgement.given
        seen = {self._effect(trait, one.value) for one in given if one.trait == trait}  # type: ignore[arg-type]  # understood
        effects: dict[tuple[object, ...], list[tuple[Value, ...]]] = {}
        for group in self.case.matrix.alike[trait].get():
            effects.setdefault(self._effect(trait, group[0]), []).append(group)
        return tuple(
            Option(tuple(groups), self._glance(trait, groups[0][0]))
            for effect, groups in effects.items()
            if {effect} != seen
        )

    def _effect(self, trait: str, value: Value) -> tuple[object, ...]:
        """Give all that a value can do to the answer."""
        scope, tally = self.case.scope, self._tally(trait, value)
        own = self.case.matrix.expected_of(scope)
        return (
            tally.agrees & own,
            tally.disagrees & own,
            tally.undecided & own,
            tally.contradicts & scope,
            tally.shows & scope,
            *(condition.judge(value) for condition in self._links[trait]),
        )

    def _links_of(self, trait: str) -> tuple[Condition, ...]:
        """Gather what is asked of a trait under a proviso, as a proviso, or as controlling."""
        matrix = self.case.matrix
        under = matrix.provisos.get(trait, ())
        provisos = (
            given for every in matrix.provisos.values() for one in every for given in one.given
        )
        implied = (one for seen in self.traits for one in matrix.implied.get(seen, ()))
        return (
            *(group.condition for group in under),
            *(given.condition for given in provisos if given.trait == trait),
            *(one.condition for one in implied if one.observation.trait == trait),
        )
