"""From TOML tables to the forms, with an error for every key that does not fit."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import Any, TypeVar, get_args

import cattrs
from attrs import fields, has
from cattrs.errors import ForbiddenExtraKeysError
from cattrs.gen import make_dict_structure_fn, mapping_structure_factory

from medal_id.errors import BadRules, Faults, nearest, shown

T = TypeVar("T")
#: No key and no quoted text holds it.
_BREAK = "\0"
#: The plain types, as a person calls them.
PLAIN = {str: "text", int: "a whole number", float: "a number", bool: "true or false"}


def structure(table: Any, form: type[T], place: str, at: str = "$") -> T:
    """Bring a TOML table into a form.

    Raises:
        BadRules: where one key is unknown, missing or holds another type.
        Faults: where several are.
    """
    try:
        return _converter().structure(table, form)
    except cattrs.BaseValidationError as cause:
        faults = [
            BadRules(place, *_sentence(message))
            for message in cattrs.transform_error(cause, path=at, format_exception=_fault)
        ]
        only = faults[0] if len(faults) == 1 else None
        raise only or Faults(place, f"{len(faults)} faults", "", tuple(faults)) from cause


@cache
def _converter() -> cattrs.Converter:
    """Build the converter: nothing unknown, nothing converted behind the writer's back."""
    converter = cattrs.Converter(forbid_extra_keys=True)
    for plain in PLAIN:
        converter.register_structure_hook(plain, strict)
    converter.register_structure_hook(StrEnum, _one_of)
    converter.register_structure_hook_func(lambda wanted: wanted is object, lambda given, _: given)
    converter.register_structure_hook_factory(has, lambda cls: _table_of(converter, cls))
    converter.register_structure_hook_factory(
        lambda wanted: getattr(wanted, "__origin__", None) is dict,
        lambda wanted: _words_of(converter, wanted),
    )
    converter.register_structure_hook_factory(
        lambda wanted: getattr(wanted, "__origin__", None) is tuple,
        lambda wanted: _list_of(converter, get_args(wanted)[0]),
    )
    converter.register_structure_hook_factory(
        lambda wanted: wanted == str | int | float | None, lambda _: _text_or_number
    )
    return converter


def _one_of(given: Any, wanted: type[StrEnum]) -> StrEnum:
    """Take one of a few words."""
    if given in list(wanted):
        return wanted(given)
    raise TypeError(f"{shown(given)} is not one of: {', '.join(wanted)}")


def strict(given: Any, wanted: Any) -> Any:
    """Take a plain value of just the type wanted; a whole number is a number too."""
    if type(given) is wanted or (wanted is float and type(given) is int):
        return wanted(given)
    raise TypeError(f"{shown(given)} is not {PLAIN[wanted]}")


def _text_or_number(given: Any, _wanted: Any) -> Any:
    """Take a text or a number."""
    if type(given) in (str, int, float):
        return given
    raise TypeError(f"{shown(given)} is neither text nor a number")


def _table_of(converter: cattrs.Converter, form: type) -> Any:
    """Read a table into a class; leave out what only the class itself fills in."""
    fill: Any = make_dict_structure_fn(form, converter, _cattrs_forbid_extra_keys=True)
    names = [f.name for f in fields(form) if f.init]

    def read(given: Any, wanted: Any) -> Any:
        if not isinstance(given, dict):
            raise TypeError(f"{shown(given)} is not a table with {', '.join(names[:4])}")
        return fill(given, wanted)

    return read


def _words_of(converter: cattrs.Converter, wanted: Any) -> Any:
    """Read a table with keys of the writer's own."""
    fill: Any = mapping_structure_factory(wanted, converter)

    def read(given: Any, _wanted: Any) -> Any:
        if not isinstance(given, dict):
            raise TypeError(f"{shown(given)} is not a table")
        return fill(given, wanted)

    return read


def _list_of(converter: cattrs.Converter, item: Any) -> Any:
    """Read a TOML list into a tuple."""
    as_list = converter.get_structure_hook(list[item])

    def read(given: Any, _wanted: Any) -> Any:
        if not isinstance(given, list):
            raise TypeError(f"{shown(given)} is not a list")
        return tuple(as_list(given, list[item]))

    return read


def _fault(cause: BaseException, _wanted: type | None) -> str:
    """Say what is wrong with one key, and after the break what to do about it."""
    if isinstance(cause, ForbiddenExtraKeysError):
        known = [f.name for f in fields(cause.cl) if f.init]
        extra = sorted(cause.extra_fields)
        near = nearest(extra[0], known)
        remedy = f"did you mean {near!r}?" if near else f"known: {', '.join(known)}"
        return f"unknown key {', '.join(map(shown, extra))}{_BREAK}{remedy}"
    if isinstance(cause, KeyError):
        return f"required key {shown(cause.args[0])} is missing{_BREAK}add it"
    if isinstance(cause, BadRules):
        return f"{cause.fault}{_BREAK}{cause.remedy}"
    return f"{cause}{_BREAK}see rules/README.md"


def _sentence(message: str) -> tuple[str, str]:
    """Part cattrs' "fault, break, remedy @ path" into the fault with its path, and the remedy."""
    fault, _, rest = message.partition(_BREAK)
    remedy, _, path = rest.partition(" @ ")
    return f"{fault} @ {path}", remedy
