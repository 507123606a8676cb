"""Being led through any things: the matter of a session is the matrix itself."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from attrs import frozen

from medal_id.errors import BadObservation, UnknownWord, shown
from medal_id.key.ranking import best, separating_power
from medal_id.key.reading import read_value
from medal_id.key.session import Answer, Judged, Option, Question, Reason, Session
from medal_id.key.things import Things
from medal_id.key.trait import Kind, Trait, Value, agree
from medal_id.rules.label import Label


class Outcome(StrEnum):
    """What the answers come to."""

    IDENTIFIED = "identified"  #: One thing is left.
    OPEN = "open"  #: Several are left.
    NONE = "none"  #: No thing fits the answers.


def guide(things: Things, *, cost: Mapping[str, float] | None = None) -> Session[Outcome]:
    """Begin to identify one of some things.

    Args:
        things: the things that are possible.
        cost: what traits cost, where not what they say themselves.

    Raises:
        BadObservation: where there are no things, or a cost is not above 0.
    """
    if not things.ids:
        raise BadObservation("things", "there are none", "give at least one thing")
    best(things, cost=cost)  # refuses bad costs before anything is asked
    return Session(Guided(things, dict(cost or {})))


@frozen(eq=False)
class Guided:
    """Things as the matter of a session."""

    things: Things
    cost: Mapping[str, float]

    def read(self, trait: str, raw: object) -> Value | None:
        """Understand an answer: a value as of `read_value`, "a|b", or None or "?" for unknown.

        Raises:
            UnknownWord: where there is no such trait or state.
            BadObservation: where it is no value of the trait.
        """
        if type(trait) is not str:
            raise UnknownWord.of("session", "trait", shown(trait), self.things.traits)
        asked = self.things.trait(trait)
        if raw is None or raw == "?":
            return None
        if isinstance(raw, str):
            raw = [one.strip() for one in raw.split("|")]
            if asked.kind is not Kind.STATES:
                raw = [_number(one, trait) for one in raw]
                raw = raw[0] if len(raw) == 1 else [[one, one] for one in raw]
        return read_value(asked, raw, trait)

    def show(self, trait: str, value: object) -> Label:
        """Put an understood answer into words."""
        return self.things.trait(trait).say(value)  # type: ignore[arg-type]  # as `read` gives it

    @property
    def names(self) -> Mapping[str, Label]:
        """What the things are called."""
        return {thing: self.things.labels[thing] for thing in self.things.ids}

    def question(self, trait: str, remaining: tuple[str, ...]) -> Question:
        """Word the question for a trait."""
        asked, left = self.things.trait(trait), self.things.only(remaining)
        return Question(
            trait,
            asked.question,
            asked.look,
            tuple(_options(asked, left)),
            separating_power(left, trait),
            self.cost.get(trait, asked.cost),
        )

    def judge(self, answers: tuple[Answer, ...], tolerance: int) -> Judged[Outcome]:
        """Keep the things that no more answers than forgiven speak against."""
        seen = _seen(answers)
        remaining = tuple(
            thing for thing in self.things.ids if _count(self._against(thing, seen)) <= tolerance
        )
        left = self.things.only(remaining)
        ranked = best(left, cost=self.cost, seen=seen) if len(left) > 1 else ()
        found = {0: Outcome.NONE, 1: Outcome.IDENTIFIED}.get(len(left), Outcome.OPEN)
        return Judged(remaining, tuple(one.trait for one in ranked), found)

    def discarded(
        self, answers: tuple[Answer, ...], tolerance: int
    ) -> dict[str, tuple[Reason, ...]]:
        """Give the things that more answers than forgiven speak against, each with the reasons."""
        seen = _seen(answers)
        against = {thing: self._against(thing, seen) for thing in self.things.ids}
        return {thing: reasons for thing, reasons in against.items() if _count(reasons) > tolerance}

    def _against(self, thing: str, seen: Mapping[str, Value]) -> tuple[Reason, ...]:
        """Give what speaks against a thing; who saw a dependent trait has seen what it needs."""
        found = []
        for trait, value in seen.items():
            asked = self.things.traits[trait]
            for needed, states in asked.needs.items():
                found += self._reason(thing, trait, needed, states)
            found += self._reason(thing, trait, trait, value)
        return tuple(found)

    def _reason(self, thing: str, answered: str, trait: str, seen: Value) -> list[Reason]:
        """Say why a thing does not go with what was seen of a trait, if it does not."""
        shows = self.things.value(thing, trait)
        if shows is None or agree(shows, seen):
            return []
        asked = self.things.traits[trait]
        return [Reason(answered, asked.say(seen), asked.say(shows))]


def _count(reasons: tuple[Reason, ...]) -> int:
    """Count the answers that speak against a thing."""
    return len({reason.trait for reason in reasons})


def _seen(answers: tuple[Answer, ...]) -> dict[str, Value]:
    """Give what was told of each trait."""
    return {one.trait: one.value for one in answers if isinstance(one.value, frozenset | tuple)}


def _options(trait: Trait, left: Things) -> list[Option]:
    """Give the states to choose from, with how many of the things that remain can show each."""
    values = [left.value(thing, trait.name) for thing in left.ids]
    return [
        Option(state, label, sum(value is None or state in value for value in values))
        for state, label in trait.states.items()
    ]


def _number(text: str, trait: str) -> float:
    """Read a number.

    Raises:
        BadObservation: where it is none.
    """
    try:
        return float(text.replace(",", ".")[:40])
    except ValueError as cause:
        raise BadObservation(trait, f"{shown(text)} is no number", "give a number") from cause
