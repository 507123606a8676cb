"""JSON Schemas are made from the classes that files are read into."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, ClassVar

import pytest
from attrs import field, frozen
from jsonschema import Draft7Validator

from medal_id.errors import BadRules, Faults
from medal_id.rules.schema import DRAFT, Definitions, Schema, comments
from medal_id.rules.structure import structure


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


@frozen
class Wheel:
    """A wheel.

    It turns.
    """

    spokes: int  #: How many.


@frozen(kw_only=True)
class Base:
    """What is named."""

    name: str  #: What it is called.
    hidden: ClassVar[str] = ""


@frozen(kw_only=True)
class _MillForm(Base):
    """A mill."""

    #: How tall it is,
    #: in metres.
    height: float = 7.5
    turns: bool = False  #: Whether it turns.
    paint: Colour = Colour.RED
    wheel: Wheel | None = None  #: Its wheel.
    spare: tuple[Wheel, ...] = ()
    words: dict[str, tuple[str, ...]] = field(factory=dict)
    figure: str | int | float | None = None
    anything: object = None
    whatever: Any = None
    own: int = field(init=False, default=3)


def made(known: dict[str, Schema] | None = None, **more: Any) -> Schema:
    definitions = Definitions(known or {})
    return definitions.schema("a mill", definitions.table(_MillForm, **more))


SOUND: dict[str, Any] = {
    "name": "Mill",
    "height": 8,
    "turns": True,
    "paint": "blue",
    "wheel": {"spokes": 6},
    "spare": [{"spokes": 5}],
    "words": {"a": ["b"]},
    "figure": 1.5,
    "anything": [1],
    "whatever": {},
}
SPOILED: list[dict[str, Any]] = [
    {"name": 1},
    {"height": "8"},
    {"turns": 1},
    {"paint": "green"},
    {"wheel": {"spokes": 6, "rim": 1}},
    {"wheel": {}},
    {"wheel": 6},
    {"spare": {"spokes": 5}},
    {"spare": [5]},
    {"words": {"a": "b"}},
    {"words": ["a"]},
    {"figure": [1]},
    {"own": 3},
    {"hidden": "x"},
    {"heigth": 8},
]


def test_a_schema_says_what_the_class_says() -> None:
    schema = made()
    Draft7Validator.check_schema(schema)
    assert list(schema) == [
        *("$schema", "title", "type", "description", "properties", "required"),
        *("additionalProperties", "definitions"),
    ]
    assert (schema["$schema"], schema["title"]) == (DRAFT, "a mill")
    assert schema["description"] == "A mill."
    assert schema["required"] == ["name"]
    keys = schema["properties"]
    assert list(keys) == list(SOUND)
    assert keys["name"] == {"type": "string", "description": "What it is called."}
    assert keys["height"] == {
        "type": "number",
        "description": "How tall it is, in metres.",
        "default": 7.5,
    }
    assert keys["paint"] == {"enum": ["red", "blue"], "default": "red"}
    assert keys["wheel"] == {
        "allOf": [{"$ref": "#/definitions/Wheel"}],
        "description": "Its wheel.",
    }
    assert keys["anything"] == keys["whatever"] == {}
    assert schema["definitions"] == {
        "Wheel": {
            "type": "object",
            "description": "A wheel.",
            "properties": {"spokes": {"type": "integer", "description": "How many."}},
            "required": ["spokes"],
            "additionalProperties": False,
        }
    }


def test_what_can_be_read_is_valid() -> None:
    structure(SOUND, _MillForm, "here")
    assert Draft7Validator(made()).is_valid(SOUND)
    assert not Draft7Validator(made()).is_valid({})


@pytest.mark.parametrize("change", SPOILED, ids=str)
def test_what_cannot_be_read_is_invalid(change: dict[str, Any]) -> None:
    with pytest.raises((BadRules, Faults)):
        structure({**SOUND, **change}, _MillForm, "here")
    assert not Draft7Validator(made()).is_valid({**SOUND, **change})


def test_what_is_known_better_counts_and_a_class_inherits_it() -> None:
    keys = made({"Base.name": {"const": "Mill"}, "Wheel.name": {}})["properties"]
    assert keys["name"] == {"const": "Mill", "description": "What it is called."}


def test_keys_that_are_read_before_come_first_and_what_is_filled_in_is_left_out() -> None:
    schema = made(more={"kind": {"const": "mill"}}, required=["kind"], without=["name"])
    assert list(schema["properties"])[:2] == ["kind", "height"]
    assert schema["required"] == ["kind"]


def test_comments_stand_beside_a_field_or_above_it() -> None:
    assert comments(_MillForm) == {
        "name": "What it is called.",
        "height": "How tall it is, in metres.",
        "turns": "Whether it turns.",
        "wheel": "Its wheel.",
    }
