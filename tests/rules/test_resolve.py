"""How entries find their parents; what can be wrong in a file is in tests/faults."""

from __future__ import annotations

import datetime as dt
import tomllib
from pathlib import Path
from typing import Any

import pytest

from medal_id.errors import BadRules, Faults
from medal_id.observations import PartialDate
from medal_id.rules import Award, Entry, Outcome
from medal_id.rules.load import READERS
from medal_id.rules.words import read_vocabulary

SOUND = Path(__file__).parents[1] / "faults" / "sound"
NOWHERE = "ussr/defence-of-nowhere"
VOCABULARY = read_vocabulary(
    tomllib.loads((SOUND / "vocabulary.toml").read_text(encoding="utf-8")), "vocabulary.toml"
)


def table() -> dict[str, Any]:
    return tomllib.loads((SOUND / f"{NOWHERE}.toml").read_text(encoding="utf-8"))


def resolve(given: dict[str, Any]) -> Award:
    award = READERS["award"].read(given, VOCABULARY, f"{NOWHERE}.toml")
    assert isinstance(award, Award)
    return award


def with_entries(*more: dict[str, Any], **award: Any) -> dict[str, Entry]:
    """Add entries to the sound award and give all by the rest of their ids."""
    given = {**table(), **award}
    for entry in more:
        name = {"en": "more", "ru": "ещё"}
        entry["id"] = f"{NOWHERE}/{entry['id']}"
        given["entries"].append({"level": "variant", "name": name, **entry})
    return {entry.id.removeprefix(f"{NOWHERE}/"): entry for entry in resolve(given).entries}


def test_an_entry_lies_below_the_longest_id_that_it_continues() -> None:
    entries = with_entries({"id": "1/a"}, {"id": "1/a/x"}, {"id": "10"})
    assert entries["1/a"].parent == f"{NOWHERE}/1"
    assert entries["1/a/x"].parent == f"{NOWHERE}/1/a"
    assert entries["10"].parent == NOWHERE


def test_an_entry_inherits_the_part_of_its_parent() -> None:
    entries = with_entries({"id": "certificate/early/x"})
    assert entries["certificate/early/x"].part == "certificate"
    assert entries["1"].part == "medal"


def test_an_entry_of_another_part_stands_at_the_top() -> None:
    assert with_entries()["certificate"].parent == ""


def test_an_entry_of_another_kind_stands_at_the_top() -> None:
    entries = with_entries({"id": "1/copy", "kind": "copy"})
    assert entries["1/copy"].parent == ""
    assert not entries["1/copy"].issued


def test_an_entry_with_nothing_above_it_is_of_the_medal() -> None:
    assert with_entries()["copy/zinc"].part == "medal"
    assert with_entries()["copy/zinc"].parent == ""


def test_what_lies_below_a_draft_is_a_draft() -> None:
    entries = with_entries({"id": "3", "status": "draft"}, {"id": "3/x"}, {"id": "4"})
    assert [entries[key].draft for key in ("3", "3/x", "4")] == [True, True, False]


def test_everything_in_a_draft_is_a_draft() -> None:
    assert all(entry.draft for entry in with_entries(status="draft").values())


def test_a_proven_entry_does_not_prove_its_draft_award() -> None:
    assert with_entries({"id": "3", "status": "proven"}, status="draft")["3"].draft


def test_an_expectation_keeps_its_provisos() -> None:
    width = with_entries()["1"].expects[1]
    (given,) = width.given
    assert given.trait == "eyelet"
    soldered = VOCABULARY.traits["eyelet"].read("soldered", "")
    assert given.condition.judge(soldered) is Outcome.AGREES


def dated(**words: Any) -> tuple[PartialDate, str]:
    words = {"of": {"en": "it", "ru": "оно"}, "fact": "A-1", **words}
    (dating,) = with_entries({"id": "3", "dates": [words]})["3"].datings
    return dating.span, dating.trait


def test_a_dating_may_be_open_on_either_side() -> None:
    assert dated(earliest="1943") == (PartialDate(dt.date(1943, 1, 1), None), "")
    assert dated(latest="1943-02") == (PartialDate(None, dt.date(1943, 2, 28)), "")


def test_a_dating_may_hang_on_a_feature() -> None:
    assert dated(earliest="1943", trait="metal", states=["brass"])[1] == "metal"


def test_several_faults_of_one_file_are_reported_together() -> None:
    given = table()
    given["entries"][1]["expects"][0]["trait"] = "eylet"
    given["entries"][1]["expects"][0]["fact"] = "A-9"
    given["entries"][2]["level"] = "nothing like it"
    with pytest.raises(Faults) as caught:
        resolve(given)
    assert [fault.fault for fault in caught.value.faults] == [
        "unknown fact 'A-9' @ $.entries[1].expects[0].fact",
        "unknown trait 'eylet' @ $.entries[1].expects[0]",
        "unknown level 'nothing like it' @ $.entries[2].level",
    ]
    assert caught.value.faults[2].remedy == "known: award, copy, paper, variant"


def test_the_first_of_two_facts_with_one_id_is_not_replaced_in_silence() -> None:
    given = table()
    given["facts"].append(given["facts"][0])
    with pytest.raises(BadRules, match=r"the fact 'A-1' stands twice @ \$.facts\[3\].id"):
        resolve(given)
