"""Awards that were found as plain values, for JSON."""

from __future__ import annotations

from typing import Any

from medal_id.catalogue import Catalogue
from medal_id.finder import Found
from medal_id.ribbons import KnownRibbon, known_ribbons


def plain_found(found: Found, catalogue: Catalogue) -> dict[str, Any]:
    """Give an award with its ribbons and what of it was found."""
    text, like = found.text, found.ribbon
    return {
        "id": found.award.id,
        "name": {"en": found.award.name.en, "ru": found.award.name.ru},
        "draft": found.award.draft,
        "ribbons": [_ribbon(one) for one in known_ribbons(found.award.id, catalogue)],
        "text": text and {"text": text.text, "of": text.trait, "alike": text.alike},
        "ribbon": like
        and {
            "ribbon": str(like.known.ribbon),
            "distance": like.likeness.distance,
            "outcome": like.likeness.outcome.value,
            "turned": like.likeness.turned,
        },
    }


def _ribbon(known: KnownRibbon) -> dict[str, Any]:
    """Give a ribbon."""
    ribbon = known.ribbon
    return {
        "entry": known.entry,
        "stripes": [{"colour": one.colour, "mm": one.width} for one in ribbon.stripes],
        "width_mm": ribbon.width,
        "weave": ribbon.weave or None,
        "dates": ribbon.dates.edtf,
        "symmetric": ribbon.symmetric,
        "fact": known.fact,
    }
