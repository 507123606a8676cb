"""Teaching titles and cities to show themselves; importing this module is enough."""

from __future__ import annotations

from medal_id.honours import Checked, Found, Held, Roll, Title
from medal_id.rules.display import as_html


def show(value: Title | Held | Found | Roll | Checked) -> str:
    """Draw a value as HTML; the drawing is loaded when it is first asked for."""
    from medal_id.report.html_honours import html  # noqa: PLC0415  # to stay light until then

    return html(value)


for shown in (Title, Held, Found, Roll, Checked):
    as_html.register(shown, show)
