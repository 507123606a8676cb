"""In a notebook values show themselves as HTML: escaped, without scripts, without network."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from attrs import evolve
from syrupy.assertion import SnapshotAssertion

import medal_id
from described import COPY, LATE, MARRIED, SILVER, settled
from medal_id.catalogue import default_catalogue
from medal_id.report.html import html
from medal_id.rules import Entry, Label
from medal_id.rules.display import Displayed, as_html
from medal_id.verdict import Candidate, Finding, Verdict

CATALOGUE = default_catalogue()
LENINGRAD = CATALOGUE.entry("ussr/defence-of-leningrad")
ALLOWED = {
    "div",
    "strong",
    "span",
    "code",
    "p",
    "details",
    "summary",
    "table",
    "tr",
    "td",
    "ul",
    "li",
}


class Checker(HTMLParser):
    """Makes sure that only harmless elements occur and that each is closed."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in ALLOWED
        assert {name for name, _ in attrs} <= {"style"}
        assert not any("url" in (value or "") for _, value in attrs)
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += f"{data}\n"


def drawn(value: Displayed) -> str:
    """Draw a value as a notebook does, make sure it is harmless, and give its text."""
    checker = Checker()
    checker.feed(value._repr_html_())
    checker.close()
    assert not checker.open
    return checker.text


@pytest.mark.parametrize("observations", [LATE, MARRIED, COPY, SILVER, {}, {"eyelet": "soldered"}])
def test_every_verdict_and_all_it_holds_is_harmless(observations: dict[str, object]) -> None:
    verdict = medal_id.classify(observations)
    assert verdict.rules_version in drawn(verdict)
    for shown in (*verdict.parts.values(), *verdict.candidates):
        assert drawn(shown)


@pytest.mark.parametrize("entry", CATALOGUE.entries, ids=lambda entry: entry.id)
def test_every_entry_shows_what_it_expects(entry: Entry) -> None:
    text = drawn(entry)
    assert entry.name.en in text
    assert entry.id in text
    assert all(one.fact in text for one in entry.expects)


def test_the_drawing_of_a_verdict(snapshot: SnapshotAssertion) -> None:
    verdict = medal_id.classify(MARRIED, award=LENINGRAD.id)
    assert settled(html(verdict)).replace("<", "\n<") == snapshot


def test_the_drawing_can_be_russian() -> None:
    text = html(medal_id.classify(SILVER), "ru")
    assert "ничего из известного не подходит" in text
    assert "Требует" not in text


def test_an_award_lists_its_kinds_and_what_stands_beside_it() -> None:
    text = drawn(LENINGRAD)
    assert "variant 2: eyelet in one piece with the disc [ussr/defence-of-leningrad/2]" in text
    assert "silver-coloured copy" in text
    assert "draft: not yet proven" in drawn(
        CATALOGUE.entry("ussr/defence-of-leningrad/trial/steel")
    )


def test_an_entry_of_other_rules_shows_what_it_says_itself() -> None:
    other = evolve(LENINGRAD, name=Label("Some medal", "Какая-то медаль"))
    text = drawn(other)
    assert "Some medal" in text
    assert "What it shows" not in text


def test_foreign_text_is_escaped_and_stripped_of_control_characters() -> None:
    evil = "<script>alert('x')</script>\x1b[31m&\u202e"
    verdict = medal_id.classify(MARRIED)
    candidate = evolve(verdict.candidates[0], name=Label(evil, evil), id=evil)
    shown = candidate._repr_html_()
    assert "&lt;script&gt;alert(&#x27;x&#x27;)&lt;/script&gt;\\x1b[31m&amp;\\u202e" in shown
    assert "<script" not in shown
    assert drawn(candidate)


def test_an_excluded_candidate_says_by_what() -> None:
    verdict = medal_id.classify(LATE)
    text = drawn(verdict.parts["medal"].candidate("ussr/defence-of-leningrad/2"))
    assert "contradicted by eyelet" in text


def test_colours_work_on_light_and_dark_grounds() -> None:
    shown = html(medal_id.classify(MARRIED))
    assert not re.search(r"[^-]color:", shown)  # the text keeps the colour of the notebook
    grounds = re.findall(r"background:([^;]+);", shown)
    assert grounds
    assert all(ground.startswith("rgba(") for ground in grounds)


def test_a_value_that_nobody_can_draw_is_left_to_the_notebook() -> None:
    with pytest.raises(NotImplementedError, match="Displayed"):
        as_html(Displayed())


def test_the_public_values_know_how_to_show_themselves() -> None:
    assert {Verdict, Finding, Candidate, Entry} <= set(as_html.registry)


def test_a_serial_number_shows_its_readings_and_what_they_fit() -> None:
    number = medal_id.serial.parse("№ B 01939", award="ussr/defence-of-leningrad", place="reverse")
    text = drawn(number)
    assert text.startswith("№ B 01939\n \nattested\nБ 01939: attested (by sound")
    assert "low on the reverse: attested; put on by the unit" in text
    assert "если букву читать по виду" in html(number, "ru")


def test_a_number_that_cannot_be_shows_its_reason() -> None:
    text = drawn(medal_id.serial.assess("<b>12"))
    assert text.startswith("'<b>12'\n \nimpossible\n")
    assert "U+003C LESS-THAN SIGN" in text
