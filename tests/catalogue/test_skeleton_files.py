"""Specimens are written so that they are read back as they were."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

import pytest

from medal_id import UnknownId, read_specimen
from medal_id.catalogue.skeleton_files import skeleton_files, specimen_toml
from medal_id.catalogue.specimen import understand_specimen
from strategies import CATALOGUE, leaves, made_skeletons


@cache
def files() -> dict[str, str]:
    return skeleton_files(CATALOGUE)


@pytest.mark.no_cover
def test_every_leaf_has_a_file() -> None:
    assert list(files()) == list(leaves())


@pytest.mark.no_cover
@pytest.mark.parametrize("leaf", leaves())
def test_a_file_is_read_back_as_the_skeleton_and_states_its_answer(leaf: str) -> None:
    specimen = understand_specimen(tomllib.loads(files()[leaf]), CATALOGUE, leaf)
    assert specimen.observations == CATALOGUE.rules.vocabulary.observe_all(made_skeletons()[leaf])
    assert specimen.answer is not None
    assert specimen.answer.differences(specimen.classify(CATALOGUE)) == ()
    part = specimen.answer.medal or specimen.answer.certificate
    assert part is not None
    assert part.best == leaf
    assert specimen.source.startswith("constructed:")


def test_only_the_leaves_of_an_entry_are_written() -> None:
    assert list(skeleton_files(CATALOGUE, "ussr/partisan-1")) == [
        "ussr/partisan-1/1/no-rim",
        "ussr/partisan-1/1/rim",
        "ussr/partisan-1/2",
        "ussr/partisan-1/certificate",
    ]
    assert list(skeleton_files(CATALOGUE, "ussr/partisan-1/2")) == ["ussr/partisan-1/2"]
    with pytest.raises(UnknownId, match="did you mean 'ussr/partisan-1'"):
        skeleton_files(CATALOGUE, "ussr/partizan-1")


def test_what_cannot_be_printed_is_escaped_and_read_back(tmp_path: Path) -> None:
    title = 'a "quoted"\\ \x00\x1b\x7f\x85\u2028 title, Ленинград \U000e0001'
    verdict = CATALOGUE.classify({"eyelet": "soldered"})
    text = specimen_toml(title, "x", {"eyelet": "soldered", "a b": [1, 2.5, True]}, verdict)
    assert all(line.isprintable() for line in text.split("\n"))
    table = tomllib.loads(text)
    assert table["title"] == title
    assert table["seen"] == {"eyelet": "soldered", "a b": [1, 2.5, True]}
    file = tmp_path / "x.toml"
    file.write_text(specimen_toml("x", "x", {"eyelet": "soldered"}, verdict), encoding="utf-8")
    assert read_specimen(file, CATALOGUE).observations == verdict.observations


def test_an_answer_that_is_open_has_no_best() -> None:
    verdict = CATALOGUE.classify({"eyelet": "soldered", "certificate.wording": "feminine"})
    table = tomllib.loads(specimen_toml("x", "x", {"certificate.wording": "feminine"}, verdict))
    assert table["answer"]["medal"] == {"status": "ambiguous"}
    assert table["seen"] == {"certificate": {"wording": "feminine"}}
