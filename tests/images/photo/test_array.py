from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from images.photo.refusals import refused
from images.photo.samples import clear, scene, shades
from medal_id.images.photo import open_photo

PIXELS = np.asarray(scene())


@pytest.mark.parametrize(
    "array",
    [
        PIXELS,
        PIXELS.astype(np.uint16) * 257,
        (PIXELS.astype(np.uint16) * 257).astype(">u2"),
        PIXELS / 255,
        (PIXELS / 255).astype(np.float32),
        np.asfortranarray(PIXELS),
        np.repeat(PIXELS, 2, 0)[::2],
        PIXELS[::-1][::-1],
    ],
)
def test_arrays_of_all_types_show_the_same(array: NDArray[Any]) -> None:
    array.flags.writeable = False
    found = shades(open_photo(array).reduced(100).pixels)
    assert np.allclose(found, PIXELS, atol=1e-3)


def test_grey_and_clear_and_yes_or_no() -> None:
    grey = open_photo(PIXELS[:, :, 0]).reduced(100).pixels
    assert np.allclose(shades(grey)[:, :, 1], PIXELS[:, :, 0], atol=1e-3)
    assert open_photo(np.asarray(clear())).has_alpha
    assert set(open_photo(PIXELS[:, :, 0] > 100).reduced(100).pixels.ravel()) == {0, 1}


def test_an_array_may_change_afterwards() -> None:
    for array in (np.array(clear()), PIXELS[:, :, 0].copy()):
        photo = open_photo(array)
        before = photo.reduced(100).pixels
        array[:] = 0
        assert (photo.crop((0, 0, 83, 61)).pixels == before).all()


SHAPES = "give (rows, columns), (rows, columns, 3) or (rows, columns, 4)"
TYPES = "give uint8, uint16, bool, or float from 0 to 1"


@pytest.mark.parametrize(
    ("array", "message"),
    [
        (PIXELS[:, :, :2], f"an array of the shape (61, 83, 2); {SHAPES}"),
        (PIXELS[None], f"an array of the shape (1, 61, 83, 3); {SHAPES}"),
        (np.zeros(99), f"an array of the shape (99,); {SHAPES}"),
        (np.array(5), f"an array of the shape (); {SHAPES}"),
        (PIXELS.astype(object), f"an array of object; {TYPES}"),
        (PIXELS.astype(np.int32), f"an array of int32; {TYPES}"),
        (PIXELS.astype(complex), f"an array of complex128; {TYPES}"),
        (PIXELS.astype(str), f"an array of str96; {TYPES}"),
        (np.zeros((40, 40), "datetime64[s]"), f"an array of datetime64[s]; {TYPES}"),
        (np.where(PIXELS > 9, PIXELS / 255, np.nan), "numbers that are NaN or infinite; fill"),
        (np.where(PIXELS > 9, PIXELS / 255, np.inf), "numbers that are NaN or infinite; fill"),
        (PIXELS / 100, "numbers beyond 0 to 1; scale them: 0 is black, 1 is white"),
        (-(PIXELS / 255), "numbers beyond 0 to 1; scale them: 0 is black, 1 is white"),
        (np.zeros((0, 0)), "too small (0 x 0 px)"),
        (np.zeros((0, 50, 3), np.uint8), "too small (50 x 0 px)"),
        (np.zeros((9, 900), np.uint8), "too small (900 x 9 px)"),
        (np.broadcast_to(np.uint8(3), (9000, 9000)), "too large (9000 x 9000 px)"),
        (np.broadcast_to(np.uint8(3), (20, 10**9)), "too large (1000000000 x 20 px)"),
    ],
)
def test_other_arrays_are_refused(array: NDArray[Any], message: str) -> None:
    assert refused(array).startswith(f"p: {message}")
