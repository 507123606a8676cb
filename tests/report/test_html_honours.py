"""Titles and cities show themselves in a notebook, escaped and without scripts."""

from __future__ import annotations

import subprocess
import sys

import pytest
from attrs import evolve

from medal_id import honours
from medal_id.report.html_honours import Shown, html
from medal_id.rules import Label

KURSK = honours.find("Kursk")


@pytest.mark.parametrize(
    ("value", "says"),
    [
        (KURSK, "Kursk (Курск)"),
        (KURSK.held[0], "conferred: 27 April 2007"),
        (KURSK.held[0].title, "holders: 47"),
        (honours.on("2008-05-09"), "Titles held: 9 May 2008"),
        (honours.check("Vyazma", on="2008-05-09"), "- City of Military Glory: not yet"),
    ],
)
def test_every_answer_shows_itself(value: Shown, says: str) -> None:
    drawn = value._repr_html_()
    assert says in drawn
    assert drawn.count("<div") == drawn.count("</div>")


def test_it_speaks_russian_too() -> None:
    assert "присвоено: 27 апреля 2007 г." in html(KURSK, "ru")


def test_foreign_text_is_escaped() -> None:
    city = evolve(KURSK, name=Label("<script>", "<b>"))
    assert "<script>" not in html(city)
    assert "&lt;script&gt;" in html(city)


def test_a_notebook_needs_no_other_import() -> None:
    script = "import medal_id; print(medal_id.honours.find('Kursk')._repr_html_()[:4])"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout == "<div\n"
