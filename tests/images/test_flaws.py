"""What spoils a photograph is named."""

from __future__ import annotations

import numpy as np
import pytest

from images.scenes import photo_of, rendered, true_disc, true_face
from medal_id.images.disc import Disc
from medal_id.images.face import Face
from medal_id.images.flaws import burnt, flaw
from medal_id.images.horizon import Line
from medal_id.images.obverse_reading import read_obverse
from medal_id.images.photo import open_photo
from medal_id.images.points import Points


@pytest.mark.parametrize("radius", [50.0, 80.0, 150.0])
def test_a_good_picture_has_no_flaw(radius: float) -> None:
    assert flaw(true_face(rendered(radius=radius))) is None


def test_out_of_focus() -> None:
    scene = rendered(blur=8.0)
    found = flaw(true_face(scene))
    assert found is not None
    assert found.code == "blurred"
    assert str(read_obverse(photo_of(scene), true_disc(scene), Points()).end_left) == str(found)


def test_glare() -> None:
    light = np.random.default_rng(1).random((300, 300)) * 0.5
    light[60:180, 80:200] = 1.0
    face = Face.of(open_photo(light), Disc(150.0, 150.0, 120.0, 0.0, 0.0, 1.0, np.eye(5)))
    found = flaw(face)
    assert found is not None
    assert found.code == "glare"


@pytest.mark.parametrize(("side", "is_burnt"), [(1.0, True), (-1.0, False)])
def test_glare_over_one_end_of_the_line(side: float, is_burnt: bool) -> None:
    light = np.random.default_rng(1).random((300, 300)) * 0.5
    light[120:170, 200:280] = 1.0
    face = Face.of(open_photo(light), Disc(150.0, 150.0, 120.0, 0.0, 0.0, 1.0, np.eye(5)))
    assert burnt(face, Line(0.0, 0.9, 0.1, 0.02, 9.0), side) is is_burnt
