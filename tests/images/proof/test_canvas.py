from __future__ import annotations

import numpy as np
from PIL import Image

from medal_id.images.proof.canvas import Canvas, badge_half
from medal_id.images.proof.tones import HALO, LIGHT, RIM

GREY = (128, 128, 128)


def blank() -> Canvas:
    return Canvas(Image.new("RGB", (80, 60), GREY))


def test_a_line_has_its_colour_and_a_dark_halo_on_both_sides() -> None:
    canvas = blank()
    canvas.lines([[(10, 30), (70, 30)]], RIM, 2.0)
    column = np.asarray(canvas.image)[:, 40].astype(int)
    assert np.abs(column[30] - RIM).max() < 90
    assert column[28].max() < 90
    assert column[32].max() < 90
    assert tuple(column[25]) == GREY == tuple(column[35])


def test_a_line_lies_where_it_is_told_to_a_tenth_of_a_pixel() -> None:
    for y in (20.0, 20.25, 20.5):
        canvas = Canvas(Image.new("RGB", (80, 60)))
        canvas.lines([[(10, y), (70, y)]], LIGHT, 2.0)
        light = np.asarray(canvas.image)[:, 40, 0].astype(float) - 4.0
        light[light < 20] = 0.0
        assert abs(float(light @ np.arange(60) / light.sum()) - y) < 0.1


def test_what_lies_outside_is_left_out() -> None:
    canvas = blank()
    before = canvas.image.tobytes()
    canvas.lines([[(200, 200), (300, 210)]], RIM)
    canvas.lines([[(-90, 10), (-20, 10)]], RIM)
    canvas.lines([], RIM)
    assert canvas.image.tobytes() == before
    canvas.lines([[(-50, 30), (200, 30)]], RIM)
    assert canvas.image.tobytes() != before


def test_an_arrow_ends_at_its_tip() -> None:
    canvas = blank()
    canvas.arrow((10, 30), (50, 30), RIM)
    changed = np.any(np.asarray(canvas.image) != GREY, axis=2)
    assert 50 <= np.flatnonzero(changed.any(axis=0)).max() <= 55
    canvas.arrow((60, 50), (60, 50), RIM)


def test_a_badge_is_dark_with_a_light_number_and_grows_with_it() -> None:
    canvas = blank()
    canvas.badge((40, 30), "1", RIM)
    found = {tuple(one) for one in np.asarray(canvas.image).reshape(-1, 3)}
    assert {HALO, RIM, LIGHT} <= found
    assert badge_half("1") < badge_half("12") < badge_half("1234")
