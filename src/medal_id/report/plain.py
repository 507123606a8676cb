"""Entries and traits as plain values, ready for JSON, in both languages."""

from __future__ import annotations

from typing import Any

from attrs import asdict

from medal_id.catalogue import Catalogue
from medal_id.report.entry import EntryPage
from medal_id.report.expectation import expected
from medal_id.report.trait import kind_of, named
from medal_id.report.wording import Wording
from medal_id.rules import (
    Award,
    Check,
    Condition,
    Dating,
    Entry,
    Expectation,
    Fact,
    Label,
    NumberFormat,
    Source,
    Trait,
)


def plain_entry(entry: Entry, catalogue: Catalogue) -> dict[str, Any]:
    """Give an entry with all that `medal-id show` tells of it."""
    award = catalogue.rules.award(entry.award)
    words = Wording("en", catalogue.rules.vocabulary)
    page = EntryPage(entry, award, catalogue, words)
    return {
        **plain_name(entry),
        "award": entry.award,
        "part": entry.part,
        "expects": [_expectation(one, words) for one in entry.expects],
        "dates": [_dating(one, words) for one in entry.datings],
        "numbers": [_numbers(one) for one in page.numbers],
        "children": [one.id for one in page.children],
        "papers": [one.id for one in page.papers],
        "beside": [one.id for one in page.beside],
        "look_alikes": [
            {
                "of": one.of or None,
                "name": _label(page.called(one)),
                "tell": _label(one.tell),
                "facts": list(one.facts),
            }
            for one in page.look_alikes
        ],
        "checks": [_check(one, words) for one in page.checks],
        "facts": [_fact(id_, award) for id_ in page.facts],
        "rules_version": catalogue.version,
    }


def plain_award(award: Award, catalogue: Catalogue) -> dict[str, Any]:
    """Give an award of which only the serial numbers are known."""
    return {
        "id": award.id,
        "name": _label(award.name),
        "draft": award.draft,
        "numbers": [_numbers(one) for one in award.numbers],
        "facts": [_fact(id_, award) for id_ in award.facts],
        "rules_version": catalogue.version,
    }


def plain_name(entry: Entry) -> dict[str, Any]:
    """Give what tells one entry from the others."""
    return {
        "id": entry.id,
        "parent": entry.parent or None,
        "level": entry.level,
        "kind": entry.kind,
        "name": _label(entry.name),
        "draft": entry.draft,
    }


def plain_trait(trait: Trait, catalogue: Catalogue) -> dict[str, Any]:
    """Give a trait with its states or colours, its unit and how it is observed."""
    vocabulary = catalogue.rules.vocabulary
    method = vocabulary.methods[trait.method]
    return {
        "trait": trait.name,
        "part": vocabulary.part_of(trait.name),
        "kind": kind_of(trait),
        "label": _label(trait.label),
        "question": _label(trait.question),
        "look": _label(trait.look),
        "method": trait.method,
        "method_label": _label(method.label),
        "cost": method.cost,
        "reliability": trait.reliability,
        "unit": getattr(trait, "unit", None),
        "least": getattr(trait, "least", None),
        "most": getattr(trait, "most", None),
        "states": {
            name: {"label": _label(label), "also": list(also)}
            for name, (label, also) in named(trait).items()
        },
        "needs": {name: list(states) for name, states in trait.needs.items()},
    }


def _check(one: Check, words: Wording) -> dict[str, Any]:
    """Give a check, its sides in words."""
    return {
        "code": one.code,
        "kind": one.kind,
        "severity": one.severity,
        "says": _label(one.says),
        "next": _label(one.next),
        "traits": list(one.traits),
        "sides": [
            {"entries": list(side.entries)}
            if side.condition is None
            else _condition(side.trait, side.condition, words)
            for side in one.sides
        ],
        "facts": list(one.facts),
    }


def _plain(value: Fact | Source) -> dict[str, Any]:
    """Give every field of a value, tuples as lists."""
    return asdict(value, value_serializer=_listed)


def _numbers(one: NumberFormat) -> dict[str, Any]:
    """Give a form of serial numbers."""
    return {
        **asdict(one, filter=lambda field, _: field.init, value_serializer=_listed),
        "form": _label(one.form),
    }


def _listed(_owner: object, _field: object, value: Any) -> Any:
    """Give tuples as lists."""
    return list(value) if isinstance(value, tuple) else value


def _label(label: Label) -> dict[str, str]:
    """Give both languages."""
    return {"en": label.en, "ru": label.ru}


def _expectation(one: Expectation, words: Wording) -> dict[str, Any]:
    """Give one expectation."""
    return {
        **_condition(one.trait, one.condition, words),
        "how_often": one.how_often.value,
        "fact": one.fact,
        "given": [_condition(given.trait, given.condition, words) for given in one.given],
    }


def _dating(one: Dating, words: Wording) -> dict[str, Any]:
    """Give one dating."""
    earliest, latest = one.span.earliest, one.span.latest
    return {
        "of": _label(one.of),
        "earliest": earliest.isoformat() if earliest else None,
        "latest": latest.isoformat() if latest else None,
        "used_later": one.used_later,
        "added_later": one.added_later,
        "read_from": one.trait if one.trait and one.condition is None else None,
        "where": None if one.condition is None else _condition(one.trait, one.condition, words),
        "fact": one.fact,
    }


def _condition(trait: str, condition: Condition, words: Wording) -> dict[str, Any]:
    """Give what is expected of a trait, in words."""
    return {"trait": trait, "expected": _label(expected(trait, condition, words))}


def _fact(wanted: str, award: Award) -> dict[str, Any]:
    """Give a fact with its sources in full."""
    fact = award.facts[wanted]
    sources = [_plain(award.sources[key]) for key in fact.sources]
    return {
        **_plain(fact),
        "confidence": fact.confidence.value,
        "sources": sources,
    }
