"""Tables of our finder of discs beside the peers'."""

from __future__ import annotations

from collections.abc import Sequence

from photographs.contest import Entry
from photographs.reading import Reading
from photographs.summary import groups
from photographs.tables import median, p95, percent, shown, table

#: An error of the radius in % that is a gross failure.
_GROSS = 2.0


def finder_table(readings: Sequence[Reading]) -> str:
    """Lay out two lines for each finder: by what it gave first, and by its best outline."""
    head = ["finder of discs", "judged by", "n", "none", "elsewhere", "> 2 %", "median %", "p95 %"]
    rows = []
    for name, entries in _by_finder(readings).items():
        time = shown(1e3 * median(one.seconds for one in entries))
        for rule in ("its first", "its nearest"):
            first = rule == "its first"
            given = [one.first if first else one.nearest for one in entries]
            near = [error for error in given if error is not None and error < float("inf")]
            none = sum(not one.found for one in entries)
            rows.append(
                [
                    name,
                    rule,
                    str(len(entries)),
                    str(none),
                    str(len(entries) - none - len(near)),
                    str(sum(error > _GROSS for error in near)),
                    shown(median(near), 3),
                    shown(p95(near), 3),
                    time if first else "",
                ]
            )
    return table([*head, "CPU ms"], rows)


def kind_table(readings: Sequence[Reading]) -> str:
    """Lay out one line for each kind of scene: median error of each finder, and its failures."""
    kinds = groups(readings, "kind")
    sizes = {f"R {size}": group for size, group in groups(readings, "size").items()}
    names = list(_by_finder(readings))
    rows = []
    for kind, group in {**kinds, **sizes, "all": list(readings)}.items():
        entries = _by_finder(group)
        rows.append([kind, str(len(group)), *(_cell(entries[name]) for name in names)])
    return table(["median % (failed)", "n", *names], rows)


def _cell(entries: Sequence[Entry]) -> str:
    """Give the median error, and in how many of 100 pictures there was none, or a gross one."""
    near = [one.nearest for one in entries if one.nearest is not None]
    failed = percent(one.nearest is None or one.nearest > _GROSS for one in entries)
    return f"{shown(median(near), 2)} ({shown(failed)} %)"


def _by_finder(readings: Sequence[Reading]) -> dict[str, list[Entry]]:
    """Sort the entries by who made them."""
    found: dict[str, list[Entry]] = {}
    for reading in readings:
        for entry in reading.entries:
            found.setdefault(entry.finder, []).append(entry)
    return found
