"""Telling one award from all others: what must hold for the whole family, asked exhaustively."""

from __future__ import annotations

from itertools import combinations

import pytest
from attrs import evolve

from medal_id import Ribbon, find_awards
from medal_id.observations import Observation
from medal_id.ribbons import KnownRibbon, known_ribbons
from medal_id.ribbons.palette import palette
from strategies import CATALOGUE, RULES, description, judge, path

#: Asked in every way, which would take several times as long if every line of it were traced.
pytestmark = pytest.mark.no_cover

MEDALS = [
    award.id
    for award in CATALOGUE.awards
    if any(entry.id == award.id and entry.part == "medal" for entry in award.entries)
]
RIBBONS = known_ribbons()
#: Awards that their rules declare to be taken for each other.
DECLARED = {(award.id, one.of) for award in CATALOGUE.awards for one in award.look_alikes if one.of}


def top(award: str) -> tuple[Observation, ...]:
    """Describe an award as every piece of it looks, without what tells its variants apart."""
    return tuple(one for one in description(award) if not one.trait.startswith("serial"))


@pytest.mark.parametrize("award", MEDALS)
def test_an_award_without_any_two_of_its_traits_is_still_the_best(award: str) -> None:
    whole = top(award)
    for left_out in combinations(range(len(whole)), 2):
        seen = [one for at, one in enumerate(whole) if at not in left_out]
        if not seen:
            continue
        missing = [whole[at].trait for at in left_out]
        finding = judge(seen).parts["medal"]
        assert finding.candidate(award).status != "excluded", missing
        if finding.best is not None:
            assert award in {entry.id for entry in path(finding.best.id)}, missing
            continue
        possible = {RULES.entry(c.id).award for c in finding.possible if c.kind == "issued"}
        rivals = possible - {award}
        assert rivals <= {other for one, other in DECLARED if one == award}, missing


@pytest.mark.parametrize("award", MEDALS)
def test_the_full_description_of_an_award_identifies_it(award: str) -> None:
    finding = judge(top(award)).parts["medal"]
    assert finding.status == "identified"
    assert award in {entry.id for entry in path(finding.best_id)}


def faded(ribbon: Ribbon) -> Ribbon:
    """Give a ribbon with every colour one step faded."""
    colours = palette().colours
    return evolve(
        ribbon,
        stripes=tuple(
            evolve(one, colour=colours[one.colour].fades_to or one.colour) for one in ribbon.stripes
        ),
    )


def mistaken(ribbon: Ribbon) -> list[Ribbon]:
    """Give a ribbon with one of its colours taken for another, in every way."""
    return [
        evolve(
            ribbon,
            stripes=tuple(
                evolve(one, colour=like) if one.colour == colour else one for one in ribbon.stripes
            ),
        )
        for colour in dict.fromkeys(ribbon.colours)
        for like in palette().colours[colour].like
    ]


def measured(ribbon: Ribbon, share: float) -> Ribbon:
    """Give a ribbon as measured: every stripe off by a share of its width, up and down in turn."""
    return evolve(
        ribbon,
        stripes=tuple(
            one if one.width is None else evolve(one, width=one.width * (1 + share * (-1) ** at))
            for at, one in enumerate(ribbon.stripes)
        ),
    )


def place(known: KnownRibbon, seen: Ribbon) -> int:
    """Count the awards that a search by ribbon names before the right one, or beside it."""
    found = find_awards(ribbon=seen)
    rank = next(one.rank for one in found if one.award.id == known.award)
    return sum(one.rank <= rank for one in found) - 1


def unique(known: KnownRibbon) -> bool:
    """Tell whether no other award has a ribbon that may be taken for it, and it is not rare."""
    if known.rare:
        return False
    others = [one.ribbon for one in RIBBONS if one.award != known.award]
    return all(known.ribbon.compare(one).outcome == "disagrees" for one in others)


@pytest.mark.parametrize("known", RIBBONS, ids=lambda one: f"{one.award}: {one.ribbon}")
def test_an_award_is_found_by_its_ribbon_alone(known: KnownRibbon) -> None:
    for share in (0.0, 0.1, -0.1):
        seen = measured(known.ribbon, share)
        assert place(known, seen) <= (0 if unique(known) else 2)
        assert place(known, seen.turned()) == place(known, seen)


@pytest.mark.parametrize("known", RIBBONS, ids=lambda one: f"{one.award}: {one.ribbon}")
def test_an_award_is_found_by_its_faded_ribbon_among_the_first_three(known: KnownRibbon) -> None:
    for seen in (faded(known.ribbon), *mistaken(known.ribbon)):
        for share in (0.1, -0.1):
            assert place(known, measured(seen, share)) <= 2, str(seen)


@pytest.mark.parametrize("known", RIBBONS, ids=lambda one: f"{one.award}: {one.ribbon}")
def test_a_unique_ribbon_is_found_first_though_it_has_faded(known: KnownRibbon) -> None:
    if unique(known):
        assert place(known, measured(faded(known.ribbon), 0.1)) == 0
