"""Judging many numbers: a column, a file, a list."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from math import isnan

from attrs import field, frozen

from medal_id.catalogue import Catalogue, default_catalogue
from medal_id.errors import BadObservation
from medal_id.serial.assess import assess
from medal_id.serial.number import Assessment, NumberStanding
from medal_id.serial.recogniser import recogniser
from medal_id.serial.scope import scope


@frozen
class Batch:
    """The answers on many numbers: which can be, at once; the reasons when asked for."""

    numbers: tuple[object, ...]  #: As given.
    #: For each whether it can be; None where the cell was empty, which is no answer.
    valid: tuple[bool | None, ...]
    award: str
    place: str
    _catalogue: Catalogue = field(repr=False)

    def __len__(self) -> int:
        """Count the numbers."""
        return len(self.numbers)

    def __getitem__(self, at: int) -> Assessment:
        """Say what is known of one number, or why it cannot be."""
        return self._assess(self.numbers[at])

    def __iter__(self) -> Iterator[Assessment]:
        """Say it of every number, empty cells too: these cannot be numbers."""
        return (self[at] for at in range(len(self)))

    def failed(self) -> Iterator[tuple[int, Assessment]]:
        """Give those that cannot be, with their place in the column, counted from 0."""
        return ((at, self[at]) for at, can in enumerate(self.valid) if can is False)

    def summary(self) -> dict[str, int]:
        """Count how many are attested, possible, impossible and empty."""
        counts = {standing.value: 0 for standing in NumberStanding} | {"empty": 0}
        seen = self._attested_digits()
        for number, can in zip(self.numbers, self.valid, strict=True):
            if can is None:
                counts["empty"] += 1
            elif not can:
                counts[NumberStanding.IMPOSSIBLE] += 1
            elif _digits(number) in seen:
                counts[self._assess(number).standing] += 1
            else:
                counts[NumberStanding.POSSIBLE] += 1
        return counts

    def _attested_digits(self) -> frozenset[str]:
        """Give the digits of all attested numbers: no other number need be looked at closely."""
        within = scope(self._catalogue, self.award, self.place)
        attested = [one for known in within.forms for one in known.form.attested]
        return frozenset(reading.digits for one in attested for reading in one.readings)

    def _assess(self, number: object) -> Assessment:
        """Say what is known of one number."""
        return assess(number, award=self.award, place=self.place, catalogue=self._catalogue)


def _digits(number: object) -> str:
    """Give the digits of a number that can be."""
    return "".join(str(int(c)) for c in str(number) if c.isdecimal())


def validate_many(
    numbers: Iterable[object],
    *,
    award: str = "",
    place: str = "",
    catalogue: Catalogue | None = None,
) -> Batch:
    """Tell of many numbers which can be.

    Args:
        numbers: any iterable, such as a list, a file of lines or a column of a table. None,
            NaN and blank texts are empty cells: nothing is said of them.
        award: as for `assess`.
        place: as for `assess`.
        catalogue: as for `assess`.

    Raises:
        UnknownId: where there is no such award.
        BadObservation: where there is no such place.
    """
    if type(numbers) is str:
        raise BadObservation("numbers", "a single text given", "give a list, or ask is_valid")
    judge = catalogue or default_catalogue()
    recognise = recogniser(judge, award, place)
    given = tuple(numbers)
    valid = [
        (recognise(one) or (False if one.strip() else None))
        if type(one) is str
        else _no_plain_text(one, recognise)
        for one in given
    ]
    return Batch(given, tuple(valid), award, place, judge)


def _no_plain_text(cell: object, recognise: Callable[[str], bool]) -> bool | None:
    """Tell an empty cell, of which nothing is said, from one that holds no text."""
    if issubclass(type(cell), str):
        text = str.__str__(cell)
        return recognise(text) if text.strip() else None
    empty = cell is None or (type(cell) is float and isnan(cell))
    return None if empty else False
