"""Inscriptions, such as the legend of the obverse."""

from __future__ import annotations

import difflib
import re
from functools import lru_cache
from typing import Any, ClassVar

from attrs import frozen

from medal_id.errors import BadObservation, shown
from medal_id.observations import Text, Value
from medal_id.observations.text import UNREAD, words
from medal_id.rules.kinds.base import Condition, Trait, expect_list
from medal_id.rules.label import Label
from medal_id.rules.outcome import Outcome, best_of

#: Words alike to this degree may be one word with a slip of the finger (ratio of difflib).
ALIKE = 0.8
_LONGEST = 500


@frozen
class Reads:
    """The inscription reads like one of these texts, given in any language."""

    texts: tuple[str, ...]

    def judge(self, seen: Text) -> Outcome:
        """Compare word by word; unread letters and slips of the finger leave it undecided."""
        return best_of([_alike(seen.text, text) for text in self.texts])


@lru_cache(maxsize=4096)
def _alike(seen: str, expected: str) -> Outcome:
    """Compare two texts."""
    read, right = words(seen), words(expected)
    if "".join(read) == "".join(right):
        return Outcome.AGREES
    if UNREAD in seen:
        pattern = "".join(re.escape(c).replace(r"\?", ".{0,2}") for c in "".join(read))
        fits = re.fullmatch(pattern, "".join(right)) if len(pattern) < _LONGEST else None
        return Outcome.UNDECIDED if fits else Outcome.DISAGREES
    if len(read) != len(right):
        return Outcome.DISAGREES
    near = all(
        difflib.SequenceMatcher(None, a, b, autojunk=False).ratio() >= ALIKE
        for a, b in zip(read, right, strict=True)
    )
    return Outcome.UNDECIDED if near else Outcome.DISAGREES


@frozen(kw_only=True)
class TextTrait(Trait):
    """An inscription."""

    forms: ClassVar[tuple[str, ...]] = ("texts",)

    def read(self, raw: object, place: str) -> Value:
        """Read a text of at most 500 characters that holds at least one letter."""
        text = raw.text if isinstance(raw, Text) else raw
        if not isinstance(text, str):
            raise BadObservation(place, f"{shown(raw)} is no text", "give the words as read")
        if len(text) > _LONGEST:
            raise BadObservation(place, f"a text of {len(text)} characters", f"at most {_LONGEST}")
        if not any(word.strip(UNREAD) for word in words(text)):
            raise BadObservation(place, f"no letter in {shown(text)}", "give the words as read")
        return Text("".join(c if c.isprintable() else " " for c in text).strip())

    def condition(self, form: str, given: Any, place: str) -> Condition:
        """Build the condition from the renderings of one inscription."""
        del form
        return Reads(tuple(expect_list(given, str, place)))

    def show_condition(self, condition: Any) -> Label:
        """Say the inscription as it stands on the medal: the first rendering."""
        return Label(f"«{condition.texts[0]}»", f"«{condition.texts[0]}»")
