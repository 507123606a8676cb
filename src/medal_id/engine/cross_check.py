"""The checks of the rules: whether what was seen on one specimen goes together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import frozen

from medal_id.engine.case import Case
from medal_id.engine.dating import date
from medal_id.engine.decide import Decision
from medal_id.engine.wording import worst_first
from medal_id.observations import Number, Observation, PartialDate
from medal_id.observations.conflict import conflict
from medal_id.rules import Award, Check, Outcome, RuleSet, Side
from medal_id.rules.outcome import best_of
from medal_id.verdict import MedalWarning


@frozen
class CrossCheck:
    """Makes the checks of the awards that were found."""

    rules: RuleSet
    observations: tuple[Observation, ...]
    parts: Mapping[str, tuple[Case, Decision]]
    award: str  #: The award that the question was narrowed to; empty for all.

    def warnings(self) -> tuple[MedalWarning, ...]:
        """Give the warnings of all checks that fail, the most serious first."""
        return worst_first(self._all())

    def best(self) -> dict[str, str]:
        """Give the id of the answer of each part that has one."""
        return {
            part: case.matrix.entries[decision.best].id
            for part, (case, decision) in self.parts.items()
            if decision.best >= 0
        }

    def _all(self) -> Iterator[MedalWarning]:
        """Go through all checks of the awards found."""
        awards = {self.rules.entry(wanted).award for wanted in self.best().values()}
        for award in sorted(awards | ({self.award} if self.award else set())):
            for check in self.rules.award(award).checks:
                if self._fails(check):
                    yield _warning(self.rules.award(award), check)

    def _fails(self, check: Check) -> bool:
        """Tell whether a check speaks up: only where what it compares was seen for certain."""
        if check.kind == "equal":
            return self._differ(*check.traits)
        if check.kind == "overlap":
            return self._spans(check.traits[0], check.traits[1]).empty
        first, second = (self._holds(side) for side in check.sides)
        fails = Outcome.DISAGREES if check.kind == "usual" else Outcome.AGREES
        return first is Outcome.AGREES and second is fails

    def _differ(self, first: str, second: str) -> bool:
        """Tell whether two traits say what cannot both be true."""
        return any(
            conflict(one.value, other.value)  # type: ignore[arg-type]  # both understood
            for one in self.observations
            for other in self.observations
            if one.trait == first
            and other.trait == second
            and not _is_absent(one)
            and not _is_absent(other)
        )

    def _spans(self, first: str, second: str) -> PartialDate:
        """Give the days that what two traits date has in common."""
        span = PartialDate()
        for case, decision in self.parts.values():
            for reason in date(case, decision.best).reasons:
                span = span & reason.bound if reason.trait in (first, second) else span
        return span

    def _holds(self, side: Side) -> Outcome:
        """Tell whether one side of a check holds."""
        if side.entries:
            return best_of([_lies_below(best, side.entries) for best in self._near(side)])
        said = [
            side.condition.judge(one.value)
            for one in self.observations
            if one.trait == side.trait and side.condition is not None
        ]
        return best_of(said) if said else Outcome.UNDECIDED

    def _near(self, side: Side) -> list[str]:
        """Give the answer of the part that the entries of a side belong to; "" where none is."""
        part = self.rules.entry(side.entries[0]).part
        return [self.best().get(part, "")]


def _lies_below(best: str, ids: tuple[str, ...]) -> Outcome:
    """Tell whether an answer is, or lies below, one of some entries; open where it lies above."""
    if any(best == wanted or best.startswith(f"{wanted}/") for wanted in ids):
        return Outcome.AGREES
    above = not best or any(wanted.startswith(f"{best}/") for wanted in ids)
    return Outcome.UNDECIDED if above else Outcome.DISAGREES


def _is_absent(one: Observation) -> bool:
    """Tell whether there is no number, so that there is nothing to compare."""
    return isinstance(one.value, Number) and not one.value.present


def _warning(award: Award, check: Check) -> MedalWarning:
    """Word a failed check."""
    keys = dict.fromkeys(key for fact in check.facts for key in award.facts[fact].sources)
    return MedalWarning(
        code=check.code,
        severity=check.severity,
        says=check.says,
        next=check.next,
        traits=(*check.traits, *(side.trait for side in check.sides if side.trait)),
        candidates=tuple(wanted for side in check.sides for wanted in side.entries),
        facts=check.facts,
        sources=tuple(award.sources[key].title for key in keys),
    )
