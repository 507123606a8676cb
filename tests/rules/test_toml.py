"""Reading TOML files that anybody may have written."""

from __future__ import annotations

import os
from pathlib import Path
from zipfile import Path as ZipPath
from zipfile import ZipFile

import pytest

from medal_id.errors import BadFile
from medal_id.rules.toml import LARGEST, parse_toml, read_toml


def test_a_file_with_a_byte_order_mark_is_read(tmp_path: Path) -> None:
    file = tmp_path / "x.toml"
    file.write_bytes(b"\xef\xbb\xbfa = '\xd0\xb1'")
    assert read_toml(file) == {"a": "б"}


def test_a_file_inside_an_archive_is_read(tmp_path: Path) -> None:
    with ZipFile(tmp_path / "x.zip", "w") as archive:
        archive.writestr("x.toml", "a = 1")
    assert read_toml(ZipPath(tmp_path / "x.zip", "x.toml"), "x") == {"a": 1}


def test_leading_zeros_stay_text() -> None:
    assert parse_toml(b"number = '01101'\nyear = '19__'", "x") == {
        "number": "01101",
        "year": "19__",
    }


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadFile, match=r"x.toml: cannot be read \(No such file"):
        read_toml(tmp_path / "x.toml")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(BadFile, match="here: a folder, not a file; name the files in it"):
        read_toml(tmp_path, "here")


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "x.toml")
    with pytest.raises(BadFile, match="not an ordinary file"):
        read_toml(tmp_path / "x.toml")


def test_a_file_of_many_gigabytes_is_refused_at_once(tmp_path: Path) -> None:
    file = tmp_path / "x.toml"
    with file.open("wb") as stream:
        stream.truncate(5_000_000_000)  # sparse: it takes no room
    with pytest.raises(BadFile, match="larger than 2 MB"):
        read_toml(file)


def test_a_file_of_the_largest_size_is_read(tmp_path: Path) -> None:
    file = tmp_path / "x.toml"
    file.write_bytes(b"#" * LARGEST)
    assert read_toml(file) == {}


def test_broken_syntax_is_placed() -> None:
    with pytest.raises(BadFile, match=r"x: not TOML: .*line 2.*; mend the syntax there"):
        parse_toml(b"a = 1\nb = \nc = 2", "x")


def test_a_wrong_encoding_is_placed() -> None:
    with pytest.raises(BadFile, match="x: not UTF-8 in line 2; save it as UTF-8"):
        parse_toml("a = 1\nb = 'б'".encode("cp1251"), "x")


def test_deep_nesting_is_refused() -> None:
    with pytest.raises(BadFile, match="x: nested too deeply"):
        parse_toml(b"a = " + b"[" * 100_000, "x")


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("a." * 50_000 + "b = 1", "a key of dozens of parts"),
        ('"a" . ' * 60 + "b = 1", "a key of dozens of parts"),
        ("a = " + "9" * 5000, "a number of too many digits"),
    ],
)
def test_what_would_choke_the_parser_is_refused(text: str, fault: str) -> None:
    with pytest.raises(BadFile, match=fault):
        parse_toml(text.encode(), "x.toml")


def test_sentences_with_many_stops_are_no_long_keys() -> None:
    assert parse_toml(("a = '" + "No. 5, p. 12 " * 30 + "'").encode(), "x.toml")
