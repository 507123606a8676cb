"""Inscriptions, such as the legend of the obverse."""

from __future__ import annotations

from functools import lru_cache
from itertools import accumulate
from typing import Any, ClassVar

from attrs import frozen

from medal_id.errors import BadObservation, BadRules, shown
from medal_id.observations import Text, Value
from medal_id.observations.text import LOST, UNREAD, words
from medal_id.rules.kinds.base import Condition, Trait, expect_list
from medal_id.rules.label import Label
from medal_id.rules.outcome import Outcome, best_of

#: In so many letters of an inscription one may be misread or mistyped.
LETTERS_A_SLIP = 8
#: The most Latin letters that one unread letter stands for: "щ" is "sch".
_UNREAD_FOR = 3
_LONGEST = 500
#: Fewer letters than this stand in too many inscriptions to be taken for a part of one.
_SHORTEST_PART = 5


@frozen
class Reads:
    """The inscription reads like one of these texts, given in any language."""

    texts: tuple[str, ...]
    #: What else the rules expect of the trait: a worn text that fits none of it is told by what
    #: is left of it. None where that is not known.
    rivals: tuple[str, ...] | None = None

    def judge(self, seen: Text) -> Outcome:
        """Compare letter by letter; unread letters and a few slips leave it undecided.

        A worn text agrees where at least half of the letters are left, none of them differs, and
        no other inscription that the rules know fits them.
        """
        outcome = best_of([_alike(seen.text, text) for text in self.texts])
        if outcome is Outcome.UNDECIDED and self.rivals is not None:
            told = any(_enough(seen.text, text) for text in self.texts)
            if told and all(_alike(seen.text, one) is Outcome.DISAGREES for one in self.rivals):
                return Outcome.AGREES
        return outcome


@lru_cache(maxsize=4096)
def _alike(seen: str, expected: str) -> Outcome:
    """Compare two texts; a part of one may be all that was read of it."""
    read, right = "".join(words(seen)), "".join(words(expected))
    if read == right:
        return Outcome.AGREES
    if len(read) >= _SHORTEST_PART and not _slips(f"{LOST}{read}{LOST}", right, 0):
        return Outcome.UNDECIDED
    most = (len(right) + 3) // LETTERS_A_SLIP
    return Outcome.UNDECIDED if _slips(read, right, most) <= most else Outcome.DISAGREES


@lru_cache(maxsize=1024)
def _enough(seen: str, expected: str) -> bool:
    """Tell whether letters are unread, those that are read are right, and half of all or more."""
    read, right = "".join(words(seen)), "".join(words(expected))
    left = len(read.replace(UNREAD, "").replace(LOST, ""))
    return left < len(read) and 2 * left >= len(right) and not _slips(read, right, 0)


def _slips(read: str, right: str, most: int) -> int:
    """Count the letters added, left out or exchanged; above `most` the count is not exact.

    The edit distance of Levenshtein, in which unread letters cost nothing. Another digit is never
    a slip: it tells "20 лет" from "30 лет".
    """
    far = most + 1
    unread, lost = read.count(UNREAD), LOST in read
    letters = len(read) - unread - read.count(LOST)
    longest = letters + unread * _UNREAD_FOR + most
    if len(right) < letters - most or (len(right) > longest and not lost):
        return far
    row = [0]
    for other in right:
        row.append(row[-1] + (far if other.isdigit() else 1))
    for letter in read:
        if letter == UNREAD:
            row = [min(row[max(0, at - _UNREAD_FOR) : at + 1]) for at in range(len(row))]
            continue
        if letter == LOST:
            row = list(accumulate(row, min))
            continue
        digit = letter.isdigit()
        added = far if digit else 1
        after = [row[0] + added]
        for at, other in enumerate(right):
            exchanged = letter != other and (far if digit and other.isdigit() else 1)
            left_out = far if other.isdigit() else 1
            after.append(min(row[at] + exchanged, row[at + 1] + added, after[at] + left_out))
        row = after
    return row[-1]


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
