"""`medal-id rules packs`, `--rules` with several folders, and packages whose rules are broken."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import warnings
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from medal_id import Catalogue
from medal_id.catalogue.catalogue import default_catalogue
from medal_id.cli import main
from packs import AWARD, SOUND, Site, award, pack, site, toy

__all__ = ["site"]
WIND = 'format = 1\nadds = true\n[topics]\nwind = { en = "wind", ru = "ветер" }'
OURS = default_catalogue().version


def run(*args: str | Path) -> Result:
    default_catalogue.cache_clear()
    result = CliRunner().invoke(main, [*map(str, args)])
    default_catalogue.cache_clear()
    assert "Traceback" not in result.output
    return result


def test_without_packs_the_rules_of_the_program_are_listed() -> None:
    result = run("rules", "packs")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith(
        f"medal-id: come with the program\n  version: {OURS}\n  rule files: "
    )


def test_packs_are_listed_with_what_they_add(site: Site, tmp_path: Path) -> None:
    site.offer({f"{AWARD}.toml": award(image="other")})
    site.offer({"x.toml": "[", "y.toml": "["}, "broken")
    words = pack(tmp_path / "own", {"vocabulary.toml": "format = 1\nadds = true"})
    result = run("rules", "packs", "--rules", words)
    assert result.exit_code == 0
    told = result.stdout.replace("\n    ", " ")
    assert f"own: the folder {words}\n  version: sha256." in told
    assert "mills: offered by the package mills-medals 0.3\n  version: sha256." in told
    assert f"  adds: {AWARD}\n" in told
    assert "broken: offered by the package broken-medals 0.3\n  refused, nothing of" in told
    assert "  - mill_medals_" in told
    assert told.count("not TOML") == 2


def test_they_are_listed_in_russian(site: Site, tmp_path: Path) -> None:
    site.offer({"x.toml": "["}, "broken")
    result = run("rules", "packs", "--lang", "ru", "--rules", pack(tmp_path / "mills"))
    assert "medal-id: входят в состав программы\n  версия: " in result.stdout
    assert "  слова: traits.obverse_image.windmill, traits.obverse_image.w" in result.stdout
    assert "broken: предоставлены пакетом broken-medals 0.3\n  отклонены и" in result.stdout


def test_as_json_they_are_plain_values(site: Site, tmp_path: Path) -> None:
    site.offer({"x.toml": "[", "y.toml": "["}, "broken")
    mills = pack(tmp_path / "mills")
    result = run("rules", "packs", "--json", "--rules", mills)
    told = json.loads(result.stdout)
    assert told["version"] == Catalogue.load(mills).version
    ours, added = told["packs"]
    assert (ours["origin"], ours["adds"], ours["words"]) == ("built-in", False, [])
    assert added == {
        "name": "mills",
        "origin": "folder",
        "place": str(mills),
        "package": "",
        "version": Catalogue.load(mills).packs[1].version,
        "adds": True,
        "files": [AWARD],
        "words": ["traits.obverse_image.windmill", "traits.obverse_image.windmill-on-a-hill"],
    }
    (refused,) = told["refused"]
    assert (refused["name"], refused["package"]) == ("broken", "broken-medals 0.3")
    assert len(refused["reasons"]) == 2


def test_what_is_named_and_broken_ends_it(tmp_path: Path) -> None:
    broken = pack(tmp_path / "broken", {"x.toml": "["})
    result = run("identify", "--set", "eyelet=soldered", "--rules", broken)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(f"{broken}/x.toml: not TOML")


def test_several_folders_are_named(tmp_path: Path) -> None:
    mills = pack(tmp_path / "mills")
    other = pack(tmp_path / "other", {"other/x.toml": award("other/x", image="other")})
    result = run("show", "--rules", mills, "--rules", other)
    assert f"[{AWARD}]" in result.stdout
    assert "[other/x]" in result.stdout


def test_folders_are_checked_together(tmp_path: Path) -> None:
    sails = pack(tmp_path / "sails", {"vocabulary.toml": WIND})
    checked = run("rules", "check", SOUND, sails)
    assert (checked.exit_code, checked.stderr) == (0, "")
    assert re.match(r"rules 1\+sha256\.\w+, sails sha256\.\w+: no fault", checked.stdout)


@pytest.mark.parametrize(
    "args",
    [
        ["ask", "--award", AWARD],
        ["awards"],
        ["compare", AWARD, "other/x"],
        ["honours"],
        ["identify", "--set", "eyelet=soldered"],
        ["key"],
        ["rules", "gaps", AWARD],
        ["rules", "packs"],
        ["rules", "skeletons", AWARD],
        ["rules", "statistics", "--award", AWARD],
        ["serial", "1", "--award", AWARD],
        ["show", AWARD],
        ["traits"],
        ["wear", AWARD],
    ],
    ids=lambda args: " ".join(args[:2]),
)
def test_every_command_takes_several_folders(args: list[str], tmp_path: Path) -> None:
    other = pack(tmp_path / "other", {"other/x.toml": toy("other/x")})
    mills = pack(tmp_path / "mills", {f"{AWARD}.toml": toy()})
    given = [one for folder in (other, SOUND, mills) for one in ("--rules", folder)]
    result = run(*args, *given)
    assert result.exit_code in {0, 3}, result.stderr
    assert result.stdout


def test_no_command_with_rules_is_left_out() -> None:
    have = {name for name, one in _commands(main) if any(p.name == "folders" for p in one.params)}
    assert have - {"rules check"} == {
        "ask",
        "awards",
        "compare",
        "honours",
        "identify",
        "key",
        "rules gaps",
        "rules packs",
        "rules skeletons",
        "rules statistics",
        "serial",
        "show",
        "traits",
        "wear",
    }


def _commands(group: click.Group, above: str = "") -> Iterator[tuple[str, click.Command]]:
    """Give every command with its name."""
    for name, one in group.commands.items():
        if isinstance(one, click.Group):
            yield from _commands(one, f"{above}{name} ")
        else:
            yield f"{above}{name}", one


def test_a_refused_pack_is_one_line_on_stderr_and_the_work_is_done(site: Site) -> None:
    site.offer({"x.toml": "[", "y.toml": "["}, "broken")
    for args in (["--version"], ["show", "ussr/nakhimov"]):
        result = run(*args)
        assert result.exit_code == 0
        assert result.stdout
        assert len(result.stderr.splitlines()) == 1
        assert result.stderr.startswith("the rules 'broken' of the package broken-medals 0.3 are")
        assert result.stderr.endswith("; see 'medal-id rules packs'\n")


def test_other_warnings_are_shown_as_before(monkeypatch: pytest.MonkeyPatch) -> None:
    def warn(*_: object) -> None:
        warnings.warn("something else", UserWarning, stacklevel=1)

    monkeypatch.setattr("medal_id.cli.options.default_catalogue", warn)
    with pytest.warns(UserWarning, match="something else"):
        CliRunner().invoke(main, ["show"])


def test_the_program_itself_loads_what_is_installed(site: Site) -> None:
    site.offer()
    script = "from medal_id.cli import main; main(prog_name='medal-id')"
    paths = os.pathsep.join([str(site.folder), *filter(None, sys.path)])
    done = subprocess.run(
        [sys.executable, "-c", script, "show", AWARD],
        check=False,
        capture_output=True,
        env={**os.environ, "PYTHONPATH": paths},
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert "Good Grinding" in done.stdout.decode()
