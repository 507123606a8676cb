"""Reading files that anybody may have written."""

from __future__ import annotations

import stat
from importlib.resources.abc import Traversable
from pathlib import Path

from medal_id.errors import BadFile


def read_bytes(file: Path | Traversable, place: str, largest: int, wanted: str) -> bytes:
    """Read an ordinary file of at most so many bytes; `wanted` is what to give instead.

    Raises:
        BadFile: where it is missing, no ordinary file or too large.
    """
    try:
        if isinstance(file, Path):
            mode = file.stat().st_mode
            if stat.S_ISDIR(mode):
                raise BadFile(place, "a folder, not a file", "name the files in it")
            if not stat.S_ISREG(mode):
                raise BadFile(place, "not an ordinary file", f"give {wanted}")
        with file.open("rb") as stream:
            data = stream.read(largest + 1)
    except OSError as cause:
        raise BadFile(place, f"cannot be read ({cause.strerror})", "check the path") from cause
    return limited(data, place, largest, wanted)


def limited(data: bytes, place: str, largest: int, wanted: str) -> bytes:
    """Refuse what is too large.

    Raises:
        BadFile: where there are more bytes than `largest`.
    """
    if len(data) > largest:
        raise BadFile(place, f"larger than {largest // 1_000_000} MB", f"give {wanted}")
    return data


def decode(data: bytes, place: str) -> str:
    """Read bytes as UTF-8, without a byte order mark.

    Raises:
        BadFile: where they are not UTF-8.
    """
    try:
        return data.removeprefix(b"\xef\xbb\xbf").decode()
    except UnicodeDecodeError as cause:
        line = data[: cause.start].count(b"\n") + 1
        raise BadFile(place, f"not UTF-8 in line {line}", "save it as UTF-8") from cause
