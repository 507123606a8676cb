"""Readings as a table for other programs."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path

from photographs.reading import Reading


def write(readings: Sequence[Reading], path: Path) -> None:
    """Write one line for each scene; what was not measured stays empty."""
    lines = [dict(_cells(one)) for one in readings]
    columns = dict.fromkeys(name for line in lines for name in line)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(columns))
        writer.writeheader()
        writer.writerows(lines)


def _cells(one: Reading) -> Iterator[tuple[str, object]]:
    """Give the columns of one line."""
    yield from (("scene", one.number), ("radius_class", one.size), ("kind", one.kind))
    yield from (("picture", one.picture), ("cpu_s", round(one.seconds, 4)))
    yield from (("medals", one.medals), ("refused", one.refused))
    yield from (("die", one.truly), ("clear", one.clear), ("called", one.called))
    for name, deviation in one.deviations.items():
        yield f"{name}_error", round(deviation.error, 5)
        yield f"{name}_low", round(deviation.low, 5)
        yield f"{name}_high", round(deviation.high, 5)
    for name, code in one.refusals.items():
        yield f"{name}_refused", code
    for entry in one.entries:
        for name in ("seconds", "found", "first", "nearest"):
            yield f"{entry.finder} {name}", getattr(entry, name)
