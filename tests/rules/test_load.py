"""Finding and reading the rule files of a folder."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from medal_id.errors import BadFile, BadRules, Faults, MedalIdError
from medal_id.rules import load
from medal_id.rules.load import load_rules, read_rules, shipped_rules

SOUND = Path(__file__).parents[1] / "faults" / "sound"
AWARD = "ussr/defence-of-nowhere.toml"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a copy of the sound folder that may be changed."""
    return Path(shutil.copytree(SOUND, tmp_path / "mine"))


def test_our_own_rules_are_the_default() -> None:
    assert load_rules().version == load_rules(Path(str(shipped_rules()))).version
    assert load_rules().entry("ussr/defence-of-leningrad/1/late-die").level == "die"


def test_rules_in_the_package_win_over_those_of_a_checkout(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.rename(folder.parent / "_rules")
    monkeypatch.setattr(load, "files", lambda _: folder.parent)
    assert shipped_rules() == folder.parent / "_rules"


def test_rules_of_a_checkout_serve_where_none_are_packaged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(load, "files", lambda _: tmp_path)
    monkeypatch.setattr(load, "__file__", str(tmp_path / "src" / "medal_id" / "rules" / "load.py"))
    assert shipped_rules() == tmp_path / "rules"


def test_the_version_changes_with_every_byte(folder: Path) -> None:
    before = load_rules(folder).version
    assert load_rules(SOUND).version == before
    assert before.startswith("1+sha256.")
    with (folder / AWARD).open("ab") as file:
        file.write(b"\n")
    assert load_rules(folder).version != before


def test_files_that_are_no_toml_are_passed_over(folder: Path) -> None:
    before = load_rules(folder)
    (folder / "README.md").write_text("no rules")
    (folder / "ussr" / "notes.toml~").write_text("no rules")
    assert load_rules(folder) == before


def test_folders_may_nest_and_be_empty(folder: Path) -> None:
    (folder / "empty").mkdir()
    deep = folder / "asia" / "east"
    deep.mkdir(parents=True)
    text = (folder / AWARD).read_text(encoding="utf-8")
    text = text.replace("ussr/defence-of-nowhere", "asia/east/medal")
    (deep / "medal.toml").write_text(text, encoding="utf-8")
    assert [award.id for award in load_rules(folder).awards] == [
        "asia/east/medal",
        "ussr/defence-of-nowhere",
    ]


def test_faults_of_all_files_are_reported_together(folder: Path) -> None:
    (folder / AWARD).write_text("[", encoding="utf-8")
    vocabulary = folder / "vocabulary.toml"
    text = vocabulary.read_text(encoding="utf-8").replace('unit = "mm"', 'unit = "km"')
    vocabulary.write_text(text, encoding="utf-8")
    with pytest.raises(Faults) as caught:
        read_rules(folder)
    one, other = caught.value.faults
    assert str(one).startswith(f"{folder}/{AWARD}: not TOML")
    assert str(other).startswith(f"{folder}/vocabulary.toml: unknown unit 'km'")


def test_a_fault_of_the_vocabulary_alone_is_itself(folder: Path) -> None:
    vocabulary = folder / "vocabulary.toml"
    text = vocabulary.read_text(encoding="utf-8").replace("format = 1", "format = 3")
    vocabulary.write_text(text, encoding="utf-8")
    with pytest.raises(BadRules, match=r"format 3 @ \$.format; this version reads 1"):
        read_rules(folder)


def test_a_folder_that_may_not_be_read_is_reported(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", refuse)
    with pytest.raises(BadFile, match=r"cannot be read \(Permission denied\); check who"):
        read_rules(folder)


def test_links_to_folders_are_not_followed(folder: Path) -> None:
    (folder / "ussr" / "loop").symlink_to("..", target_is_directory=True)
    assert len(load_rules(folder).awards) == 1


def test_a_file_name_that_is_no_text_is_no_traceback(folder: Path) -> None:
    Path(os.fsdecode(os.fsencode(folder) + b"/\xff.toml")).write_text("x = 1", encoding="utf-8")
    with pytest.raises(MedalIdError, match="required key 'format' is missing"):
        load_rules(folder)


@pytest.mark.parametrize(
    ("holds", "fault"),
    [
        ("7", r"it holds 7 @ \$.holds; known: award, order-of-wear"),
        ('"q"', r"it holds 'q' @ \$.holds; known: award"),
        ('["award"]', r"it holds \['award'\] @ \$.holds; known: award"),
    ],
)
def test_a_file_that_holds_something_else_is_refused(folder: Path, holds: str, fault: str) -> None:
    text = (folder / AWARD).read_text(encoding="utf-8")
    (folder / AWARD).write_text(f"holds = {holds}\n{text}", encoding="utf-8")
    with pytest.raises(BadRules, match=fault):
        read_rules(folder)


def test_a_file_may_say_that_it_holds_an_award(folder: Path) -> None:
    before = load_rules(folder)
    text = (folder / AWARD).read_text(encoding="utf-8")
    (folder / AWARD).write_text(f'holds = "award"\n{text}', encoding="utf-8")
    assert load_rules(folder).awards == before.awards


def test_every_kind_of_file_is_read_into_its_own_place(folder: Path) -> None:
    rules = load_rules(folder)
    assert set(load.READERS) == {"award", "honour", "order-of-wear"}
    assert [one.id for one in rules.honours] == ["ussr/city-of-kites", "ussr/city-of-toys"]
    assert [one.id for one in rules.files] == [
        AWARD.removesuffix(".toml"),
        "ussr/order-of-wear",
        *(h.id for h in rules.honours),
    ]
    assert rules.honour("ussr/city-of-toys").holders[0].name.en == "Upper Doll"
