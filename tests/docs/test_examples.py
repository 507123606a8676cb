"""Every example of the pages runs and gives what the page says.

With `REWRITE_DOCS=1` in the environment the pages are rewritten with what the examples give now,
and the tests fail once more: read the difference before you believe it.
"""

from __future__ import annotations

import doctest
import io
import os
import re
import shlex
import shutil
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from PIL import Image

from medal_id.cli import main
from medal_id.images.render import Piece, Scene, render

#: What examples show is tested elsewhere; tracing each of their lines would take twice as long.
pytestmark = pytest.mark.no_cover
ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
#: A fenced block: what stands after the fence, the options of a directive, and the body.
FENCE = re.compile(
    r"^(?P<fence>`{3,})(?P<info>\S[^\n]*)\n(?P<options>(?::[^\n]*\n)*)(?P<body>.*?)^(?P=fence)$",
    re.MULTILINE | re.DOTALL,
)
#: The file that a block is written to, or added to.
CAPTION = re.compile(r":caption: (?P<file>\S+(?:\.toml|\.txt|/METADATA))(?P<more>, at the end)?\n")
#: The version of the rules changes with every change of a rule file, and so do the counts of what
#: they hold; a page need not be written anew for every award that is added.
VERSION = re.compile(r"\d{4}\.\d+(\.\d+)?\+sha256\.[0-9a-f]{12}")
HELD = re.compile(r"(no fault \(awards: |rule files: )\d{2,}(, [^)]*\))?")
MORE = re.compile(r"\b(and|и ещё) \d+( more)?(?=: )")
#: Figures that were measured, and hashes of photographs, differ between versions of libraries.
MEASURED = re.compile(r"-?[\d.e-]+ ± [\d.e-]+ (\S+) *")
HASH = re.compile(r"(sha256|SHA-256) [0-9a-f]{12}")
BLANKS = re.compile(r" +$", re.MULTILINE)
#: Whether to write down what the examples give now.
REWRITE = bool(os.environ.get("REWRITE_DOCS"))
#: A line of a block that stands for any number of lines.
LEFT_OUT = "[...]"


def pages_with(mark: str) -> list[str]:
    return sorted(page.name for page in DOCS.glob("*.md") if mark in page.read_text("utf-8"))


