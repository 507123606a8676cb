"""Teaching serial numbers to show themselves; importing this module is enough."""

from __future__ import annotations

from medal_id.rules.display import as_html
from medal_id.serial import Assessment, SerialNumber


def show(value: SerialNumber | Assessment) -> str:
    """Draw a value as HTML; the drawing is loaded when it is first asked for."""
    from medal_id.report.html import html  # noqa: PLC0415  # to stay light until then

    return html(value)


for shown in (SerialNumber, Assessment):
    as_html.register(shown, show)
