"""The few elements of HTML that reports are drawn with: escaped and without scripts."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from medal_id.report.line import Line, clean

#: Translucent greys and mid-tones only, so that it can be read on white and on black.
_BOX = "border-left:3px solid rgba(128,128,128,.5);padding:.2em .8em;margin:.4em 0;max-width:60em"
_CELL = "text-align:left;vertical-align:top;padding:.1em .8em .1em 0"
QUIET = "opacity:.75;font-size:90%"
_SHADES = {
    "identified": "rgba(46,160,67,.35)",
    "ambiguous": "rgba(210,153,34,.35)",
    "unknown": "rgba(128,128,128,.35)",
    "contradicted": "rgba(218,54,51,.35)",
    "possible": "rgba(210,153,34,.35)",
    "excluded": "rgba(218,54,51,.35)",
    "attested": "rgba(46,160,67,.35)",
    "impossible": "rgba(218,54,51,.35)",
}


def tag(name: str, text: str, style: str = "") -> str:
    """Wrap foreign text, escaped, in one element."""
    styled = f' style="{style}"' if style else ""
    return f"<{name}{styled}>{escape(clean(text))}</{name}>"


def badge(status: str, text: str) -> str:
    """Draw a status on its shade."""
    return tag("span", text, f"background:{_SHADES[status]};padding:0 .4em;border-radius:.3em")


def table(rows: Iterable[Iterable[str]]) -> str:
    """Draw a small table."""
    rows_drawn = ("".join(tag("td", cell, _CELL) for cell in row) for row in rows)
    return f'<table style="{QUIET}">{"".join(f"<tr>{row}</tr>" for row in rows_drawn)}</table>'


def details(summary: str, inside: str) -> str:
    """Hide something, already drawn, behind a heading."""
    return f"<details>{tag('summary', summary)}{inside}</details>"


def box(parts: Iterable[str]) -> str:
    """Frame what belongs together, already drawn."""
    return f'<div style="{_BOX}">{"".join(parts)}</div>'


def drawn(line: Line) -> str:
    """Draw a line of a report, as deep as it stands."""
    return tag("div", f"{line.mark} {line.says}".strip(), f"margin-left:{line.depth}em")
