"""Reading folders of any content; more of it is in test_load.py."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from medal_id.errors import BadFile, Faults
from medal_id.rules import folder as reading
from medal_id.rules.folder import read_folder
from packs import AWARD, pack


def test_names_and_bytes_of_all_files_are_sealed(tmp_path: Path) -> None:
    folder = pack(tmp_path / "mills")
    first = read_folder(folder, "here", "mills")
    assert first.digest.startswith("sha256.")
    assert first == read_folder(folder, "here", "mills")
    (folder / f"{AWARD}.toml").rename(folder / "mills" / "other.toml")
    assert read_folder(folder, "here", "mills").digest != first.digest


def test_hidden_files_and_folders_are_passed_over(tmp_path: Path) -> None:
    folder = pack(tmp_path / "mills")
    before = read_folder(folder, "here", "mills")
    pack(folder, {".taplo.toml": "[", ".git/config.toml": "["})
    assert read_folder(folder, "here", "mills") == before


@pytest.mark.parametrize("files", [{}, {"README.md": ""}, {".hidden.toml": ""}])
def test_a_folder_without_a_rule_file_is_none(tmp_path: Path, files: dict[str, str]) -> None:
    with pytest.raises(
        BadFile, match=r"^here: no rule file in this folder; name a folder of rules"
    ):
        read_folder(pack(tmp_path, files), "here", "mills")


def test_ten_thousand_files_are_refused_before_they_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(10_000):
        (tmp_path / f"{number}.toml").touch()
    monkeypatch.setattr(reading, "read_bytes", None)
    with pytest.raises(BadFile, match="more than 2000 rule files or 20000 files in this folder"):
        read_folder(tmp_path, "here", "mills")


def test_a_folder_of_other_things_is_given_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "MOST_THINGS", 5)
    for number in range(6):
        (tmp_path / f"{number}.jpg").touch()
    with pytest.raises(BadFile, match="name a folder that holds rules only"):
        read_folder(tmp_path, "here", "mills")


def test_links_that_lead_in_a_circle_are_faults_at_most(tmp_path: Path) -> None:
    folder = pack(tmp_path / "mills")
    (folder / "up").symlink_to("..", target_is_directory=True)
    (folder / "itself.toml").symlink_to("itself.toml")
    (fault,) = read_folder(folder, "here", "mills").faults
    assert str(fault).startswith("here/itself.toml: cannot be read (")


def test_a_huge_file_is_a_fault(tmp_path: Path) -> None:
    folder = pack(tmp_path / "mills", {"huge.toml": "#" * 2_000_001})
    (fault,) = read_folder(folder, "here", "mills").faults
    assert str(fault) == "here/huge.toml: larger than 2 MB; give a TOML file"


def test_a_name_that_is_no_text_is_sealed_too(tmp_path: Path) -> None:
    file = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.toml"))
    file.write_text("x = 1", encoding="utf-8")
    read = read_folder(tmp_path, "here", "mills")
    assert [*read.tables] == ["\udcff.toml"]


def test_a_folder_whose_words_cannot_be_read_is_neither_whole_nor_a_pack(tmp_path: Path) -> None:
    read = read_folder(pack(tmp_path, {"vocabulary.toml": "[", "x.toml": "["}), "here", "mills")
    with pytest.raises(Faults, match=r"here/vocabulary.toml: not TOML"):
        _ = read.stands_alone


@pytest.mark.parametrize(
    ("words", "alone"),
    [("adds = true", False), ("adds = 1", False), ("adds = false", True), ("", True)],
)
def test_words_that_say_so_add(tmp_path: Path, words: str, alone: bool) -> None:
    read = read_folder(pack(tmp_path, {"vocabulary.toml": words}), "here", "mills")
    assert read.stands_alone is alone


def test_a_folder_without_words_adds(tmp_path: Path) -> None:
    assert not read_folder(pack(tmp_path, {"x.toml": "["}), "here", "mills").stands_alone
