"""What a picture shows, feature by feature: people name the tank, not the whole scene."""

from __future__ import annotations

import re
from collections.abc import Mapping

from attrs import frozen

from medal_id.rules.label import Label

#: What stands between two features of one picture.
_AND = re.compile(r"\s*[,;+&]\s*|\s+(?:and|with|и|с|со)\s+")


@frozen
class Feature:
    """Something that can be made out in a picture, as a tank or a lighthouse."""

    label: Label
    also: tuple[str, ...] = ()  #: Other words for it, in any language.


def listed(text: str) -> list[str]:
    """Part "tank, Kremlin and aircraft" into its words, in lower case."""
    return [word for part in _AND.split(text) if (word := part.strip())]


def showing(wanted: frozenset[str], shows: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """Give the states that show every one of some features, or of which nothing is said.

    The latter ("something else") may show anything, so that features alone never prove a state.
    """
    return frozenset(state for state, has in shows.items() if wanted <= has or not has)
