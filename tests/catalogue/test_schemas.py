"""The schemas that editors check by: made from the classes, and never stricter than reading.

With `REWRITE_SCHEMAS=1` in the environment the files are written anew.
"""

from __future__ import annotations

import copy
import datetime as dt
import json
import os
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator

import medal_id
from medal_id.catalogue.schemas import TITLES, make_schema, shipped_schema, written
from medal_id.errors import MedalIdError
from medal_id.rules.kinds import KINDS
from medal_id.rules.load import READERS, _held, load_rules
from medal_id.rules.words import read_vocabulary, widened
from packs import SOUND, WORDS, toy

ROOT = Path(__file__).parents[2]
SHIPPED = Path(medal_id.__file__).parent / "schemas"
TOYS = load_rules(SOUND).vocabulary
VALID = {name: Draft7Validator(make_schema(name)) for name in TITLES}


def plain(value: Any) -> Any:
    """Give TOML as an editor checks it: days are text."""
    if isinstance(value, dict):
        return {key: plain(one) for key, one in value.items()}
    if isinstance(value, list):
        return [plain(one) for one in value]
    return str(value) if isinstance(value, dt.date | dt.time) else value


def kind_of(file: Path, table: dict[str, Any]) -> str:
    """Tell which schema a file of rules or a sample is for."""
    if "samples" in file.parts:
        return "specimen"
    return "vocabulary" if file.name == "vocabulary.toml" else table.get("holds", "award")


FILES = sorted(
    file
    for top in (ROOT / "rules", ROOT / "samples", SOUND, ROOT / "tests" / "engine" / "cases")
    for file in top.rglob("*.toml")
    if "cases" not in file.parts or "rules" in file.relative_to(ROOT / "tests").parts
)


@pytest.mark.parametrize("name", TITLES)
def test_the_shipped_file_is_what_the_classes_say(name: str) -> None:
    made = written(make_schema(name))
    if os.environ.get("REWRITE_SCHEMAS"):
        (SHIPPED / f"{name}.json").write_text(made, encoding="utf-8")
    assert shipped_schema(name) == made
    Draft7Validator.check_schema(json.loads(made))


def test_nothing_else_is_shipped() -> None:
    assert {file.name for file in SHIPPED.iterdir()} == {f"{name}.json" for name in TITLES}


@pytest.mark.no_cover
def test_every_file_of_ours_is_valid() -> None:
    asked = dict.fromkeys(TITLES, 0)
    for file in FILES:
        table = tomllib.loads(file.read_text("utf-8"))
        kind = kind_of(file, table)
        faults = [
            f"{file.name}: {fault.json_path}: {fault.message}"
            for fault in VALID[kind].iter_errors(plain(table))
        ]
        assert not faults
        asked[kind] += 1
    assert all(asked.values())
    assert asked["specimen"] > 100


def test_a_pack_adds_words() -> None:
    assert VALID["vocabulary"].is_valid(tomllib.loads(WORDS))
    assert VALID["vocabulary"].is_valid({"format": 1, "adds": True})
    assert VALID["award"].is_valid(plain(tomllib.loads(toy())))


def vocabulary(change: str = "") -> dict[str, Any]:
    text = (SOUND / "vocabulary.toml").read_text("utf-8")
    return tomllib.loads(f"{text}\n{change}")


@pytest.mark.parametrize(
    "change",
    [
        '[traits.new]\nkind = "stats"',
        '[traits.new]\nlabel = { en = "x", ru = "x" }',
        '[traits.legend.states.x]\nlabel = { en = "x", ru = "x" }',
        '[traits.metal.states.tin]\nlabel = { en = "tin" }',
        '[warnings.new]\nseverity = "grave"\nsays = { en = "", ru = "" }',
        "[topic]",
    ],
)
def test_spoiled_words_are_refused(change: str) -> None:
    assert VALID["vocabulary"].is_valid(vocabulary())
    assert not VALID["vocabulary"].is_valid(vocabulary(change))
    with pytest.raises(MedalIdError):
        read_vocabulary(vocabulary(change), "here")


@pytest.mark.parametrize("change", ["warnings.not-issued", "traits.legend.kind", "version"])
def test_words_that_lack_something_are_refused(change: str) -> None:
    table = vocabulary()
    *path, last = change.split(".")
    inner: Any = table
    for key in path:
        inner = inner[key]
    del inner[last]
    assert not VALID["vocabulary"].is_valid(table)


