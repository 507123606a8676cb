"""The checks of the rules: whether what was seen on one specimen goes together."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from attrs import frozen

from medal_id.engine.case import Case
from medal_id.engine.dating import date
from medal_id.engine.decide import Decision
from medal_id.engine.wording import fill, worst_first
from medal_id.observations import Number, Observation
from medal_id.observations.conflict import conflict
from medal_id.rules import Award, Check, Label, Outcome, RuleSet, Side
from medal_id.rules.outcome import all_of, best_of
from medal_id.verdict import DateReason, MedalWarning, Status

#: How what several observations say is joined.
Join = Callable[[list[Outcome]], Outcome]


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
                if self._fails(check, award):
                    yield _warning(self.rules.award(award), check, self._seen(check))

    def _fails(self, check: Check, award: str) -> bool:
        """Tell whether a check speaks up: only where what it compares was seen for certain."""
        if not all(self._concerns(trait, award) for trait in check.traits):
            return False
        if check.kind == "equal":
            return self._differ(*check.traits)
        if check.kind == "overlap":
            return self._apart(*check.traits)
        first, second = check.sides
        if self._holds(first, award, all_of) is not Outcome.AGREES:
            return False
        if check.kind == "usual":
            return self._holds(second, award, best_of) is Outcome.DISAGREES
        return self._holds(second, award, all_of) is Outcome.AGREES

    def _concerns(self, trait: str, award: str) -> bool:
        """Tell whether what was seen on a part may be asked by the checks of an award.

        Not where the part was found to be of another award, or of none.
        """
        found = self.parts.get(self.rules.vocabulary.part_of(trait))
        if found is None:
            return True
        case, decision = found
        if decision.best < 0:
            return decision.status is not Status.CONTRADICTED or award == self.award
        return case.matrix.entries[decision.best].award == award

    def _seen(self, check: Check) -> dict[str, Label]:
        """Say what was seen of the two traits of a check."""
        said = {}
        for word, name in zip(("first", "second"), check.traits, strict=False):
            trait = self.rules.vocabulary.traits[name]
            seen = [trait.show(one.value) for one in self.observations if one.trait == name]  # type: ignore[arg-type]  # understood
            said[word] = Label("; ".join(s.en for s in seen), "; ".join(s.ru for s in seen))
        return said

    def _differ(self, first: str, second: str) -> bool:
        """Tell whether no two observations of two traits can both be true."""
        pairs = [
            conflict(one.value, other.value)  # type: ignore[arg-type]  # both understood
            for one in self.observations
            for other in self.observations
            if one.trait == first
            and other.trait == second
            and not _is_absent(one)
            and not _is_absent(other)
        ]
        return bool(pairs) and all(pairs)

    def _apart(self, first: str, second: str) -> bool:
        """Tell whether nothing that one trait dates has a day in common with the other's.

        Two forms that were used up later are compared by the days of their making: it is one form.
        """
        reasons = [
            reason
            for case, decision in self.parts.values()
            for reason in date(case, decision.best).reasons
        ]
        pairs = [
            _without_a_common_day(one, other)
            for one in reasons
            for other in reasons
            if one.trait == first and other.trait == second
        ]
        return bool(pairs) and all(pairs)

    def _holds(self, side: Side, award: str, join: Join) -> Outcome:
        """Tell whether one side of a check holds, by all that was seen of it."""
        if side.entries:
            part = self.rules.entry(side.entries[0]).part
            return _lies_below(self.best().get(part, ""), side.entries)
        if not self._concerns(side.trait, award):
            return Outcome.UNDECIDED
        said = [
            side.condition.judge(one.value)
            for one in self.observations
            if one.trait == side.trait and side.condition is not None
        ]
        return join(said) if said else Outcome.UNDECIDED


def _without_a_common_day(one: DateReason, other: DateReason) -> bool:
    """Tell whether two datings have no day in common; doubtful ones always may."""
    if one.span.qualified or other.span.qualified:
        return False
    if one.used_later and other.used_later:
        return (one.span & other.span).empty
    return (one.bound & other.bound).empty


def _lies_below(best: str, ids: tuple[str, ...]) -> Outcome:
    """Tell whether an answer is, or lies below, one of some entries; open where it lies above."""
    if any(best == wanted or best.startswith(f"{wanted}/") for wanted in ids):
        return Outcome.AGREES
    above = not best or any(wanted.startswith(f"{best}/") for wanted in ids)
    return Outcome.UNDECIDED if above else Outcome.DISAGREES


def _is_absent(one: Observation) -> bool:
    """Tell whether there is no number, so that there is nothing to compare."""
    return isinstance(one.value, Number) and not one.value.present


def _warning(award: Award, check: Check, seen: dict[str, Label]) -> MedalWarning:
    """Word a failed check."""
    return MedalWarning(
        code=check.code,
        severity=check.severity,
        says=fill(check.says, seen),
        next=fill(check.next, seen),
        traits=(*check.traits, *(side.trait for side in check.sides if side.trait)),
        candidates=tuple(wanted for side in check.sides for wanted in side.entries),
        facts=check.facts,
        sources=award.titles(check.facts),
    )
