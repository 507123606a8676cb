"""Writing files where the command line says."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from medal_id.errors import BadFile


def write_page(file: str, text: str) -> None:
    """Write a page.

    Raises:
        BadFile: where that cannot be done.
    """
    try:
        Path(file).write_text(text, encoding="utf-8")
    except (OSError, ValueError) as cause:
        reason = getattr(cause, "strerror", None) or cause
        raise BadFile(file, f"cannot be written ({reason})", "name another file") from cause


def write_below(into: str, files: Mapping[str, str]) -> tuple[Path, ...]:
    """Write texts to files below a folder, which is made where it is not there; give the files.

    Args:
        into: the folder.
        files: the text of each file, by its path below the folder.

    Raises:
        BadFile: where that cannot be done.
    """
    written = tuple(Path(into, name) for name in files)
    for file, text in zip(written, files.values(), strict=True):
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        except (OSError, ValueError) as cause:
            reason = getattr(cause, "strerror", None) or cause
            fault = f"cannot be written ({reason})"
            raise BadFile(str(file), fault, "name another folder") from cause
    return written
