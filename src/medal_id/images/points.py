"""Points that a person clicked on a photograph, where finding them failed or is not believed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from attrs import field, frozen
from numpy.typing import NDArray
from scipy import optimize

from medal_id.errors import BadObservation, UnknownWord, shown
from medal_id.images.disc import Disc

Floats = NDArray[np.float64]
Point = tuple[float, float]

#: How far a person clicks off, in px (standard deviation).
CARE = 1.5
_LEAST_RIM = 5
_ONE = ("horizon_left", "horizon_right")
_MANY = ("rim", "legend_inner", "legend_outer")


@frozen(eq=False)
class Points:
    """What was clicked, in px of the picture; nothing by default."""

    rim: Floats = field(factory=lambda: np.zeros((0, 2)))  #: (n, 2): on the outline of the face.
    horizon_left: Point | None = None  #: The left end of the horizon line.
    horizon_right: Point | None = None  #: The right end.
    legend_inner: Floats = field(factory=lambda: np.zeros((0, 2)))  #: At the feet of letters.
    legend_outer: Floats = field(factory=lambda: np.zeros((0, 2)))  #: At the tops of letters.


def read_points(given: Mapping[str, object] | Points | None) -> Points:
    """Understand points given by hand.

    Args:
        given: "rim", "legend_inner", "legend_outer": lists of [x, y]; "horizon_left",
            "horizon_right": [x, y]; in px of the picture, x to the right and y down.

    Raises:
        BadObservation: where a key is unknown or a point is none.
    """
    if given is None:
        return Points()
    if isinstance(given, Points):
        return given
    if not isinstance(given, Mapping):
        raise BadObservation("points", f"{shown(given)} is no table", "give {'rim': [[x, y], ...]}")
    read: dict[str, object] = {}
    for key, value in given.items():
        if key not in (*_ONE, *_MANY):
            raise UnknownWord.of("points", "key", str(key), (*_ONE, *_MANY))
        place = f"points, {key}"
        if key in _ONE:
            read[key] = _point(value, place)
        else:
            if isinstance(value, str) or not isinstance(value, Sequence | np.ndarray):
                raise BadObservation(place, "no list of points", "give [[x, y], ...]")
            read[key] = np.array([_point(one, place) for one in value]).reshape(-1, 2)
    points = Points(**read)  # type: ignore[arg-type]  # the keys were checked above
    if 0 < len(points.rim) < _LEAST_RIM:
        fault = f"{len(points.rim)} points do not fix an ellipse"
        raise BadObservation("points, rim", fault, f"give {_LEAST_RIM} or more, all around")
    return points


def _point(value: object, place: str) -> Point:
    """Read one point."""
    fault = f"{shown(value)} is no point"
    if isinstance(value, np.ndarray):
        value = value.tolist()
    if isinstance(value, str) or not isinstance(value, Sequence) or len(value) != 2:
        raise BadObservation(place, fault, "give [x, y] in px")
    x, y = value
    numbers = all(isinstance(one, int | float) and not isinstance(one, bool) for one in (x, y))
    if not numbers or not np.isfinite([x, y]).all():
        raise BadObservation(place, fault, "give [x, y] in px")
    return float(x), float(y)


def disc_through(rim: Floats) -> Disc:
    """Lay a disc through points of its rim.

    Args:
        rim: (n, 2): x and y in px; five or more.

    Raises:
        BadObservation: where no disc goes through them.
    """
    middle = rim.mean(0)
    radius = float(np.hypot(*(rim - middle).T).mean())
    spare = len(rim) - 5

    def off(some: Floats) -> Floats:
        tilt = np.hypot(some[3], some[4])
        disc = Disc(
            some[0],
            some[1],
            some[2],
            float(np.degrees(min(tilt, 1.0))),
            float(np.degrees(np.arctan2(some[4], some[3]))),
            1.0,
            np.eye(5),
        )
        right, up = disc.to_face(rim[:, 0], rim[:, 1])
        return np.concatenate([(np.hypot(right, up) - 1) * disc.radius / CARE, some[3:] / 0.5])

    starts = [np.array([*middle, radius, 0.2 * np.cos(a), 0.2 * np.sin(a)]) for a in (0.1, 1.7)]
    result = min(
        (optimize.least_squares(off, one, x_scale=[1, 1, 1, 0.1, 0.1]) for one in starts),
        key=lambda one: float(one.cost),
    )
    found = result.x
    if not (0.4 * radius < found[2] < 2.5 * radius) or result.cost > 20 * max(spare, 1) + 20:
        raise BadObservation("points, rim", "no disc goes through them", "click the rim all around")
    covariance = np.linalg.pinv(result.jac.T @ result.jac)
    tilt = float(np.degrees(np.hypot(found[3], found[4])))
    towards = float(np.degrees(np.arctan2(found[4], found[3])) % 360)
    return Disc(float(found[0]), float(found[1]), float(found[2]), tilt, towards, 1.0, covariance)
