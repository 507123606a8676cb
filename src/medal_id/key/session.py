"""Being led through a key: what was answered, what remains, and what to ask next."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Generic, Protocol, TypeVar

from attrs import evolve, field, frozen

from medal_id.errors import BadObservation, UnknownWord, shown
from medal_id.rules.label import Label

V_co = TypeVar("V_co", covariant=True)
#: More contradictions than this forgive anything.
MOST_TOLERANCE = 20


@frozen
class Answer:
    """What somebody said of a trait."""

    trait: str
    value: object  #: As the matter understands it; None where it cannot be told.

    @property
    def told(self) -> bool:
        """Whether anything was said besides that it cannot be told."""
        return self.value is not None


@frozen
class Reason:
    """Why a thing is discarded: what was seen of a trait, and what the thing shows."""

    trait: str
    seen: Label
    shows: Label
    because: tuple[str, ...] = ()  #: Who says that it does: facts and sources, where there are any.


@frozen
class Option:
    """One of the answers that a question offers."""

    value: str  #: What to answer.
    label: Label
    left: int  #: How many of the things that remain can show it.


@frozen
class Question:
    """A trait to look at."""

    trait: str
    asks: Label
    look: Label  #: How to find out.
    options: tuple[
        Option, ...
    ]  #: The states that there are, in their order; none where it is open.
    gain: float  #: In bits: what the answer is expected to tell about the things that remain.
    cost: float  #: Relative to a glance.


@frozen
class Judged(Generic[V_co]):
    """What becomes of the things after some answers."""

    remaining: tuple[str, ...]
    next: tuple[str, ...]  #: The traits that are worth a look, the best first, asked or not.
    verdict: V_co


class Matter(Protocol[V_co]):
    """What a key is about: it understands answers and judges by them."""

    def read(self, trait: str, raw: object) -> object | None:
        """Understand an answer; None where it says that it cannot be told.

        Raises:
            BadObservation: where the trait does not exist or the answer cannot be understood.
        """

    def show(self, trait: str, value: object) -> Label:
        """Put an understood answer into words."""

    @property
    def names(self) -> Mapping[str, Label]:
        """What the things are called, by their ids."""

    def question(self, trait: str, remaining: tuple[str, ...]) -> Question:
        """Word the question for a trait."""

    def judge(self, answers: tuple[Answer, ...], tolerance: int) -> Judged[V_co]:
        """Judge by some answers; their order makes no difference."""

    def discarded(
        self, answers: tuple[Answer, ...], tolerance: int
    ) -> dict[str, tuple[Reason, ...]]:
        """Give the things that some answers leave no room for, each with the reasons."""


@frozen
class Session(Generic[V_co]):
    """An identification on its way; every answer gives a new one, and the old one stays.

    A trait has one answer at a time: to answer it again replaces the answer. An answer that was
    taken back leaves nothing behind.
    """

    matter: Matter[V_co] = field(repr=False)
    path: tuple[Answer, ...] = ()  #: The answers, in their order.
    tolerance: int = 0  #: How many contradictions a thing is forgiven.

    def answer(self, trait: str, value: object) -> Session[V_co]:
        """Say what was seen of a trait: one value, or several of which it is one.

        Raises:
            BadObservation: where the trait does not exist or the value cannot be understood.
        """
        return self._with(Answer(trait, self.matter.read(trait, value)))

    def either(self, trait: str, *values: object) -> Session[V_co]:
        """Say that a trait shows one of several values, but not which.

        Raises:
            BadObservation: where the trait does not exist or a value cannot be understood.
        """
        if len(values) < 2:
            raise BadObservation(trait, f"{len(values)} values given", "give two or more")
        return self.answer(trait, list(values))

    def cannot_tell(self, trait: str) -> Session[V_co]:
        """Say that a trait cannot be told: it says nothing, and is not asked again.

        Raises:
            UnknownWord: where there is no such trait.
        """
        return self._with(Answer(trait, self.matter.read(trait, None)))

    def take_back(self, trait: str) -> Session[V_co]:
        """Take an answer back, whichever it was: it is as if it had never been given.

        Raises:
            UnknownWord: where the trait was not answered.
        """
        if trait not in self.answered:
            raise UnknownWord.of("session", "answered trait", str(trait), self.answered)
        return evolve(self, path=tuple(one for one in self.path if one.trait != trait))

    def with_tolerance(self, tolerance: int) -> Session[V_co]:
        """Forgive every thing so many contradictions.

        Raises:
            BadObservation: where it is not between 0 and 20.
        """
        if type(tolerance) is not int or not 0 <= tolerance <= MOST_TOLERANCE:
            fault = f"{shown(tolerance)} given"
            raise BadObservation("tolerance", fault, f"give 0 to {MOST_TOLERANCE}")
        return evolve(self, tolerance=tolerance)

    @property
    def answered(self) -> tuple[str, ...]:
        """The traits that were answered, in their order."""
        return tuple(one.trait for one in self.path)

    @cached_property
    def _judged(self) -> Judged[V_co]:
        return self.matter.judge(self.path, self.tolerance)

    @property
    def remaining(self) -> tuple[str, ...]:
        """The things that are still possible."""
        return self._judged.remaining

    @property
    def discarded(self) -> dict[str, tuple[Reason, ...]]:
        """The things that are not possible any more, each with the reasons."""
        return self.matter.discarded(self.path, self.tolerance)

    @property
    def verdict(self) -> V_co:
        """What the answers come to."""
        return self._judged.verdict

    @property
    def next(self) -> tuple[str, ...]:
        """The traits that are worth asking and were not asked yet, the best first."""
        return tuple(trait for trait in self._judged.next if trait not in self.answered)

    @property
    def question(self) -> Question | None:
        """The best question, or None where no question tells anything more."""
        return self.matter.question(self.next[0], self.remaining) if self.next else None

    def asking(self, trait: str) -> Question:
        """Give the question for a trait, whether it is worth asking or not.

        Raises:
            UnknownWord: where there is no such trait.
        """
        self.matter.read(trait, None)
        return self.matter.question(trait, self.remaining)

    def _with(self, answer: Answer) -> Session[V_co]:
        """Put an answer in the place of the one that the trait had, or after all others."""
        if answer.trait in self.answered:
            return evolve(
                self,
                path=tuple(answer if one.trait == answer.trait else one for one in self.path),
            )
        return evolve(self, path=(*self.path, answer))
