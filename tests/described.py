"""Specimens that the tests of several reports describe."""

from __future__ import annotations

import re

LENINGRAD = "ussr/defence-of-leningrad"
#: What tells medal and certificate from those of all other awards.
NAMED: dict[str, object] = {"obverse_legend": "ЗА ОБОРОНУ ЛЕНИНГРАДА"}
PAPER: dict[str, object] = {"certificate.award_name": "За оборону Ленинграда"}
LATE = {"eyelet": "soldered", "horizon_end": "beyond-outer-edge", "diameter": "32.1 ± 0.1 mm"}
MARRIED: dict[str, object] = {
    **NAMED,
    "eyelet": "one-piece",
    "certificate": {
        "award_name": "За оборону Ленинграда",
        "printed_year": "1943",
        "emblem_ribbons": 11,
        "signatures": "printed",
        "wording": "masculine",
    },
}
COPY = {**NAMED, "material": "silver-coloured-alloy", "weight": 22}
SILVER = {**NAMED, "diameter": 45, "material": "silver"}


def settled(text: str) -> str:
    """Take out what changes with every edit of the rules."""
    return re.sub(r"\S+\+sha256\.[0-9a-f]+", "VERSION", text)
