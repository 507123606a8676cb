"""Judging many numbers: a column, a file, a list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import isnan

from attrs import field, frozen

from medal_id.catalogue import Catalogue, default_catalogue
from medal_id.serial.assess import assess
from medal_id.serial.number import Assessment, NumberStanding
from medal_id.serial.recogniser import recogniser


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
        return assess(
            self.numbers[at], award=self.award, place=self.place, catalogue=self._catalogue
        )

    def __iter__(self) -> Iterator[Assessment]:
        """Say it of every number, empty cells too: these cannot be numbers."""
        return (self[at] for at in range(len(self)))

    def failed(self) -> Iterator[tuple[int, Assessment]]:
        """Give those that cannot be, with their place in the column, counted from 0."""
        return ((at, self[at]) for at, can in enumerate(self.valid) if can is False)

    def summary(self) -> dict[str, int]:
        """Count how many are attested, possible, impossible and empty."""
        counts = {standing.value: 0 for standing in NumberStanding} | {"empty": 0}
        for at, can in enumerate(self.valid):
            if can is None:
                counts["empty"] += 1
            elif can:
                counts[self[at].standing] += 1
            else:
                counts[NumberStanding.IMPOSSIBLE] += 1
        return counts


def validate_many(
    numbers: Iterable[object],
    *,
    award: str = "",
    place: str = "",
    catalogue: Catalogue | None = None,
) -> Batch:
    """Tell of many numbers which can be.

    Args:
        numbers: any iterable, such as a list, a file of lines or a column of a table. None and
            NaN are empty cells: nothing is said of them.
        award: as for `assess`.
        place: as for `assess`.
        catalogue: as for `assess`.

    Raises:
        UnknownId: where there is no such award.
        BadObservation: where there is no such place.
    """
    judge = catalogue or default_catalogue()
    recognise = recogniser(judge, award, place)
    given = tuple(numbers)
    valid = [recognise(one) if isinstance(one, str) else _no_text(one) for one in given]
    return Batch(given, tuple(valid), award, place, judge)


def _no_text(cell: object) -> bool | None:
    """Tell an empty cell, of which nothing is said, from one that holds no text."""
    empty = cell is None or (isinstance(cell, float) and isnan(cell))
    return None if empty else False
