"""From forms to rules: every word is looked up in the vocabulary, every fact in the file."""

from __future__ import annotations

from attrs import evolve, frozen

from medal_id.errors import BadRules
from medal_id.observations import PartialDate
from medal_id.rules.award import Award
from medal_id.rules.entry import Entry
from medal_id.rules.expectation import Dating, Expectation, Given
from medal_id.rules.forms import AwardForm, DatesForm, EntryForm, ExpectsForm
from medal_id.rules.kinds.dates import DateTrait
from medal_id.rules.lookup import Lookup
from medal_id.rules.resolve_checks import resolve_checks
from medal_id.rules.resolve_look_alikes import resolve_look_alikes
from medal_id.rules.resolve_numbers import resolve_numbers
from medal_id.rules.vocabulary import Vocabulary

STATUSES = ("proven", "draft")


def resolve(form: AwardForm, vocabulary: Vocabulary, place: str) -> tuple[Award, Lookup]:
    """Understand a whole file; what has a fault is left out, and reported in the look-up."""
    words = Lookup(vocabulary, place)
    words.facts.update(words.by_id(form.facts, lambda fact: fact.id, "fact", "$.facts"))
    words.formats.update(resolve_numbers(form, words))
    words.word(form.status, STATUSES, "status", "$.status")
    entries: list[Entry] = []
    resolver = Resolver(words, form, entries)
    for index, entry in enumerate(form.entries):
        entries.append(resolver.entry(entry, f"$.entries[{index}]"))
    award = Award(
        id=form.id,
        place=place,
        name=form.name,
        draft=form.status != "proven",
        sources=form.sources,
        facts=dict(words.facts),
        entries=tuple(entries),
        numbers=tuple(words.formats.values()),
        checks=resolve_checks(form, words),
        look_alikes=resolve_look_alikes(form, words),
        examples=form.examples,
    )
    return award, words


@frozen
class Resolver:
    """Understands the entries of one rule file."""

    words: Lookup
    award: AwardForm
    before: list[Entry]  #: The entries understood so far.

    def entry(self, form: EntryForm, at: str) -> Entry:
        """Understand one entry; its parent is the entry of its kind whose id it continues."""
        words, known = self.words, self.words.vocabulary
        above = [e for e in self.before if form.id.startswith(f"{e.id}/") and e.kind == form.kind]
        parent = max(above, key=lambda e: len(e.id), default=None)
        part = form.part or (parent.part if parent else "medal")
        if parent and parent.part != part:
            parent = None
        words.word(part, known.parts, "part", f"{at}.part")
        words.word(form.level, known.levels, "level", f"{at}.level")
        words.word(form.kind, known.kinds, "kind", f"{at}.kind")
        if form.status:
            words.word(form.status, STATUSES, "status", f"{at}.status")
        for index, fact in enumerate(form.facts):
            words.fact(fact, f"{at}.facts[{index}]")
        inherited = self.award.status != "proven" or bool(parent and parent.draft)
        expects = words.each(form.expects, self._expectation, f"{at}.expects")
        datings = words.each(form.dates, self._dating, f"{at}.dates")
        return Entry(
            id=form.id,
            award=self.award.id,
            part=part,
            level=form.level,
            kind=form.kind,
            name=form.name,
            parent=parent.id if parent else "",
            facts=form.facts,
            expects=tuple(evolve(one, entry=form.id) for one in expects),
            datings=tuple(evolve(one, entry=form.id) for one in datings),
            draft=inherited or form.status == "draft",
        )

    def _expectation(self, form: ExpectsForm, at: str) -> Expectation:
        """Understand one expectation."""
        words = self.words
        words.fact(form.fact, f"{at}.fact")
        trait = words.trait(form.trait, at)
        given = tuple(
            Given(name, words.trait(name, f"{at}.given").condition("states", states, words.at(at)))
            for name, states in form.given.items()
        )
        condition = words.condition(form, trait, at)
        return Expectation("", form.trait, condition, form.how_often, form.fact, given)

    def _dating(self, form: DatesForm, at: str) -> Dating:
        """Understand one dating."""
        words = self.words
        words.fact(form.fact, f"{at}.fact")
        if self._is_written(form):
            return Dating(
                "",
                PartialDate(),
                form.of,
                form.fact,
                form.trait,
                used_later=form.used_later,
                added_later=form.added_later,
            )
        span = self._span(form, at)
        if not form.trait:
            if form.said():
                raise BadRules(words.at(at), "a condition without a trait", "name the trait")
            return Dating(
                "",
                span,
                form.of,
                form.fact,
                used_later=form.used_later,
                added_later=form.added_later,
            )
        condition = words.condition(form, words.trait(form.trait, at), at)
        return Dating(
            "",
            span,
            form.of,
            form.fact,
            form.trait,
            condition,
            used_later=form.used_later,
            added_later=form.added_later,
        )

    def _is_written(self, form: DatesForm) -> bool:
        """Tell whether a dating takes the date that was read, and gives none of its own."""
        own = form.said() or form.earliest is not None or form.latest is not None
        return not own and isinstance(self.words.vocabulary.traits.get(form.trait), DateTrait)

    def _span(self, form: DatesForm, at: str) -> PartialDate:
        """Understand the limits of a dating."""
        earliest = latest = None
        if form.earliest is not None:
            earliest = self.words.day(form.earliest, f"{at}.earliest").earliest
        if form.latest is not None:
            latest = self.words.day(form.latest, f"{at}.latest").latest
        span = PartialDate(earliest, latest)
        if span.empty or (earliest is None and latest is None):
            fault = "no span of days"
            raise BadRules(self.words.at(at), fault, "give earliest, latest or both")
        return span
