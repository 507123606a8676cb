"""The pages leave nothing out and lead nowhere that does not exist."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

import click
import pytest

import medal_id
from medal_id.cli import main
from medal_id.verdict import Candidate, Dates, Evidence, Finding, MedalWarning, Verdict

DOCS = Path(__file__).parents[2] / "docs"
PAGES = sorted(page.relative_to(DOCS).as_posix() for page in DOCS.glob("*.md"))
TOCTREE = re.compile(r"^```\{toctree\}\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\((?P<target>[^)\s]+)\)")
#: What holds a part of an answer that is not worked out yet, and how Dates are made.
INNER = {"joint", "details", "of"}
#: Paths of the machine that wrote a page, and the one word that no page may use of a medal.
FORBIDDEN = re.compile(r"(?<![^\s`\"'(])/\w+/|[A-Z]:\\|" + "genu" + "ine", re.IGNORECASE)


def text_of(page: str) -> str:
    return (DOCS / page).read_text("utf-8")


def commands(group: click.Group, path: str) -> list[tuple[str, click.Command]]:
    found: list[tuple[str, click.Command]] = []
    for name, command in group.commands.items():
        found.append((f"{path} {name}", command))
        if isinstance(command, click.Group):
            found += commands(command, f"{path} {name}")
    return found


COMMANDS = dict(commands(main, "medal-id"))


def test_there_are_pages() -> None:
    assert {"index.md", "tour.md", "api.md", "command-line.md"} <= set(PAGES)


@pytest.mark.parametrize("name", medal_id.__all__)
def test_every_public_name_has_its_place_on_the_page_of_the_interface(name: str) -> None:
    assert re.search(rf"^\.\. auto\w+:: medal_id\.{name}\b", text_of("api.md"), re.MULTILINE)


@pytest.mark.parametrize(
    "shown",
    [
        Verdict,
        Finding,
        Candidate,
        Evidence,
        MedalWarning,
        Dates,
        medal_id.Catalogue,
        medal_id.Specimen,
    ],
)
def test_every_member_of_an_answer_has_an_example(shown: type) -> None:
    examples = "\n".join(re.findall(r"^(?:>>>|\.\.\.) .*$", text_of("api.md"), re.MULTILINE))
    members = {name for name in dir(shown) if name[0] != "_"} - INNER
    assert members
    assert {name for name in members if not re.search(rf"\.{name}\b", examples)} == set()


@pytest.mark.parametrize("module", ["honours", "key", "serial"])
def test_every_function_of_a_module_has_an_example_on_its_page(module: str) -> None:
    public = getattr(medal_id, module)
    pages = {"serial": "serial-numbers.md", "key": "key-for-anything.md"}
    page = text_of(pages.get(module, f"{module}.md"))
    examples = "\n".join(re.findall(r"^(?:>>>|\.\.\.) .*$", page, re.MULTILINE))
    functions = {n for n in public.__all__ if inspect.isfunction(getattr(public, n))}
    assert functions
    assert {n for n in functions if f"{module}.{n}(" not in examples} == set()
    assert {n for n in public.__all__ if not re.search(rf"\b{module}\.{n}\b", page)} == set()


@pytest.mark.parametrize("shown", [medal_id.key.Session, medal_id.key.Question])
def test_every_member_of_a_session_has_an_example(shown: type) -> None:
    pages = text_of("guided-key.md") + text_of("key-for-anything.md")
    examples = "\n".join(re.findall(r"^(?:>>>|\.\.\.) .*$", pages, re.MULTILINE))
    members = {name for name in dir(shown) if name[0] != "_"}
    assert members
    assert {name for name in members if not re.search(rf"\.{name}\b", examples)} == set()


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_shown_at_work(command: str) -> None:
    assert re.search(rf"^\$ {command}\b", text_of("command-line.md"), re.MULTILINE)


@pytest.mark.parametrize(
    "option",
    sorted(
        {
            option
            for command in (main, *COMMANDS.values())
            for parameter in command.params
            if isinstance(parameter, click.Option)
            for option in parameter.opts
        }
    ),
)
def test_every_option_is_told(option: str) -> None:
    assert f"`{option}" in text_of("command-line.md")


def test_every_page_can_be_reached_from_the_first() -> None:
    trees = TOCTREE.findall(text_of("index.md"))
    listed = [line for tree in trees for line in tree.split("\n") if line and line[0] != ":"]
    assert sorted([*listed, "index"]) == [page.removesuffix(".md") for page in PAGES]


@pytest.mark.parametrize("page", PAGES)
def test_every_local_link_leads_somewhere(page: str) -> None:
    for link in LINK.finditer(text_of(page)):
        target, _, anchor = link["target"].partition("#")
        if "://" not in target:
            assert not target or (DOCS / target).is_file(), link["target"]
            assert not anchor or anchor in anchors(target or page), link["target"]


@pytest.mark.parametrize("page", PAGES)
def test_no_page_uses_a_forbidden_word(page: str) -> None:
    assert not FORBIDDEN.search(text_of(page))


def anchors(page: str) -> set[str]:
    """Give the anchors that the headings of a page get."""
    headings = re.findall(r"^#+ (.+)$", text_of(page), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}
