"""Writing a page where the command line says."""

from __future__ import annotations

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
