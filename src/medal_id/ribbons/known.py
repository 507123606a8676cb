"""The ribbons that the rules of a catalogue describe."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve, frozen

from medal_id.catalogue import Catalogue, default_catalogue
from medal_id.observations import PartialDate, Stripe
from medal_id.ribbons.palette import RIBBON, palette
from medal_id.ribbons.ribbon import Ribbon
from medal_id.rules import Award, Entry, Expectation, HowOften
from medal_id.rules.kinds.stripes import Striped


@frozen
class KnownRibbon:
    """A ribbon of an award, with the fact that describes it."""

    award: str  #: The id of the award.
    entry: str  #: The id of the entry whose ribbon it is.
    ribbon: Ribbon
    fact: str  #: The fact of the award's file.
    rare: bool  #: Whether hardly any piece is known with it.


def known_ribbons(
    award: str | None = None, catalogue: Catalogue | None = None
) -> tuple[KnownRibbon, ...]:
    """List the ribbons of an award, or of all, in the order of the rules; each one once.

    Raises:
        UnknownId: where there is no such award.
    """
    chosen = catalogue or default_catalogue()
    awards = chosen.awards if award is None else (chosen.rules.award(award),)
    return tuple(one for each in awards for one in _ribbons(each, chosen))


def _ribbons(award: Award, catalogue: Catalogue) -> list[KnownRibbon]:
    """List the ribbons of one award."""
    found: dict[tuple[Stripe, ...], KnownRibbon] = {}
    trait = palette(catalogue)
    weave = trait.weave.en if trait.weave else ""
    for entry in award.entries:
        for one, stripes in _expected(entry):
            rare = one.how_often is HowOften.RARELY
            if stripes in found:
                found[stripes] = evolve(found[stripes], rare=found[stripes].rare or rare)
                continue
            dates, fact = _dated(entry, stripes) or (PartialDate(), one.fact)
            ribbon = Ribbon(stripes, weave, dates, trait)
            found[stripes] = KnownRibbon(award.id, entry.id, ribbon, fact, rare)
    return list(found.values())


def _expected(entry: Entry) -> Iterator[tuple[Expectation, tuple[Stripe, ...]]]:
    """Give every ribbon that an entry expects, with the expectation."""
    for one in entry.expects:
        if one.trait == RIBBON and isinstance(one.condition, Striped):
            yield from ((one, seen.ribbon.stripes) for seen in one.condition.ribbons)


def _dated(entry: Entry, stripes: tuple[Stripe, ...]) -> tuple[PartialDate, str] | None:
    """Find when a ribbon belonged to an entry, and the fact that says so, where a rule dates it."""
    for one in entry.datings:
        condition = one.condition
        if isinstance(condition, Striped) and any(
            known.ribbon.stripes == stripes for known in condition.ribbons
        ):
            return one.span, one.fact
    return None
