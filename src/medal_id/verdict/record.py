"""Verdicts as plain values and back, for JSON, archives and other programs."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import Any, get_origin

import cattrs
from attrs import frozen
from cattrs.strategies import configure_tagged_union

from medal_id.errors import BadFile, shown
from medal_id.observations import Observation, Value
from medal_id.rules.structure import PLAIN, strict
from medal_id.verdict.counterfactual import Counterfactual
from medal_id.verdict.deferred import Deferred
from medal_id.verdict.finding import Details, Finding
from medal_id.verdict.question import OpenQuestion
from medal_id.verdict.status import Status
from medal_id.verdict.verdict import Joint, Verdict

#: The version of the record's layout.
RECORD = 2


@frozen
class _Seen:
    trait: str
    value: Value
    origin: str


@frozen
class _Part:
    part: str
    status: Status
    best: str
    details: Details
    questions: tuple[OpenQuestion, ...]
    counterfactuals: tuple[Counterfactual, ...]


@frozen
class _Record:
    observations: tuple[_Seen, ...]
    award: str
    tolerance: int
    rules_version: str
    parts: dict[str, _Part]
    joint: Joint


def to_record(verdict: Verdict) -> dict[str, Any]:
    """Give a verdict as plain values; `status`, `best` and `strength` stand on top for readers."""
    record = _Record(
        tuple(_Seen(o.trait, o.value, o.origin) for o in verdict.observations),  # type: ignore[arg-type]  # understood ones hold a Value
        verdict.award,
        verdict.tolerance,
        verdict.rules_version,
        {
            name: _Part(
                f.part, f.status, f.best_id, f.details.get(), f.questions, f.counterfactuals
            )
            for name, f in verdict.parts.items()
        },
        verdict.joint.get(),
    )
    best = verdict.best
    answer = {
        "record": RECORD,
        "status": verdict.status.value,
        "best": best.id if best else None,
        "strength": verdict.strength.value,
    }
    plain: dict[str, Any] = _converter().unstructure(record)
    return answer | plain


def from_record(record: Mapping[str, Any]) -> Verdict:
    """Give back a verdict.

    Raises:
        BadFile: where the record is of another layout or not complete.
    """
    if not isinstance(record, Mapping) or record.get("record") != RECORD:
        raise BadFile("verdict", "no record of a verdict", "give what Verdict.to_dict() made")
    try:
        json.dumps(record, allow_nan=False, ensure_ascii=False).encode()
    except (TypeError, ValueError, RecursionError) as cause:
        fault = "the record holds what JSON cannot"
        raise BadFile("verdict", fault, "give what Verdict.to_dict() made") from cause
    try:
        told = _converter().structure(dict(record), _Record)
    except cattrs.BaseValidationError as cause:
        raise BadFile(
            "verdict", f"the record is damaged: {shown(str(cause))}", "record it anew"
        ) from cause
    for name, part in told.parts.items():
        if part.best and part.best not in {one.id for one in part.details.candidates}:
            fault = f"the record is damaged: no candidate {shown(part.best)} of the {shown(name)}"
            raise BadFile("verdict", fault, "record it anew")
    return Verdict(
        tuple(Observation(s.trait, s.value, s.origin) for s in told.observations),
        told.award,
        told.tolerance,
        told.rules_version,
        {
            name: Finding(
                part.part,
                part.status,
                part.best,
                Deferred.of(part.details),
                Deferred.of(part.questions),
                Deferred.of(part.counterfactuals),
            )
            for name, part in told.parts.items()
        },
        Deferred.of(told.joint),
    )


@cache
def _converter() -> cattrs.Converter:
    """Build the converter; sets are sorted, so that equal verdicts have equal records."""
    converter = cattrs.Converter()
    for plain in PLAIN:
        converter.register_structure_hook(plain, strict)
    converter.register_structure_hook(StrEnum, lambda given, wanted: wanted(given))
    converter.register_unstructure_hook(dt.date, dt.date.isoformat)
    converter.register_structure_hook(dt.date, lambda text, _: dt.date.fromisoformat(text))
    converter.register_unstructure_hook_func(
        _is_set,
        lambda many: [list(one) if isinstance(one, tuple) else one for one in sorted(many)],
    )
    configure_tagged_union(
        Value, converter, tag_name="kind", tag_generator=lambda c: c.__name__.lower()
    )
    return converter


def _is_set(wanted: Any) -> bool:
    """Tell whether a field holds a set."""
    return get_origin(wanted) is frozenset
