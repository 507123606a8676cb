"""Points clicked by hand are understood, or refused with a reason."""

from __future__ import annotations

import numpy as np
import pytest

from medal_id.errors import BadObservation, UnknownWord
from medal_id.images.disc import Disc
from medal_id.images.points import Points, disc_through, read_points


def rim(disc: Disc, count: int = 12) -> np.ndarray:
    angles = np.linspace(0, 2 * np.pi, count, endpoint=False)
    x, y = disc.to_picture(np.cos(angles), np.sin(angles))
    return np.stack([x, y], -1)


def test_nothing_is_nothing() -> None:
    assert len(read_points(None).rim) == 0
    some = Points(horizon_left=(1.0, 2.0))
    assert read_points(some) is some


def test_all_kinds_are_read() -> None:
    read = read_points(
        {
            "rim": [[0, 0], [1, 0], [1, 1], [0, 1], [0.5, 1.2]],
            "horizon_left": [3, 4.5],
            "horizon_right": np.array([7, 4.5]),
            "legend_inner": [(1, 2)],
            "legend_outer": np.array([[1, 2], [3, 4]]),
        }
    )
    assert read.rim.shape == (5, 2)
    assert read.horizon_left == (3.0, 4.5)
    assert read.horizon_right == (7.0, 4.5)
    assert read.legend_outer.shape == (2, 2)


@pytest.mark.parametrize(
    ("given", "fault"),
    [
        ([], "no table"),
        ({"rim": "many"}, "no list"),
        ({"rim": 3}, "no list"),
        ({"rim": [[1, 2]] * 4}, "4 points do not fix"),
        ({"horizon_left": "here"}, "is no point"),
        ({"horizon_left": [1]}, "is no point"),
        ({"horizon_left": [1, "x"]}, "is no point"),
        ({"horizon_left": [1, True]}, "is no point"),
        ({"horizon_left": [1, float("nan")]}, "is no point"),
        ({"horizon_left": 5}, "is no point"),
    ],
)
def test_nonsense_is_refused(given: object, fault: str) -> None:
    with pytest.raises(BadObservation, match=fault):
        read_points(given)  # type: ignore[arg-type]  # that is what is tried


def test_an_unknown_key_names_the_nearest() -> None:
    with pytest.raises(UnknownWord, match="did you mean 'rim'"):
        read_points({"rims": []})


@pytest.mark.parametrize("tilt", [0.0, 8.0, 20.0])
def test_a_disc_goes_through_its_rim(tilt: float) -> None:
    true = Disc(320.0, 240.0, 150.0, tilt, 30.0, 1.0, np.eye(5))
    found = disc_through(rim(true))
    assert (found.x, found.y) == pytest.approx((320.0, 240.0), abs=0.5)
    assert found.radius == pytest.approx(150.0, abs=1.0)
    assert found.semi_minor == pytest.approx(true.semi_minor, abs=1.0)
    assert found.radius_error < 4.0


def test_points_on_a_line_are_no_rim() -> None:
    along = np.stack([np.arange(8.0) * 40, np.arange(8.0) * 3], -1)
    with pytest.raises(BadObservation, match="no disc goes through them"):
        disc_through(along)
