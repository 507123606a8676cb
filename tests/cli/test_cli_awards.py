"""`medal-id awards`: listing, searching, drawing."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from medal_id.catalogue import default_catalogue
from medal_id.cli import main, screen
from medal_id.finder import find_awards
from medal_id.report.awards import awards_lines
from medal_id.report.wording import Wording

CATALOGUE = default_catalogue()
ODESSA = "ussr/defence-of-odessa"


def run(*args: str | Path) -> Result:
    result = CliRunner().invoke(main, ["awards", *map(str, args)])
    assert "Traceback" not in result.output
    return result


def test_all_awards_are_listed_with_their_ribbons() -> None:
    result = run()
    assert result.exit_code == 0
    for award in CATALOGUE.awards:
        assert (f"[{award.id}]" in result.stdout) is bool(award.entries)
    assert "  ribbon: olive 11, green 2, olive 11 (19 June 1943 or later)" in result.stdout


def test_what_was_found_is_said_in_both_languages() -> None:
    result = run("--legend", "ОДЕССЫ")
    assert result.stdout.startswith(f"For the Defence of Odessa [{ODESSA}]\n  name: ")
    result = run("--legend", "reverse", "--lang", "ru", "--ribbon", "olive")
    assert result.exit_code == 3
    assert result.stdout.startswith("похожих наград нет")


def test_the_ribbon_that_was_found_is_marked() -> None:
    result = run("--ribbon", "silver 4, red 16, silver 4")
    assert "  + ribbon: silver 4, red 16, silver 4" in result.stdout


def test_json_tells_ribbons_in_figures() -> None:
    first = json.loads(run("--ribbon", "olive 11, light blue 2, olive 11", "--json").stdout)[0]
    assert (first["id"], first["text"]) == (ODESSA, None)
    assert first["ribbon"] == {
        "ribbon": "olive 11, light-blue 2, olive 11",
        "distance": 0.0,
        "outcome": "agrees",
        "turned": False,
    }
    assert first["ribbons"][0]["stripes"][1] == {"colour": "light-blue", "mm": 2.0}
    found = json.loads(run("--legend", "Odessa", "--json").stdout)[0]
    assert found["text"]["of"] == "name"


class Page(HTMLParser):
    """Checks that every element is closed."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: set[str] = set()

    def handle_starttag(self, tag: str, attrs: object) -> None:
        del attrs
        self.seen.add(tag)
        if tag not in {"meta", "br", "rect"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag != "rect":
            assert self.open.pop() == tag


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_the_page_stands_alone_and_draws_every_ribbon(tmp_path: Path, lang: str) -> None:
    file = tmp_path / "family.html"
    result = run("--html", file, "--lang", lang)
    assert (result.exit_code, result.stdout) == (0, "")
    text = file.read_text(encoding="utf-8")
    page = Page()
    page.feed(text)
    assert page.open == []
    assert "script" not in page.seen
    assert "http" not in text.replace("http://www.w3.org/2000/svg", "")
    assert text.count("<svg") >= len([award for award in CATALOGUE.awards if award.entries])
    assert ("Известные награды" in text) is (lang == "ru")


@pytest.mark.parametrize("name", ["", "no/such/folder/x.html", "nul\0"])
def test_a_page_that_cannot_be_written_is_reported(tmp_path: Path, name: str) -> None:
    result = run("--html", f"{tmp_path}/{name}" if name else str(tmp_path))
    assert result.exit_code == 2
    assert "cannot be written" in result.stderr


def test_a_terminal_shows_the_colours_of_a_ribbon(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(screen, "is_terminal", lambda _: True)
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLORTERM", "truecolor")
    monkeypatch.setenv("TERM", "xterm-256color")
    words = Wording("en", CATALOGUE.rules.vocabulary)
    screen.write(awards_lines(find_awards("Odessa"), CATALOGUE, words))
    assert "\x1b[48;2;142;138;78m" in capsys.readouterr().out


@pytest.mark.parametrize("given", [("--ribbon", "quux 5"), ("--legend", "???"), ("--ribbon", "")])
def test_bad_input_is_named(given: tuple[str, str]) -> None:
    result = run(*given)
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1
