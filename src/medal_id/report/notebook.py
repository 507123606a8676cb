"""Teaching verdicts, entries and numbers to show themselves; importing this module is enough."""

from __future__ import annotations

from medal_id.rules import Entry
from medal_id.rules.display import as_html
from medal_id.serial import Assessment, SerialNumber
from medal_id.verdict import Candidate, Finding, Verdict


def show(value: Verdict | Finding | Candidate | Entry | SerialNumber | Assessment) -> str:
    """Draw a value as HTML; the drawing is loaded when it is first asked for."""
    from medal_id.report.html import html  # noqa: PLC0415  # import medal_id has to stay light

    return html(value)


for shown in (Verdict, Finding, Candidate, Entry, SerialNumber, Assessment):
    as_html.register(shown, show)
