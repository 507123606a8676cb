"""Inscriptions, such as the legend of the obverse."""

from __future__ import annotations

from typing import Any, ClassVar

from attrs import frozen

from medal_id.errors import BadObservation, BadRules, shown
from medal_id.observations import Text, Value
from medal_id.observations.text import LOST, UNREAD, words
from medal_id.rules.kinds.base import Condition, Trait, expect_list
from medal_id.rules.kinds.inscriptions import Inscriptions, alike, enough
from medal_id.rules.label import Label
from medal_id.rules.outcome import Outcome, best_of

_LONGEST = 500


@frozen
class Reads:
    """The inscription reads like one of these texts, given in any language."""

    texts: tuple[str, ...]
    #: All that the rules expect of the trait: a worn text that fits nothing else is told by what
    #: is left of it. None where that is not known.
    known: Inscriptions | None = None

    def judge(self, seen: Text) -> Outcome:
        """Compare letter by letter; unread letters and a few slips leave it undecided.

        A worn text agrees where at least half of the letters are left, none of them differs, and
        no other inscription that the rules know fits them.
        """
        if self.known is None:
            return best_of([alike(seen.text, text) for text in self.texts])
        like = self.known.like(seen.text)
        outcome = best_of([like.get(text, Outcome.DISAGREES) for text in self.texts])
        if outcome is not Outcome.UNDECIDED or not like.keys() <= set(self.texts):
            return outcome
        told = any(enough(seen.text, text) for text in self.texts)
        return Outcome.AGREES if told else Outcome.UNDECIDED


def read_text(raw: object, place: str) -> Text:
    """Read a text of at most 500 characters that holds at least one letter.

    Raises:
        BadObservation: where it is none.
    """
    text = raw.text if isinstance(raw, Text) else raw
    if not isinstance(text, str):
        raise BadObservation(place, f"{shown(raw)} is no text", "give the words as read")
    if len(text) > _LONGEST:
        raise BadObservation(place, f"a text of {len(text)} characters", f"at most {_LONGEST}")
    if not any(word.strip(UNREAD + LOST) for word in words(text)):
        raise BadObservation(place, f"no letter in {shown(text)}", "give the words as read")
    return Text("".join(c if c.isprintable() else " " for c in text).strip())


@frozen(kw_only=True)
class TextTrait(Trait):
    """An inscription."""

    forms: ClassVar[tuple[str, ...]] = ("texts",)

    def read(self, raw: object, place: str) -> Value:
        """Read a text of at most 500 characters that holds at least one letter."""
        return read_text(raw, place)

    def condition(self, form: str, given: Any, place: str) -> Condition:
        """Build the condition from the renderings of one inscription."""
        del form
        texts = expect_list(given, str, place)
        if not all(map(words, texts)):
            raise BadRules(place, "a text without letters", "give the words as they stand")
        return Reads(tuple(texts))

    def show_condition(self, condition: Any) -> Label:
        """Say the inscription as it stands on the medal: the first rendering."""
        return Label(f"«{condition.texts[0]}»", f"«{condition.texts[0]}»")
