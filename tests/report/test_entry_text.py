"""An entry of the catalogue as text, the whole catalogue, and what can be observed."""

from __future__ import annotations

import re

import pytest
from attrs import evolve
from syrupy.assertion import SnapshotAssertion

from medal_id.catalogue import default_catalogue
from medal_id.report.fact import FactLines
from medal_id.report.footnotes import Footnotes
from medal_id.report.line import folded
from medal_id.report.text import entry_text, wording
from medal_id.report.trait import kind_of, trait_lines, trait_list_lines
from medal_id.report.tree import tree_lines

CATALOGUE = default_catalogue()
AWARD = "ussr/defence-of-leningrad"
ENTRIES = [entry.id for entry in CATALOGUE.entries]
TRAITS = [trait.name for trait in CATALOGUE.traits]


def settled(text: str) -> str:
    """Take out what changes with every edit of the rules."""
    return re.sub(r"\S+\+sha256\.[0-9a-f]+", "VERSION", text)


def shown(wanted: str, lang: str = "en") -> str:
    return entry_text(CATALOGUE.entry(wanted), lang=lang, width=10_000)


def test_the_report_of_a_certificate(snapshot: SnapshotAssertion) -> None:
    text = entry_text(CATALOGUE.entry(f"{AWARD}/certificate/1/1a"), catalogue=CATALOGUE)
    assert settled(text) == snapshot


@pytest.mark.parametrize("lang", ["en", "ru"])
@pytest.mark.parametrize("wanted", ENTRIES)
def test_every_entry_can_be_shown_with_all_it_expects(wanted: str, lang: str) -> None:
    entry = CATALOGUE.entry(wanted)
    text = shown(wanted, lang)
    assert entry.name.in_(lang) in text
    assert all(f"({one.fact}, " in text for one in entry.expects)
    assert all(f"({one.fact}, " in text for one in entry.datings)
    assert all(c.isprintable() or c == "\n" for c in text)


def test_the_award_shows_every_fact_of_its_file_once() -> None:
    facts = CATALOGUE.rules.award(AWARD).facts
    found = re.findall(r"^ +(?:<> )?([A-Z]-\d+[a-z]?): ", shown(AWARD), re.MULTILINE)
    assert sorted(found) == sorted(facts)


def test_claims_that_disagree_stand_side_by_side() -> None:
    lines = shown(AWARD).splitlines()
    start = next(n for n, line in enumerate(lines) if line.startswith("    L-02: "))
    assert "disagrees with L-03a, L-03b" in lines[start + 1]
    assert lines[start + 2].startswith("      <> L-03a: ")
    assert "disagrees with L-02" in lines[start + 3]


def test_a_topic_of_which_all_was_told_before_has_no_heading() -> None:
    award = CATALOGUE.rules.award(AWARD)
    rival = evolve(award.facts["L-03a"], topic="reading")
    facts = {"L-02": award.facts["L-02"], "L-03a": rival}
    footnotes = Footnotes(wording("en", CATALOGUE))
    told = FactLines(evolve(award, facts={**award.facts, **facts}), footnotes)
    text = folded(told.lines(("L-02", "L-03a")))
    assert "<> L-03a: " in text
    assert "how the sources are read" not in text


def test_facts_come_with_value_day_and_inference() -> None:
    text = shown(AWARD)
    assert "value: 1942-12-22" in text
    assert "about: 1943-05-03" in text
    assert "inferred: from L-60a, L-60b and L-69" in text
    assert "own inference)" in text


def test_sources_come_with_what_they_are_and_where() -> None:
    sources = shown(AWARD).partition("\nSources\n")[2]
    assert "https://nagrada.moscow/base/code/-002/354" in sources
    assert "collectors' compilation" in sources


def test_an_award_shows_kinds_papers_and_what_stands_beside() -> None:
    text = shown(AWARD)
    assert "Its kinds\n  variant 1: soldered eyelet [ussr/defence-of-leningrad/1]\n" in text
    assert "Its papers\n  certificate of the medal" in text
    assert "silver-coloured copy sold as a reproduction" in text
    assert "    weight: usually 21 to 23 g (L-120a" in text
    assert "What should go together\n  ! warning: The number on the medal (…)" in text


