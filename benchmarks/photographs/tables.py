"""Figures of many values, and tables of them for people."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

import numpy as np


def quantile(values: Iterable[float], share: float) -> float:
    """Give a quantile; nan without values. Infinite values are the largest."""
    every = np.sort(np.array(list(values), float))
    if not every.size:
        return math.nan
    place = share * (every.size - 1)
    low, high = every[math.floor(place)], every[math.ceil(place)]
    return float(low if low == high else low + (high - low) * (place - math.floor(place)))


def median(values: Iterable[float]) -> float:
    """Give the median; nan without values."""
    return quantile(values, 0.5)


def p95(values: Iterable[float]) -> float:
    """Give what 95 of 100 values do not exceed; nan without values."""
    return quantile(values, 0.95)


def percent(holds: Iterable[bool]) -> float:
    """Give in how many of 100 cases something holds; nan without cases."""
    every = list(holds)
    return 100.0 * sum(every) / len(every) if every else math.nan


def shown(value: float, digits: int = 0) -> str:
    """Write a figure with so many digits after the point; "-" for none."""
    if math.isnan(value):
        return "-"
    return f"{value:.{digits}f}"


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Lay out columns: the first to the left, the others to the right."""
    widths = [max(map(len, column)) for column in zip(head, *rows, strict=True)]

    def line(cells: Sequence[str]) -> str:
        first, *others = zip(cells, widths, strict=True)
        return "  ".join([first[0].ljust(first[1]), *(text.rjust(width) for text, width in others)])

    return "\n".join([line(head), "-" * len(line(head)), *map(line, rows)])
