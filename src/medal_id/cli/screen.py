"""Writing to the terminal or into a pipe, whatever the encoding, and never a control character."""

from __future__ import annotations

import io
import json
import shutil
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TextIO, TypeVar

from medal_id.errors import MedalIdError, each
from medal_id.report.line import WIDTH, Line, Tone, clean, folded

T = TypeVar("T")
#: From so many files on, a terminal is told how far the work is.
MANY = 5
_WIDEST = 110
_NARROWEST = 40
_STYLES = {
    Tone.PLAIN: "",
    Tone.TITLE: "bold",
    Tone.HEADING: "bold",
    Tone.FOR: "green",
    Tone.AGAINST: "red",
    Tone.OPEN: "yellow",
    Tone.NOTE: "cyan",
    Tone.WARNING: "yellow",
    Tone.SERIOUS: "bold red",
    Tone.QUIET: "dim",
}


def harden() -> None:
    """Let both streams write every character, and stdin read every byte: what fails is escaped."""
    for stream in (sys.stdout, sys.stderr, sys.stdin):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def write(lines: Iterable[Line], stream: TextIO | None = None) -> None:
    """Write a report on stdout, or on another stream; in colours on a terminal."""
    out = sys.stdout if stream is None else stream
    if is_terminal(out):
        _write_coloured(lines, out)
    else:
        emit(folded(lines), out)


def write_files(files: Iterable[Path]) -> None:
    """List files, each on one line however long it is, so that scripts and people can copy it."""
    emit("".join(f"{clean(str(file))}\n" for file in files), sys.stdout)


def write_json(value: object) -> None:
    """Write plain values as JSON that every encoding can carry."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    safe = (c if c == "\n" or _safe(c, encoding) else json.dumps(c)[1:-1] for c in text)
    emit(f"{''.join(safe)}\n", sys.stdout)


def complain(error: MedalIdError, file: str = "") -> None:
    """Report every fault on one line of its own; it names the file where it does not yet."""
    for fault in each(error):
        said = str(fault)
        line = clean(said if said.startswith(file) else f"{file}: {said}")
        with suppress(OSError):  # nobody is left to be told
            emit(f"{line}\n", sys.stderr)


def emit(text: str, stream: TextIO | None) -> None:
    """Write text at once; a closed stream takes nothing."""
    if stream is not None:
        stream.write(text)
        stream.flush()


def progress(
    work: Iterable[T], total: int, doing: str = "Judging", many: int = MANY
) -> Iterable[T]:
    """Do the work; where there is much of it, tell a terminal on stderr how far it is.

    Args:
        work: what is done when the next of it is asked for.
        total: how much of it there is.
        doing: what the terminal is told.
        many: how much is much.
    """
    if total < many or not is_terminal(sys.stderr):
        return work
    return list(_tracked(work, total, doing))


def is_terminal(stream: TextIO | None) -> bool:
    """Tell whether a person looks at a stream; it may be closed."""
    return stream is not None and stream.isatty()


def _tracked(work: Iterable[T], total: int, doing: str) -> Iterator[T]:
    """Draw a bar on stderr that goes away in the end."""
    from rich.console import Console  # noqa: PLC0415  # slow to load, and for terminals only
    from rich.progress import track  # noqa: PLC0415  # as above

    console = Console(stderr=True)
    return iter(track(work, doing, total=total, console=console, transient=True))


def _write_coloured(lines: Iterable[Line], stream: TextIO) -> None:
    """Write lines in the colours of their tones; evidence and warnings colour their mark only."""
    from rich.console import Console  # noqa: PLC0415  # slow to load, and for terminals only
    from rich.text import Text  # noqa: PLC0415  # as above

    console = Console(file=stream, highlight=False, soft_wrap=True)
    columns = shutil.get_terminal_size((WIDTH, 24)).columns
    for line in lines:
        style = _STYLES[line.tone]
        for number, part in enumerate(line.fold(max(_NARROWEST, min(columns, _WIDEST)))):
            text = Text(part, "" if line.mark else style)
            if line.mark and not number:
                start = part.index(line.mark)
                text.stylize(style, start, start + len(line.mark))
            console.print(text)
        if line.ribbon:
            drawn = Text("  " * (line.depth + 1))
            for colour, width in line.ribbon:
                drawn.append(" " * max(1, round(width)), f"on {colour}")
            console.print(drawn)


def _safe(char: str, encoding: str) -> bool:
    """Tell whether a character can be printed and written in an encoding."""
    try:
        char.encode(encoding)
    except UnicodeEncodeError:
        return False
    return char.isprintable()
