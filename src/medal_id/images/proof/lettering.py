"""The type of the proof picture, and how much room a text takes."""

from __future__ import annotations

from functools import cache

import fontpkg
from PIL import ImageFont

#: Sizes in px.
TITLE, HEAD, TEXT, SMALL = 22, 19, 17, 14


@cache
def font(size: int, *, bold: bool = False) -> ImageFont.FreeTypeFont:
    """Give PT Serif, which knows Latin and Cyrillic; it is read only once."""
    path = fontpkg.path("PT Serif", weight="bold" if bold else "regular")
    return ImageFont.truetype(str(path), size, layout_engine=ImageFont.Layout.BASIC)


def width(text: str, size: int, *, bold: bool = False) -> int:
    """Give how wide a line of text is, in px."""
    return round(font(size, bold=bold).getlength(text))


def cut(text: str, most: int, size: int, *, bold: bool = False) -> str:
    """Shorten a line in its middle so that it is at most so many px wide."""
    shown = "".join(one if one.isprintable() else " " for one in text)
    kept = len(shown)
    line = shown
    while width(line, size, bold=bold) > most and kept > 1:
        kept -= 1
        head = (kept + 1) // 2
        line = f"{shown[:head]}…{shown[len(shown) - kept + head :]}"
    return line


def wrapped(text: str, most: int, size: int) -> list[str]:
    """Break a text into lines of at most so many px; a longer word stands alone, cut."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width(longer, size) <= most:
            lines[-1] = longer
        else:
            lines.append(cut(word, most, size))
    return lines