@pytest.fixture
def workplace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout to work in: the samples and the rules."""
    for folder in ("samples", "rules"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    for file in ("pairs.toml", "left-out.toml"):
        shutil.copy(DOCS / file, tmp_path)
    for name, photograph in photographs().items():
        (tmp_path / name).write_bytes(photograph)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@cache
def photographs() -> dict[str, bytes]:
    """Draw the photographs of the pages: an obverse of the late die, and one without a medal."""
    piece = Piece(eyelet="soldered", ribbon="", overrun=1.2)
    front = render(Scene(piece, radius=200.0, seed=7)).jpeg
    assert front is not None
    empty = io.BytesIO()
    Image.linear_gradient("L").save(empty, "PNG")
    return {"front.jpg": front, "empty.png": empty.getvalue()}


@pytest.mark.parametrize("page", pages_with(">>> "))
def test_python_examples_give_what_the_page_shows(page: str, workplace: Path) -> None:
    for block in FENCE.finditer(text_of(page)):
        write_down(block, workplace)
    lines = text_of(page).split("\n")
    unfenced = "\n".join("" if line.startswith("```") else line for line in lines)
    test = doctest.DocTestParser().get_doctest(unfenced, {}, page, str(DOCS / page), 0)
    said: list[str] = []
    runner = Runner()
    result = runner.run(test, out=said.append)
    if REWRITE and runner.wrong:
        rewrite(page, runner.mended(lines))
    assert result.attempted > 0
    assert result.failed == 0, "".join(said)


@pytest.mark.usefixtures("workplace")
@pytest.mark.parametrize("page", pages_with("{code-cell}"))
def test_notebook_cells_run_without_an_error(page: str) -> None:
    cells = [match for match in FENCE.finditer(text_of(page)) if "{code-cell}" in match["info"]]
    assert cells
    names: dict[str, object] = {"__name__": "__main__"}
    for cell in cells:
        exec(compile(cell["body"], page, "exec"), names)


@pytest.mark.parametrize("page", pages_with("```console"))
def test_commands_print_what_the_page_shows(page: str, workplace: Path) -> None:
    ran, wrong, mended = 0, [], text_of(page)
    for block in FENCE.finditer(text_of(page)):
        write_down(block, workplace)
        if block["info"] == "console":
            session = Session(workplace)
            shown = session.replay(block["body"])
            ran += session.ran
            if not same(shown, block["body"]):
                wrong.append(shown)
                if LEFT_OUT not in block["body"]:
                    mended = mended.replace(block["body"], BLANKS.sub("", shown))
    if REWRITE and wrong:
        rewrite(page, mended)
    assert not wrong, f"{page} should show:\n{wrong[0]}"
    assert ran > 0


def write_down(block: re.Match[str], folder: Path) -> None:
    """Write the file that a block shows, if it shows one."""
    if named := CAPTION.fullmatch(block["options"]):
        file = folder / named["file"]
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("a" if named["more"] else "w", encoding="utf-8") as stream:
            stream.write(block["body"].removeprefix("\n"))  # the line below the caption


class Runner(doctest.DocTestRunner):
    """Runs examples and remembers what those that failed gave."""

    def __init__(self) -> None:
        super().__init__()
        self.wrong: list[tuple[doctest.Example, str]] = []

    def report_failure(self, out: Any, test: Any, example: doctest.Example, got: str) -> None:
        """Remember what an example gave."""
        if got.startswith("Traceback"):
            got = f"Traceback (most recent call last):\n    ...\n{got.splitlines()[-1]}\n"
        self.wrong.append((example, got))
        super().report_failure(out, test, example, got)

    def mended(self, lines: list[str]) -> str:
        """Give a page with what its examples gave in the place of what they should give."""
        for example, got in reversed(self.wrong):
            start = example.lineno + example.source.count("\n")
            lines[start : start + example.want.count("\n")] = got.splitlines()
        return "\n".join(lines)


class Session:
    """A terminal in which the commands of one block are given one after the other."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.ran = 0
        self.code = 0

    def replay(self, block: str) -> str:
        """Give the block anew: its commands with what they print now."""
        commands = [line for line in block.split("\n") if line.startswith("$ ")]
        assert block.startswith("$ "), "a console block starts with a command"
        return "".join(f"{command}\n{self.answer(command[2:])}" for command in commands)

    def answer(self, command: str) -> str:
        """Run one command and give what it prints on both streams."""
        self.ran += 1
        match shlex.split(command):
            case ["medal-id", *arguments, "<", file]:
                return self.run(arguments, (self.folder / file).read_bytes())
            case ["medal-id", *arguments]:
                return self.run(arguments)
            case ["echo", "$?"]:
                return f"{self.code}\n"
            case ["mkdir", "-p", folder]:
                (self.folder / folder).mkdir(parents=True)
            case ["cp", source, folder]:
                shutil.copy(self.folder / source, self.folder / folder)
            case ["cat", file]:
                return (self.folder / file).read_text("utf-8")
            case _:
                pytest.fail(f"no page may ask for this: {command}")
        return ""

    def run(self, arguments: list[str], answers: bytes = b"") -> str:
        """Run the program, and give it what it reads."""
        result = CliRunner().invoke(main, arguments, input=answers, prog_name="medal-id")
        self.code = result.exit_code
        return result.output


def text_of(page: str) -> str:
    return (DOCS / page).read_text("utf-8")


def same(shown: str, block: str) -> bool:
    """Compare line by line, without the hash of the rules; `[...]` fits any lines."""
    parts = plain(block).split(f"\n{LEFT_OUT}\n")
    pattern = r"\n(?:[^$][^\n]*\n|\n)*?".join(re.escape(part) for part in parts)
    return re.fullmatch(pattern, plain(shown)) is not None


def plain(text: str) -> str:
    """Drop versions, counts, hashes, measured figures, and blanks at the end of lines."""
    text = MORE.sub(r"\1\2", HELD.sub(r"\1", VERSION.sub("version", text)))
    text = HASH.sub(r"\1", text)
    return BLANKS.sub("", MEASURED.sub(r"± \1 ", text))


def rewrite(page: str, text: str) -> None:
    """Write a page anew; that is no success, because nobody has read it yet."""
    (DOCS / page).write_text(text, encoding="utf-8")
