"""The program as a whole: help, version, mistakes, and streams that misbehave."""

from __future__ import annotations

import errno
import io
import json
import os
import re
import subprocess
import sys
from importlib import metadata
from pathlib import Path
from typing import IO

import click
import pytest
from click.testing import CliRunner, Result

from medal_id import Catalogue
from medal_id.catalogue import check, default_catalogue
from medal_id.cli import main, program, screen
from medal_id.errors import BadFile, Faults, MedalIdError
from medal_id.report.line import Line, Tone

AWARD = "ussr/defence-of-leningrad"
VERSION = default_catalogue().version
SOUND = Path(__file__).parents[1] / "faults" / "sound"


def run(*args: str) -> Result:
    result = CliRunner().invoke(main, args)
    assert "Traceback" not in result.output
    return result


def started(
    *args: str, stdout: int | IO[bytes] = subprocess.PIPE
) -> subprocess.CompletedProcess[bytes]:
    """Run the program for real."""
    script = "from medal_id.cli import main; main(prog_name='medal-id')"
    command = [sys.executable, "-c", script, *args]
    return subprocess.run(command, check=False, timeout=60, stdout=stdout, stderr=subprocess.PIPE)


def test_help_shows_the_commands_with_examples() -> None:
    result = run("--help")
    assert result.exit_code == 0
    assert all(
        word in result.stdout for word in ("identify", "show", "traits", "rules", "Examples:")
    )


@pytest.mark.parametrize(
    "command",
    [
        *(["identify"], ["ask"], ["measure"], ["key"], ["compare"]),
        *(["show"], ["traits"], ["rules", "check"]),
    ],
)
def test_every_command_has_examples_that_begin_with_it(command: list[str]) -> None:
    text = run(*command, "--help").stdout
    assert f"  medal-id {' '.join(command)}" in text.partition("Examples:")[2]


def test_no_command_shows_the_help_and_is_bad_input() -> None:
    result = run()
    assert result.exit_code == 2
    assert "Usage:" in result.stdout


def test_the_version_names_package_and_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(program, "version", lambda _: "1.2.3")
    assert run("--version").stdout == f"medal-id 1.2.3, rules {VERSION}\n"


def test_a_checkout_that_is_not_installed_has_no_version(monkeypatch: pytest.MonkeyPatch) -> None:
    def lost(name: str) -> str:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(program, "version", lost)
    assert run("--version").stdout == f"medal-id (not installed), rules {VERSION}\n"


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["idenfy"], "Did you mean 'identify'?"),
        (["--nope"], "see 'medal-id --help'"),
        (["identify", "--tolerance", "x"], "see 'medal-id identify --help'"),
        (["identify", "--tolerance", "21", "x"], "0<=x<=20"),
        (["show", "--lang", "de"], "'de' is not one of"),
        (["show", "a", "b"], "unexpected extra argument"),
        (["show", "--\x1b[31m"], "\\x1b[31m"),
    ],
)
def test_mistakes_on_the_command_line_are_one_line(args: list[str], said: str) -> None:
    result = run(*args)
    assert result.exit_code == 2
    assert result.stderr.startswith("command line: ")
    assert result.stderr.count("\n") == 1
    assert said in result.stderr
    assert "\x1b" not in result.stderr


def test_other_mistakes_of_click_are_one_line_too(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: object) -> None:
        raise click.ClickException("cannot.")

    monkeypatch.setattr(main.commands["show"], "callback", lambda **_: refuse(None))
    assert run("show").stderr == "command line: cannot; see 'medal-id --help'\n"


