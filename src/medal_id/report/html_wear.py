"""Answers on the order of wear as HTML for notebooks."""

from __future__ import annotations

from medal_id.catalogue import default_catalogue
from medal_id.report.footnotes import Footnotes
from medal_id.report.html import told_html
from medal_id.report.wear import ANSWERS, WearLines
from medal_id.report.wording import Wording
from medal_id.wear import Group, Precedence

_SHADES = {True: "identified", False: "contradicted", None: "ambiguous"}


def html_wear(answer: Group | Precedence, lang: str = "en") -> str:
    """Draw an answer on the order of wear, in "en" or "ru", as the report tells it."""
    catalogue = default_catalogue()
    words = Wording(lang, catalogue.rules.vocabulary)
    notes = Footnotes(words)
    head, *body = WearLines(catalogue, notes).lines(answer)
    lines = [*body, *notes.lines()]
    if isinstance(answer, Precedence):
        return told_html(head.says, lines)
    shade, said = _SHADES[answer.in_order], words.say(ANSWERS[answer.in_order])
    name = head.says.removesuffix(f": {said}")
    return told_html(name, lines, status=shade, said=said)
