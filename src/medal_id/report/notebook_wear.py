"""Teaching answers on the order of wear to show themselves; importing this module is enough."""

from __future__ import annotations

from medal_id.rules.display import as_html
from medal_id.wear import Group, Precedence


def show(value: Group | Precedence) -> str:
    """Draw a value as HTML; the drawing is loaded when it is first asked for."""
    from medal_id.report.html_wear import html_wear  # noqa: PLC0415  # to stay light until then

    return html_wear(value)


for shown in (Group, Precedence):
    as_html.register(shown, show)
