"""What the rules leave out of two documents is listed with its reason, and is left out indeed."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
TOLD = tomllib.loads((DOCS / "left-out.toml").read_text("utf-8"))
STATEMENTS: list[dict[str, Any]] = TOLD["statements"]
PARTS = {"document", "subject", "where", "says", "keys", "reason"}


def texts(of: object) -> Iterator[str]:
    """Give every text that stands in a rule file."""
    if isinstance(of, str):
        yield of
    elif isinstance(of, dict):
        for one in of.values():
            yield from texts(one)
    elif isinstance(of, list):
        for one in of:
            yield from texts(one)


def resting_on(keys: set[str], of: object) -> Iterator[object]:
    """Give every statement of a rule file that rests on one of these sources."""
    if isinstance(of, dict):
        sources = of.get("sources")
        if isinstance(sources, list) and keys & set(sources):
            yield of
        else:
            for one in of.values():
                yield from resting_on(keys, one)
    elif isinstance(of, list):
        for one in of:
            yield from resting_on(keys, one)


def made_from(document: dict[str, Any]) -> dict[str, str]:
    """Give what the rules say on the word of a document, by file; of its own file, everything."""
    found = {}
    for file in sorted((ROOT / "rules").rglob("*.toml")):
        rules = tomllib.loads(file.read_text("utf-8"))
        titles = {key: source["title"] for key, source in rules.get("sources", {}).items()}
        keys = {key for key, title in titles.items() if title.startswith(document["cited_as"])}
        own = rules.get("id") == document["file"]
        if said := rules if own else list(resting_on(keys, rules)):
            found[file.relative_to(ROOT).as_posix()] = "\n".join(texts(said))
        assert keys or not own, f"{document['file']} does not cite its document"
    return found


RULES = {key: made_from(document) for key, document in TOLD["documents"].items()}


def holds(text: str, key: str) -> bool:
    """Tell whether a text holds a key as whole words, in whatever case."""
    return re.search(rf"(?<!\w){re.escape(key)}(?!\w)", text, re.IGNORECASE) is not None


def name(statement: dict[str, Any]) -> str:
    return f"{statement.get('document')}: {statement.get('says', '')[:60]}"


@pytest.mark.parametrize("statement", STATEMENTS, ids=name)
def test_a_statement_that_is_left_out_is_told_in_full(statement: dict[str, Any]) -> None:
    assert statement.keys() == PARTS
    assert all(statement.values())
    assert statement["document"] in TOLD["documents"]
    assert statement["reason"] in TOLD["reasons"]
    assert [key for key in statement["keys"] if not holds(statement["says"], key)] == []


@pytest.mark.parametrize("statement", STATEMENTS, ids=name)
def test_no_rule_holds_what_is_said_to_be_left_out(statement: dict[str, Any]) -> None:
    rules = RULES[statement["document"]]
    found = [(key, file) for key in statement["keys"] for file in rules if holds(rules[file], key)]
    assert found == [], "it is in the rules by now: take it off the list"


def test_a_figure_of_a_statement_is_a_key_or_a_year() -> None:
    for statement in STATEMENTS:
        rest = statement["says"]
        for key in statement["keys"]:
            rest = re.sub(re.escape(key), "", rest, flags=re.IGNORECASE)
        left = [figure for figure in re.findall(r"\d[\d,]*", rest) if not 1900 < int(figure) < 2100]
        assert left == [], statement["says"]


def test_nothing_is_listed_twice_and_nothing_is_idle() -> None:
    keys = [key.casefold() for statement in STATEMENTS for key in statement["keys"]]
    assert len(keys) == len(set(keys))
    assert {statement["reason"] for statement in STATEMENTS} == set(TOLD["reasons"])
    assert {statement["document"] for statement in STATEMENTS} == set(TOLD["documents"])


@pytest.mark.parametrize("document", TOLD["documents"])
def test_the_rules_that_were_made_from_a_document_are_found(document: str) -> None:
    told = TOLD["documents"][document]
    assert f"rules/{told['file']}.toml" in RULES[document]
    assert len(RULES[document]) > 1 or told["file"].startswith("ru/")


def test_the_page_shows_every_statement(monkeypatch: pytest.MonkeyPatch) -> None:
    page = (DOCS / "sources.md").read_text("utf-8")
    monkeypatch.chdir(DOCS)
    names: dict[str, Any] = {"__name__": "__main__"}
    shown = ""
    for cell in re.findall(r"^```\{code-cell\}[^\n]*\n(.*?)^```$", page, re.MULTILINE | re.DOTALL):
        exec(compile(cell.replace(":tags:", "#"), "sources.md", "exec"), names)
        shown = shown or names.get("left_out", "")
    missing = [one["says"] for one in STATEMENTS if one["says"] not in shown]
    assert missing == []
