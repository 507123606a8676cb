"""Telling fast whether a number can be.

Only its letters, what follows its digits, and how many digits it has make a difference. So these
are judged once for each scope and remembered; a property of the tests holds that the answer is
that of understanding the number in full.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from medal_id.catalogue import Catalogue
from medal_id.observations.number_text import GAPS, LONGEST, SHAPE
from medal_id.rules.number_format import MOST_DIGITS
from medal_id.serial.assess import assess
from medal_id.serial.scope import scope

#: Of more different letters than this nobody has numbers; they are judged each time.
_MOST_REMEMBERED = 10_000
_ZEROS = "0\uff10"


@lru_cache(maxsize=256)
def recogniser(catalogue: Catalogue, award: str, place: str) -> Callable[[str], bool]:
    """Give the function that tells whether a text can be a number, within a scope.

    It takes texts only, of any length.

    Raises:
        UnknownId, BadObservation: as `scope`.
    """
    scope(catalogue, award, place)
    known: dict[tuple[str | None, str | None], frozenset[int]] = {}
    fullmatch = SHAPE.fullmatch

    def lengths(letters: str | None, suffix: str | None) -> frozenset[int]:
        """Say how many digits can stand between some letters."""
        texts = {n: f"{letters or ''} {'1' * n}{suffix or ''}" for n in range(1, MOST_DIGITS + 1)}
        answers = {
            n: assess(text, award=award, place=place, catalogue=catalogue)
            for n, text in texts.items()
        }
        found = frozenset(n for n, answer in answers.items() if answer.number)
        if len(known) < _MOST_REMEMBERED:
            known[letters, suffix] = found
        return found

    def recognise(text: str) -> bool:
        match = fullmatch(text) if len(text) <= LONGEST else None
        if match is None:
            return False
        letters, digits, suffix = match.groups()
        fits = known.get((letters, suffix))
        if fits is None:
            fits = lengths(letters, suffix)
        if not digits.isdecimal():
            digits = GAPS.sub("", digits)
        return len(digits) in fits and digits.strip(_ZEROS) != ""

    return recognise
