"""The shape of a file on the order of wear, as cattrs reads it: no word is understood yet."""

from __future__ import annotations

from typing import Any

from attrs import frozen

from medal_id.rules.fact import Fact, Source
from medal_id.rules.label import Label


@frozen
class WornAwardForm:
    """One `[[awards]]`."""

    id: str
    name: Label
    established: Any
    fact: str
    repeats: str = ""


@frozen
class WearRuleForm:
    """One `[[order]]`."""

    chain: tuple[str, ...]
    since: Any
    facts: tuple[str, ...]
    above: tuple[str, ...] = ()
    replaced: Any = None


@frozen
class WearSideForm:
    """One `[[sides]]`."""

    side: str
    since: Any
    facts: tuple[str, ...]
    awards: tuple[str, ...] = ()


@frozen
class EntitlementForm:
    """One `[[entitlements]]`."""

    holder: str
    to: str
    since: Any
    facts: tuple[str, ...]


@frozen
class OrderOfWearForm:
    """A file on the order of wear."""

    format: int
    id: str
    name: Label
    sources: dict[str, Source]
    facts: tuple[Fact, ...]
    awards: tuple[WornAwardForm, ...]
    order: tuple[WearRuleForm, ...]
    sides: tuple[WearSideForm, ...] = ()
    entitlements: tuple[EntitlementForm, ...] = ()
