"""Which forms of numbers a question is about."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from attrs import frozen

from medal_id.catalogue import Catalogue
from medal_id.errors import BadObservation, UnknownId, shown
from medal_id.observations.number_text import MOST_LETTERS
from medal_id.rules import Award, Entry, HowOften, Label, NumberFormat
from medal_id.rules.kinds.number import Numbered
from medal_id.rules.number_format import MOST_DIGITS
from medal_id.serial.places import Place, places, read_places
from medal_id.serial.reasons import InvalidNumber, InvalidPlace, NotNumbered

#: What every number looks like, where no source tells more of it.
ANY = NumberFormat("any", "", "", (0, MOST_LETTERS), (1, MOST_DIGITS), "", "")


@frozen
class Refusal:
    """Why no number at all can stand there."""

    kind: type[InvalidNumber]
    says: Label
    next: Label
    facts: tuple[str, ...]
    sources: tuple[str, ...]

    def of(self, given: object) -> InvalidNumber:
        """Give the reason for one number."""
        return self.kind.of(given, self.says, self.next, facts=self.facts, sources=self.sources)


@frozen
class Known:
    """A form of numbers that is known in some place."""

    award: Award
    form: NumberFormat
    place: str  #: The name of the place.


@frozen(eq=False)
class Scope:
    """What a question is about, and the forms of numbers that are known there."""

    award: str  #: As asked; empty for all.
    place: str  #: As above.
    forms: tuple[Known, ...]
    open: bool  #: Whether numbers of other forms can stand there as well.
    refusal: Refusal | None


def scope(catalogue: Catalogue, award: str, place: str) -> Scope:
    """Find the forms that a question is about; one object for each question to a catalogue.

    Where the rules know no form of a number, as of the certificate of an award that they do not
    describe, any number may stand there: what is not known is never "no".

    Raises:
        UnknownId: where there is no such award or entry.
        BadObservation: where there is no such place.
    """
    for name, asked in (("award", award), ("place", place)):
        if type(asked) is not str:
            raise BadObservation(name, f"{shown(asked)} given", "give it as text")
    return _scope(catalogue, award, place)


@lru_cache(maxsize=256)
def _scope(catalogue: Catalogue, award: str, place: str) -> Scope:
    """Find the forms that a question is about."""
    known = places(catalogue.rules.vocabulary)
    asked = read_places(place, catalogue.rules.vocabulary) if place else frozenset(known)
    if not award:
        every = [Known(a, one, _where(one, known)) for a in catalogue.awards for one in a.numbers]
        there = tuple(one for one in every if one.place in asked)
        return Scope(award, place, there, True, None)
    owner, path = _asked(catalogue, award)
    part = path[-1].part if path and award != owner.id else ""
    about = asked if place else {n for n in asked if not part or known[n].part == part}
    traits = {known[name].trait for name in about}
    own = [
        Known(owner, one, _where(one, known))
        for one in owner.numbers
        if one.trait in traits and _bears(one, owner, path, part)
    ]
    there = tuple(one for one in own if one.place in about)
    unknown = traits - {one.form.trait for one in own}
    refusal = _never(owner, path, traits)
    if refusal is None and own and not there and not unknown:
        refusal = _elsewhere(owner, own, about, known)
    return Scope(award, place, there, not there or bool(place and unknown), refusal)


def _asked(catalogue: Catalogue, wanted: str) -> tuple[Award, tuple[Entry, ...]]:
    """Find an award or an entry, with the way from the top down to the entry."""
    awards = {award.id: award for award in catalogue.awards}
    entries = {entry.id: entry for entry in catalogue.entries}
    if wanted not in entries:
        if wanted in awards:
            return awards[wanted], ()
        raise UnknownId.of("award", wanted, [*awards, *entries])
    entry = entries[wanted]
    award = awards[entry.award]
    path = [entry]
    while path[0].parent:
        path.insert(0, award.entry(path[0].parent))
    return award, tuple(path)


def _bears(form: NumberFormat, award: Award, path: tuple[Entry, ...], part: str) -> bool:
    """Tell whether an entry, or the whole award where there is no part, can bear such numbers."""
    if not part or award.entry(form.entry).part != part:
        return True
    asked = path[-1].id
    return form.entry in {entry.id for entry in path} or form.entry.startswith(f"{asked}/")


def _where(form: NumberFormat, known: dict[str, Place]) -> str:
    """Name the place of the numbers of some form."""
    if form.place:
        return form.place
    return next(name for name, place in known.items() if place.trait == form.trait)


def _never(award: Award, path: tuple[Entry, ...], traits: set[str]) -> Refusal | None:
    """Give the refusal where the rules say that what was asked about never bears a number."""
    for entry in path:
        for one in entry.expects:
            never = one.how_often is HowOften.NEVER and one.condition == Numbered(True)
            if never and traits == {one.trait}:
                says = Label(
                    f"no number belongs on it: {entry.name.en}",
                    f"номера здесь не бывает: {entry.name.ru}",
                )
                todo = Label(
                    "look again which variant it is, and whether the number was added",
                    "проверьте, какой это вариант и не добавлен ли номер",
                )
                return Refusal(NotNumbered, says, todo, (one.fact,), award.titles([one.fact]))
    return None


def _elsewhere(
    award: Award, others: list[Known], asked: Iterable[str], known: dict[str, Place]
) -> Refusal:
    """Give the refusal where the numbers of an award are known in other places only."""
    here = [known[name].label for name in sorted(asked)]
    there = list(dict.fromkeys(known[one.place].label for one in others))
    says = Label(
        f"no number is known there ({_or(here, 'en')}: {award.name.en}),"
        f" only elsewhere: {_or(there, 'en')}",
        f"номера здесь неизвестны ({_or(here, 'ru')}: «{award.name.ru}»);"
        f" известны: {_or(there, 'ru')}",
    )
    facts = tuple(dict.fromkeys(one.form.fact for one in others))
    todo = Label("look again where it stands", "посмотрите ещё раз, где он стоит")
    return Refusal(InvalidPlace, says, todo, facts, award.titles(facts))


def _or(labels: list[Label], lang: str) -> str:
    """Join places."""
    return {"en": " or ", "ru": " или "}[lang].join(label.in_(lang) for label in labels)
