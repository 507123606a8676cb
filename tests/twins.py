"""Two awards that are described alike."""

from __future__ import annotations

from pathlib import Path

from medal_id.rules import RuleSet
from medal_id.rules.load import read_rules

SOUND = Path(__file__).parent / "faults" / "sound"


def twins(tmp_path: Path, first: str = "", second: str = "") -> RuleSet:
    """Read the sound award and another one that is just like it, both with some more lines."""
    text = (SOUND / "ussr/defence-of-nowhere.toml").read_text(encoding="utf-8")
    (tmp_path / "ussr").mkdir()
    (tmp_path / "vocabulary.toml").write_bytes((SOUND / "vocabulary.toml").read_bytes())
    for name, other, more in (("nowhere", "elsewhere", first), ("elsewhere", "nowhere", second)):
        said = text.replace("defence-of-nowhere", f"defence-of-{name}")
        said += more.replace("OTHER", f"ussr/defence-of-{other}")
        (tmp_path / f"ussr/defence-of-{name}.toml").write_text(said, encoding="utf-8")
    return read_rules(tmp_path)


ALIKE = """
[[look_alikes]]
of = "OTHER"
tell = { en = "nothing tells them apart", ru = "отличий нет" }
facts = ["A-1"]
"""
INSEPARABLE = f"{ALIKE}inseparable = true\n"
