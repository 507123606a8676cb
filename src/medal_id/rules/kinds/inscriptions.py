"""Comparing what was read with inscriptions that are known."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from attrs import field, frozen

from medal_id.observations.text import LOST, UNREAD
from medal_id.rules.kinds.slips import every_letter, kinds_of, letters, slips
from medal_id.rules.outcome import Outcome

#: In so many letters of an inscription one may be misread or mistyped.
LETTERS_A_SLIP = 8
#: Fewer letters than this stand in too many inscriptions to be taken for a part of one.
SHORTEST_PART = 4


@lru_cache(maxsize=4096)
def alike(seen: str, expected: str) -> Outcome:
    """Compare two texts: unread letters, a few slips, or a part alone leave it undecided.

    Where letters are unread, a word that may be left out ("for the") may be among them.
    """
    read, right = letters(seen), letters(expected)
    if read == right:
        return Outcome.AGREES
    if _may_be(read, right):
        return Outcome.UNDECIDED
    worn = UNREAD in read or LOST in read
    open_ = worn and _may_be(every_letter(seen), every_letter(expected))
    return Outcome.UNDECIDED if open_ else Outcome.DISAGREES


def _may_be(read: str, right: str) -> bool:
    """Tell whether letters may be all or a part of others, but for what is unread or a slip."""
    if _is_part(read, right):
        return True
    most = slips_allowed(right)
    return slips(read, right, most) <= most


def _is_part(read: str, right: str) -> bool:
    """Tell whether letters may stand in others just so, in one piece."""
    return len(read) >= SHORTEST_PART and not slips(f"{LOST}{read}{LOST}", right, 0)


def slips_allowed(right: str) -> int:
    """Give the most letters of an inscription that may be misread."""
    return (len(right) + 3) // LETTERS_A_SLIP


@lru_cache(maxsize=1024)
def enough(seen: str, expected: str) -> bool:
    """Tell whether letters are unread, those that are read are right, and half of all or more."""
    read, right = letters(seen), letters(expected)
    if slips(read, right, 0):
        read, right = every_letter(seen), every_letter(expected)
    left = len(read.replace(UNREAD, "").replace(LOST, ""))
    return left < len(read) and 2 * left >= len(right) and not slips(read, right, 0)


@frozen
class _Known:
    """An inscription with what most others are told from it by, before it is read in full."""

    text: str
    length: int
    kinds: int  #: Its letters, as bits.
    most: int  #: The slips that it allows.


@frozen(cache_hash=True)
class Inscriptions:
    """All inscriptions that the rules expect of one trait."""

    texts: tuple[str, ...]
    _known: tuple[_Known, ...] = field(init=False, eq=False, repr=False)

    @_known.default
    def _looked_at(self) -> tuple[_Known, ...]:
        right = ((text, every_letter(text)) for text in self.texts)
        return tuple(_Known(t, len(r), kinds_of(r), slips_allowed(r)) for t, r in right)

    def like(self, seen: str) -> dict[str, Outcome]:
        """Give the inscriptions that agree with what was read, or may; all others disagree."""
        return _like(self, seen)

    def not_told_apart(self, read: str) -> Iterable[str]:
        """Leave out what differs in more kinds of letters, or in more letters, than it allows."""
        known = len(read.replace(UNREAD, "").replace(LOST, ""))
        kinds = kinds_of(read)
        return (
            one.text
            for one in self._known
            if (kinds & ~one.kinds).bit_count() <= one.most and known <= one.length + one.most
        )


@lru_cache(maxsize=1024)
def _like(known: Inscriptions, seen: str) -> dict[str, Outcome]:
    """Compare with every inscription that is not told apart at a glance.

    What reads just like one inscription is no slip for another, but may be a part of it.
    """
    read = letters(seen)
    found = {text: alike(seen, text) for text in known.not_told_apart(read)}
    like: dict[str, Outcome] = {
        text: said for text, said in found.items() if said is not Outcome.DISAGREES
    }
    if Outcome.AGREES not in like.values():
        return like
    return {
        text: said
        for text, said in like.items()
        if said is Outcome.AGREES or _is_part(read, letters(text))
    }
