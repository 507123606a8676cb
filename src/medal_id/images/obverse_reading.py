"""Reading the obverse of «За оборону Ленинграда»: the horizon line against the legend, in mm."""

from __future__ import annotations

import math

import numpy as np
from attrs import evolve, frozen
from numpy.typing import NDArray

from medal_id.images.clicked import clicked_end, clicked_line
from medal_id.images.disc import RADIUS, Disc
from medal_id.images.ends import End, alike, end
from medal_id.images.face import Face
from medal_id.images.flaws import burnt, flaw
from medal_id.images.horizon import CLEAR, FAINT, Line, find_line
from medal_id.images.legend import Edges, legend
from medal_id.images.measured import Length, Measured, NotMeasured, State, Told
from medal_id.images.obverse import is_obverse
from medal_id.images.photo import Photo
from medal_id.images.points import CARE, Points
from medal_id.images.reasons import reason

Floats = NDArray[np.float64]

#: With fewer px of radius a person too can no longer tell where the line ends.
LEAST_RADIUS = 45.0
#: What a scan must have so that a disc of 32 mm has that radius with some room, in dpi.
_DPI = 100.0
#: Where the states meet, in mm beyond the legend's inner or outer edge: between the two figures
#: both are possible, because the sources say "at the edge" and give no tolerance.
_INNER = (0.3, 1.0)
_OUTER = (0.2, 0.5)
#: Light from one side draws the line to that side by up to half its width, in mm.
_HEIGHT = 0.08
#: What an end is off by besides, as a half width in mm: the light on its rounded tip.
_ALONG = 0.08
_METHOD = "cross-section of the line followed to its end"
_LEGEND = "spread of light along circles"


@frozen
class ObverseReading:
    """What the obverse tells; each in mm of a disc of 32 mm, or the reason why not."""

    recognised: bool  #: Whether it is the obverse of «За оборону Ленинграда».
    turn: Length  #: Degrees counter-clockwise from upright.
    height: Length
    end_left: Length
    end_right: Length
    legend_inner: Length
    legend_outer: Length
    overrun_left: Length
    overrun_right: Length
    horizon_end: State

    @classmethod
    def refused(cls, why: NotMeasured) -> ObverseReading:
        """Give a reading that tells nothing, with the reason."""
        return cls(False, why, why, why, why, why, why, why, why, why)


def read_obverse(photo: Photo, disc: Disc, points: Points) -> ObverseReading:
    """Read the obverse, or tell why it cannot be read."""
    clicked = points.horizon_left is not None and points.horizon_right is not None
    if disc.radius < LEAST_RADIUS and not clicked:
        why = reason("too-small", radius=disc.radius, needed=LEAST_RADIUS, dpi=_DPI)
        return ObverseReading.refused(NotMeasured(why))
    face = Face.of(photo, disc)
    if clicked:
        line = clicked_line(disc, points)
        return _read(face, line, _legends(face, line, points), points)
    for least in (CLEAR, FAINT):
        found = find_line(face, least)
        if found is None:
            continue
        edges = _legends(face, found, points)
        if is_obverse(face, found, edges):
            return _read(face, found, edges, points)
    return ObverseReading.refused(NotMeasured(flaw(face) or reason("no-horizon")))


def _read(face: Face, line: Line, edges: dict[str, Edges], points: Points) -> ObverseReading:
    """Put the reading together."""
    found = _ends(face, line, edges, points)
    ends: dict[str, Length] = {}
    overruns: dict[str, Length] = {}
    states: dict[str, frozenset[str]] = {}
    for side, seen in found.items():
        edge = _edge(edges, side)
        ends[side] = _from_centre(seen, face.disc)
        # Line and letters lie side by side: where the centre is, matters little to them.
        overruns[side] = _overrun(seen, line, edge)
        states[side] = _states(seen, line, edge)
    turn_error = 1.96 * max(line.turn_error, 0.05)
    height_error = 1.96 * math.hypot(line.height_error, _HEIGHT, _centre_error(face.disc))
    return ObverseReading(
        recognised=True,
        turn=Measured.around(line.turn, turn_error, "degrees", "the horizon line"),
        height=Measured.around(line.height, height_error, "mm", "the horizon line"),
        end_left=ends["left"],
        end_right=ends["right"],
        legend_inner=_legend(edges, "inner"),
        legend_outer=_legend(edges, "outer"),
        overrun_left=overruns["left"],
        overrun_right=overruns["right"],
        horizon_end=_both(states),
    )


def _centre_error(disc: Disc) -> float:
    """Give the standard deviation of the face's centre in mm."""
    return disc.centre_error / 1.96 * RADIUS / disc.radius


def _edge(edges: dict[str, Edges], side: str) -> Edges | None:
    """Give the legend on one side, or, where it is not told there, on the other."""
    return edges.get(side) or next(iter(edges.values()), None)


