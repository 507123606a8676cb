"""Rules about toys and the cases asked of them, as data: the engine knows no medal."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from medal_id import Catalogue, Observation, Verdict

HERE = Path(__file__).parent / "engine" / "cases"
CASES: dict[str, dict[str, Any]] = {
    f"{file.stem}: {case['says']}": case
    for file in sorted(HERE.glob("*.toml"))
    for case in tomllib.loads(file.read_text(encoding="utf-8"))["cases"]
}


@cache
def catalogue(*awards: str) -> Catalogue:
    """Load the rules of some awards only."""
    with TemporaryDirectory() as folder:
        for name in ("vocabulary", *awards):
            copy = Path(folder, f"{name}.toml")
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes((HERE / "rules" / f"{name}.toml").read_bytes())
        return Catalogue.load(folder)


def judge(case: dict[str, Any]) -> Verdict:
    """Judge what a case says was seen."""
    seen = [Observation(trait, value) for trait, value in case["seen"].items()]
    for trait, values in case.get("twice", {}).items():
        seen += [Observation(trait, value, f"look {at}") for at, value in enumerate(values)]
    return catalogue(*case["rules"]).classify(
        seen, award=case.get("award"), tolerance=case.get("tolerance", 0)
    )


def one_award(rest: str, status: str = "proven", traits: str = "") -> Catalogue:
    """Load an award "toy/x" with the facts H, M and L, and with what is written besides.

    More traits than the vocabulary of toys holds can be written, too.
    """
    facts = "\n".join(
        f'[[facts]]\nid = "{id_}"\ntopic = "all"\nsays = {{ en = "says {id_}", ru = "{id_}" }}\n'
        f'confidence = "{confidence}"\nsources = ["{id_.lower()}"]'
        for id_, confidence in (("H", "high"), ("M", "medium"), ("L", "low"))
    )
    text = (
        f'format = 1\nid = "toy/x"\nstatus = "{status}"\nname = {{ en = "toys", ru = "игрушки" }}\n'
        'sources = { h.title = "Handbook", m.title = "Magazine", l.title = "Letter" }\n'
        f"{facts}\n{rest}"
    )
    with TemporaryDirectory() as folder:
        Path(folder, "toy").mkdir()
        Path(folder, "toy", "x.toml").write_text(text, encoding="utf-8")
        words = (HERE / "rules" / "vocabulary.toml").read_text(encoding="utf-8")
        Path(folder, "vocabulary.toml").write_text(f"{words}\n{traits}", encoding="utf-8")
        return Catalogue.load(folder)


def entry(below: str, *expects: str, part: str = "medal", kind: str = "issued") -> str:
    """Write an entry of "toy/x"; its expectations are insides of tables, of fact H if unsaid."""
    id_ = f"toy/x/{below}".rstrip("/")
    told = ", ".join(
        f"{{ {one} }}" if "fact =" in one else f'{{ {one}, fact = "H" }}' for one in expects
    )
    return (
        f'[[entries]]\nid = "{id_}"\npart = "{part}"\nkind = "{kind}"\nlevel = "toy"\n'
        f'name = {{ en = "the {below or "x"}", ru = "{below or "x"}" }}\nexpects = [{told}]\n'
    )
