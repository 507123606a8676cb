"""`medal-id rules schema`: what editors check rule files by."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from medal_id.catalogue.schemas import TITLES, make_schema
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
