"""Reading a file of lines, or stdin."""

from __future__ import annotations

import sys
from pathlib import Path

from medal_id.errors import BadFile
from medal_id.rules.file import decode, limited, read_bytes

#: A file of a few million numbers comes near this size, in bytes.
LARGEST = 100_000_000
STDIN = "-"
_WANTED = "a file of lines, in pieces"


def read_lines(file: str) -> list[str]:
    """Read the lines of a file in UTF-8, or those of stdin where it is called "-".

    Raises:
        BadFile: where it is missing, no ordinary file, too large or not UTF-8.
    """
    if not file:
        raise BadFile("--file", "no file named", "name a file, or - for stdin")
    if file == STDIN:
        place = "stdin"
        if sys.stdin is None:  # a caller may have closed it
            raise BadFile(place, "closed", "name a file")
        data = limited(sys.stdin.buffer.read(LARGEST + 1), place, LARGEST, _WANTED)
    else:
        place, data = file, read_bytes(Path(file), file, LARGEST, _WANTED)
    lines = decode(data, place).split("\n")
    return lines[:-1] if lines[-1] == "" else lines
