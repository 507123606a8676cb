"""What tells two entries of the catalogue apart, on whose word."""

from __future__ import annotations

from attrs import frozen

from medal_id.catalogue.catalogue import Catalogue, default_catalogue
from medal_id.engine import EntryThings
from medal_id.errors import BadObservation
from medal_id.key import Value, differences, similarities
from medal_id.rules import Entry, Expectation, HowOften, Label


@frozen
class Side:
    """What one of two entries shows of a trait."""

    value: Label
    usual: bool  #: Whether that is only usual.
    facts: tuple[str, ...]  #: The facts of its award's file that say so.
    sources: tuple[str, ...]  #: The titles of their sources.


@frozen
class Contrast:
    """A trait of which two entries show something else."""

    trait: str
    apart: bool  #: Whether it tells them apart for certain.
    one: Side
    other: Side

    @property
    def usual(self) -> bool:
        """Whether one of the two only usually shows it."""
        return self.one.usual or self.other.usual


@frozen
class Likeness:
    """A trait of which two entries show the same."""

    trait: str
    value: Label
    usual: bool  #: Whether one of the two only usually shows it.


@frozen
class Comparison:
    """Two entries held against each other."""

    one: Entry
    other: Entry
    names: tuple[Label, Label]  #: What the two are called, with their awards.
    contrasts: tuple[
        Contrast, ...
    ]  #: Those first that tell them apart for certain; cheapest first.
    alike: tuple[Likeness, ...]
    tells: tuple[Label, ...]  #: What the rules say of how to tell them apart.
    within: bool  #: Whether one is a kind of the other, from which nothing can tell it apart.

    @property
    def apart(self) -> tuple[Contrast, ...]:
        """The traits that tell them apart for certain."""
        return tuple(one for one in self.contrasts if one.apart)


def compare(one: str, other: str, *, catalogue: Catalogue | None = None) -> Comparison:
    """Tell what two entries of the catalogue have in common and what tells them apart.

    Args:
        one: the id of an award, a variant, a die, a certificate ...
        other: the id of another one of the same part of a specimen.
        catalogue: the rules; those of the library by default.

    Raises:
        UnknownId: where there is no such entry.
        BadObservation: where they are the same, or of different parts.
    """
    chosen = catalogue if catalogue is not None else default_catalogue()
    both = chosen.entry(one), chosen.entry(other)
    if both[0] == both[1]:
        raise BadObservation("compare", f"{one} is given twice", "give another entry")
    if both[0].part != both[1].part:
        fault = f"{one} is a {both[0].part}, {other} a {both[1].part}"
        raise BadObservation("compare", fault, "give two of the same part")
    rows = [(entry, chosen.expected(entry.id)) for entry in both]
    described = EntryThings.of(chosen.rules, rows, usual=True)
    things = described.things
    sides = _Sides(chosen, described)
    contrasts = []
    for found in differences(things[one], things[other]):
        mine = sides.side(both[0], found.trait, found.one)
        theirs = sides.side(both[1], found.trait, found.other)
        apart = found.apart and not (mine.usual or theirs.usual)
        contrasts.append(Contrast(found.trait, apart, mine, theirs))
    alike = []
    for same in similarities(things):
        mine, theirs = (sides.side(entry, same.trait, same.value) for entry in both)
        alike.append(Likeness(same.trait, mine.value, mine.usual or theirs.usual))
    contrasts.sort(key=lambda contrast: not contrast.apart)
    names = things.labels[one], things.labels[other]
    within = one in _above(chosen, both[1]) or other in _above(chosen, both[0])
    tells = _tells(chosen, *both)
    return Comparison(*both, names, tuple(contrasts), tuple(alike), tells, within)


def _above(catalogue: Catalogue, entry: Entry) -> list[str]:
    """List the ids of the entries of which an entry is a kind."""
    if not entry.parent:
        return []
    return [entry.parent, *_above(catalogue, catalogue.entry(entry.parent))]


@frozen
class _Sides:
    """Says what entries show, and on whose word."""

    catalogue: Catalogue
    described: EntryThings

    def side(self, entry: Entry, trait: str, value: Value) -> Side:
        """Say what an entry shows of a trait.

        Of the rules that say it, one that says all of it is repeated as it stands.
        """
        usual = self.catalogue.entry_things.things.value(entry.id, trait) is None
        said = [one for one in self.catalogue.expected(entry.id) if one.trait == trait]
        kept = [one for one in said if _carries(one, usual=usual)]
        facts = tuple(dict.fromkeys(one.fact for one in kept))
        titles = self.catalogue.rules.award(entry.award).titles(facts)
        whole = [one for one in kept if self.described.shown(one) == value]
        label = (
            self._expected(whole[-1]) if whole else self.described.things.trait(trait).say(value)
        )
        return Side(label, usual, facts, titles)

    def _expected(self, one: Expectation) -> Label:
        """Say what is expected as the rules say it."""
        label = self.catalogue.rules.vocabulary.traits[one.trait].show_condition(one.condition)
        return Label(f"not {label.en}", f"не {label.ru}") if one.how_often.denies else label


def _carries(one: Expectation, *, usual: bool) -> bool:
    """Tell whether an expectation carries what an entry shows for certain, or usually."""
    return not one.given and (
        one.how_often is HowOften.USUALLY if usual else one.how_often.excludes
    )


def _tells(catalogue: Catalogue, one: Entry, other: Entry) -> tuple[Label, ...]:
    """Give what the awards of two entries declare about their being alike."""
    found = [
        look_alike.tell
        for mine, theirs in ((one, other), (other, one))
        for look_alike in catalogue.rules.award(mine.award).look_alikes
        if look_alike.of == theirs.award and f"{mine.id}/".startswith(f"{look_alike.entry}/")
    ]
    return tuple(dict.fromkeys(found))
