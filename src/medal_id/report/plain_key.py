"""A printed key as plain values."""

from __future__ import annotations

from typing import Any

from medal_id.key import Couplet, Lead, PrintedKey, Trait
from medal_id.rules import Label


def plain_key(key: PrintedKey) -> dict[str, Any]:
    """Give a key as plain values in both languages."""
    return {
        "things": {one: _label(key.things.labels[one]) for one in key.things.ids},
        "couplets": [_couplet(key.things.trait(one.trait), one) for one in key.couplets],
    }


def _couplet(trait: Trait, couplet: Couplet) -> dict[str, Any]:
    """Give one question with its leads."""
    return {
        "number": couplet.number,
        "trait": couplet.trait,
        "asks": _label(trait.question),
        "look": _label(trait.look),
        "came_from": list(couplet.came_from),
        "leads": [_lead(trait, lead) for lead in couplet.leads],
    }


def _lead(trait: Trait, lead: Lead) -> dict[str, Any]:
    """Give one lead; its value is null for anything else."""
    return {
        "value": None if lead.value is None else _label(trait.say(lead.value)),
        "things": list(lead.things),
        "to": lead.to or None,
    }


def _label(label: Label) -> dict[str, str]:
    """Give a text in both languages."""
    return {"en": label.en, "ru": label.ru}
