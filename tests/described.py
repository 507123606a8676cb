"""Specimens that the tests of several reports describe."""

from __future__ import annotations

import re

LATE = {"eyelet": "soldered", "horizon_end": "beyond-outer-edge", "diameter": "32.1 ± 0.1 mm"}
MARRIED: dict[str, object] = {
    "eyelet": "one-piece",
    "certificate": {
        "printed_year": "1943",
        "emblem_ribbons": 11,
        "signatures": "printed",
        "wording": "masculine",
    },
}
COPY = {
    "obverse_legend": "ЗА ОБОРОНУ ЛЕНИНГРАДА",
    "material": "silver-coloured-alloy",
    "weight": 22,
}
SILVER = {"diameter": 37, "material": "silver"}


def settled(text: str) -> str:
    """Take out what changes with every edit of the rules."""
    return re.sub(r"\S+\+sha256\.[0-9a-f]+", "VERSION", text)
