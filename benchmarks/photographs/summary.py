"""Tables of what was measured of rendered scenes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from photographs.reading import ENDS, LEGEND, OVERRUNS, RADIUS, UNITS, Deviation, Reading
from photographs.tables import median, p95, percent, shown, table

Readings = Sequence[Reading]

_QUANTITIES = (
    RADIUS,
    "centre_x",
    "centre_y",
    "tilt",
    "turn",
    "horizon_height",
    *ENDS,
    *OVERRUNS,
    *LEGEND,
)
_WORST = 6


def of(readings: Readings, *names: str) -> list[Deviation]:
    """Give the deviations of some quantities, of all scenes in which they were measured."""
    return [one.deviations[name] for name in names for one in readings if name in one.deviations]


def errors(readings: Readings, *names: str) -> list[float]:
    """Give the sizes of the errors of some quantities."""
    return [abs(one.error) for one in of(readings, *names)]


def coverage(readings: Readings, *names: str) -> float:
    """Give in how many of 100 cases the stated intervals hold the truth."""
    return percent(one.covered for one in of(readings, *names))


def groups(readings: Readings, key: str) -> dict[str, list[Reading]]:
    """Sort readings into groups by an attribute, in its order."""
    keys = sorted({getattr(one, key) for one in readings})
    return {str(name): [one for one in readings if getattr(one, key) == name] for name in keys}


def main_table(readings: Readings, key: str) -> str:
    """Lay out one line for each group and one for all."""
    head = [key, "n", "refused", "radius %", "p95", "cover", "centre mm", "ends mm", "p95"]
    head += ["cover", "die right", "undec.", "wrong", "close", "wrong", "CPU ms"]
    rows = [[name, *_figures(group)] for name, group in groups(readings, key).items()]
    return table(head, [*rows, ["all", *_figures(readings)]])


def _figures(group: Readings) -> list[str]:
    """Give the figures of one group."""
    told = [one for one in group if one.verdict is not None]
    close = [one for one in told if not one.clear]
    verdicts = Counter(one.verdict for one in told if one.clear)
    centres = [off for one in group if (off := one.off_centre()) is not None]
    return [
        str(len(group)),
        str(sum(one.refused is not None for one in group)),
        shown(median(errors(group, RADIUS)), 3),
        shown(p95(errors(group, RADIUS)), 3),
        shown(coverage(group, RADIUS)),
        shown(median(centres), 3),
        shown(median(errors(group, *ENDS)), 3),
        shown(p95(errors(group, *ENDS)), 3),
        shown(coverage(group, *ENDS)),
        *(str(verdicts[word]) for word in ("right", "undecided", "wrong")),
        str(len(close)),
        str(sum(one.verdict == "wrong" for one in close)),
        shown(1e3 * median(one.seconds for one in group)),
    ]


def quantity_table(readings: Readings) -> str:
    """Lay out one line for each quantity, with the coverage in each size class."""
    sizes = groups(readings, "size")
    head = ["", "n", "median", "p95", "bias", "unit", "cover", *(f"R {size}" for size in sizes)]
    rows = []
    for name in _QUANTITIES:
        found = of(readings, name)
        rows.append(
            [
                name,
                str(len(found)),
                shown(median(errors(readings, name)), 3),
                shown(p95(errors(readings, name)), 3),
                shown(median(one.error for one in found), 3),
                UNITS.get(name, "mm"),
                shown(coverage(readings, name)),
                *(shown(coverage(group, name)) for group in sizes.values()),
            ]
        )
    return table(head, rows)


def refusals(readings: Readings) -> list[str]:
    """Say how often each reason kept the disc, or an end of the line, from being measured."""
    lines = []
    for code, count in Counter(one.refused for one in readings if one.refused).most_common():
        which = [one for one in readings if one.refused == code]
        sizes = Counter(one.size for one in which)
        where = ", ".join(f"R {size}: {number}" for size, number in sorted(sizes.items()))
        first = ", ".join(str(one.number) for one in which[:_WORST])
        lines.append(f"  {code}: {count} ({where}); scenes {first}")
    phantoms = [one for one in readings if one.medals > 1]
    if phantoms:
        first = ", ".join(str(one.number) for one in phantoms[:_WORST])
        lines.append(f"  more than one medal seen: {len(phantoms)}; scenes {first}")
    return lines


def worst(readings: Readings) -> list[str]:
    """Name the scenes with the largest errors, and those whose die was called wrong."""
    lines = []
    for label, names in (("radius", (RADIUS,)), ("ends", ENDS), ("turn", ("turn",))):
        far = sorted(
            ((max(errors([one], *names), default=0.0), one) for one in readings),
            key=lambda pair: -pair[0],
        )[:_WORST]
        unit = UNITS.get(names[0], "mm")
        text = ", ".join(f"{error:.2f} in {one.number} {one.kind} {one.size}" for error, one in far)
        lines.append(f"  {label}, {unit}: {text}")
    for one in readings:
        if one.verdict == "wrong":
            close = "" if one.clear else " (truth close to a limit)"
            lines.append(
                f"  die: scene {one.number} {one.kind} {one.size} is {one.truly},"
                f" called {one.called}{close}"
            )
    return lines
