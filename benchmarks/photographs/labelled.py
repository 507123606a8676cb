"""Measuring real photographs and comparing with the labels that people gave them."""

from __future__ import annotations

import math
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

from medal_id.images import Disc, Measured, Measurements, MedalMeasurements, Told, measure
from photographs.labels import LENINGRAD, Label, Point, read_labels

#: How near, in px, the disc must come to a label made by eye.
_DISC = 1.5
#: How near, in mm, the ends must come.
_END = 0.5
_REFUSED = "refused"


@frozen
class Judged:
    """One thing on one photograph."""

    what: str
    label: str  #: What the label says.
    answer: str  #: What was measured, with its uncertainty, or why not.
    verdict: str

    def __str__(self) -> str:
        """Give it as one line."""
        return f"    {self.what:12} {self.label:24} {self.answer:60} {self.verdict}"


def evaluate(folder: Path) -> None:
    """Measure every photograph that has labels, and print everything."""
    verdicts: dict[str, Counter[str]] = {}
    seconds = []
    for label in read_labels(folder):
        begin = time.process_time()
        measured = measure(folder / label.file)
        seconds.append(time.process_time() - begin)
        print(f"{label.file}  {label.award or 'outside the catalogue'}  {seconds[-1] * 1e3:.0f} ms")
        for judged in judge(label, measured):
            print(judged)
            verdicts.setdefault(judged.what, Counter())[judged.verdict] += 1
    print(f"\n{len(seconds)} photographs, {sum(seconds):.1f} s of CPU time")
    for what, counts in verdicts.items():
        text = ", ".join(f"{count} {verdict}" for verdict, count in counts.most_common())
        print(f"  {what:12} {text}")


def judge(label: Label, measured: Measurements) -> Iterator[Judged]:
    """Compare what was measured with a label."""
    yield _count(label, measured)
    best = _nearest(label, measured)
    if label.disc is not None:
        yield _disc(label.disc, best)
    if label.award != LENINGRAD:
        yield _no_horizon(measured)
        return
    if label.horizon is not None:
        yield _horizon(label.horizon, best)
    for side in ("left", "right"):
        end = getattr(label, f"horizon_end_{side}")
        if end is not None:
            yield _end(side, end, best)


def _nearest(label: Label, measured: Measurements) -> MedalMeasurements | None:
    """Give the medal that a label speaks of: the nearest to its disc, else the largest."""
    if label.disc is None:
        return next(iter(measured.medals), None)
    x, y, _ = label.disc

    def off(medal: MedalMeasurements) -> float:
        assert isinstance(medal.disc, Disc)
        return math.hypot(medal.disc.x - x, medal.disc.y - y)

    return min(measured.medals, key=off, default=None)


def _count(label: Label, measured: Measurements) -> Judged:
    """Judge how many discs were found."""
    found = len(measured.medals)
    radii = ", ".join(f"R {medal.radius}" for medal in measured.medals) or str(measured.reason)
    if label.discs is None:
        return Judged("other things", "", radii, f"with {found} found")
    verdict = "too few" if found < label.discs else "right"
    if found > label.discs:
        verdict = "too many"
    return Judged("discs", str(label.discs), radii, verdict)


def _disc(disc: tuple[float, float, float], medal: MedalMeasurements | None) -> Judged:
    """Judge where the disc is, and how large."""
    x, y, radius = disc
    label = f"{x:.1f}, {y:.1f}; R {radius:.1f}"
    if medal is None or not isinstance(medal.disc, Disc):
        return Judged("disc", label, "none", _REFUSED)
    seen = medal.disc
    answer = f"{seen.x:.1f}, {seen.y:.1f} ± {seen.centre_error:.2f} px; R {medal.radius}"
    near = math.hypot(seen.x - x, seen.y - y) <= _DISC and abs(seen.radius - radius) <= _DISC
    return Judged("disc", label, answer, f"within {_DISC} px" if near else "off")


def _horizon(state: str, medal: MedalMeasurements | None) -> Judged:
    """Judge what was told of where the line ends."""
    if medal is None or not isinstance(medal.horizon_end, Told):
        why = "no disc" if medal is None else str(medal.horizon_end)
        return Judged("horizon", state, why, _REFUSED)
    told = medal.horizon_end
    verdict = "right" if told.decided else "undecided"
    answer = f"{told}; overrun {medal.horizon_overrun_left}, {medal.horizon_overrun_right}"
    return Judged("horizon", state, answer, verdict if state in told.states else "wrong")


def _no_horizon(measured: Measurements) -> Judged:
    """Judge that another piece shows no horizon line."""
    told = [medal for medal in measured.medals if isinstance(medal.horizon_end, Told)]
    answer = ", ".join(str(medal.horizon_end) for medal in told) or "none"
    return Judged("no horizon", "none", answer, "wrong" if told else "right")


def _end(side: str, end: Point, medal: MedalMeasurements | None) -> Judged:
    """Judge where one end of the line is, in mm on the face."""
    label = f"{end[0]:.1f}, {end[1]:.1f}"
    length = None if medal is None else getattr(medal, f"horizon_end_{side}")
    if medal is None or not isinstance(length, Measured):
        return Judged("ends", label, "no disc" if length is None else str(length), _REFUSED)
    assert isinstance(medal.scale, Measured)
    assert isinstance(medal.horizon_height, Measured)
    right = length.value if side == "right" else -length.value
    x, y = medal.point(right, medal.horizon_height.value)
    off = math.hypot(x - end[0], y - end[1]) / medal.scale.value
    verdict = f"within {_END} mm" if off <= _END else "off"
    return Judged("ends", label, f"{x:.1f}, {y:.1f}; {length} {side}; {off:.2f} mm off", verdict)
