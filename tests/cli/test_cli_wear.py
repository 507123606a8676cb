"""`medal-id wear`: checking a group and putting awards in order."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner, Result

from medal_id.cli import main

LENINGRAD, MOSCOW = "ussr/defence-of-leningrad", "ussr/defence-of-moscow"
SOUND = Path(__file__).parents[1] / "faults" / "sound"


def run(*args: str) -> Result:
    result = CliRunner().invoke(main, ["wear", *args])
    assert "Traceback" not in result.output
    return result


def test_a_group_in_order_is_told_with_its_sources_and_the_rules() -> None:
    result = run("ussr/courage", LENINGRAD, MOSCOW, "--on", "1981")
    assert result.exit_code == 0
    assert result.stdout.startswith("Order of wear, 1981: nothing known speaks against it\n")
    assert "\nSources\n  [1] " in result.stdout
    assert "\nRules 2" in result.stdout


def test_a_group_that_is_wrong_or_undecided_gives_three() -> None:
    assert run(MOSCOW, LENINGRAD).exit_code == 3
    assert run(LENINGRAD, "--on", "1942").exit_code == 3


def test_it_answers_in_russian_to_russian_names() -> None:
    result = run("За оборону Москвы", "За оборону Ленинграда", "--lang", "ru")
    assert "! 1. Место «За оборону Москвы» — после «За оборону Ленинграда»" in result.stdout


def test_awards_are_put_in_order() -> None:
    result = run(MOSCOW, LENINGRAD, "--sort")
    assert result.exit_code == 0
    assert f"\n  1. For the Defence of Leningrad [{LENINGRAD}]\n" in result.stdout


def test_json_holds_everything() -> None:
    checked = run(MOSCOW, LENINGRAD, "--json", "--on", "1950-06")
    assert checked.exit_code == 3
    assert json.loads(checked.stdout)["misplaced"][0]["id"] == MOSCOW
    ordered = run(MOSCOW, LENINGRAD, "--json", "--sort")
    assert json.loads(ordered.stdout)["ids"] == [LENINGRAD, MOSCOW]


def test_rules_of_ones_own_are_asked() -> None:
    result = run("За взятие Ничего", "За оборону Нигде", "--rules", str(SOUND), "--on", "1990")
    assert result.exit_code == 3
    assert "! 1. “For the Capture of Nothing” belongs after" in result.stdout


def test_bad_input_is_one_line_on_stderr() -> None:
    for args in (["ussr/courge"], [LENINGRAD, "--on", "yesterday"], []):
        result = run(*args)
        assert result.exit_code == 2
        assert result.stdout == ""
        assert result.stderr.count("\n") == 1
    assert "did you mean 'ussr/courage'?" in run("ussr/courge").stderr
