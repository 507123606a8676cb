"""From forms to rules: every word is looked up in the vocabulary, every fact in the file."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from attrs import field, frozen

from medal_id.errors import BadRules, MedalIdError, UnknownWord, nearest, shown
from medal_id.observations import PartialDate
from medal_id.observations.date_text import read_dates
from medal_id.rules.award import Award
from medal_id.rules.entry import Entry
from medal_id.rules.expectation import Dating, Expectation, Given
from medal_id.rules.fact import Fact
from medal_id.rules.forms import AwardForm, ConditionForm, DatesForm, EntryForm, ExpectsForm
from medal_id.rules.kinds import Condition, Trait
from medal_id.rules.kinds.dates import DateTrait
from medal_id.rules.vocabulary import Vocabulary

T = TypeVar("T")
STATUSES = ("proven", "draft")


@frozen
class Resolver:
    """Understands one rule file, collecting every fault instead of stopping at the first."""

    vocabulary: Vocabulary
    place: str  #: The file, as errors name it.
    faults: list[MedalIdError] = field(factory=list)

    def award(self, form: AwardForm) -> Award:
        """Understand a whole file; what has a fault is left out and reported."""
        facts = self._facts(form)
        self._word(form.status, STATUSES, "status", "$.status")
        entries: list[Entry] = []
        for index, entry in enumerate(form.entries):
            entries.append(self._entry(entry, form, entries, facts, f"$.entries[{index}]"))
        return Award(
            id=form.id,
            place=self.place,
            name=form.name,
            draft=form.status != "proven",
            sources=form.sources,
            facts=facts,
            entries=tuple(entries),
            checks=form.checks,
            examples=form.examples,
        )

    def _facts(self, form: AwardForm) -> dict[str, Fact]:
        """Give the facts by their ids, and report an id that stands twice."""
        facts: dict[str, Fact] = {}
        for index, fact in enumerate(form.facts):
            if fact.id in facts:
                fault = f"the fact {shown(fact.id)} stands twice @ $.facts[{index}].id"
                self.faults.append(BadRules(self.place, fault, "give each its own id"))
            facts.setdefault(fact.id, fact)
        return facts

    def _entry(
        self,
        form: EntryForm,
        award: AwardForm,
        before: list[Entry],
        facts: dict[str, Fact],
        at: str,
    ) -> Entry:
        """Understand one entry; its parent is the entry of its kind whose id it continues."""
        above = [e for e in before if form.id.startswith(f"{e.id}/") and e.kind == form.kind]
        parent = max(above, key=lambda e: len(e.id), default=None)
        part = form.part or (parent.part if parent else "medal")
        if parent and parent.part != part:
            parent = None
        self._word(part, self.vocabulary.parts, "part", f"{at}.part")
        self._word(form.level, self.vocabulary.levels, "level", f"{at}.level")
        self._word(form.kind, self.vocabulary.kinds, "kind", f"{at}.kind")
        if form.status:
            self._word(form.status, STATUSES, "status", f"{at}.status")
        for index, fact in enumerate(form.facts):
            self._word(fact, facts, "fact", f"{at}.facts[{index}]")
        draft = award.status != "proven" or form.status == "draft" or bool(parent and parent.draft)
        return Entry(
            id=form.id,
            award=award.id,
            part=part,
            level=form.level,
            kind=form.kind,
            name=form.name,
            parent=parent.id if parent else "",
            facts=form.facts,
            expects=self._each(form.expects, self._expectation, form.id, facts, f"{at}.expects"),
            datings=self._each(form.dates, self._dating, form.id, facts, f"{at}.dates"),
            draft=draft,
        )

    def _each(
        self,
        forms: tuple[Any, ...],
        read: Callable[[Any, str, str], T],
        entry: str,
        facts: dict[str, Fact],
        at: str,
    ) -> tuple[T, ...]:
        """Understand a list, keeping what is right."""
        right: list[T] = []
        for index, form in enumerate(forms):
            here = f"{at}[{index}]"
            self._word(form.fact, facts, "fact", f"{here}.fact")
            try:
                right.append(read(form, entry, here))
            except MedalIdError as fault:
                self.faults.append(fault)
        return tuple(right)

    def _expectation(self, form: ExpectsForm, entry: str, at: str) -> Expectation:
        """Understand one expectation."""
        trait = self._trait(form.trait, at)
        given = tuple(
            Given(name, self._trait(name, f"{at}.given").condition("states", states, self._at(at)))
            for name, states in form.given.items()
        )
        condition = self._condition(form, trait, at)
        return Expectation(entry, form.trait, condition, form.how_often, form.fact, given)

    def _dating(self, form: DatesForm, entry: str, at: str) -> Dating:
        """Understand one dating."""
        if self._is_written(form):
            return Dating(entry, PartialDate(), form.of, form.fact, form.trait)
        span = self._span(form, at)
        if not form.trait:
            if form.said():
                raise BadRules(self._at(at), "a condition without a trait", "name the trait")
            return Dating(entry, span, form.of, form.fact)
        condition = self._condition(form, self._trait(form.trait, at), at)
        return Dating(entry, span, form.of, form.fact, form.trait, condition)

    def _is_written(self, form: DatesForm) -> bool:
        """Tell whether a dating takes the date that was read, and gives none of its own."""
        own = form.said() or form.earliest is not None or form.latest is not None
        return not own and isinstance(self.vocabulary.traits.get(form.trait), DateTrait)

    def _span(self, form: DatesForm, at: str) -> PartialDate:
        """Understand the limits of a dating."""
        earliest = latest = None
        try:
            if form.earliest is not None:
                earliest = read_dates(form.earliest, self._at(at)).earliest
            if form.latest is not None:
                latest = read_dates(form.latest, self._at(at)).latest
        except MedalIdError as cause:
            raise BadRules(cause.place, cause.fault, cause.remedy) from cause
        span = PartialDate(earliest, latest)
        if span.empty or (earliest is None and latest is None):
            raise BadRules(self._at(at), "no span of days", "give earliest, latest or both")
        return span

    def _trait(self, name: str, at: str) -> Trait:
        """Look a trait up."""
        try:
            return self.vocabulary.trait(name, self._at(at))
        except UnknownWord as cause:
            raise BadRules(self.place, f"{cause.fault} @ {at}", cause.remedy) from cause

    def _condition(self, form: ConditionForm, trait: Trait, at: str) -> Condition:
        """Understand what is expected of a trait."""
        said = form.said()
        if len(said) != 1 or next(iter(said)) not in trait.forms:
            fault = f"{trait.name!r} is told by {', '.join(said) or 'nothing'}"
            raise BadRules(self._at(at), fault, f"give one of: {', '.join(trait.forms)}")
        ((name, given),) = said.items()
        return trait.condition(name, given, self._at(f"{at}.{name}"))

    def _word(self, word: str, known: Any, what: str, at: str) -> None:
        """Report a word that is not known."""
        if word not in known:
            near = nearest(word, known)
            remedy = (
                f"did you mean {near!r}?" if near else f"known: {', '.join(sorted(known)[:12])}"
            )
            self.faults.append(BadRules(self.place, f"unknown {what} {shown(word)} @ {at}", remedy))

    def _at(self, at: str) -> str:
        """Name a place in the file."""
        return f"{self.place}: {at}"
