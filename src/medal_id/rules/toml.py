"""Reading TOML files that anybody may have written."""

from __future__ import annotations

import re
import tomllib
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from medal_id.errors import BadFile
from medal_id.rules.file import decode, read_bytes

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
    return parse_toml(read_bytes(file, where, LARGEST, "a TOML file"), where)


def parse_toml(data: bytes, place: str) -> dict[str, Any]:
    """Parse the bytes of a TOML file.

    Raises:
        BadFile: where they are not UTF-8 or not TOML.
    """
    text = decode(data, place)
    try:
        if _LONG_KEY.search(text):
            raise BadFile(place, "a key of dozens of parts", "write tables in place of it")
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as cause:
        raise BadFile(place, f"not TOML: {cause}", "mend the syntax there") from cause
    except ValueError as cause:
        raise BadFile(place, "a number of too many digits", "shorten it") from cause
    except RecursionError as cause:
        raise BadFile(place, "nested too deeply", "flatten the tables") from cause
