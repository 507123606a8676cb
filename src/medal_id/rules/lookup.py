"""Looking up the words of one rule file, collecting every fault instead of only the first."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from attrs import field, frozen

from medal_id.errors import BadRules, MedalIdError, UnknownWord, nearest, shown
from medal_id.observations import PartialDate
from medal_id.observations.date_text import read_dates
from medal_id.rules.fact import Fact
from medal_id.rules.forms import ConditionForm
from medal_id.rules.kinds import Condition, Trait
from medal_id.rules.kinds.base import expect_list
from medal_id.rules.number_format import NumberFormat
from medal_id.rules.vocabulary import Vocabulary

F = TypeVar("F")
T = TypeVar("T")


@frozen
class Lookup:
    """The words that one rule file may use, and the faults found in it so far."""

    vocabulary: Vocabulary
    place: str  #: The file, as errors name it.
    facts: dict[str, Fact] = field(factory=dict)
    formats: dict[str, NumberFormat] = field(factory=dict)
    faults: list[MedalIdError] = field(factory=list)

    def at(self, at: str) -> str:
        """Name a place in the file."""
        return f"{self.place}: {at}"

    def report(self, fault: str, at: str, remedy: str) -> None:
        """Keep a fault for later."""
        self.faults.append(BadRules(self.place, f"{fault} @ {at}", remedy))

    def word(self, word: str, known: Iterable[str], what: str, at: str) -> None:
        """Report a word that is not known."""
        if word not in known:
            near = nearest(word, known)
            listed = ", ".join(sorted(known)[:12])
            remedy = f"did you mean {near!r}?" if near else f"known: {listed}"
            self.report(f"unknown {what} {shown(word)}", at, remedy)

    def fact(self, fact: str, at: str) -> None:
        """Report a fact that the file has not."""
        self.word(fact, self.facts, "fact", at)

    def each(self, forms: Iterable[F], read: Callable[[F, str], T], at: str) -> tuple[T, ...]:
        """Understand a list, keeping what is right."""
        right: list[T] = []
        for index, form in enumerate(forms):
            try:
                right.append(read(form, f"{at}[{index}]"))
            except MedalIdError as fault:
                self.faults.append(fault)
        return tuple(right)

    def by_id(
        self, things: Iterable[T], name: Callable[[T], str], what: str, at: str
    ) -> dict[str, T]:
        """Give things by their ids, and report an id that stands twice."""
        found: dict[str, T] = {}
        for index, thing in enumerate(things):
            id_ = name(thing)
            if id_ in found:
                fault = f"the {what} {shown(id_)} stands twice"
                self.report(fault, f"{at}[{index}].id", "give each its own id")
            found.setdefault(id_, thing)
        return found

    def trait(self, name: str, at: str) -> Trait:
        """Look a trait up.

        Raises:
            BadRules: where there is none.
        """
        try:
            return self.vocabulary.trait(name, self.at(at))
        except UnknownWord as cause:
            raise BadRules(self.place, f"{cause.fault} @ {at}", cause.remedy) from cause

    def condition(self, form: ConditionForm, trait: Trait, at: str) -> Condition:
        """Understand what is expected of a trait.

        Raises:
            BadRules: where it is not told in a way that fits the trait.
        """
        said = form.said()
        if len(said) != 1 or next(iter(said)) not in trait.forms:
            fault = f"{trait.name!r} is told by {', '.join(said) or 'nothing'}"
            raise BadRules(self.at(at), fault, f"give one of: {', '.join(trait.forms)}")
        ((name, given),) = said.items()
        if name == "formats":
            given = self._formats(given, trait, f"{at}.{name}")
        return trait.condition(name, given, self.at(f"{at}.{name}"))

    def _formats(self, given: object, trait: Trait, at: str) -> list[NumberFormat]:
        """Find the forms of numbers that a rule names."""
        ids = expect_list(given, str, self.at(at))
        own = {id_: one for id_, one in self.formats.items() if one.trait == trait.name}
        for id_ in ids:
            if id_ not in own:
                fault = f"no form of a number {shown(id_)} for {trait.name!r}"
                known = ", ".join(map(shown, own))
                raise BadRules(self.at(at), fault, f"known: {known or 'none'}")
        return [own[id_] for id_ in ids]

    def day(self, written: object, at: str) -> PartialDate:
        """Understand a date, which a rule writes in EDTF and for certain.

        Raises:
            BadRules: where it is none, or written otherwise.
        """
        try:
            date = read_dates(written, self.at(at))
        except MedalIdError as cause:
            raise BadRules(cause.place, cause.fault, cause.remedy) from cause
        if type(written) is not str or date.edtf != written:
            fault = f"the date {shown(written)} is not written as text in EDTF"
            raise BadRules(self.at(at), fault, f"write {date.edtf!r}")
        if date.qualified or (date.earliest is None and date.latest is None):
            fault = f"the date {shown(written)} decides nothing"
            raise BadRules(self.at(at), fault, "give a date that is sure, or leave it out")
        return date


def is_span(span: object, least: int, most: int) -> bool:
    """Tell whether something is a pair of rising whole numbers from a least to a most."""
    return (
        isinstance(span, list | tuple)
        and len(span) == 2
        and all(type(n) is int for n in span)
        and least <= span[0] <= span[1] <= most
    )
