"""The disc: from the face to the picture and back."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from medal_id.images.disc import Disc

COVARIANCE = np.diag([0.04, 0.01, 0.09, 1e-4, 1e-4])


def disc(tilt: float = 0.0, towards: float = 0.0) -> Disc:
    return Disc(100.0, 80.0, 50.0, tilt, towards, 1.0, COVARIANCE)


def test_up_on_the_face_is_up_in_the_picture() -> None:
    x, y = disc().to_picture(0.0, 1.0)
    assert (float(x), float(y)) == pytest.approx((100.0, 30.0))


def test_a_tilt_squeezes_only_along_its_direction() -> None:
    tilted = disc(60.0, 90.0)
    assert float(tilted.to_picture(0.0, 1.0)[1]) == pytest.approx(55.0)
    assert float(tilted.to_picture(1.0, 0.0)[0]) == pytest.approx(150.0)
    assert tilted.semi_minor == pytest.approx(25.0)


@given(
    tilt=st.floats(0, 40),
    towards=st.floats(0, 360),
    right=st.floats(-1, 1),
    up=st.floats(-1, 1),
)
def test_there_and_back_again(tilt: float, towards: float, right: float, up: float) -> None:
    one = disc(tilt, towards)
    back = one.to_face(*one.to_picture(right, up))
    assert [float(value) for value in back] == pytest.approx([right, up], abs=1e-9)


def test_errors_are_half_intervals() -> None:
    assert disc().radius_error == pytest.approx(1.96 * 0.3)
    assert disc().centre_error == pytest.approx(1.96 * 0.2)