def test_a_die_takes_over_from_its_variant_and_has_nothing_beside_it() -> None:
    text = shown(f"{AWARD}/1/late-die")
    assert (
        "and all that holds for: variant 1: soldered eyelet (ussr/defence-of-leningrad/1)" in text
    )
    assert "What stands beside it" not in text
    assert "What is checked" not in text


def test_an_entry_that_a_check_names_shows_it() -> None:
    assert "A post-war medal lies with" in shown(f"{AWARD}/2")


def test_provisos_and_datings_say_their_condition() -> None:
    text = shown(AWARD)
    assert "weight: always at most 21 g, if weighed with the block: no (W-46" in text
    certificate = shown(f"{AWARD}/certificate")
    assert "date of award written in: the date that was read (W-105" in certificate
    assert "18 June 1943, where ribbon: silver 4, red 16, silver 4 (L-40" in text


def test_a_draft_is_called_one() -> None:
    assert "! draft: not yet proven" in shown(f"{AWARD}/trial/steel")


def test_the_tree_lists_every_entry_as_deep_as_it_lies() -> None:
    text = folded(tree_lines(CATALOGUE, wording("en", CATALOGUE)), 10_000)
    bare = [award.id for award in CATALOGUE.awards if not award.entries]
    assert [id_ for id_ in re.findall(r"\[(\S+)\]", text) if id_ not in bare] == ENTRIES
    assert all(f"see 'medal-id serial' [{id_}]" in text for id_ in bare)
    assert (
        f"\n      variant 1, late die: the horizon line goes on beyond the legend [{AWARD}" in text
    )
    assert "not issued: a copy" in text


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_the_list_of_traits_says_how_to_look_at_each_and_what_it_costs(lang: str) -> None:
    text = folded(trait_list_lines(CATALOGUE, wording(lang, CATALOGUE)), 10_000)
    for trait in CATALOGUE.traits:
        assert (
            f"\n  {trait.name}: {trait.label.in_(lang)}\n    {trait.question.in_(lang)}\n" in text
        )
        assert trait.look.in_(lang) in text
    assert text.index("\n  diameter: ") < text.index("\n  certificate.document: ")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("eyelet", "one of these: soldered, one-piece"),
        ("diameter", "a measure in mm, 5 to 150"),
        ("horizon_overrun", "a measure in mm, -14 to 4, left and right"),
        ("certificate.emblem_ribbons", "a count, 1 to 40"),
        ("certificate.award_date", "a day, month or year"),
        ("serial_number", "a serial number as read, or none"),
        ("obverse_legend", "an inscription as read"),
        ("block_layers", "only where shape of the suspension block: pentagonal or"),
    ],
)
def test_the_list_says_what_an_answer_looks_like(name: str, said: str) -> None:
    text = folded(trait_list_lines(CATALOGUE, wording("en", CATALOGUE)), 10_000)
    assert (
        f"\n    {said}" in text.partition(f"\n  {name}: ")[2].partition("\n  ")[2] or said in text
    )
    assert said in text.partition(f"\n  {name}: ")[2]


@pytest.mark.parametrize("name", TRAITS)
def test_every_trait_can_be_shown_with_what_the_catalogue_expects(name: str) -> None:
    trait = CATALOGUE.rules.vocabulary.trait(name, "test")
    text = folded(trait_lines(trait, CATALOGUE, wording("ru", CATALOGUE)), 10_000)
    expected = [e for entry in CATALOGUE.entries for e in entry.expects if e.trait == name]
    assert text.startswith(f"  {name}: {trait.label.ru}\n")
    assert ("Что о нём говорит каталог" in text) == bool(expected)


def test_states_are_shown_with_their_other_names() -> None:
    trait = CATALOGUE.rules.vocabulary.trait("eyelet", "test")
    text = folded(trait_lines(trait, CATALOGUE, wording("en", CATALOGUE)))
    assert "    soldered: soldered (also: separate, припаянное)\n" in text
    assert kind_of(trait) == "states"
