"""Packs of rules about mills, and packages that offer them."""

from __future__ import annotations

import textwrap
from itertools import count
from pathlib import Path

import pytest

WORDS = """
format = 1
adds = true
version = "1.2"
[traits.obverse_image.features.windmill]
label = { en = "windmill", ru = "мельница" }
[traits.obverse_image.states.windmill-on-a-hill]
label = { en = "windmill on a hill", ru = "мельница на холме" }
shows = ["windmill"]
"""
#: A small folder that stands alone; to load it costs nothing.
SOUND = Path(__file__).parent / "faults" / "sound"
AWARD = "mills/good-grinding"
_NUMBERS = count()


def award(id_: str = AWARD, rest: str = "", image: str = "windmill-on-a-hill") -> str:
    """Write the rule file of an award that shows one picture."""
    return f"""
format = 1
id = "{id_}"
status = "draft"
name = {{ en = "For Good Grinding", ru = "За добрый помол" }}
[sources.own]
title = "The piece in my collection"
[[facts]]
id = "GG-1"
topic = "obverse"
says = {{ en = "The obverse shows a windmill.", ru = "На аверсе мельница." }}
confidence = "medium"
sources = ["own"]
[[entries]]
id = "{id_}"
level = "award"
name = {{ en = "Medal “For Good Grinding”", ru = "Медаль «За добрый помол»" }}
expects = [
  {{ trait = "obverse_image", states = ["{image}"], fact = "GG-1" }},
  {{ trait = "reverse_legend", texts = ["ЗА ПОМОЛ"], fact = "GG-1" }},
  {{ trait = "diameter", between = [31.5, 32.5], fact = "GG-1" }},
  {{ trait = "obverse_legend", texts = ["ЗА ДОБРЫЙ ПОМОЛ"], fact = "GG-1" }},
]
{rest}
"""


def toy(id_: str = AWARD, rest: str = "") -> str:
    """Write the rule file of an award just like the one of the sound folder, and in its words."""
    text = (SOUND / "ussr/defence-of-nowhere.toml").read_text(encoding="utf-8")
    return text.replace("ussr/defence-of-nowhere", id_) + rest


def pack(folder: Path, files: dict[str, str] | None = None) -> Path:
    """Write a pack: its files by their paths; by default an award and its words."""
    given = {"vocabulary.toml": WORDS, f"{AWARD}.toml": award()} if files is None else files
    for name, text in given.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return folder


class Site:
    """A folder of installed packages."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        folder.mkdir(exist_ok=True)
        monkeypatch.syspath_prepend(folder)

    def install(self, points: str, name: str = "mill-medals") -> None:
        """Write the metadata of a package with some entry points."""
        metadata = self.folder / f"{name.replace('-', '_')}-0.3.dist-info"
        metadata.mkdir()
        text = f"Metadata-Version: 2.1\nName: {name}\nVersion: 0.3\n"
        (metadata / "METADATA").write_text(text, encoding="utf-8")
        lines = f"[medal_id.rules]\n{textwrap.dedent(points)}\n"
        (metadata / "entry_points.txt").write_text(lines, encoding="utf-8")

    def package(self, files: dict[str, str] | None = None) -> str:
        """Write a pack as a package of its own name, because modules are imported only once."""
        name = f"mill_medals_{next(_NUMBERS)}"
        pack(self.folder / name / "rules", files)
        return f"{name}.rules"

    def offer(self, files: dict[str, str] | None = None, name: str = "mills") -> str:
        """Install a package that offers a pack, and give the place of the pack."""
        module = self.package(files)
        self.install(f"{name} = {module}", f"{name}-medals")
        return module.replace(".", "/")


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Site:
    """Give a folder of installed packages."""
    return Site(tmp_path / "site", monkeypatch)
