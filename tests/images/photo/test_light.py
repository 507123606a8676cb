import numpy as np
from PIL import Image

from images.photo.samples import scene, shades
from medal_id.images.photo.light import LINEAR, linear, share


def test_light_of_the_ends_and_of_middle_grey() -> None:
    assert LINEAR[0] == 0
    assert LINEAR[255] == 1
    assert np.isclose(LINEAR[128], 0.21586, atol=1e-5)  # IEC 61966-2-1


def test_light_grows_with_the_number() -> None:
    assert (np.diff(LINEAR) > 0).all()


def test_a_grey_picture_has_one_channel() -> None:
    light = linear(scene().convert("L"))
    assert light.shape == (61, 83, 1)
    assert light.dtype == np.float32


def test_light_goes_back_to_the_numbers() -> None:
    assert np.allclose(shades(linear(scene())), np.asarray(scene()), atol=1e-3)


def test_share_is_1_where_opaque() -> None:
    found = share(Image.fromarray(np.array([[0, 51, 255]], np.uint8)))
    assert np.allclose(found, [[0, 0.2, 1]])
