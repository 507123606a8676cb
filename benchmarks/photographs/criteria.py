"""What measuring must reach on rendered scenes, and what it does reach."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from attrs import frozen

from photographs.reading import ENDS, OVERRUNS, RADIUS, Reading
from photographs.summary import coverage, errors, groups, of
from photographs.tables import median, p95, percent, shown


@frozen
class Criterion:
    """One line of what is asked for."""

    asked: str
    reached: str
    met: bool | None  #: None where nothing was there to judge by.

    def __str__(self) -> str:
        """Give it as one line."""
        word = {True: "met", False: "NOT MET", None: "no data"}[self.met]
        return f"  {word:8} {self.asked}: {self.reached}"


def criteria(readings: Sequence[Reading]) -> Iterator[Criterion]:
    """Judge everything that is asked for."""
    large = [one for one in readings if one.size >= 150]
    eighty = [one for one in readings if one.size == 80]
    radii = errors(readings, RADIUS)
    yield _most("radius, median", median(radii), 0.05, "%", 3)
    yield _most("radius, 95 of 100", p95(radii), 0.5, "%", 3)
    yield _most("ends from radius 150 up, 95 of 100", p95(errors(large, *ENDS)), 0.15, "mm", 3)
    yield _most("ends at radius 80, 95 of 100", p95(errors(eighty, *ENDS)), 0.35, "mm", 3)
    for label, names in (("radius", (RADIUS,)), ("ends", ENDS), ("overruns", OVERRUNS)):
        yield _coverage(label, names, readings)
    told = [one for one in readings if one.clear and one.verdict is not None]
    wrong = sum(one.verdict == "wrong" for one in told)
    met = wrong == 0 if told else None
    yield Criterion("no wrong die where the truth is clear", f"{wrong} of {len(told)}", met)
    sure = [one for one in told if one.size >= 80]
    undecided = percent(one.verdict == "undecided" for one in sure)
    yield _most("die undecided, truth clear, from radius 80 up", undecided, 10.0, "%", 1)
    yield _most("refused", percent(one.refused is not None for one in readings), 3.0, "%", 1)


def _most(label: str, reached: float, most: float, unit: str, digits: int) -> Criterion:
    """Judge a figure that must not exceed a limit."""
    met = None if math.isnan(reached) else reached <= most
    return Criterion(f"{label}, at most {most:g} {unit}", f"{shown(reached, digits)} {unit}", met)


def _coverage(label: str, names: Sequence[str], readings: Sequence[Reading]) -> Criterion:
    """Judge whether 95 % intervals hold the truth in 90 to 99 of 100 cases, in every class."""
    sizes = groups(readings, "size")
    shares = {size: coverage(group, *names) for size, group in sizes.items() if of(group, *names)}
    text = ", ".join(
        f"R {size}: {share:.0f} % of {len(of(sizes[size], *names))}"
        for size, share in shares.items()
    )
    met = all(90.0 <= share <= 99.0 for share in shares.values()) if shares else None
    return Criterion(f"intervals of the {label} cover 90 to 99 % in each class", text or "-", met)