@pytest.mark.parametrize(
    "change",
    [
        "[warnings.x]",
        "[traits.metal.kinds.tin]",
        "[traits.metal]",
        '[traits.new]\nkind = "states"',
        '[traits.metal.states.tin]\nlable = "tin"',
        "fewest_awards = 3",
    ],
)
def test_spoiled_words_of_a_pack_are_refused(change: str) -> None:
    table = tomllib.loads(f"format = 1\nadds = true\n{change}")
    assert not VALID["vocabulary"].is_valid(table)
    with pytest.raises(MedalIdError):
        widened(TOYS, table, "here")


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_trait_has_its_own_keys(kind: str) -> None:
    label = {"en": "x", "ru": "x"}
    trait = {"kind": kind, "label": label, "question": label, "look": label, "method": "glance"}
    table = vocabulary()
    table["traits"]["new"] = {**trait, "nothing": 1}
    (fault,) = {
        one.message for one in VALID["vocabulary"].iter_errors(table) if "nothing" in one.message
    }
    assert fault.startswith("Additional properties are not allowed")


@pytest.mark.parametrize(
    ("kind", "before", "after"),
    [
        ("award", 'states = ["brass"]', 'states = "brass"'),
        ("award", 'states = ["brass"]', "states = []"),
        ("award", "between = [4.0, 6.0]", "between = [4.0]"),
        ("award", "at_most = 5.0", 'at_most = "5.0"'),
        ("award", "counts = [11]", "counts = [11.5]"),
        ("award", "numbered = true", "numbered = 1"),
        ("award", 'how_often = "usually"', 'how_often = "often"'),
        ("award", 'status = "proven"', 'status = "sure"'),
        ("award", 'kind = "equal"', 'kind = "same"'),
        ("award", 'severity = "warning"', 'severity = "grave"'),
        ("award", 'confidence = "high"', 'confidence = "total"'),
        ("award", "format = 1", "format = 2"),
        ("award", "format = 1", 'format = 1\nholds = "honour"'),
        ("award", 'earliest = "1943"', "earliest = 1943"),
        ("award", "between = [1, 500]", "between = [1]"),
        ("honour", 'holds = "honour"', ""),
        ("order-of-wear", 'holds = "order-of-wear"', 'holds = "award"'),
    ],
)
def test_spoiled_rules_are_refused(kind: str, before: str, after: str) -> None:
    text = next(
        text
        for file in sorted(SOUND.rglob("*.toml"))
        if kind_of(file, tomllib.loads(text := file.read_text("utf-8"))) == kind
    )
    assert before in text
    assert VALID[kind].is_valid(plain(tomllib.loads(text)))
    assert not VALID[kind].is_valid(tomllib.loads(text.replace(before, after, 1)))


@pytest.mark.parametrize(
    "change",
    [{"seen": []}, {"answer": {"medal": {}}}, {"tolerance": "1"}, {"observations": [{}]}, {"x": 1}],
    ids=str,
)
def test_a_spoiled_specimen_is_refused(change: dict[str, Any]) -> None:
    assert VALID["specimen"].is_valid({"seen": {"eyelet": "soldered"}})
    assert not VALID["specimen"].is_valid({"seen": {"eyelet": "soldered"}, **change})


def places(table: object, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """List the paths to everything in a table."""
    if not isinstance(table, dict | list):
        return []
    pairs = list(table.items() if isinstance(table, dict) else enumerate(table))
    return [one for key, value in pairs for one in ((*path, key), *places(value, (*path, key)))]


RULES = {
    kind_of(file, table): table
    for file in sorted(SOUND.rglob("*.toml"))
    if (table := tomllib.loads(file.read_text("utf-8")))
}
ODD = st.sampled_from(
    [
        7,
        -1,
        0,
        1.5,
        True,
        dt.date(1942, 1, 1),
        "",
        "x",
        "1942",
        [],
        [7],
        ["x"],
        {},
        {"a": "y"},
        [[]],
    ]
)


@given(
    path=st.sampled_from([(name, *at) for name, table in RULES.items() for at in places(table)]),
    odd=ODD,
    gone=st.booleans(),
)
def test_what_is_read_without_a_fault_is_valid(
    path: tuple[Any, ...], odd: object, *, gone: bool
) -> None:
    kind, *at = path
    table = copy.deepcopy(RULES[kind])
    inner: Any = table
    for key in at[:-1]:
        inner = inner[key]
    if gone:
        del inner[at[-1]]
    else:
        inner[at[-1]] = odd
    try:
        if kind == "vocabulary":
            read_vocabulary(table, "here")
        else:
            kind, rest = _held(table, "here")
            READERS[kind].read(rest, TOYS, f"{table.get('id')}.toml")
    except MedalIdError:
        return
    assert not [one.message for one in VALID[kind].iter_errors(plain(table))]
