"""`medal-id compare` on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from medal_id.cli import main

LENINGRAD = "ussr/defence-of-leningrad"
SOUND = Path(__file__).parents[1] / "faults" / "sound"


def run(*args: str) -> Result:
    result = CliRunner().invoke(main, ["compare", *args])
    assert "Traceback" not in result.output
    return result


def test_two_entries_are_told_apart() -> None:
    result = run("ussr/partisan-1", "ussr/partisan-2")
    assert (result.exit_code, result.stderr) == (0, "")
    assert "Told apart for certain by\n  material (a glance)\n    A: silver (P1-04 [1" in (
        result.stdout
    )


def test_it_can_be_russian() -> None:
    result = run("ussr/partisan-1", "ussr/partisan-2", "--lang", "ru")
    assert "Надёжно различаются по\n  материал (взгляд)\n    A: серебро (P1-04 [1" in result.stdout


def test_json_holds_both_languages() -> None:
    found = json.loads(run(f"{LENINGRAD}/1", f"{LENINGRAD}/2", "--json").stdout)
    assert found["contrasts"][0]["one"]["value"] == {"en": "soldered", "ru": "напайное"}
    assert found["within"] is False


def test_other_rules_can_be_asked() -> None:
    nowhere = "ussr/defence-of-nowhere"
    result = run(f"{nowhere}/1", f"{nowhere}/2", "--rules", str(SOUND))
    assert result.exit_code == 0
    assert "A: soldered" in result.stdout


@pytest.mark.parametrize(
    ("args", "fault"),
    [
        ([LENINGRAD, "ussr/partizan-1"], "did you mean 'ussr/partisan-1'?"),
        ([LENINGRAD, LENINGRAD], "is given twice; give another entry"),
        ([LENINGRAD, f"{LENINGRAD}/certificate"], "give two of the same part"),
        ([LENINGRAD], "missing argument 'B'; see 'medal-id compare --help'"),
        ([LENINGRAD, "\x1b[31m"], "\\x1b[31m"),
    ],
)
def test_bad_input_is_one_line(args: list[str], fault: str) -> None:
    result = run(*args)
    assert (result.exit_code, result.stdout) == (2, "")
    assert fault.casefold() in result.stderr.casefold()
    assert result.stderr.count("\n") == 1
    assert "\x1b" not in result.stderr


def test_the_help_has_examples_that_work() -> None:
    text = run("--help").stdout
    lines = text.partition("Examples:")[2].split("\n")
    examples = [line.split()[2:] for line in lines if line.split()[:1] == ["medal-id"]]
    assert len(examples) == 2
    assert all(run(*args).exit_code == 0 for args in examples)
