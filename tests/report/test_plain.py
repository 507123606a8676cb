"""Entries and traits as plain values."""

from __future__ import annotations

import json

import pytest

from medal_id.catalogue import default_catalogue
from medal_id.report.plain import plain_entry, plain_name, plain_trait

CATALOGUE = default_catalogue()
AWARD = CATALOGUE.entry("ussr/defence-of-leningrad")


@pytest.mark.parametrize("entry", CATALOGUE.entries, ids=lambda entry: entry.id)
def test_every_entry_is_ready_for_json(entry: object) -> None:
    plain = plain_entry(entry, CATALOGUE)  # type: ignore[arg-type]  # parametrize tells no type
    assert json.loads(json.dumps(plain, allow_nan=False)) == plain


@pytest.mark.parametrize("trait", CATALOGUE.traits, ids=lambda trait: trait.name)
def test_every_trait_is_ready_for_json(trait: object) -> None:
    plain = plain_trait(trait, CATALOGUE)  # type: ignore[arg-type]  # parametrize tells no type
    assert json.loads(json.dumps(plain, allow_nan=False)) == plain


def test_an_entry_holds_what_it_expects_with_provisos_in_both_languages() -> None:
    weight = next(e for e in plain_entry(AWARD, CATALOGUE)["expects"] if e["fact"] == "W-46")
    assert weight == {
        "trait": "weight",
        "expected": {"en": "at most 21 g", "ru": "не более 21 г"},
        "how_often": "always",
        "fact": "W-46",
        "given": [{"trait": "weighed_with_block", "expected": {"en": "no", "ru": "нет"}}],
    }


def test_datings_hold_days_and_their_condition() -> None:
    dates = {one["fact"]: one for one in plain_entry(AWARD, CATALOGUE)["dates"]}
    assert dates["L-11a"]["earliest"] == "1943-01-01"
    assert dates["L-11a"]["latest"] is None
    assert dates["L-11a"]["where"] is None
    assert dates["L-40"]["latest"] == "1943-06-18"
    assert dates["L-40"]["where"]["expected"]["en"] == "silver 4, red 16, silver 4"
    certificate = CATALOGUE.entry("ussr/defence-of-leningrad/certificate")
    dates = {one["fact"]: one for one in plain_entry(certificate, CATALOGUE)["dates"]}
    assert dates["L-103"]["earliest"] == "1940-01-01"
    assert dates["L-103"]["used_later"] is False
    assert dates["E-05"]["used_later"] is True
    assert dates["L-103"]["read_from"] is None
    assert dates["W-105"]["read_from"] == "certificate.award_date"


def test_an_award_holds_all_its_facts_with_their_sources_in_full() -> None:
    plain = plain_entry(AWARD, CATALOGUE)
    assert len(plain["facts"]) == len(CATALOGUE.rules.award(AWARD.id).facts)
    established = next(fact for fact in plain["facts"] if fact["id"] == "L-02")
    assert established["confidence"] == "high"
    assert established["disagrees_with"] == ["L-03a", "L-03b"]
    assert established["sources"][0]["title"].startswith("Decree of the Presidium")
    assert plain["rules_version"] == CATALOGUE.version


def test_an_entry_names_its_surroundings() -> None:
    plain = plain_entry(AWARD, CATALOGUE)
    assert plain["children"] == [f"{AWARD.id}/1", f"{AWARD.id}/2"]
    assert plain["papers"] == [f"{AWARD.id}/certificate"]
    assert f"{AWARD.id}/copy/silver-coloured" in plain["beside"]
    assert plain_name(AWARD)["parent"] is None
    assert plain_name(CATALOGUE.entry(f"{AWARD.id}/2"))["parent"] == AWARD.id


def test_a_trait_holds_its_states_unit_limits_and_cost() -> None:
    vocabulary = CATALOGUE.rules.vocabulary
    eyelet = plain_trait(vocabulary.traits["eyelet"], CATALOGUE)
    assert eyelet["states"]["soldered"]["also"] == ["separate", "припаянное"]
    assert (eyelet["unit"], eyelet["method"], eyelet["cost"]) == (None, "loupe", 2.0)
    diameter = plain_trait(vocabulary.traits["diameter"], CATALOGUE)
    assert (diameter["unit"], diameter["least"], diameter["most"]) == ("mm", 5.0, 150.0)
    layers = plain_trait(vocabulary.traits["block_layers"], CATALOGUE)
    assert layers["needs"] == {"block_shape": ["pentagonal", "rectangular", "other"]}
