"""Specimens are written down so that what is read back is what was seen."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from medal_id import Observation
from medal_id.catalogue.specimen import Specimen, understand_specimen
from medal_id.catalogue.specimen_file import specimen_text
from medal_id.observations import Pair, Quantity, Stripe, Stripes
from strategies import CATALOGUE, RULES, TRAITS, pool, specimens
from widening import widened


def back(seen: Iterable[Observation], **said: str) -> Specimen:
    """Write observations down and read them."""
    return understand_specimen(tomllib.loads(specimen_text(seen, **said)), CATALOGUE, "x.toml")


def as_read(one: Observation) -> Observation:
    """Give an observation with its figures as finely as figures are read.

    Widened ribbons may name the colour of a stripe twice, which says no more than once.
    """

    def rounded(figure: Quantity) -> Quantity:
        return evolve(figure, low=round(figure.low, 9), high=round(figure.high, 9))

    def once(stripe: Stripe) -> Stripe:
        return evolve(stripe, others=tuple(c for c in stripe.others if c != stripe.colour))

    match one.value:
        case Quantity() as figure:
            return evolve(one, value=rounded(figure))
        case Pair(left, right):
            sides = (side and rounded(side) for side in (left, right))
            return evolve(one, value=Pair(*sides))
        case Stripes(stripes):
            return evolve(one, value=Stripes(tuple(map(once, stripes))))
    return one


@pytest.mark.parametrize("trait", TRAITS)
def test_every_value_of_a_trait_is_read_back(trait: str) -> None:
    values = [Observation(trait, value) for value in pool(trait)]
    every = [*values, *(wider for one in values for wider in widened(TRAITS[trait], one))]
    understood = [RULES.vocabulary.understand(one) for one in every]
    seen = [as_read(one) for one in understood if one is not None]
    assert [back([one]).observations for one in seen] == [(one,) for one in seen]


@given(seen=specimens(), origin=st.sampled_from(["callipers", 'a "photograph"\n\x1b', "м"]))
@settings(max_examples=50)
def test_a_whole_specimen_is_read_back(seen: tuple[Observation, ...], origin: str) -> None:
    """So `classify`, which knows nothing else, gives the same verdict."""
    kept = [as_read(one) for one in RULES.vocabulary.observe_all(seen)]
    kept[:1] = [evolve(one, origin=origin) for one in kept[:1]]
    assert list(back(kept).observations) == kept


def test_it_can_have_a_title_a_source_and_an_award() -> None:
    said = {"title": 'a "title"\t', "source": "a letter\\", "award": "ussr/defence-of-leningrad"}
    read = back([Observation("eyelet", "soldered")], **said)
    assert (read.title, read.source, read.award) == tuple(said.values())
    assert back([]).observations == ()
    assert specimen_text([], title="x") == 'title = "x"\n'


def test_it_is_written_as_a_person_would() -> None:
    seen = RULES.vocabulary.observe_all(
        {
            "eyelet": ["soldered", "one-piece"],
            "diameter": "32.1 ± 0.1 mm",
            "horizon_overrun": {"left": "1.2 ± 0.1 mm"},
            "obverse_legend": "ЗА ОБОРОНУ ЛЕНИНГРАДА",
            "serial_number": "Б 01939",
            "certificate": {"award_date": "194?", "emblem_ribbons": 11},
        }
    )
    text = specimen_text(evolve(one, origin="by eye") for one in seen)
    values = [line.removeprefix("value = ") for line in text.splitlines() if "value =" in line]
    assert values == [
        '["one-piece", "soldered"]',
        '"32.0 to 32.2 mm"',
        '{ left = "1.1 to 1.3 mm" }',
        '"ЗА ОБОРОНУ ЛЕНИНГРАДА"',
        '"Б 01939"',
        '"194X"',
        "11",
    ]
