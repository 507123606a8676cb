import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from medal_id.images.photo import Level


def _level(reduction: int, left: int = 0, top: int = 0) -> Level:
    return Level(np.zeros((3, 5, 3), np.float32), None, left, top, reduction)


def test_a_level_tells_its_size() -> None:
    assert (_level(2).width, _level(2).height) == (5, 3)


@pytest.mark.parametrize(("reduction", "centre"), [(1, 0.0), (2, 0.5), (4, 1.5), (8, 3.5)])
def test_the_first_pixel_lies_in_the_middle_of_its_cell(reduction: int, centre: float) -> None:
    assert _level(reduction).to_full(0.0, 0.0) == (centre, centre)


def test_a_part_begins_where_it_was_cut() -> None:
    assert _level(4, left=40, top=12).to_full(1.0, 2.0) == (45.5, 21.5)


@given(
    st.sampled_from([1, 2, 4, 8]),
    st.integers(0, 4000),
    st.integers(0, 4000),
    st.floats(-10, 5000),
    st.floats(-10, 5000),
)
def test_there_and_back(reduction: int, left: int, top: int, x: float, y: float) -> None:
    level = _level(reduction, left, top)
    assert np.allclose(level.to_full(*level.from_full(x, y)), (x, y))


def test_many_coordinates_at_once() -> None:
    x, y = _level(2).to_full(np.arange(3.0), np.zeros(3))
    assert x.tolist() == [0.5, 2.5, 4.5]
    assert y.tolist() == [0.5, 0.5, 0.5]
