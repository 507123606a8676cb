"""Answers on the order of wear as plain values: texts, numbers, lists and dicts."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from attrs import Attribute, asdict

from medal_id.observations import PartialDate
from medal_id.wear import Group, Precedence


def plain_group(group: Group) -> dict[str, Any]:
    """Give an answer on a group as plain values."""
    return {
        "in_order": group.in_order,
        **asdict(group, value_serializer=_plain),
        "early": [one.id for one in group.early],
        "unplaced": [one.id for one in group.unplaced],
    }


def plain_precedence(order: Precedence) -> dict[str, Any]:
    """Give an order as plain values."""
    return {"ids": list(order.ids), **asdict(order, value_serializer=_plain)}


def _plain(_owner: type, _field: Attribute[Any] | None, value: object) -> object:
    """Write dates in EDTF, and words as texts."""
    if isinstance(value, PartialDate):
        return value.edtf
    return value.value if isinstance(value, StrEnum) else value
