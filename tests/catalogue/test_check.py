"""Checking whole folders of rules: ours, a sound one, and one spoiled in every way we know."""

from __future__ import annotations

import copy
import datetime as dt
import shutil
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from medal_id.catalogue.check import check_rules
from medal_id.rules import folder as reading

FAULTS = Path(__file__).parents[1] / "faults"
SOUND = FAULTS / "sound"
TABLES = {
    f"rules/{file.relative_to(SOUND)}": tomllib.loads(file.read_text(encoding="utf-8"))
    for file in SOUND.rglob("*.toml")
}
#: What somebody may write in the place of anything.
ODD = st.one_of(
    st.sampled_from(
        [7, -1, 0, 10**400, 1.5, float("nan"), float("inf"), True, dt.date(1942, 1, 1)]
    ),
    st.sampled_from(["", "x", "a|b @ $.\n", "ussr/defence-of-nowhere\n"]),
    st.sampled_from([[], [7], ["x"], [[]], {}, {"a\nb": "y"}]),
)
CASES = sorted((FAULTS / "cases").glob("*.toml"))


def spoil(case: dict[str, Any], folder: Path) -> None:
    """Make the change that a case describes to a copy of the sound folder."""
    shutil.copytree(SOUND, folder)
    file = folder / case["spoils"]
    if "replace" in case:
        text = file.read_text(encoding="utf-8")
        assert case["replace"] in text
        file.write_text(text.replace(case["replace"], case["by"]), encoding="utf-8")
    if "append_hex" in case:
        file.write_bytes(file.read_bytes() + bytes.fromhex(case["append_hex"]))
    if "copy_to" in case:
        shutil.copy(file, folder / case["copy_to"])
    for name, text in case.get("adds", {}).items():
        (folder / name).write_text(text, encoding="utf-8")
    if "move_to" in case:
        file.rename(folder / case["move_to"])


@pytest.mark.no_cover
def test_our_own_rules_have_no_fault() -> None:
    assert check_rules() == ()


def test_the_sound_folder_has_no_fault() -> None:
    assert check_rules(SOUND) == ()
    assert check_rules(str(SOUND)) == ()


def test_many_kinds_of_faults_are_seeded() -> None:
    assert len(CASES) >= 16


@pytest.mark.parametrize("file", CASES, ids=lambda file: file.stem)
def test_a_seeded_fault_is_named_with_place_and_reason(file: Path, tmp_path: Path) -> None:
    case = tomllib.loads(file.read_text(encoding="utf-8"))
    folder = tmp_path / "rules"
    spoil(case, folder)
    faults = [str(fault).replace(f"{folder}/", "rules/") for fault in check_rules(folder)]
    found = [fault.replace(str(folder), "FOLDER") for fault in faults]
    for start in case["expect"]:
        assert [line for line in found if line.startswith(start)], "\n".join(found)
    if case.get("only", True):
        assert len(found) == len(case["expect"]), "\n".join(found)
    assert not [line for line in found if "\n" in line]


def test_what_is_no_folder_is_reported(tmp_path: Path) -> None:
    (fault,) = check_rules(tmp_path / "nowhere")
    assert str(fault) == f"{tmp_path / 'nowhere'}: not a folder; name a folder of rules"


def places(table: object, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """List the paths to everything in a table."""
    if isinstance(table, dict | list):
        for key, value in table.items() if isinstance(table, dict) else enumerate(table):
            yield (*path, key)
            yield from places(value, (*path, key))


@given(
    path=st.sampled_from([(name, *at) for name, table in TABLES.items() for at in places(table)]),
    odd=ODD,
    gone=st.booleans(),
)
def test_anything_in_the_place_of_anything_is_at_most_a_fault_of_one_line(
    path: tuple[Any, ...], odd: object, *, gone: bool
) -> None:
    tables = copy.deepcopy(TABLES)
    table: Any = tables
    for key in path[:-1]:
        table = table[key]
    if gone:
        del table[path[-1]]
    else:
        table[path[-1]] = odd
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            reading, "parse_toml", lambda _, place: tables[place.replace(str(SOUND), "rules")]
        )
        assert all(str(fault).isprintable() for fault in check_rules(SOUND))
