from __future__ import annotations

import numpy as np
import pytest

from medal_id.images.render import Piece
from medal_id.images.render.piece import LEGEND
from medal_id.images.render.relief import relief


def along_the_line(piece: Piece) -> tuple[np.ndarray, np.ndarray]:
    """Give x in mm and the height there, on the middle of the horizon line."""
    field = relief(piece, 15.0)
    x, y = field.grid.axes()
    row = int(np.argmin(np.abs(y[:, 0] - piece.horizon)))
    return x[0], field.height[row]


@pytest.mark.parametrize("overrun", [-3.3, -1.0, 0.5, 1.2, 1.6])
def test_the_line_is_high_before_its_end_and_gone_behind_it(overrun: float) -> None:
    piece = Piece(overrun=overrun, wear=0.0)
    bare = Piece(overrun=-4.0, wear=0.0)
    x, height = along_the_line(piece)
    _, without = along_the_line(bare)
    left, right = piece.horizon_ends
    added = height - without
    # Where a letter stands the line lies hidden.
    free = without < 0.02
    before = free & (((x > 9.7) & (x < right - 0.15)) | ((x < -9.7) & (x > 0.15 - left)))
    assert before.any()
    assert (added[before] > 0.05).all()
    behind = (x > right + 0.1) | (x < -left - 0.1)
    assert np.abs(added[behind]).max() < 1e-3


def test_each_end_has_its_own_overrun() -> None:
    x, height = along_the_line(Piece(overrun=(1.5, -3.3), wear=0.0))
    at = {place: height[int(np.argmin(np.abs(x - place)))] for place in (-14.8, 14.8)}
    assert at[-14.8] > 0.05
    assert at[14.8] < 0.01


def test_letters_stand_between_the_circles_of_the_legend() -> None:
    field = relief(Piece(wear=0.0, overrun=-3.3), 15.0)
    x, y = field.grid.axes()
    radius, angle = np.hypot(x, y), np.degrees(np.arctan2(y, x))
    upper = (angle > 10.0) & (angle < 170.0) & (np.abs(angle - 90.0) > 10.0)
    height = np.where(upper, field.height, 0.0)
    inner, outer = LEGEND
    assert height[(radius > outer + 0.05) & (radius < 15.3)].max() < 0.02
    assert height[(radius > 8.0) & (radius < inner - 0.05)].max() < 0.02
    assert height[(radius > outer - 0.15) & (radius < outer)].max() > 0.05
    assert height[(radius > inner) & (radius < inner + 0.15)].max() > 0.05


def test_beside_the_building_the_line_is_free_of_figures() -> None:
    field = relief(Piece(wear=0.0), 15.0)
    x, y = field.grid.axes()
    beside = (np.abs(x) > 5.5) & (np.abs(x) < 10.0) & (np.abs(y - 0.96) > 0.3)
    assert field.height[beside & (np.abs(y - 0.96) < 0.8)].max() < 0.03


def test_wear_lowers_the_relief() -> None:
    highest = [relief(Piece(wear=wear), 10.0).height.max() for wear in (0.0, 0.3, 0.7, 1.0)]
    assert highest == sorted(highest, reverse=True)
    assert highest[-1] < 0.25 * highest[0]


def test_a_number_is_sunk_into_the_reverse_only() -> None:
    plain, numbered = (relief(Piece(side="reverse", serial=one), 10.0) for one in ("", "0123"))
    assert (numbered.height - plain.height).min() < -0.05
    assert (numbered.height - plain.height).max() < 1e-6
    assert relief(Piece(serial="0123"), 10.0) is relief(Piece(), 10.0)


def test_pieces_of_the_same_shape_share_a_relief() -> None:
    assert relief(Piece(metal="silver", ribbon="", fading=1.0), 10.0) is relief(Piece(), 10.0)
    assert relief(Piece(overrun=0.0), 10.0) is not relief(Piece(), 10.0)
