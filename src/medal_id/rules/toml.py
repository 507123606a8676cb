"""Reading TOML files that anybody may have written."""

from __future__ import annotations

import re
import stat
import tomllib
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from medal_id.errors import BadFile

#: No specimen and no rule file comes near this size, in bytes.
LARGEST = 2_000_000
#: A key of many parts, which takes a parser time and memory without bound.
_LONG_KEY = re.compile(r"""(?<![\w"'-])(?:[\w"'-]++\s*+\.\s*+){40}""")


def read_toml(file: Path | Traversable, place: str = "") -> dict[str, Any]:
    """Read one TOML file.

    Raises:
        BadFile: where it is missing, no ordinary file, too large, not UTF-8 or not TOML.
    """
    where = place or str(file)
    try:
        data = _bytes(file, where)
    except OSError as cause:
        raise BadFile(where, f"cannot be read ({cause.strerror})", "check the path") from cause
    return parse_toml(data, where)


def parse_toml(data: bytes, place: str) -> dict[str, Any]:
    """Parse the bytes of a TOML file.

    Raises:
        BadFile: where they are not UTF-8 or not TOML.
    """
    try:
        text = data.removeprefix(b"\xef\xbb\xbf").decode()
        if _LONG_KEY.search(text):
            raise BadFile(place, "a key of dozens of parts", "write tables in place of it")
        return tomllib.loads(text)
    except UnicodeDecodeError as cause:
        line = data[: cause.start].count(b"\n") + 1
        raise BadFile(place, f"not UTF-8 in line {line}", "save it as UTF-8") from cause
    except tomllib.TOMLDecodeError as cause:
        raise BadFile(place, f"not TOML: {cause}", "mend the syntax there") from cause
    except ValueError as cause:
        raise BadFile(place, "a number of too many digits", "shorten it") from cause
    except RecursionError as cause:
        raise BadFile(place, "nested too deeply", "flatten the tables") from cause


def _bytes(file: Path | Traversable, place: str) -> bytes:
    """Read an ordinary file of a sensible size."""
    if isinstance(file, Path):
        mode = file.stat().st_mode
        if stat.S_ISDIR(mode):
            raise BadFile(place, "a folder, not a file", "name the files in it")
        if not stat.S_ISREG(mode):
            raise BadFile(place, "not an ordinary file", "give a TOML file")
    with file.open("rb") as stream:
        data = stream.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise BadFile(place, f"larger than {LARGEST // 1_000_000} MB", "give a TOML file")
    return data
