"""One line of a report: what it says, how deep it stands and what tone it has."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from enum import StrEnum

from attrs import field, frozen

#: Where no terminal says how wide it is, in characters.
WIDTH = 96
_STEP = 2


class Tone(StrEnum):
    """What kind of line it is; a terminal gives each its colour."""

    PLAIN = "plain"
    TITLE = "title"
    HEADING = "heading"
    FOR = "for"
    AGAINST = "against"
    OPEN = "open"
    NOTE = "note"
    WARNING = "warning"
    SERIOUS = "serious"
    QUIET = "quiet"


def clean(text: str) -> str:
    """Make foreign text harmless to a terminal: every control character becomes its escape."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else _escaped(c) for c in text)


def _escaped(char: str) -> str:
    """Write a character that cannot be printed; blanks of any width become a plain one."""
    return " " if char.isspace() and char not in "\x1c\x1d\x1e\x1f\x85" else ascii(char)[1:-1]


@frozen
class Line:
    """One line before it is folded to a width; always free of control characters."""

    says: str = field(default="", converter=clean)
    depth: int = 0
    mark: str = ""  #: What stands before it: "+", "-", "?" or "!".
    tone: Tone = Tone.PLAIN
    #: A ribbon that a coloured screen draws after it: #rrggbb and mm from edge to edge.
    ribbon: tuple[tuple[str, float], ...] = ()

    def fold(self, width: int = WIDTH) -> list[str]:
        """Break it to lines of at most `width` characters, later ones indented deeper."""
        lead = " " * (_STEP * self.depth) + (f"{self.mark} " if self.mark else "")
        hang = " " * (len(lead) + (0 if self.mark else _STEP))
        room = max(width, len(hang) + 20)
        said = f"{lead}{self.says}"
        return textwrap.wrap(
            said,
            room,
            subsequent_indent=hang,
            break_on_hyphens=False,
            drop_whitespace=True,
        ) or [""]


BLANK = Line()


def folded(lines: Iterable[Line], width: int = WIDTH) -> str:
    """Give lines as one plain text, ending in a line break."""
    return "".join(f"{part}\n" for line in lines for part in line.fold(width))
