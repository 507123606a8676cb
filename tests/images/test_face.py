"""The face, straightened: points given in mm are found in the picture."""

from __future__ import annotations

import numpy as np
import pytest

from images.scenes import rendered, true_disc, true_face
from medal_id.images.disc import Disc
from medal_id.images.face import Face
from medal_id.images.photo import open_photo


def drawn(radius: float) -> Face:
    """Draw a black dot 8 mm right of and 4 mm above the centre of a grey square."""
    size = round(2.4 * radius)
    rows, columns = np.mgrid[:size, :size]
    middle = size / 2
    x, y = middle + radius / 2, middle - radius / 4
    dot = np.exp(-((columns - x) ** 2 + (rows - y) ** 2) / (2 * (radius / 40) ** 2))
    photo = open_photo(0.6 - 0.5 * dot)
    return Face.of(photo, Disc(middle, middle, radius, 0.0, 0.0, 1.0, np.eye(5)))


@pytest.mark.parametrize("radius", [60.0, 300.0, 1100.0])
def test_a_point_is_found_where_it_was_drawn(radius: float) -> None:
    columns, rows, light = drawn(radius).grid((6.0, 10.0), (2.0, 6.0), 0.0, 20.0)
    row, column = np.unravel_index(int(light.argmin()), light.shape)
    assert columns[column] == pytest.approx(8.0, abs=0.08)
    assert rows[row] == pytest.approx(4.0, abs=0.08)


def test_a_turned_frame_finds_it_elsewhere() -> None:
    there = drawn(300.0).light(np.array([4.0]), np.array([-8.0]), 90.0)
    assert float(there[0]) < 0.5


def test_large_pictures_are_looked_at_in_reduced_form() -> None:
    face = drawn(1100.0)
    assert face.level.reduction > 1
    assert 14.0 <= face.per_mm <= 20.0


def test_a_tilted_face_is_straightened() -> None:
    scene = rendered(tilt=18.0)
    _, _, light = true_face(scene).grid((-15.9, 15.9), (-15.9, 15.9), 0.0, 4.0)
    flat = true_face(rendered())
    _, _, straight = flat.grid((-15.9, 15.9), (-15.9, 15.9), 0.0, 4.0)
    alike = np.corrcoef(light[20:60].ravel(), straight[20:60].ravel())[0, 1]
    assert alike > 0.7
    assert true_disc(scene).tilt == 18.0


@pytest.mark.parametrize(("radius", "most"), [(80.0, 0.12), (300.0, 0.5)])
def test_a_thin_line_is_as_dark_between_pixels_as_on_them(radius: float, most: float) -> None:
    size = round(2.4 * radius)
    rows, columns = np.mgrid[:size, :size]
    along = size / 2 + (columns - size / 2) / 30  # it crosses from row to row
    photo = open_photo(0.6 - 0.3 * np.exp(-((rows - along) ** 2) / (2 * 0.7**2)))
    face = Face.of(photo, Disc(size / 2, size / 2, radius, 0.0, 0.0, 1.0, np.eye(5)))
    right = np.linspace(-10.0, 10.0, 400)
    light = face.light(right, -right / 30)
    assert (face.spline is not None) is (radius < 192.0)
    assert float(np.ptp(light)) < most * float(0.6**0.5 - light.mean())