def test_an_interrupted_run_says_so_by_its_code(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(**_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(main.commands["show"], "callback", interrupt)
    assert run("show").exit_code == 130


def test_the_group_can_be_run_from_python(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["show", f"{AWARD}/2"], prog_name="medal-id")
    assert left.value.code == 0
    assert "variant 2" in capsys.readouterr().out


def test_an_entry_is_shown() -> None:
    result = run("show", f"{AWARD}/1/late-die")
    assert result.exit_code == 0
    assert result.stdout.startswith("variant 1, late die")
    assert "always beyond the outer edge of the legend (L-65, " in result.stdout


def test_without_an_id_the_whole_catalogue_is_shown() -> None:
    text = run("show", "--lang", "ru").stdout
    assert "вариант 1: напайное ушко [ussr/defence-of-leningrad/1]" in text


def test_entries_are_given_as_json() -> None:
    listed = json.loads(run("show", "--json").stdout)
    assert {f"{AWARD}/1", f"{AWARD}/certificate/1/1a"} <= {one["id"] for one in listed}
    assert json.loads(run("show", AWARD, "--json").stdout)["name"]["ru"].startswith("Медаль")


def test_an_id_that_does_not_exist_is_one_line() -> None:
    result = run("show", "ussr/defence-of-leningrad/3")
    assert result.exit_code == 2
    assert (
        "no catalogue entry has the id 'ussr/defence-of-leningrad/3'; did you mean" in result.stderr
    )


def test_traits_are_listed_and_shown() -> None:
    assert "\n  eyelet: eyelet\n    How is the eyelet" in run("traits").stdout
    assert "soldered: soldered (also:" in run("traits", "eyelet").stdout
    assert run("traits", "eyelet", "--lang", "ru").stdout.startswith("  eyelet: ушко\n")


def test_traits_are_given_as_json() -> None:
    listed = json.loads(run("traits", "--json").stdout)
    assert [one["trait"] for one in listed] == [t.name for t in Catalogue.load().traits]
    assert json.loads(run("traits", "diameter", "--json").stdout)["unit"] == "mm"


def test_an_unknown_trait_is_one_line() -> None:
    result = run("traits", "eyelte")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "traits: unknown trait 'eyelte'; did you mean 'eyelet'?\n"


def counted(catalogue: Catalogue) -> str:
    awards, entries = len(catalogue.awards), len(catalogue.entries)
    found = f"(awards: {awards}, entries: {entries}, expectations: "
    return f"rules {catalogue.version}: no fault {found}"


def test_sound_rules_are_counted() -> None:
    result = run("rules", "check", str(SOUND))
    assert result.exit_code == 0
    assert result.stdout.startswith(counted(Catalogue.load(SOUND)))


def test_without_a_folder_our_own_rules_are_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[str, ...]] = []

    def check_rules(*folders: str, watch: object) -> tuple[MedalIdError, ...]:
        assert watch
        asked.append(folders)
        return ()

    monkeypatch.setattr("medal_id.cli.rules.check_rules", check_rules)
    result = run("rules", "check")
    assert (result.exit_code, asked) == (0, [()])
    assert result.stdout.startswith(counted(Catalogue.load()))


def test_every_fault_of_rules_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    faults = (BadFile("rules/a.toml", "one\x1b", "mend"), BadFile("rules/b.toml", "two"))
    monkeypatch.setattr("medal_id.cli.rules.check_rules", lambda **_: faults)
    result = run("rules", "check")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "rules/a.toml: one\\x1b; mend\nrules/b.toml: two\n"


def test_a_folder_without_rules_fails_the_check(tmp_path: Path) -> None:
    assert check.check_rules(tmp_path)
    result = run("rules", "check", str(tmp_path))
    assert (result.exit_code, result.stdout) == (2, "")
    assert str(tmp_path) in result.stderr


def test_several_faults_at_once_are_several_lines() -> None:
    faults = Faults("x", "2 faults", "", (BadFile("a", "one"), BadFile("b", "two")))

    @click.command()
    def fail() -> None:
        raise faults

    group = program.Program(commands={"fail": fail})
    assert CliRunner().invoke(group, ["fail"]).stderr == "a: one\nb: two\n"


# Real streams.


def test_nothing_of_rich_is_loaded_into_a_pipe() -> None:
    script = (
        "import sys; from medal_id.cli import main\n"
        "try: main(['show'])\n"
        "finally: print('rich' in sys.modules, file=sys.stderr)"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    assert ran.stderr.strip() == b"False"


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1251", "utf-8"])
def test_every_encoding_can_carry_text_and_json(encoding: str) -> None:
    script = (
        "from medal_id.cli import main\n"
        "for how in (['--lang', 'ru'], ['--json']):\n"
        "    try: main(['traits', 'eyelet', *how])\n"
        "    except SystemExit as left: assert left.code == 0"
    )
    ran = subprocess.run(
        [sys.executable, "-c", script],
        check=False,
        capture_output=True,
        env={**os.environ, "PYTHONIOENCODING": encoding},
    )
    assert (ran.returncode, ran.stderr) == (0, b"")
    text, brace, told = ran.stdout.decode(encoding).partition("\n{")
    assert text.startswith("  eyelet: ")
    assert json.loads(brace + told)["label"] == {"en": "eyelet", "ru": "ушко"}


def test_json_escapes_what_the_encoding_lacks(monkeypatch: pytest.MonkeyPatch) -> None:
    written = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(written, "ascii"))
    screen.write_json({"ё": "±\x9b\U0001f3c5"})
    assert b"\\u0451" in written.getvalue()
    assert json.loads(written.getvalue()) == {"ё": "±\x9b\U0001f3c5"}


def test_a_reader_that_goes_away_causes_no_traceback() -> None:
    read, write = os.pipe()
    os.close(read)
    ran = started("show", AWARD, stdout=write)
    os.close(write)
    assert ran.stderr == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device on this system")
def test_a_full_disk_is_one_line() -> None:
    with Path("/dev/full").open("wb") as full:
        ran = started("show", stdout=full)
    assert ran.returncode == 2
    assert ran.stderr == b"output: cannot be written (No space left on device)\n"


def test_output_that_cannot_be_written_is_dropped(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def fail(**_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(main.commands["show"], "callback", fail)
    result = run("show")
    assert result.exit_code == 2
    assert result.stderr == "output: cannot be written (No space left on device)\n"
    with (tmp_path / "out").open("w") as file:
        monkeypatch.setattr(sys, "stdout", file)
        program._forget_output()
        file.write("late")
    assert not (tmp_path / "out").read_text()


def test_closed_streams_cause_no_traceback() -> None:
    script = 'exec "$0" -c "from medal_id.cli import main; main()" show nothing >&- 2>&-'
    assert subprocess.run(["sh", "-c", script, sys.executable], check=False).returncode == 2


# A terminal.


def test_a_terminal_gets_colours_by_tone(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(screen, "is_terminal", lambda _: True)
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "40")
    monkeypatch.delenv("NO_COLOR", raising=False)
    screen.write(
        [Line("Title", tone=Tone.TITLE), Line("word " * 12 + "[red]x[/red]", 1, "+", Tone.FOR)]
    )
    written = capsys.readouterr().out
    assert "\x1b[1mTitle\x1b[0m\n" in written
    assert "  \x1b[32m+\x1b[0m word word" in written
    assert "[red]x[/red]" in written
    assert re.sub(r"\x1b\[\d+m", "", written).splitlines() == [
        "Title",
        "  + word word word word word word word",
        "    word word word word word",
        "    [red]x[/red]",
    ]


def test_no_colours_where_the_user_wants_none(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(screen, "is_terminal", lambda _: True)
    monkeypatch.setenv("TERM", "dumb")
    monkeypatch.setenv("NO_COLOR", "1")
    screen.write([Line("Title", tone=Tone.SERIOUS)])
    assert capsys.readouterr().out == "Title\n"


def test_much_work_shows_its_progress_on_a_terminal_and_loses_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert list(screen.progress(range(9), 9)) == list(range(9))
    monkeypatch.setattr(screen, "is_terminal", lambda _: True)
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert list(screen.progress(range(9), 9)) == list(range(9))
    captured = capsys.readouterr()
    assert "Judging" in captured.err
    assert not captured.out
    assert list(screen.progress(range(3), 3)) == list(range(3))
    assert not capsys.readouterr().err
    assert list(screen.progress(range(2), 2, "Weighing", 2)) == [0, 1]
    assert "Weighing" in capsys.readouterr().err


def test_only_an_open_terminal_is_one() -> None:
    with Path(os.devnull).open() as nowhere:
        assert not screen.is_terminal(nowhere)
    assert not screen.is_terminal(None)


def test_hardening_leaves_streams_alone_that_are_no_text_files(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    screen.harden()
    screen.write([Line("nobody reads this")])


def test_a_full_disk_under_the_errors_is_nobodys_news(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError

    monkeypatch.setattr(screen, "emit", full)
    screen.complain(BadFile("a", "b"))
