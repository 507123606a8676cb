from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image

from medal_id.images.photo import open_photo
from medal_id.images.photo.level import Level
from medal_id.images.photo.light import LINEAR
from medal_id.images.proof.excerpt import developed, excerpt

CHANCE = np.random.default_rng(1)
#: Taller than a band, and no multiple of anything.
VALUES = CHANCE.integers(0, 256, (1231, 45, 3)).astype(np.uint8)


def test_developing_gives_back_the_values_of_the_file() -> None:
    every = np.arange(256, dtype=np.uint8)
    level = Level(LINEAR[np.stack([every] * 3, -1)][None], None, 0, 0, 1)
    assert np.array_equal(np.asarray(developed(level))[0, :, 0], every)


def test_an_excerpt_shows_the_very_pixels() -> None:
    found = excerpt(open_photo(VALUES), (3, 5.5, 30, 1200), 1)
    assert found is not None
    assert (found.left, found.top, found.right, found.bottom) == (3, 5, 30, 1200)
    assert np.array_equal(np.asarray(found.image), VALUES[5:1200, 3:30])


@pytest.mark.parametrize("orientation", [1, 3, 4, 6, 8])
@pytest.mark.parametrize("reduction", [1, 2, 8])
def test_bands_leave_no_seam(orientation: int, reduction: int) -> None:
    exif = Image.Exif()
    exif[274] = orientation
    file = io.BytesIO()
    Image.fromarray(VALUES).save(file, "PNG", exif=exif)
    photo = open_photo(file.getvalue())
    whole = (-50.0, -50.0, photo.width + 50.0, photo.height + 50.0)
    found = excerpt(photo, whole, reduction)
    at_once = photo.crop(whole, reduction)
    assert found is not None
    assert (found.left, found.top, found.reduction) == (at_once.left, at_once.top, reduction)
    assert np.array_equal(np.asarray(found.image), np.asarray(developed(at_once)))


@pytest.mark.parametrize("box", [(-9, 0, 0, 9), (45, 0, 60, 9), (0, -9, 9, -1), (0, 1231, 9, 1300)])
def test_what_shows_nothing_is_none(box: tuple[float, float, float, float]) -> None:
    assert excerpt(open_photo(VALUES), box, 1) is None
