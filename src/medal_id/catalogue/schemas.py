"""The JSON Schemas that come with the library, for editors: of rule files, words and specimens."""

from __future__ import annotations

import json
from collections.abc import Iterable
from importlib.resources import files
from typing import get_type_hints

from medal_id.catalogue.specimen import SpecimenForm
from medal_id.rules.forms import FORMAT, AwardForm, PackVocabularyForm, VocabularyForm
from medal_id.rules.forms_wear import OrderOfWearForm
from medal_id.rules.honour_forms import HonourForm
from medal_id.rules.kinds import KINDS
from medal_id.rules.resolve import STATUSES
from medal_id.rules.resolve_checks import KINDS as KINDS_OF_CHECKS
from medal_id.rules.schema import Definitions, Schema
from medal_id.rules.vocabulary import SEVERITIES, WARNINGS, Message

#: What each schema describes.
TITLES = {
    "award": "medal_id: the rules of an award",
    "honour": "medal_id: an honorary title",
    "order-of-wear": "medal_id: an order of wear",
    "vocabulary": "medal_id: the words of rules, or of a pack",
    "specimen": "medal_id: a specimen",
}
_RULE_FILES: dict[str, type] = {
    "award": AwardForm,
    "honour": HonourForm,
    "order-of-wear": OrderOfWearForm,
}
_FILES = (*_RULE_FILES.values(), VocabularyForm, PackVocabularyForm)


def _list(items: Schema, least: int = 1, most: int | None = None) -> Schema:
    """Describe a list with at least so many items."""
    upto = {} if most is None else {"maxItems": most}
    return {"type": "array", "items": items, "minItems": least, **upto}


def _one_of(words: Iterable[str]) -> Schema:
    """Describe one of a few words."""
    return {"enum": list(words)}


def _words(meaning: Schema) -> Schema:
    """Describe a table whose keys are the writer's own words."""
    return {"type": "object", "additionalProperties": meaning}


_TEXT, _WHOLE, _NUMBER = {"type": "string"}, {"type": "integer"}, {"type": "number"}
_DATE = {"anyOf": [_TEXT, _WHOLE]}
#: What the classes leave open because it is understood later, by the words that it names.
KNOWN: dict[str, Schema] = {
    **{f"{form.__name__}.format": {"const": FORMAT} for form in _FILES},
    "ConditionForm.states": _list(_TEXT),
    "ConditionForm.texts": _list(_TEXT),
    "ConditionForm.formats": _list(_TEXT),
    "ConditionForm.stripes": _list(_TEXT),
    "ConditionForm.counts": _list(_WHOLE),
    "ConditionForm.between": _list(_NUMBER, 2, 2),
    "ConditionForm.at_least": _NUMBER,
    "ConditionForm.at_most": _NUMBER,
    "ConditionForm.numbered": {"type": "boolean"},
    "ConditionForm.dated": {"anyOf": [_TEXT, _WHOLE, _list(_DATE, 2, 2)]},
    "NumberFormat.letters": _list(_WHOLE, 2, 2),
    "NumberFormat.digits": _list(_WHOLE, 2, 2),
    "NumberRange.between": _list(_WHOLE, 2, 2),
    "DatesForm.earliest": _TEXT,
    "DatesForm.latest": _TEXT,
    "WornAwardForm.established": _TEXT,
    "WearRuleForm.since": _TEXT,
    "WearRuleForm.replaced": _TEXT,
    "WearSideForm.since": _TEXT,
    "EntitlementForm.since": _TEXT,
    "AwardForm.status": _one_of(STATUSES),
    "HonourForm.status": _one_of(STATUSES),
    "EntryForm.status": _one_of(["", *STATUSES]),
    "CheckForm.kind": _one_of(KINDS_OF_CHECKS),
    "CheckForm.severity": _one_of(SEVERITIES),
    "Message.severity": _one_of(SEVERITIES),
    "VocabularyForm.warnings": {
        "type": "object",
        "additionalProperties": {"$ref": "#/definitions/Message"},
        "required": list(WARNINGS),
    },
    "VocabularyForm.traits": _words({"$ref": "#/definitions/AnyTrait"}),
    "PackVocabularyForm.traits": _words({"$ref": "#/definitions/AddedTrait"}),
    "PackVocabularyForm.adds": {"const": True},
}


def make_schema(name: str) -> Schema:
    """Make one of the schemas of `TITLES` anew, from the classes that files are read into."""
    if name == "vocabulary":
        return _vocabulary()
    made = Definitions(KNOWN)
    if name == "specimen":
        top = made.table(SpecimenForm)
    else:
        holds = {"holds": {"const": name, "description": "What the file is about."}}
        required = [] if name == "award" else ["holds"]
        top = made.table(_RULE_FILES[name], holds, required=required)
    return made.schema(TITLES[name], top)


def _vocabulary() -> Schema:
    """Describe a whole vocabulary, and one that adds words."""
    made = Definitions(KNOWN)
    made.of(Message)
    kinds = {
        word: made.table(kind, {"kind": {"const": word}}, required=["kind"], without=["name"])
        for word, kind in KINDS.items()
    }
    made.made["AnyTrait"] = {
        "type": "object",
        "properties": {"kind": _one_of(KINDS)},
        "required": ["kind"],
        "allOf": [
            {"if": {"properties": {"kind": {"const": word}}}, "then": kind}
            for word, kind in kinds.items()
        ],
    }
    open_tables = {
        table: made.of(get_type_hints(kind)[table])
        for kind in KINDS.values()
        for table in kind.open_tables
    }
    made.made["AddedTrait"] = {
        "description": "A new trait; or, without a kind, words for one that is there.",
        "if": {"type": "object", "required": ["kind"]},
        "then": {"$ref": "#/definitions/AnyTrait"},
        "else": {
            "type": "object",
            "properties": open_tables,
            "minProperties": 1,
            "additionalProperties": False,
        },
    }
    adds = {"properties": {"adds": {"const": True}}, "required": ["adds"]}
    whole, pack = made.table(VocabularyForm), made.table(PackVocabularyForm)
    return made.schema(TITLES["vocabulary"], {"if": adds, "then": pack, "else": whole})


def shipped_schema(name: str) -> str:
    """Give the text of a schema of `TITLES` as it comes with the library."""
    return (files("medal_id") / "schemas" / f"{name}.json").read_text(encoding="utf-8")


def written(schema: Schema) -> str:
    """Write a schema as its file holds it: in ASCII, which a shell of any encoding carries."""
    return f"{json.dumps(schema, indent=2)}\n"
