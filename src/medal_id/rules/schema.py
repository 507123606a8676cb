"""JSON Schemas made from the classes that files are read into."""

from __future__ import annotations

import inspect
import re
from collections.abc import Collection, Mapping
from enum import StrEnum
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from attrs import NOTHING, Attribute, field, fields, frozen, has

#: A schema, or a part of one.
Schema = dict[str, Any]
#: Editors know this draft best.
DRAFT = "http://json-schema.org/draft-07/schema#"
#: How JSON calls the plain types.
_PLAIN = {str: "string", int: "integer", float: "number", bool: "boolean"}
#: A field, with what the line says of it.
_FIELD = re.compile(r"    (?P<name>\w+): .*?(?:  #: (?P<says>.*))?$")
_COMMENT = "    #: "


@frozen
class Definitions:
    """The definitions of one schema, one for each class that was met."""

    #: What is known better than the type of a field tells, by "Class.field".
    known: Mapping[str, Schema]
    made: dict[str, Schema] = field(factory=dict)

    def of(self, hint: Any) -> Schema:
        """Give the schema of a type: of a class by reference, with its definition made."""
        origin, inner = get_origin(hint), get_args(hint)
        if hint in (Any, object):
            return {}
        if hint in _PLAIN:
            return {"type": _PLAIN[hint]}
        if origin is None and not isinstance(hint, UnionType):
            words = [str(one) for one in hint] if issubclass(hint, StrEnum) else []
            return {"enum": words} if words else self.table(hint)
        several = [self.of(one) for one in inner if one not in (NoneType, ...)]
        if origin is tuple:
            return {"type": "array", "items": several[0]}
        if origin is dict:
            return {"type": "object", "additionalProperties": several[-1]}
        return several[0] if len(several) == 1 else {"anyOf": several}

    def table(
        self,
        form: type,
        more: Mapping[str, Schema] | None = None,
        *,
        required: Collection[str] = (),
        without: Collection[str] = (),
    ) -> Schema:
        """Give the schema of a class by reference.

        Args:
            form: an attrs class.
            more: keys that are read before the class is filled.
            required: those of them that cannot be left out.
            without: fields that are filled in from elsewhere.
        """
        name = form.__name__.lstrip("_").removesuffix("Form")
        if name not in self.made:
            self.made[name] = {}  # a class may hold itself
            hints, says = get_type_hints(form), comments(form)
            own = [one for one in fields(form) if one.init and one.name not in without]
            self.made[name] = {
                "type": "object",
                "description": str(inspect.getdoc(form)).partition("\n")[0],
                "properties": {
                    **(more or {}),
                    **{
                        one.name: _said(self._field(form, one.name, hints[one.name]), says, one)
                        for one in own
                    },
                },
                "required": [*required, *(one.name for one in own if one.default is NOTHING)],
                "additionalProperties": False,
            }
        return {"$ref": f"#/definitions/{name}"}

    def _field(self, form: type, name: str, hint: Any) -> Schema:
        """Give the schema of one field."""
        names = (f"{one.__name__}.{name}" for one in form.__mro__)
        known = next((self.known[one] for one in names if one in self.known), None)
        return self.of(hint) if known is None else known

    def schema(self, title: str, top: Schema) -> Schema:
        """Give the whole schema, of which `top` describes the file."""
        rest, ref = dict(self.made), top.get("$ref", "")
        if ref:  # beside a reference nothing else counts
            top = rest.pop(ref.rpartition("/")[2])
        return {"$schema": DRAFT, "title": title, **top, "definitions": rest}


def _said(schema: Schema, says: Mapping[str, str], one: Attribute[Any]) -> Schema:
    """Add what the class says of a field, and what it is where it is left out."""
    more: Schema = {}
    if one.name in says:
        more["description"] = says[one.name]
    if isinstance(one.default, str | int | float) and one.default != "":
        more["default"] = one.default
    if more and "$ref" in schema:  # as above
        return {"allOf": [schema], **more}
    return {**schema, **more}


def comments(form: type) -> dict[str, str]:
    """Give what the `#:` comments of a class, and of those it comes from, say of each field."""
    found: dict[str, str] = {}
    for cls in reversed([one for one in form.__mro__ if has(one)]):
        before: list[str] = []
        for line in inspect.getsource(cls).splitlines():
            if line.startswith(_COMMENT):
                before.append(line.removeprefix(_COMMENT))
                continue
            told = _FIELD.match(line)
            if told and (said := " ".join(filter(None, [*before, told["says"]]))):
                found[told["name"]] = said
            before = []
    return found
