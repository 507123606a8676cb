"""Honorary titles, cities and the answers on both as plain values, in both languages."""

from __future__ import annotations

from typing import Any

from medal_id.honours import Checked, Found, Held, Roll, Statement, Title
from medal_id.observations import PartialDate
from medal_id.rules import Label, Source


def plain_found(city: Found) -> dict[str, Any]:
    """Give a city with all its titles."""
    return {
        "asked": city.asked,
        "id": city.id,
        "name": _label(city.name),
        "names": [_label(name) for name in city.names],
        "titles": [plain_held(one) for one in city.held],
    }


def plain_held(held: Held) -> dict[str, Any]:
    """Give a title of a city with every statement."""
    return {
        "title": held.title.id,
        "city": held.id,
        "name": _label(held.name),
        "conferred": held.day.edtf,
        "contested": held.contested is not None,
        "statements": [_statement(one) for one in held.statements],
    }


def plain_title(title: Title, holders: tuple[Held, ...]) -> dict[str, Any]:
    """Give a title with its facts and who holds it since when."""
    return {
        "id": title.id,
        "name": _label(title.name),
        "draft": title.draft,
        "count": None if title.count is None else _statement(title.count),
        "holders": [_brief(one) for one in holders],
        "facts": [
            {
                "id": fact.id,
                "topic": fact.topic,
                "says": _label(fact.says),
                "confidence": fact.confidence.value,
                "sources": [_source(title.sources[key]) for key in fact.sources],
                "value": fact.value,
                "on": fact.on,
                "inferred": fact.inferred,
                "disagrees_with": list(fact.disagrees_with),
            }
            for fact in title.facts
        ],
    }


def plain_roll(roll: Roll) -> dict[str, Any]:
    """Give who held a title on a day."""
    return {
        "date": _date(roll.date),
        "held": [{"title": one.title.id, **_brief(one)} for one in roll.held],
        "undecided": [{"title": one.title.id, **_brief(one)} for one in roll.undecided],
    }


def plain_checked(checked: Checked) -> dict[str, Any]:
    """Give whether a city held its titles on a day."""
    return {
        "city": plain_found(checked.found),
        "date": _date(checked.date),
        "standing": checked.standing.value,
        "answers": [
            {
                "title": one.held.title.id,
                "standing": one.standing.value,
                "conferred": one.held.day.edtf,
                "days": one.days,
                "says": _label(one.says),
            }
            for one in checked.answers
        ],
    }


def _brief(held: Held) -> dict[str, Any]:
    """Give who received a title when."""
    return {
        "city": held.id,
        "name": _label(held.name),
        "conferred": held.day.edtf,
        "contested": held.contested is not None,
    }


def _statement(one: Statement) -> dict[str, Any]:
    """Give a statement with its sources in full, and with those that it outweighs."""
    return {
        "about": one.about,
        "says": _label(one.says),
        "date": None if one.date is None else _date(one.date),
        "number": one.number or None,
        "confidence": one.confidence.value,
        "sources": [_source(source) for source in one.sources],
        "inferred": one.inferred,
        "why_not": None if one.why_not is None else _label(one.why_not),
        "outweighs": [_statement(other) for other in one.against],
    }


def _date(date: PartialDate) -> dict[str, Any]:
    """Give a date in EDTF and its limits."""
    return {
        "edtf": date.edtf,
        "earliest": date.earliest and date.earliest.isoformat(),
        "latest": date.latest and date.latest.isoformat(),
    }


def _source(source: Source) -> dict[str, str]:
    """Give a source."""
    return {"title": source.title, "address": source.address, "about": source.about}


def _label(label: Label) -> dict[str, str]:
    """Give both languages."""
    return {"en": label.en, "ru": label.ru}
