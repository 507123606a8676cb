"""`medal-id identify`: every specimen is judged, and the exit code says how it went."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import medal_id
from medal_id import Verdict
from medal_id.cli import main

LATE = ["--set", "eyelet=soldered", "--set", "horizon_end=beyond-outer-edge"]
LEGEND = "obverse_legend=За оборону Ленинграда"
NAME = "certificate.award_name=За оборону Ленинграда"
LATE_ID = "ussr/defence-of-leningrad/1/late-die"


def run(*args: str | Path) -> Result:
    result = CliRunner().invoke(main, ["identify", *map(str, args)])
    assert "Traceback" not in result.output
    return result


def specimen(folder: Path, text: str, name: str = "piece.toml") -> Path:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


@pytest.fixture
def late(tmp_path: Path) -> Path:
    text = 'title = "My medal"\n[seen]\neyelet = "soldered"\nhorizon_end = "beyond-outer-edge"\n'
    return specimen(tmp_path, text, "late.toml")


def test_what_the_command_line_says_is_judged() -> None:
    result = run(*LATE, "--set", "diameter=32.1 ± 0.1 mm")
    assert result.exit_code == 0
    assert result.stdout.startswith("Medal: identified, strength: strong\n")
    assert LATE_ID in result.stdout
    assert not result.stderr


def test_a_file_is_named_with_its_title(late: Path) -> None:
    result = run(late)
    assert result.exit_code == 0
    assert result.stdout.startswith(f"{late}: My medal\n\nMedal: identified")


def test_a_file_without_a_title_is_named_alone(tmp_path: Path) -> None:
    file = specimen(tmp_path, '[seen]\nobverse_legend = "За оборону Ленинграда"\n')
    assert run(file).stdout.startswith(f"{file}\n\nMedal: identified")


def test_the_report_can_be_russian(late: Path) -> None:
    assert "Медаль: определено, обоснованность:" in run(late, "--lang", "ru").stdout


def test_explaining_gives_all_evidence(late: Path) -> None:
    assert "All evidence, for and against" in run(late, "--explain").stdout
    assert "All evidence" not in run(late).stdout


def test_json_lists_places_and_whole_verdicts(late: Path, tmp_path: Path) -> None:
    other = specimen(tmp_path, '[seen]\neyelet = ["soldered", "one-piece"]\n')
    result = run(late, other, "--json")
    listed = json.loads(result.stdout)
    assert [one["place"] for one in listed] == [str(late), str(other)]
    again = Verdict.from_dict(listed[0]["verdict"])
    assert again == medal_id.classify({"eyelet": "soldered", "horizon_end": "beyond-outer-edge"})
    assert result.exit_code == 3


def test_json_of_the_command_line_names_the_option() -> None:
    assert json.loads(run(*LATE, "--json").stdout)[0]["place"] == "--set"


@pytest.mark.parametrize(
    ("settings", "code"),
    [
        ([LEGEND, "eyelet=soldered"], 0),
        (["eyelet=soldered"], 3),
        (["eyelet=soldered|one-piece"], 3),
        ([LEGEND, "eyelet=soldered", NAME, "certificate.emblem_ribbons=11"], 0),
        ([LEGEND, "eyelet=soldered", "certificate.emblem_ribbons=11-16"], 3),
        ([LEGEND, "diameter=37", "material=silver"], 3),
        (["diameter=37", "material=silver"], 3),
        (["wear_side=left"], 3),
        (["eyelet=glued"], 2),
    ],
)
def test_the_exit_code_tells_identified_from_undecided_from_bad(
    settings: list[str], code: int
) -> None:
    assert run(*(word for one in settings for word in ("--set", one))).exit_code == code


def test_an_empty_specimen_is_not_decided(tmp_path: Path) -> None:
    result = run(specimen(tmp_path, ""))
    assert result.exit_code == 3
    assert "Nothing was observed." in result.stdout


def test_every_file_is_judged_though_one_is_bad(late: Path, tmp_path: Path) -> None:
    bad = specimen(tmp_path, "[seen\n")
    result = run(bad, late, tmp_path / "missing.toml")
    assert result.exit_code == 2
    assert LATE_ID in result.stdout
    assert [line.partition(": ")[0] for line in result.stderr.splitlines()] == [
        str(bad),
        str(tmp_path / "missing.toml"),
    ]


def test_bad_input_outweighs_what_is_not_decided(tmp_path: Path) -> None:
    undecided = specimen(tmp_path, "")
    assert run(undecided, tmp_path / "missing.toml").exit_code == 2
    assert run(tmp_path / "missing.toml", undecided).exit_code == 2


def test_nothing_but_bad_files_is_still_json(tmp_path: Path) -> None:
    result = run(tmp_path, "--json")
    assert (result.exit_code, json.loads(result.stdout)) == (2, [])


def test_all_faults_of_a_file_are_reported_each_on_its_line(tmp_path: Path) -> None:
    file = specimen(
        tmp_path,
        '[seen]\ndiamter = 32\neyelet = "glued"\nweight = nan\nthickness = "3 g"\n',
    )
    result = run(file)
    lines = result.stderr.splitlines()
    assert len(lines) == 4
    assert all(line.startswith(str(file)) and "; " in line for line in lines)
    assert "did you mean 'diameter'?" in lines[0]


BAD_FILES = {
    "latin.toml": b'title = "caf\xe9"\n',
    "nul.toml": b'title = "a\x00b"\n',
    "deep.toml": b"a=" + b"[" * 100_000,
    "keys.toml": b'titel = "x"\n[sen]\na = 1\n',
    "large.toml": b"# " + b"x" * 2_100_000,
    "award.toml": b'award = "ussr/nope"\n',
    "tolerance.toml": b"tolerance = 99\n",
}


@pytest.mark.parametrize("name", BAD_FILES)
def test_a_bad_file_is_one_line_that_begins_with_it(name: str, tmp_path: Path) -> None:
    file = tmp_path / name
    file.write_bytes(BAD_FILES[name])
    result = run(file)
    assert result.exit_code == 2
    assert not result.stdout
    assert all(line.startswith(str(file)) for line in result.stderr.splitlines())
    assert result.stderr


def test_a_folder_and_a_device_are_refused_at_once(tmp_path: Path) -> None:
    result = run(tmp_path, "/dev/zero")
    assert result.exit_code == 2
    assert "a folder, not a file" in result.stderr
    assert "/dev/zero: not an ordinary file" in result.stderr


def test_five_gigabytes_are_refused_unread(tmp_path: Path) -> None:
    file = tmp_path / "huge.toml"
    file.touch()
    os.truncate(file, 5_000_000_000)
    assert "larger than" in run(file).stderr


def test_control_characters_of_a_file_do_not_reach_the_terminal(tmp_path: Path) -> None:
    file = specimen(
        tmp_path,
        'title = "\\u001b[31mred\\u202e"\n[[observations]]\ntrait = "eyelet"\n'
        'value = "soldered"\norigin = "\\u001b]0;x\\u0007"\n',
    )
    shown = run(file, "--explain").stdout
    assert "\\x1b[31mred\\u202e" in shown
    assert "[\\x1b]0;x\\x07]" in shown
    for output in (shown, run(file, "--json").stdout, run(tmp_path / "a\x1b\nb").stderr):
        assert all(c.isprintable() or c == "\n" for c in output)


def test_the_command_line_has_the_last_word_on_a_trait(late: Path) -> None:
    result = run(late, "--set", "horizon_end=inner-edge", "--json")
    seen = json.loads(result.stdout)[0]["verdict"]["observations"]
    assert [one["trait"] for one in seen] == ["eyelet", "horizon_end"]
    assert "early-die" in json.loads(result.stdout)[0]["verdict"]["best"]


def test_a_trait_set_twice_was_observed_twice() -> None:
    result = run("--set", "eyelet=soldered", "--set", "eyelet=one-piece")
    assert "eyelet is given as" in result.stdout


@pytest.mark.parametrize(
    ("setting", "seen"),
    [
        ("eyelet=soldered|one-piece", "soldered or one piece with the disc"),
        ("certificate.emblem_ribbons=15|16", "15 or 16"),
        ("certificate.emblem_ribbons=10", "11"),
        ("diameter = 32,1 ± 0,1 мм", "32.1 ± 0.1 mm"),
        ("weight=15.2", "15.2 ± 0.1 g"),
        ("ribbon=olive 11|green 2|olive 11", "olive 11, green 2, olive 11"),
        ("obverse_legend=2 + 2 = ЗА ОБОРОНУ", "«2 + 2 = ЗА ОБОРОНУ»"),
    ],
)
def test_values_are_given_as_text(setting: str, seen: str) -> None:
    listed = json.loads(run("--set", setting, "--json").stdout)
    (finding,) = listed[0]["verdict"]["parts"].values()
    assert {
        one["seen"]["en"]
        for one in finding["details"]["evidence"]
        if "follows" not in one["origin"]
    } == {seen}


def test_all_faults_of_the_command_line_are_reported_together() -> None:
    result = run("--set", "eyelet", "--set", "dia=3", "--set", "diameter=x", "--set", "weight=15")
    assert result.exit_code == 2
    assert [line.partition(":")[0] for line in result.stderr.splitlines()] == [
        "--set",
        "--set",
        "--set, diameter",
    ]
    assert "no '=' in 'eyelet'; write TRAIT=VALUE" in result.stderr


def test_an_award_narrows_the_question(late: Path) -> None:
    wanted = "ussr/defence-of-leningrad"
    verdict = json.loads(run(late, "--award", wanted, "--json").stdout)[0]["verdict"]
    assert verdict["award"] == wanted


def test_an_award_that_does_not_exist_is_reported_once(late: Path) -> None:
    result = run(late, late, "--award", "ussr/defence-of-leningrd")
    assert result.exit_code == 2
    assert result.stderr == (
        "--award: no catalogue entry has the id 'ussr/defence-of-leningrd'; "
        "did you mean 'ussr/defence-of-leningrad'?\n"
    )


def test_the_tolerance_of_the_command_line_goes_before_that_of_the_file(tmp_path: Path) -> None:
    file = specimen(tmp_path, 'tolerance = 1\n[seen]\ndiameter = 37\nrelief = "raised"\n')
    given = [run(file, *more, "--json").stdout for more in ([], ["--tolerance", "0"])]
    assert [json.loads(one)[0]["verdict"]["tolerance"] for one in given] == [1, 0]


def test_nothing_to_identify_is_a_mistake() -> None:
    result = run()
    assert result.exit_code == 2
    assert result.stderr == (
        "command line: nothing to identify: give a FILE or --set TRAIT=VALUE; "
        "see 'medal-id identify --help'\n"
    )


def test_rules_of_another_folder_can_judge(late: Path, tmp_path: Path) -> None:
    shipped = Path(__file__).parents[2] / "rules"
    assert run(late, "--rules", shipped).exit_code == 0
    result = run(late, "--rules", tmp_path / "none")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "not a folder; name a folder of rules" in result.stderr


def test_what_cannot_be_told_is_not_observed() -> None:
    assert run(*LATE, "--set", "material=?").stdout == run(*LATE).stdout
