"""What tells two entries of the catalogue apart, on whose word."""

from __future__ import annotations

from attrs import frozen

from medal_id.catalogue.catalogue import Catalogue, default_catalogue
from medal_id.errors import BadObservation
from medal_id.key import differences, similarities
from medal_id.key.trait import either
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


@frozen
class Comparison:
    """Two entries held against each other."""

    one: Entry
    other: Entry
    contrasts: tuple[
        Contrast, ...
    ]  #: Those first that tell them apart for certain; cheapest first.
    alike: tuple[Likeness, ...]
    tells: tuple[Label, ...]  #: What the rules say of how to tell them apart.

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
    things = chosen.described(both)
    contrasts = tuple(
        Contrast(
            found.trait,
            found.apart and _certain(chosen, both, found.trait),
            _side(chosen, both[0], found.trait, things.trait(found.trait).say(found.one)),
            _side(chosen, both[1], found.trait, things.trait(found.trait).say(found.other)),
        )
        for found in differences(things[one], things[other])
    )
    alike = tuple(
        Likeness(
            found.trait,
            _side(chosen, both[0], found.trait, things.trait(found.trait).say(found.value)).value,
        )
        for found in similarities(things)
    )
    in_order = tuple(sorted(contrasts, key=lambda contrast: not contrast.apart))
    return Comparison(*both, in_order, alike, _tells(chosen, *both))


def _certain(catalogue: Catalogue, both: tuple[Entry, Entry], trait: str) -> bool:
    """Tell whether what both show of a trait is certain, not only usual."""
    known = catalogue.entry_things.things
    return all(known.value(entry.id, trait) is not None for entry in both)


def _side(catalogue: Catalogue, entry: Entry, trait: str, value: Label) -> Side:
    """Say what an entry shows of a trait, and on whose word."""
    usual = catalogue.entry_things.things.value(entry.id, trait) is None
    said = [one for one in catalogue.expected(entry.id) if one.trait == trait]
    kept = [one for one in said if _carries(one, usual=usual)]
    facts = tuple(dict.fromkeys(one.fact for one in kept))
    titles = catalogue.rules.award(entry.award).titles(facts)
    if usual or len(kept) == 1:
        value = _expected(catalogue, kept)
        if not usual and kept[0].how_often.denies:
            value = Label(f"not {value.en}", f"не {value.ru}")
    return Side(value, usual, facts, titles)


def _expected(catalogue: Catalogue, expects: list[Expectation]) -> Label:
    """Say what is expected as the rules say it, each once."""
    traits = catalogue.rules.vocabulary.traits
    labels = [traits[one.trait].show_condition(one.condition) for one in expects]
    return either(list(dict.fromkeys(labels)))


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