def _ends(face: Face, line: Line, edges: dict[str, Edges], points: Points) -> dict[str, Length]:
    """Measure both ends from the middle of the line, or take them as they were clicked."""
    lengths: dict[str, Length] = {}
    found: dict[str, End] = {}
    for side, sign, click in (
        ("left", -1.0, points.horizon_left),
        ("right", 1.0, points.horizon_right),
    ):
        edge = _edge(edges, side)
        if click is not None:
            lengths[side] = clicked_end(face.disc, line, click)
        elif burnt(face, line, sign):
            lengths[side] = NotMeasured(reason("glare"))
        else:
            assert edge is not None  # what is found is believed only with a legend
            letters = _at_height(edge.inner, line), _at_height(edge.outer, line)
            one = end(face, line, sign, letters)
            lengths[side] = NotMeasured(reason("no-horizon"))
            if one is not None:
                found[side] = one
    if len(found) == len(lengths):
        found["left"], found["right"] = alike(found["left"], found["right"])
    return lengths | {side: _length(one) for side, one in found.items()}


def _length(found: End) -> Measured:
    """Give an end with its interval."""
    value = found.middle
    low, high = min(found.quantile(0.025), value), max(found.quantile(0.975), value)
    return _widened(Measured(value, low, high, "mm", _METHOD), _ALONG)


def _widened(seen: Measured, error: float) -> Measured:
    """Widen an interval by an error that is independent of it, a half width in mm."""
    low = seen.value - math.hypot(seen.value - seen.low, error)
    return evolve(seen, low=low, high=seen.value + math.hypot(seen.high - seen.value, error))


def _from_centre(seen: Length, disc: Disc) -> Length:
    """Allow for the errors of centre and scale in how far from the centre an end lies."""
    if isinstance(seen, NotMeasured):
        return seen
    scale = seen.value * disc.radius_error / disc.radius
    return _widened(seen, 1.96 * _centre_error(disc) + scale)


def _overrun(at: Length, line: Line, edge: Edges | None) -> Length:
    """Give how far an end lies beyond the legend's outer edge at the line's height."""
    if isinstance(at, NotMeasured):
        return at
    if edge is None:
        return NotMeasured(reason("no-legend"))
    letters = _at_height(edge.outer, line)
    error = 1.96 * edge.outer_error
    return Measured(
        at.value - letters,
        at.value - letters - math.hypot(at.value - at.low, error),
        at.value - letters + math.hypot(at.high - at.value, error),
        "mm",
        f"{at.method}; {_LEGEND}",
    )


def _at_height(radius: float, line: Line) -> float:
    """Give where a circle meets the line, in mm from the middle of the line."""
    return math.sqrt(max(radius**2 - line.height**2, 0.0))


def _states(at: Length, line: Line, edge: Edges | None) -> frozenset[str]:
    """Give where the line may end with regard to the letters."""
    every = frozenset({"inner-edge", "between", "beyond-outer-edge"})
    if edge is None or isinstance(at, NotMeasured):
        return every
    inner, outer = _at_height(edge.inner, line), _at_height(edge.outer, line)
    spans = {
        "inner-edge": (-math.inf, inner + _INNER[1]),
        "between": (inner + _INNER[0], outer + _OUTER[1]),
        "beyond-outer-edge": (outer + _OUTER[0], math.inf),
    }
    return frozenset(
        state for state, (low, high) in spans.items() if at.high >= low and at.low <= high
    )


def _both(states: dict[str, frozenset[str]]) -> State:
    """Join what both sides tell: what both allow, or, where they differ, what either does."""
    left, right = states["left"], states["right"]
    return Told(left & right or left | right, _METHOD)


def _legend(edges: dict[str, Edges], which: str) -> Length:
    """Give one radius of the legend, from both sides together."""
    if not edges:
        return NotMeasured(reason("no-legend"))
    values = [getattr(one, which) for one in edges.values()]
    errors = [getattr(one, f"{which}_error") for one in edges.values()]
    value = float(np.mean(values))
    error = math.hypot(float(np.mean(errors)), (max(values) - min(values)) / 2)
    return Measured.around(value, 1.96 * error, "mm", _LEGEND)


def _legends(face: Face, line: Line, points: Points) -> dict[str, Edges]:
    """Find the legend, or take it as it was clicked."""
    found = legend(face, line.turn)
    for which in ("inner", "outer"):
        clicks = getattr(points, f"legend_{which}")
        if not len(clicks):
            continue
        right, up = face.disc.to_face(clicks[:, 0], clicks[:, 1])
        radius = float(np.hypot(right, up).mean() * RADIUS)
        error = CARE / face.disc.radius * RADIUS
        for side in ("left", "right"):
            other = found.get(side) or Edges(radius, radius, error, error, math.inf)
            changed = {which: radius, f"{which}_error": error}
            found[side] = evolve(other, **changed)
    return found
