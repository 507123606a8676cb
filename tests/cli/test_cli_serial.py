"""`medal-id serial` and `medal-id date`: numbers and dates from a person, a pipe or a file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from medal_id.cli import lines, main
from medal_id.errors import BadFile

LENINGRAD = "ussr/defence-of-leningrad"
RED_STAR = "ussr/order-of-the-red-star"  # of which only the numbers are known


def run(*args: str | Path, given: str | bytes | None = None) -> Result:
    result = CliRunner().invoke(main, list(map(str, args)), input=given)
    assert "Traceback" not in result.output
    return result


def test_an_attested_number_names_the_place_who_put_it_on_and_the_source() -> None:
    result = run("serial", "№ A 48361", "--award", LENINGRAD, "--place", "reverse")
    assert result.exit_code == 0
    assert result.stdout.startswith("№ A 48361: attested\n  А 48361: attested (")
    assert "low on the reverse: attested; put on by the unit" in result.stdout
    assert "[1] Compilation of Russian pages" in result.stdout


def test_it_answers_in_russian() -> None:
    result = run("serial", "A 48361", "А 4836", "--award", LENINGRAD, "--lang", "ru")
    assert result.exit_code == 3
    assert "A 48361: засвидетельствован" in result.stdout
    assert "цифр: 4; у известных номеров — цифр: 5" in result.stdout


def test_a_number_of_no_known_form_is_not_excluded() -> None:
    result = run("serial", "АБ 1234567")
    assert result.exit_code == 0
    assert "no source describes such a number; nothing speaks against it" in result.stdout


def test_a_reading_that_cannot_be_is_told_with_its_reason() -> None:
    result = run("serial", "N 73590", "--award", "ussr/courage")
    assert result.exit_code == 0
    assert "  Н 73590: impossible (by sound" in result.stdout
    assert "    ! one letter before the digits" in result.stdout


def test_of_many_awards_the_possible_ones_share_a_line() -> None:
    result = run("serial", "18287")
    assert "    For the Defence of Leningrad, low on the reverse: attested" in result.stdout
    assert "    possible too: For Battle Merit (low on the reverse); " in result.stdout


def test_json_holds_everything_in_both_languages() -> None:
    result = run("serial", "B 01939", "А 4836", "--award", LENINGRAD, "--json")
    assert result.exit_code == 3
    seen, failed = json.loads(result.stdout)
    assert (seen["standing"], seen["canonical"], seen["reason"]) == ("attested", "Б01939", None)
    assert [one["read_as"] for one in seen["readings"]] == ["transliterated", "look-alike"]
    assert seen["readings"][0]["fits"][0]["dates"] == "../.."
    assert (failed["standing"], failed["canonical"]) == ("impossible", None)
    assert failed["reason"]["kind"] == "InvalidLength"
    assert set(failed["reason"]["says"]) == {"en", "ru"}
    assert failed["reason"]["facts"]


def test_a_file_is_told_by_its_failed_lines_and_a_summary(tmp_path: Path) -> None:
    file = tmp_path / "numbers.txt"
    file.write_bytes("\ufeffA 48361\r\n\r\nА 4836\r\nА 48362".encode())
    result = run("serial", "--file", file, "--award", LENINGRAD)
    assert result.exit_code == 3
    assert result.stdout.startswith("line 3: 'А 4836'\n  ! 4 digits")
    assert "\nnumbers: 3; attested 1, possible 1, impossible 1; empty lines: 1\n" in result.stdout


def test_a_file_without_a_failure_has_a_summary_only() -> None:
    result = run("serial", "--file", "-", "--award", LENINGRAD, given="A 48361\n")
    assert result.exit_code == 0
    assert result.stdout.startswith("numbers: 1; attested 1,")
    empty = run("serial", "--file", "-", given="")
    assert empty.stdout.startswith("numbers: 0; ")
    assert empty.exit_code == 0


def test_a_file_as_json_has_every_line_and_the_summary() -> None:
    result = run("serial", "--file", "-", "--json", given="18287\n\nhello\n")
    told = json.loads(result.stdout)
    assert [one["line"] for one in told["numbers"]] == [1, 3]
    assert [one["standing"] for one in told["numbers"]] == ["attested", "impossible"]
    assert told["summary"] == {"attested": 1, "possible": 0, "impossible": 1, "empty": 1}
    assert result.exit_code == 3


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (["serial"], "give one or several NUMBERs, or --file FILE"),
        (["serial", "1", "--file", "x"], "give one or several NUMBERs, or --file FILE"),
        (["serial", "--file", "no-such-file"], "no-such-file: cannot be read"),
        (["serial", "--file", "."], ".: a folder, not a file"),
        (["serial", "--file", ""], "--file: no file named"),
        (["serial", "1", "--award", "ussr/courge"], "did you mean 'ussr/courage'?"),
        (["serial", "1", "--place", "revers"], "did you mean 'reverse-below'?"),
        (
            ["identify", "--set", "diameter=37", "--award", RED_STAR],
            f"of '{RED_STAR}' only the serial numbers are known",
        ),
        (["date"], "Missing argument 'DATE...'"),
    ],
    ids=lambda case: " ".join(case) if isinstance(case, list) else "",
)
def test_bad_input_is_one_line_and_exit_code_2(args: list[str], says: str) -> None:
    result = run(*args)
    assert result.exit_code == 2
    assert says in result.stderr
    assert result.stderr.count("\n") == 1


def test_a_file_of_another_encoding_or_too_large_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "numbers.txt"
    file.write_bytes("1\nА 1\n".encode("cp1251"))
    assert "not UTF-8 in line 2; save it as UTF-8" in run("serial", "--file", file).stderr
    monkeypatch.setattr(lines, "LARGEST", 2_000_000)
    file.write_bytes(b"1\n" * 1_000_001)
    assert "larger than 2 MB; give a file of lines" in run("serial", "--file", file).stderr
    piped = run("serial", "--file", "-", given=b"1\n" * 1_000_001)
    assert "stdin: larger than 2 MB" in piped.stderr


def test_control_characters_never_reach_the_terminal() -> None:
    result = run("serial", "1\x1b[31m2", "\u202e12")
    assert result.exit_code == 3
    assert "\x1b" not in result.output
    assert "\u202e" not in result.output


def test_dates_are_told_in_words_and_in_edtf() -> None:
    result = run("date", "194_", "3.VI.1943", "--lang", "ru")
    assert result.exit_code == 0
    assert result.stdout == "194_: 1940–1949 гг. (194X)\n3.VI.1943: 3 июня 1943 г. (1943-06-03)\n"


def test_dates_as_json_have_their_first_and_last_day() -> None:
    result = run("date", "1943-06", "1943?", "../1944", "--json")
    month, doubted, earlier = json.loads(result.stdout)
    assert (month["earliest"], month["latest"]) == ("1943-06-01", "1943-06-30")
    assert (doubted["uncertain"], doubted["approximate"]) == (True, False)
    assert (earlier["earliest"], earlier["edtf"]) == (None, "../1944")
    assert set(month["says"]) == {"en", "ru"}


def test_a_date_that_is_none_leaves_the_others_told() -> None:
    result = run("date", "then", "1943", "3.VI.43")
    assert result.exit_code == 2
    assert result.stdout == "1943: 1943 (1943)\n"
    assert result.stderr.count("\n") == 2
    assert "write the year with four digits" in result.stderr


def test_an_award_of_which_only_the_numbers_are_known_is_shown() -> None:
    result = run("show", RED_STAR, "--lang", "ru")
    assert result.exit_code == 0
    name = "Орден Красной Звезды\n  Order of the Red Star"
    assert result.stdout.startswith(f"{name}\n  {RED_STAR}\n  ! пока известны только номера")
    assert "с 205 по 754: отмечены для типа 1 (N-07a" in result.stdout
    assert "видели: 24814 (1941 г.) (N-07b" in result.stdout
    assert "205 to 754: noted for type 1 (N-07a" in run("show", RED_STAR).stdout
    plain = json.loads(run("show", RED_STAR, "--json").stdout)
    assert plain["numbers"][0]["digits"] == [1, 7]
    assert plain["numbers"][0]["attested"][0] == {"number": "24814", "fact": "N-07b", "on": "1941"}
    assert {fact["id"] for fact in plain["facts"]} == {f"N-07{letter}" for letter in "abcde"}


def test_the_entry_that_bears_numbers_shows_them() -> None:
    result = run("show", "ussr/courage/1", "--lang", "ru")
    assert result.exit_code == 0
    assert "номера наносили: 17 октября 1938 г. – 31 декабря 1947 г." in result.stdout
    assert "помимо номера, Д: знак дубликата (N-05" in result.stdout
    assert "видели: 11871 (апрель 1940 г.) (N-03a" in result.stdout
    plain = json.loads(run("show", "ussr/courage/1", "--json").stdout)
    assert plain["numbers"][0]["attested"][0] == {
        "number": "11871",
        "fact": "N-03a",
        "on": "1940-04",
    }
    assert {fact["id"] for fact in plain["facts"]} >= {"N-02", "N-05"}


def test_a_closed_stdin_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines.sys, "stdin", None)  # type: ignore[attr-defined]  # the module's own
    with pytest.raises(BadFile, match="stdin: closed; name a file"):
        lines.read_lines("-")
