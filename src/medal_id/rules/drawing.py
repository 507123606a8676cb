"""Drawings of what a trait looks like: paths in lines, as SVG writes them."""

from __future__ import annotations

import re

#: The side of the box in which a drawing stands.
BOX = 100
#: What to do where a drawing is none.
PATH_REMEDY = "give the path of a drawing in a box of 100 by 100, as SVG writes it"
_LONGEST = 4000
_NUMBER = r"[-+]?(?:\d+\.?\d*|\.\d+)"
_PATH = re.compile(rf"\s*[Mm](?:[\s,]|[MmLlHhVvCcSsQqTtAaZz]|{_NUMBER})*+")


def is_path(text: str) -> bool:
    """Tell whether a text can be the `d` of a path: it starts somewhere, and is not long."""
    return len(text) <= _LONGEST and _PATH.fullmatch(text) is not None
