"""Telling fast whether a number can be.

Only its letters, what follows its digits, and how many digits it has make a difference. So these
are judged once for each scope and remembered; a property of the tests holds that the answer is
that of understanding the number in full.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from medal_id.catalogue import Catalogue
from medal_id.observations.number import UNREAD
from medal_id.observations.number_text import GAPS, LONGEST, SHAPE, composed, written
from medal_id.rules.number_format import MOST_DIGITS
from medal_id.serial.assess import can_be
from medal_id.serial.scope import Scope, scope

#: Of more different letters than this nobody has numbers; they are judged each time.
_MOST_REMEMBERED = 10_000
_ZEROS = "0\uff10"


def recogniser(catalogue: Catalogue, award: str, place: str) -> Callable[[str], bool]:
    """Give the function that tells whether a text can be a number, within a scope.

    It takes texts only, of any length.

    Raises:
        UnknownId, BadObservation: as `scope`.
    """
    return _recogniser(scope(catalogue, award, place), catalogue)


@lru_cache(maxsize=256)
def _recogniser(within: Scope, _catalogue: Catalogue) -> Callable[[str], bool]:
    """Make the function for a scope, which is one object as long as its catalogue."""
    known: dict[tuple[str | None, str | None], frozenset[int]] = {}
    fullmatch = SHAPE.fullmatch

    def lengths(letters: str | None, suffix: str | None) -> frozenset[int]:
        """Say how many digits can stand between some letters."""
        counts = range(1, MOST_DIGITS + 1)
        fits = frozenset(n for n in counts if can_be(written(letters, "1" * n, suffix), within))
        if len(known) < _MOST_REMEMBERED:
            known[letters, suffix] = fits
        return fits

    def recognise(text: str) -> bool:
        if len(text) > LONGEST:
            return False
        match = fullmatch(text)
        if match is None:
            match = None if text.isascii() else fullmatch(composed(text))
            if match is None:
                return False
        letters, digits, suffix = match.groups()
        fits = known.get((letters, suffix))
        if fits is None:
            fits = lengths(letters, suffix)
        if not digits.isdecimal():
            if UNREAD in digits:
                return can_be(written(letters, digits, suffix), within)
            digits = GAPS.sub("", digits)
        return len(digits) in fits and digits.strip(_ZEROS) != ""

    return recognise
