"""The README shows what really happens."""

from __future__ import annotations

import re
from pathlib import Path

from click.testing import CliRunner

import medal_id
from medal_id.cli.program import main

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_sample_on_the_command_line_comes_out_as_shown() -> None:
    shown = re.search(
        r"```text\n\$ medal-id (?P<said>[^\n]*)\n(?P<out>.*?)\n\.\.\.\n```", README, re.DOTALL
    )
    assert shown is not None
    arguments = [str(ROOT / part) if "/" in part else part for part in shown["said"].split()]
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 0
    printed = result.output.replace(f"{ROOT}/", "")
    first, *later = (piece.split() for piece in re.split(r"\n *\.\.\.\n", shown["out"]))
    words = printed.split()
    assert words[: len(first)] == first
    words = words[len(first) :]
    for piece in later:
        places = [n for n in range(len(words)) if words[n : n + len(piece)] == piece]
        assert len(places) == 1, piece
        words = words[places[0] + len(piece) :]


def test_the_python_example_comes_out_as_shown() -> None:
    (code,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    names: dict[str, object] = {}
    exec(code, names)
    verdict = names["verdict"]
    assert isinstance(verdict, medal_id.Verdict)
    assert verdict.best is not None
    assert f"# {verdict.best.id!r}" in code
    assert f"# ({verdict.status.value!r}, {verdict.strength.value!r})" in code
    (against,) = verdict.why_not("ussr/defence-of-leningrad/2")
    assert against.fact in code


def test_both_commands_are_there_for_ci_to_run() -> None:
    for name in ("identify", "test"):
        assert re.search(rf"^<!-- run: {name} -->\n```sh\n[^`]+\n```$", README, re.MULTILINE)


def test_what_it_links_to_exists() -> None:
    links = re.findall(r"\]\(([^)#]+)\)", README)
    assert len(links) >= 5
    assert [link for link in links if not (ROOT / link).exists()] == []
