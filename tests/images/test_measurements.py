"""What was measured can be drawn again on the photograph that it was measured in."""

from __future__ import annotations

from pathlib import Path

import pytest
from attrs import evolve
from PIL import Image

from measuring import LATE, measurements
from medal_id import BadFile, BadObservation
from medal_id.images.photo import open_photo


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    file = tmp_path / "front.png"
    picture = Image.new("RGB", (800, 1000), "white")
    picture.paste("black", (100, 200, 700, 800))
    picture.save(file)
    return file


def test_a_file_is_found_again(photo: Path) -> None:
    opened = open_photo(photo)
    seen = evolve(measurements(LATE, path=str(photo)), digest=opened.digest)
    drawn = seen.draw()
    assert drawn.size == seen.draw(photo).size == seen.draw(opened, "ru").size
    assert drawn.mode == "RGB"


def test_another_file_is_refused(photo: Path) -> None:
    with pytest.raises(BadObservation, match="another photograph"):
        measurements(LATE, path=str(photo)).draw()
    with pytest.raises(BadFile):
        measurements(LATE, path=f"{photo}.gone").draw()


def test_what_was_no_file_must_be_given_again() -> None:
    with pytest.raises(BadObservation, match="were not kept; give the photograph again"):
        measurements(LATE, name="bytes").draw()


def test_a_point_of_the_face_is_found_in_the_picture() -> None:
    x, y = LATE.point(0.0, 0.0)
    assert (x, y) == (400.0, 500.0)
    x, y = LATE.point(16.0, 0.0)
    assert x == pytest.approx(720.0, abs=0.5)
    assert y == pytest.approx(500.0 - 320.0 * 0.0087, abs=0.5)
