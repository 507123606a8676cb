from __future__ import annotations

import numpy as np
from PIL import Image

from medal_id.images.proof.canvas import Canvas
from medal_id.images.proof.pen import Pen
from medal_id.images.proof.places import Places
from medal_id.images.proof.tones import RIM


def blank() -> Pen:
    return Pen(Canvas(Image.new("RGB", (200, 100))), Places(200, 100))


def used_columns(pen: Pen) -> tuple[int, int]:
    used = np.flatnonzero(np.asarray(pen.canvas.image).any(axis=(0, 2)))
    return int(used.min()), int(used.max())


def test_an_arrow_leads_from_a_number_to_just_before_its_aim() -> None:
    pen = blank()
    pen.point_out("1", (150, 50), [(30, 50)], RIM, 10.0)
    first, last = used_columns(pen)
    assert first == 19
    assert 139 <= last <= 144


def test_a_number_beside_its_aim_needs_no_arrow() -> None:
    pen = blank()
    pen.point_out("1", (60, 50), [(45, 50)], RIM, 10.0)
    assert used_columns(pen) == (34, 56)


def test_numbers_keep_away_from_what_is_kept_free() -> None:
    pen = blank()
    pen.keep_free((100, 50), 20)
    pen.number("1", [(100, 50)], RIM)
    assert not np.asarray(pen.canvas.image)[31:69, 81:119].any()
    assert np.asarray(pen.canvas.image).any()
