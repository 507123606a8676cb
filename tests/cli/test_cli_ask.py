"""`medal-id ask` on the command line: every word that can be said, and what becomes of it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from medal_id import Verdict, read_specimen
from medal_id.cli import main, screen
from medal_id.report.phrase_key import KEY_PHRASES
from strategies import CATALOGUE

LENINGRAD = "ussr/defence-of-leningrad"
SECOND = "variant 2: eyelet in one piece with the disc"


def run(*args: str | Path, answers: str = "") -> Result:
    result = CliRunner().invoke(main, ["ask", *map(str, args)], input=answers)
    assert "Traceback" not in result.output
    return result


def ask(answers: str, *args: str | Path) -> Result:
    """Answer about the Leningrad medal, one line after another."""
    return run("--award", LENINGRAD, *args, answers=answers)


def said(result: Result) -> str:
    return " ".join(result.stdout.split())


def replies(result: Result) -> dict[str, str]:
    """Give what was said in reply to each line, up to the next one."""
    parts = result.stdout.split("\n> ")[1:]
    return {line: rest for line, _, rest in (part.partition("\n") for part in parts)}


def specimen(file: Path) -> dict[str, str]:
    """Give what a specimen file holds, each as it is shown."""
    return {o.trait: str(o.value) for o in read_specimen(file, CATALOGUE).observations}


def test_questions_lead_to_the_verdict() -> None:
    result = ask("1\n3\n")
    assert result.exit_code == 0
    assert result.stderr == ""
    text = result.stdout
    assert text.startswith("Answer with a number, with several where you are unsure, or in words.")
    assert "\n1. How is the eyelet joined to the disc?\n" in text
    assert "\n> 1\n  + eyelet: soldered\n  Still possible: 2\n" in text
    assert "\n2. Where does the horizon line of the obverse end?\n" in text
    assert "\nNo further question tells anything more.\n\nMedal: identified" in text
    assert "  ussr/defence-of-leningrad/1/late-die\n" in text
    assert "Stopped" not in text


def test_the_verdict_is_that_of_classify() -> None:
    result = ask("1\n3\n", "--json")
    wanted = CATALOGUE.classify(
        {"eyelet": "soldered", "horizon_end": "beyond-outer-edge"}, award=LENINGRAD
    )
    assert Verdict.from_dict(json.loads(result.stdout)) == wanted


def test_with_json_the_conversation_goes_to_stderr() -> None:
    result = ask("1\n3\n", "--json")
    assert result.exit_code == 0
    assert json.loads(result.stdout)["best"] == f"{LENINGRAD}/1/late-die"
    assert result.stderr.startswith("Answer with a number")
    assert "No further question" in result.stderr


def test_without_an_answer_nothing_is_decided() -> None:
    result = ask("")
    assert result.exit_code == 3
    assert "\nStopped here.\n\nNothing was observed.\n" in result.stdout


def test_what_is_left_open_is_not_decided() -> None:
    assert ask("1 2\nstop\n").exit_code == 3
    assert ask("1\nstop\n").exit_code == 0  # a variant, if no die
    paper = ask("stop\n", "--part", "certificate")
    assert paper.exit_code == 3
    assert "Which digits of the year are printed?" in paper.stdout


def test_who_is_unsure_gives_several_numbers() -> None:
    for line in ("1 2", "1, 2", "1;2", "1|2", "1/2", "soldered or one-piece"):
        assert "+ eyelet: soldered or one piece with the disc\n" in ask(f"{line}\n").stdout
    assert "+ eyelet: soldered\n" in ask("1 1\n").stdout


@pytest.mark.parametrize("word", ["?", "cannot tell", "Не видно", "unknown", "неизвестно"])
def test_what_cannot_be_told_is_not_asked_again(word: str) -> None:
    result = ask(f"{word}\n")
    assert "  + eyelet: cannot tell\n  Still possible: 3\n" in result.stdout
    assert "\n2. Where does the horizon line" in result.stdout


@pytest.mark.parametrize(
    "line", ["one piece with the disc", "ONE-PIECE", "цельноштампованное", "2"]
)
def test_answers_may_be_words(line: str) -> None:
    result = ask(f"{line}\n")
    assert result.exit_code == 0
    assert SECOND in result.stdout


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("9", "eyelet: there is no answer 9 here; give 1 to 2\n"),
        ("0", "eyelet: there is no answer 0 here; give 1 to 2\n"),
        ("1 3", "eyelet: there is no answer 3 here; give 1 to 2\n"),
        ("glued", "eyelet: unknown state of 'eyelet': 'glued'; known: soldered, one-piece\n"),
        ("1001", "eyelet: unknown state of 'eyelet': '1001'; known: soldered, one-piece\n"),
        ("save", "save: no file is named; give save FILE\n"),
        ("\x1b[31m", "eyelet: unknown state of 'eyelet': '\\x1b[31m'; known"),
    ],
)
def test_a_line_that_cannot_be_understood_is_one_line_and_asked_again(
    line: str, fault: str
) -> None:
    result = ask(f"{line}\n1\n")
    assert result.stderr.startswith(fault)
    assert result.stderr.count("\n") == 1
    assert "\x1b" not in result.output
    # the question is not said again, but open still
    assert result.stdout.count("1. How is the eyelet") == 1
    assert "  + eyelet: soldered\n" in result.stdout


def test_a_number_that_is_not_offered_is_no_inscription() -> None:
    result = run(answers="99\n")
    assert result.stderr.startswith("obverse_legend: there is no answer 99 here; give 1 to ")
    assert "Nothing was observed." in result.stdout


def test_a_serial_number_is_no_number_of_an_answer() -> None:
    """Of "For Courage" the number is asked first, with two answers to choose from."""
    for line, shown in (("123", "123"), ("123456", "123456"), ("1", "none"), ("2", "unread")):
        result = run("--award", "ussr/courage", answers=f"{line}\n")
        assert result.stderr == ""
        assert replies(result)[line].startswith(f"  + serial number: {shown}\n")


def test_an_answer_is_taken_back() -> None:
    result = ask("1\nback\n2\n")
    reply = replies(result)
    assert reply["back"].startswith("  - Taken back: eyelet\n  Still possible: 3\n")
    assert "1. How is the eyelet" in reply["back"]
    assert result.exit_code == 0
    assert SECOND in result.stdout


@pytest.mark.parametrize("name", ["eyelet", "Eyelet", "ушко"])
def test_any_answer_is_taken_back_by_the_name_of_its_trait(name: str) -> None:
    result = ask(f"1\n2\nback {name}\nleft\nstop\n")
    assert "- Taken back: eyelet\n" in result.stdout
    assert "+ end of the horizon line: between" in replies(result)["left"]
    assert "eyelet: soldered" not in replies(result)["left"]


def test_what_was_not_answered_is_not_taken_back() -> None:
    assert "  There is nothing to take back.\n" in ask("back\n").stdout
    assert "  There is nothing to take back.\n" in ask("back eyelet\n").stdout
    result = ask("1\nback diameter\n")
    assert result.stderr == "session: unknown answered trait 'diameter'; known: eyelet\n"


def test_the_last_answer_too_can_be_taken_back() -> None:
    result = ask("2\nback\n1\n3\n")
    assert result.stdout.count("No further question tells anything more.") == 2
    assert "ussr/defence-of-leningrad/1/late-die" in result.stdout
    contradicted = ask("1\nback\n2\n\nback\n")
    assert "Nothing was observed." not in contradicted.stdout


def test_where_no_question_is_open_only_commands_are_understood() -> None:
    result = ask("2\nleft\n1\nsoldered\nwhy\n?\nstop\n3\n")
    assert result.exit_code == 0
    assert result.stderr == "ask: no question is open; give back, left, save FILE or stop\n" * 4
    assert result.stdout.count("No further question tells anything more.") == 1
    assert "  Discarded: 2\n" in replies(result)["left"]
    assert SECOND in result.stdout
    assert "> 3" not in result.stdout  # stop ended it


def test_an_empty_line_says_nothing_and_ends_it_where_no_question_is_open() -> None:
    result = ask("\n \n2\n\nback\n")
    assert result.stdout.count("1. How is the eyelet") == 1
    assert "+ eyelet: one piece with the disc\n" in result.stdout
    assert "Taken back" not in result.stdout


def test_why_a_question_is_asked() -> None:
    reply = replies(ask("why\n"))["why"]
    assert reply.startswith(
        "  Of 3 still possible it is expected to tell 0.92 bits, at a cost of 2 (a glance is 1).\n"
        "    soldered: leaves 2\n"
    )


def test_what_is_left_and_what_was_discarded_and_why() -> None:
    reply = replies(ask("1\nleft\n"))["left"]
    assert reply.startswith("  + eyelet: soldered\n  Still possible: 2\n")
    assert (
        f"  Discarded: 1\n    For the Defence of Leningrad: {SECOND}\n"
        "      - eyelet: seen soldered; this kind has one piece with the disc\n"
    ) in reply


@pytest.mark.parametrize("word", ["help", "h", "Помощь"])
def test_help_says_what_can_be_said(word: str) -> None:
    reply = replies(ask(f"{word}\n"))[word]
    assert reply.startswith("  Answer with a number")
    assert "back, save FILE, stop, help" in reply


@pytest.mark.parametrize("word", ["stop", "Quit", "exit", "q", "стоп"])
def test_the_verdict_can_be_had_at_once(word: str) -> None:
    result = ask(f"1\n{word}\n3\n")
    assert "\nStopped here.\n" in result.stdout
    assert "> 3" not in result.stdout
    assert "variant 1: soldered eyelet" in result.stdout


def test_all_of_it_can_be_russian() -> None:
    result = ask(
        "почему\n9\n1\nосталось\nназад\nназад ушко\n?\nсохранить\nпомощь\nстоп\n", "--lang", "ru"
    )
    reply = replies(result)
    assert reply["почему"].startswith("  Возможных: 3; в среднем ответ даёт 0,92 бит")
    assert reply["осталось"].startswith("  + ушко: напайное\n")
    assert reply["назад"].startswith("  - Отменено: ушко\n  Осталось возможных: 3\n")
    assert reply["назад ушко"] == "  Отменять нечего."
    assert reply["?"].startswith("  + ушко: не видно\n")
    assert reply["помощь"].startswith("  Отвечайте номером")
    assert "\nОстановлено.\n" in result.stdout
    assert result.stderr == (
        "eyelet: ответа 9 здесь нет; дайте от 1 до 2\nsave: файл не назван; дайте: сохранить ФАЙЛ\n"
    )
    assert "Медаль: " in result.stdout or "Ничего не наблюдалось." in result.stdout


def test_every_command_that_is_named_is_understood() -> None:
    """What the program says can be said is taken for no answer."""
    for lang in ("en", "ru"):
        named = KEY_PHRASES["ask-words"].in_(lang).partition(": ")[2]
        for word in (
            one.split(" (")[0].split(" FILE")[0].split(" ФАЙЛ")[0] for one in named.split(", ")
        ):
            assert "unknown state" not in ask(f"{word}\n").stderr, word


def test_the_specimen_is_saved_on_the_way(tmp_path: Path) -> None:
    first, second = tmp_path / "first one.toml", tmp_path / "second.toml"
    result = ask(f"1\n?\nsave {first}\n?\nсохранить {second}\n")
    assert f"  Saved: {first}\n".replace("\n", "") in result.stdout.replace("\n    ", " ").replace(
        "\n", ""
    )
    assert specimen(first) == specimen(second) == {"eyelet": "soldered"}


def test_a_file_that_cannot_be_written_is_told_and_it_goes_on(tmp_path: Path) -> None:
    gone = tmp_path / "no" / "such.toml"
    result = ask(f"save {gone}\n2\n")
    assert result.exit_code == 0
    assert result.stderr.startswith(f"{gone}: cannot be written (No such file or directory); name")
    assert SECOND in result.stdout


def test_the_specimen_is_saved_in_the_end_and_identified_as_it_was(tmp_path: Path) -> None:
    """The file is all that is kept: words, a doubt, and nothing of what was not told."""
    file = tmp_path / "my.toml"
    answers = "За оборону Ленингр?да\n?\n1 2\n"
    result = run("--save", file, "--json", answers=answers)
    assert specimen(file)["obverse_legend"] == "«За оборону Ленингр?да»"
    again = CliRunner().invoke(main, ["identify", str(file), "--json"])
    mine, theirs = json.loads(result.stdout), json.loads(again.stdout)
    assert theirs == [{"place": str(file), "verdict": mine}]
    assert result.exit_code == again.exit_code


def test_a_file_that_cannot_be_written_in_the_end_is_bad_input(tmp_path: Path) -> None:
    gone = tmp_path / "no" / "such.toml"
    result = ask("2\n", "--save", gone)
    assert result.exit_code == 2
    assert result.stderr.startswith(f"{gone}: cannot be written (")


def test_a_tolerance_forgives_a_slip() -> None:
    assert "Still possible: 3" in replies(ask("2\n", "--tolerance", "1"))["2"]
    assert run("--tolerance", "21").exit_code == 2


@pytest.mark.parametrize(
    ("args", "fault"),
    [
        (["--award", "ussr/defence-of-leningrat"], "did you mean 'ussr/defence-of-leningrad'"),
        (["--part", "papers"], "unknown part 'papers'; known: medal, certificate"),
        (["--part", "certificate", "--award", "ru/coin-10-roubles-gvs"], "no certificate of ru/"),
        (["--lang", "de"], "'de' is not one of 'en', 'ru'"),
        (["--rules", "/nowhere"], "/nowhere"),
        (["x"], "see 'medal-id ask --help'"),
    ],
)
def test_bad_options_are_one_line(args: list[str], fault: str) -> None:
    result = run(*args)
    assert (result.exit_code, result.stdout) == (2, "")
    assert fault in result.stderr
    assert result.stderr.count("\n") == 1


def test_other_rules_can_ask() -> None:
    sound = Path(__file__).parents[1] / "faults" / "sound"
    result = run("--rules", sound, answers="?\n")
    assert "Still possible: " in result.stdout
    assert "defence-of-leningrad" not in result.stdout


def test_the_help_names_every_command() -> None:
    text = run("--help").stdout
    for word in ("medal-id ask", "back TRAIT", "save FILE", "stop", "Exit codes:"):
        assert word in text


def test_a_person_on_a_terminal_gets_a_prompt_and_hears_no_echo(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(screen, "is_terminal", lambda stream: stream is sys.stdin)
    result = ask("2\nwhy\n\n")
    assert "\n> " in result.stdout
    assert "> 2\n" not in result.stdout
    assert result.stdout.count("An empty line gives the verdict; back takes an answer back.") == 1


# Real pipes.


def started(answers: bytes, *args: str, close: bool = False) -> subprocess.CompletedProcess[bytes]:
    """Run the program for real."""
    script = "from medal_id.cli import main; main(prog_name='medal-id')"
    command = [sys.executable, "-c", script, "ask", "--award", LENINGRAD, *args]
    if close:
        command = ["sh", "-c", 'exec "$0" "$@" <&-', *command]
    return subprocess.run(command, check=False, timeout=60, input=answers, capture_output=True)


def test_bytes_that_are_no_text_and_endless_lines_are_slips() -> None:
    ran = started(b"\xff\xfe\n" + b"x" * 2_000_000 + b"\n\x00\n2")
    assert ran.returncode == 0
    errors = ran.stderr.decode().split("\n")[:-1]
    assert errors[0].startswith("eyelet: unknown state of 'eyelet': '\\\\xff\\\\xfe'; known")
    assert len(errors) == 3
    assert all(len(error) < 200 for error in errors)
    assert f"  {SECOND}\n" in ran.stdout.decode()


def test_a_closed_input_is_an_input_without_answers() -> None:
    ran = started(b"", "--lang", "ru", close=True)
    assert (ran.returncode, ran.stderr) == (3, b"")
    assert "\nОстановлено.\n\nНичего не наблюдалось.\n" in ran.stdout.decode()
