"""`medal-id rules gaps`, `skeletons` and `statistics` on the command line."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from medal_id import read_specimen
from medal_id.catalogue import default_catalogue
from medal_id.cli import main

ROOT = Path(__file__).parents[2]
SOUND = Path(__file__).parents[1] / "faults" / "sound"
CATALOGUE = default_catalogue()
NOWHERE = "ussr/defence-of-nowhere"


def run(*args: str | Path) -> Result:
    result = CliRunner().invoke(main, ["rules", *map(str, args)])
    assert "Traceback" not in result.output
    return result


def test_gaps_are_listed_with_the_rules_that_cause_them() -> None:
    result = run("gaps", "ussr/partisan-1")
    assert result.exit_code == 0
    said = " ".join(result.stdout.split())
    assert said.startswith("Of no kind together: each of the two fits a kind of Medal “To a")
    assert "rim of the obverse: none; tip of Lenin’s beard: bent down - excluded by" in said
    assert "rim of the obverse of ussr/partisan-1/1/rim (P1-14a)" in said
    assert said.endswith(f"Rules {CATALOGUE.version}")


def test_of_all_rules_the_states_beyond_them_come_first_and_pairs_are_counted() -> None:
    result = run("gaps")
    assert result.stdout.startswith("Beyond the rules: alone, each of these excludes whatever")
    assert re.search(r"\n  and \d{4} more such pairs\n", result.stdout)
    assert "Of no known kind: variant 1: soldered eyelet [ussr/defence-of-leningrad/1]" in (
        " ".join(result.stdout.split())
    )


def test_gaps_are_listed_in_russian() -> None:
    result = run("gaps", "ussr/partisan-1", "--lang", "ru")
    assert result.stdout.startswith("Вместе ни к чему не подходит")
    assert "бортик аверса: нет; кончик бороды Ленина: загнут вниз" in result.stdout


def test_gaps_are_given_as_json() -> None:
    (gap,) = json.loads(run("gaps", "ussr/partisan-1", "--json").stdout)
    assert (gap["kind"], gap["entry"]) == ("pair", "ussr/partisan-1")
    assert gap["seen"][0] == {"trait": "obverse_rim", "values": [{"en": "none", "ru": "нет"}]}
    assert gap["rules"][0] == {
        "entry": "ussr/partisan-1/1/rim",
        "trait": "obverse_rim",
        "fact": "P1-14a",
    }


def test_where_there_is_no_gap_it_says_so() -> None:
    assert run("gaps", "ussr/nakhimov").stdout.startswith("No gap.\n")
    assert run("gaps", "ussr/nakhimov", "--lang", "ru").stdout.startswith("Пробелов нет.\n")
    assert json.loads(run("gaps", "ussr/nakhimov", "--json").stdout) == []


@pytest.mark.parametrize("command", ["gaps", "skeletons"])
def test_an_unknown_id_is_one_line_with_the_nearest(command: str) -> None:
    result = run(command, "ussr/partizan-1")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.endswith("did you mean 'ussr/partisan-1'?\n")


def test_skeletons_are_printed_as_specimens() -> None:
    result = run("skeletons", "ussr/partisan-2")
    assert result.exit_code == 0
    first, second = result.stdout.split("\n\ntitle = ")
    assert first.startswith('title = "Skeleton of ussr/partisan-2: Medal “To a Partisan')
    assert '[answer.certificate]\nstatus = "identified"\n' in second


def test_skeletons_are_written_below_a_folder(tmp_path: Path) -> None:
    result = run("skeletons", "ussr/partisan-1", "--into", tmp_path / "new")
    assert result.exit_code == 0
    files = sorted((tmp_path / "new").rglob("*.toml"))
    assert "".join(result.stdout.split()) == "".join(map(str, files)).replace(" ", "")
    assert len(files) == 4
    for file in files:
        specimen = read_specimen(file, CATALOGUE)
        assert specimen.answer is not None
        assert specimen.answer.differences(specimen.classify(CATALOGUE)) == ()


def test_skeletons_that_cannot_be_written_are_a_fault(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    result = run("skeletons", "ussr/partisan-2", "--into", tmp_path / "file")
    assert result.exit_code == 2
    assert "cannot be written (" in result.stderr
    assert result.stderr.endswith("; name another folder\n")


def test_skeletons_are_given_as_json_of_other_rules_too() -> None:
    made = json.loads(run("skeletons", f"{NOWHERE}/2", "--json", "--rules", SOUND).stdout)
    assert made == [
        {
            "id": f"{NOWHERE}/2",
            "seen": {
                "legend": "ЗА ОБОРОНУ",
                "eyelet": "one-piece",
                "metal": "brass",
                "ribbon": "red 12, orange 12",
                "serial_number": "none",
            },
        }
    ]


def test_statistics_tell_what_decided_and_what_did_not() -> None:
    result = run("statistics", "--rules", SOUND)
    assert result.exit_code == 0
    said = " ".join(result.stdout.split())
    assert said.startswith("Specimens: 5, of these skeletons: 5 Never asked: no specimen shows")
    assert f"(1) {NOWHERE}: " not in said
    assert (
        f"{NOWHERE}/2: eyelet always (A-2) decided 1; asked 2: agrees 1, speaks against 1" in said
    )


def test_statistics_count_samples_too_and_tell_of_one_award() -> None:
    samples = ROOT / "samples" / "ussr" / "partisan-1"
    count = len(list(samples.glob("*.toml")))
    result = run("statistics", samples, "--award", "ussr/partisan-1", "--lang", "ru")
    leaves = len(json.loads(run("skeletons", "--json").stdout))
    start = f"Экземпляров: {leaves + count}, из них составленных по правилам: {leaves}\n"
    assert result.stdout.startswith(start)
    assert "  и ещё 2: см. --all\n" in result.stdout
    every = run("statistics", samples, "--award", "ussr/partisan-1", "--all")
    assert "--all" not in every.stdout
    told = [line for line in every.stdout.splitlines() if line.startswith("  ussr/partisan-1")]
    own = [e for e in CATALOGUE.entries if e.award == "ussr/partisan-1"]
    assert len(told) == sum(len(one.expects) for one in own)


def test_statistics_are_given_as_json() -> None:
    found = json.loads(run("statistics", "--rules", SOUND, "--json").stdout)
    assert (found["specimens"], found["skeletons"]) == (5, 5)
    assert found["rules"][-1]["decided"] >= found["rules"][0]["decided"] == 0
    assert set(found["rules"][0]) == {
        *("entry", "trait", "how_often", "expected", "fact"),
        *("asked", "agreed", "disagreed", "excluded", "undecided", "decided"),
    }


def test_what_cannot_be_counted_is_reported_and_the_rest_counted(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text('[seen]\neyelet = "glued"\n', encoding="utf-8")
    (tmp_path / "b.toml").write_text('award = "x"\n[seen]\neyelet = "none"\n', encoding="utf-8")
    (tmp_path / "c.toml").write_text('[seen]\neyelet = "none"\n', encoding="utf-8")
    (tmp_path / "empty").mkdir()
    paths = (tmp_path, tmp_path / "empty", tmp_path / "gone.toml")
    result = run("statistics", *paths, "--rules", SOUND)
    assert result.exit_code == 2
    assert result.stdout.startswith("Specimens: 6, of these skeletons: 5\n")
    a, b, empty, gone = result.stderr.splitlines()
    assert "a.toml, eyelet: unknown state of 'eyelet': 'glued'" in a
    assert "b.toml, award: no catalogue entry has the id 'x'" in b
    assert "no specimen in this folder" in empty
    assert "gone.toml" in gone


def test_statistics_of_an_unknown_award_are_refused() -> None:
    result = run("statistics", "--award", "ussr/partizan-1")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("--award: no catalogue entry has the id")
