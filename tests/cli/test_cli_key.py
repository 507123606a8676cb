"""`medal-id key` on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from medal_id.cli import main

LENINGRAD = "ussr/defence-of-leningrad"
SOUND = Path(__file__).parents[1] / "faults" / "sound"


def run(*args: str | Path) -> Result:
    result = CliRunner().invoke(main, ["key", *map(str, args)])
    assert "Traceback" not in result.output
    return result


def test_a_key_to_several_is_printed() -> None:
    result = run(LENINGRAD, "ussr/defence-of-moscow")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("Key to 5 kinds\nBegin with 1.")
    assert "[ussr/defence-of-moscow/2]" in result.stdout


def test_a_key_to_certificates_can_be_russian() -> None:
    result = run(LENINGRAD, "--part", "certificate", "--lang", "ru")
    assert result.stdout.startswith("Определитель, видов: 6\nНачните с 1.")
    assert "1. " in result.stdout
    assert f"[{LENINGRAD}/certificate/1/1a]" in result.stdout


def test_a_key_to_everything_is_given_as_json() -> None:
    found = json.loads(run("--json").stdout)
    assert len(found["things"]) > 80
    assert found["couplets"][0]["number"] == 1


def test_what_is_left_out_is_not_asked() -> None:
    args = (LENINGRAD, "--without", "horizon_end", "--without", "eyelet", "--json")
    asked = {one["trait"] for one in json.loads(run(*args).stdout)["couplets"]}
    assert asked
    assert not asked & {"horizon_end", "eyelet"}


def test_pages_are_written_and_nothing_is_printed(tmp_path: Path) -> None:
    page, text = tmp_path / "key.html", tmp_path / "key.md"
    result = run("ussr/partisan-1", "--html", page, "--markdown", text, "--lang", "ru")
    assert (result.exit_code, result.output) == (0, "")
    drawn = page.read_text("utf-8")
    assert drawn.startswith('<!doctype html><html lang="ru">')
    assert "светло-зелёный 11" in drawn  # the ribbon at the end of a lead
    assert text.read_text("utf-8").startswith("# Определитель, видов: 3\n")
    only = run("ussr/partisan-1", "--markdown", text)
    assert only.output == ""
    assert text.read_text("utf-8").startswith("# Key to 3 kinds\n")


def test_pages_are_written_beside_json(tmp_path: Path) -> None:
    page = tmp_path / "key.html"
    result = run("ussr/partisan-1", "--html", page, "--json")
    assert len(json.loads(result.stdout)["things"]) == 3
    assert page.exists()


@pytest.mark.parametrize("option", ["--html", "--markdown"])
def test_a_page_that_cannot_be_written_is_one_line(option: str, tmp_path: Path) -> None:
    gone = tmp_path / "no" / "key"
    result = run("ussr/partisan-1", option, gone)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == (
        f"{gone}: cannot be written (No such file or directory); name another file\n"
    )
    nul = run("ussr/partisan-1", option, "a\0b")
    assert nul.exit_code == 2
    assert nul.stderr.startswith("a\\x00b: cannot be written (embedded null byte)")


def test_other_rules_can_be_printed() -> None:
    result = run("--rules", SOUND)
    assert result.exit_code == 0
    assert "ussr/defence-of-nowhere/1" in result.stdout


@pytest.mark.parametrize(
    ("args", "fault"),
    [
        (["ussr/partizan-1"], "did you mean 'ussr/partisan-1'?"),
        (["--part", "papers"], "unknown part 'papers'; known: medal, certificate"),
        (["--without", "eylet"], "key: unknown trait 'eylet'; did you mean 'eyelet'?"),
        ([f"{LENINGRAD}/2", "--part", "certificate"], "give other ids, or another part"),
        (["--html"], "requires an argument; see 'medal-id --help'"),
    ],
)
def test_bad_input_is_one_line(args: list[str], fault: str) -> None:
    result = run(*args)
    assert (result.exit_code, result.stdout) == (2, "")
    assert fault in result.stderr
    assert result.stderr.count("\n") == 1


def test_the_help_has_examples_that_work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    text = run("--help").stdout
    lines = text.partition("Examples:")[2].split("\n")
    examples = [line.split()[2:] for line in lines if line.split()[:1] == ["medal-id"]]
    assert len(examples) == 4
    assert all(run(*args).exit_code == 0 for args in examples)
