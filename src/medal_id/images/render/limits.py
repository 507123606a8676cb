"""What may be asked for: checks of a field on the way in, in the library's own words."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from typing import Any

from attrs import Attribute

from medal_id.errors import BadObservation, UnknownWord, shown

Check = Callable[[Any, "Attribute[Any]", Any], None]


def within(low: float, high: float, unit: str = "") -> Check:
    """Make a check that a field is a number from `low` to `high`."""

    def check(owner: object, attribute: Attribute[Any], value: object) -> None:
        number(value, low, high, _place(owner, attribute), unit)

    return check


def number(value: object, low: float, high: float, place: str, unit: str = "") -> None:
    """Check one number.

    Raises:
        BadObservation: where it is no number, or out of range.
    """
    plain = isinstance(value, int | float) and not isinstance(value, bool)
    if not plain or math.isnan(value) or not low <= value <= high:  # type: ignore[arg-type, operator]  # plain
        range_ = f"{low:g} to {high:g} {unit}".strip()
        raise BadObservation(place, f"{shown(value)} is out of range", f"give {range_}")


def whole(low: int, high: int) -> Check:
    """Make a check that a field is a whole number from `low` to `high`."""

    def check(owner: object, attribute: Attribute[Any], value: object) -> None:
        integer(value, low, high, _place(owner, attribute))

    return check


def integer(value: object, low: int, high: int, place: str) -> None:
    """Check one whole number.

    Raises:
        BadObservation: where it is no whole number, or out of range.
    """
    if not isinstance(value, int) or isinstance(value, bool) or not low <= value <= high:
        remedy = f"give a whole number from {low} to {high}"
        raise BadObservation(place, f"{shown(value)} is out of range", remedy)


def one_of(known: Iterable[str]) -> Check:
    """Make a check that a field is one of some words."""
    words = tuple(known)

    def check(owner: object, attribute: Attribute[Any], value: object) -> None:
        if not isinstance(value, str):
            remedy = f"give one of {', '.join(words)}"
            raise BadObservation(_place(owner, attribute), f"{shown(value)} is no word", remedy)
        if value not in words:
            raise UnknownWord.of(_place(owner, attribute), attribute.name, value, words)

    return check


def _place(owner: object, attribute: Attribute[Any]) -> str:
    """Name a field as a message does: piece.wear."""
    return f"{type(owner).__name__.lower()}.{attribute.name}"
