"""Teaching verdicts and entries to show themselves; importing this module is enough."""

from __future__ import annotations

from medal_id.rules import Entry
from medal_id.rules.display import TAUGHT_LATER, as_html
from medal_id.verdict import Candidate, Finding, Verdict


def show(value: Verdict | Finding | Candidate | Entry) -> str:
    """Draw a value as HTML; the drawing is loaded when it is first asked for."""
    from medal_id.report.html import html  # noqa: PLC0415  # import medal_id has to stay light

    return html(value)


for shown in (Verdict, Finding, Candidate, Entry):
    as_html.register(shown, show)
TAUGHT_LATER["medal_id.serial.number"] = "medal_id.report.notebook_serial"
for module in ("medal_id.wear.group", "medal_id.wear.precedence"):
    TAUGHT_LATER[module] = "medal_id.report.notebook_wear"
for module in ("held", "checked"):
    TAUGHT_LATER[f"medal_id.honours.{module}"] = "medal_id.report.notebook_honours"
