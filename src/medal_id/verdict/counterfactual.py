"""What would change an answer: the smallest changes of what was seen that lead to another one."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve, field, frozen
from attrs.validators import min_len

from medal_id.observations import Observation, Value
from medal_id.rules import Label
from medal_id.verdict.status import Status

#: The origin of what nobody saw and somebody asks about.
SUPPOSED = "supposed"
#: How many observations are changed at most: what needs more is no near miss.
MOST_CHANGES = 2


@frozen
class Change:
    """Another value in place of what was observed of one trait."""

    trait: str
    #: Legal values of the trait, each of which gives the answer: all states or counts, of
    #: anything else one for each range, form or inscription.
    values: tuple[Value, ...] = field(validator=min_len(1))
    says: Label  #: All that these values stand for, as "less than 31 mm".

    @property
    def observation(self) -> Observation:
        """The first of the values, as an observation that `classify()` accepts."""
        return Observation(self.trait, self.values[0], SUPPOSED)


@frozen
class Counterfactual:
    """Changes that together lead to another answer of a part, and that answer."""

    changes: tuple[Change, ...]  #: Of one trait, or of two where one alone does not lead there.
    status: Status
    best_id: str  #: The entry that would be the answer; empty where there would be none.
    #: Whether no fewer changes give another answer. False where fewer do, but none of these
    #: leads to another identified entry, as this does.
    smallest: bool

    def applied(self, observations: Iterable[Observation]) -> tuple[Observation, ...]:
        """Give observations with the changes made: of a changed trait every one of them."""
        values = {change.trait: change.observation for change in self.changes}
        return tuple(
            evolve(one, value=values[one.trait].value, origin=SUPPOSED)
            if one.trait in values
            else one
            for one in observations
        )
