"""The type of the proof picture, and how much room a text takes."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache

import fontpkg  # type: ignore[import-untyped]  # it has no stubs
from attrs import frozen
from PIL import ImageFont

from medal_id.images.proof.tones import FAINT, INK, LIGHT, Tone


@frozen
class Style:
    """How a text is set."""

    size: int  #: In px.
    bold: bool = False
    tone: Tone = INK


TITLE = Style(22, bold=True)
HEAD = Style(19, bold=True)
TEXT = Style(17)
REASON = Style(17, tone=FAINT)
SMALL = Style(14)
REMARK = Style(14, tone=FAINT)
#: On dark plates.
FIGURE = Style(14, bold=True, tone=LIGHT)
ON_PLATE = Style(14, tone=LIGHT)


@cache
def font(style: Style) -> ImageFont.FreeTypeFont:
    """Give PT Serif, which knows Latin and Cyrillic; it is read only once."""
    path = fontpkg.path("PT Serif", weight="bold" if style.bold else "regular")
    return ImageFont.truetype(str(path), style.size, layout_engine=ImageFont.Layout.BASIC)


def width(text: str, style: Style) -> int:
    """Give how wide a line of text is, in px."""
    return round(font(style).getlength(text))


def cut(text: str, most: int, style: Style) -> str:
    """Shorten a line in its middle so that it is at most so many px wide."""
    shown = "".join(one if one.isprintable() else " " for one in text)
    if width(shown, style) <= most:
        return shown

    def kept(count: int) -> str:
        head = (count + 1) // 2
        return f"{shown[:head]}…{shown[len(shown) - count + head :]}"

    fits = bisect_right(range(len(shown)), most, key=lambda count: width(kept(count), style))
    return kept(max(1, fits - 1))


def wrapped(text: str, most: int, style: Style) -> list[str]:
    """Break a text into lines of at most so many px; a longer word stands alone, cut."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width(longer, style) <= most:
            lines[-1] = longer
        else:
            lines.append(cut(word, most, style))
    return lines
