"""Honorary titles, cities and the answers on both as HTML for notebooks."""

from __future__ import annotations

from collections.abc import Iterator

from medal_id.catalogue import default_catalogue
from medal_id.honours import Checked, Found, Held, Roll, Title
from medal_id.report.footnotes import Footnotes
from medal_id.report.honours import HonourLines
from medal_id.report.line import Line
from medal_id.report.markup import box, drawn
from medal_id.report.wording import Wording

Shown = Title | Held | Found | Roll | Checked


def html(value: Shown, lang: str = "en") -> str:
    """Draw a title, a city or an answer as the report tells it, in "en" or "ru"."""
    notes = Footnotes(Wording(lang, default_catalogue().rules.vocabulary))
    lines = [*_lines(value, HonourLines(notes)), *notes.lines()]
    return box(drawn(line) for line in lines)


def _lines(value: Shown, told: HonourLines) -> Iterator[Line]:
    """Tell a value."""
    if isinstance(value, Title):
        return told.title(value, ())
    if isinstance(value, Held):
        return told.held(value)
    if isinstance(value, Found):
        return told.found(value)
    return told.roll(value) if isinstance(value, Roll) else told.checked(value)
