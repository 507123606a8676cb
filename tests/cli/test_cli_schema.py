"""`medal-id rules schema`: what editors check rule files by."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from medal_id.catalogue.schemas import TITLES, make_schema, shipped_schema
from medal_id.cli import main


@pytest.mark.parametrize("name", TITLES)
def test_a_schema_is_printed_as_it_is_shipped(name: str) -> None:
    result = CliRunner().invoke(main, ["rules", "schema", name])
    assert (result.exit_code, result.stderr) == (0, "")
    assert json.loads(result.stdout) == make_schema(name)


@pytest.mark.parametrize("args", [["awards"], []])
def test_what_there_is_no_schema_of_is_bad_input(args: list[str]) -> None:
    result = CliRunner().invoke(main, ["rules", "schema", *args])
    assert (result.exit_code, result.stdout) == (2, "")
    assert "order-of-wear" in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_a_schema_is_printed_alike_whatever_the_encoding_of_the_shell() -> None:
    assert all(shipped_schema(name).isascii() for name in TITLES)


@pytest.mark.parametrize("args", [[], ["award"]])
def test_schemas_are_written_into_a_folder_as_they_are_shipped(
    args: list[str], tmp_path: Path
) -> None:
    into = tmp_path / ("new" * 40) / "schemas"  # a path is never folded
    result = CliRunner().invoke(main, ["rules", "schema", *args, "--into", str(into)])
    assert (result.exit_code, result.stderr) == (0, "")
    names = args or list(TITLES)
    assert result.stdout.splitlines() == [str(into / f"{name}.json") for name in names]
    found = {file.name: file.read_text("utf-8") for file in into.iterdir()}
    assert found == {f"{name}.json": shipped_schema(name) for name in names}


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("", "utf-8")
    result = CliRunner().invoke(main, ["rules", "schema", "--into", str(tmp_path / "taken")])
    assert (result.exit_code, result.stdout) == (2, "")
    assert "award.json: cannot be written (" in result.stderr
    assert len(result.stderr.splitlines()) == 1
