import random
import warnings

import pytest
from PIL import Image, ImageFile

from images.photo.refusals import broken, refused
from images.photo.samples import encoded, files, scene
from medal_id.errors import BadFile
from medal_id.images.photo import open_photo
from medal_id.images.photo.decode import FAULTS, guarded


def _spoilt(data: bytes, chance: random.Random) -> bytes:
    """Change, drop or insert some bytes, mostly near the start."""
    spoilt = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 4, 16))):
        at = chance.randrange(min(len(spoilt), chance.choice((100, 300, 10**6))))
        match chance.randrange(5):
            case 0:
                spoilt[at] ^= 1 << chance.randrange(8)
            case 1:
                spoilt[at] = chance.randrange(256)
            case 2:
                spoilt[at : at + 4] = chance.choice((b"\xff" * 4, bytes(4), b"\x7f\xff\xff\xff"))
            case 3:
                del spoilt[at : at + chance.randrange(1, 20)]
            case _:
                spoilt[at:at] = chance.randbytes(chance.randrange(1, 20))
    return bytes(spoilt)


@pytest.mark.parametrize("name", files())
def test_spoilt_files_are_read_or_refused(name: str, capfd: pytest.CaptureFixture[str]) -> None:
    chance = random.Random(name)
    refusals = []
    for _ in range(150):
        try:
            open_photo(_spoilt(files()[name], chance), "p").crop((0, 0, 40, 40))
        except BadFile as refusal:
            refusals.append(refusal)
    assert len(refusals) > 5
    assert all(refusal.place == "p" and refusal.remedy for refusal in refusals)
    assert capfd.readouterr().out == ""  # libtiff alone complains, on the other stream


@pytest.mark.parametrize("name", ["bmp", "bmp palette", "avif", "avif alpha"])
def test_a_file_that_was_cut_off_is_refused(name: str) -> None:
    data = files().get(name)
    if data is None:
        pytest.skip("Pillow was built without it")
    for length in range(16, len(data) - 3, len(data) // 50):
        with pytest.raises(BadFile, match=r"file is broken or cut off; copy it again"):
            open_photo(data[:length])


def test_animations_of_avif_are_refused() -> None:
    if "AVIF" not in Image.SAVE:
        pytest.skip("Pillow was built without AVIF")
    data = encoded(scene(), "AVIF", save_all=True, append_images=[scene().rotate(90)])
    said = "p: an animation; save the frame that shows the medal as JPEG or PNG"
    assert refused(data) == said


def test_pillow_told_to_read_what_is_cut_off_makes_no_difference(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)
    for name, kind in (("jpeg", "JPEG"), ("png", "PNG"), ("gif", "GIF"), ("webp", "WebP")):
        assert refused(files()[name][:-100]) == broken(kind)


@pytest.mark.parametrize("fault", FAULTS)
def test_what_pillow_raises_becomes_the_refusal(fault: type[Exception]) -> None:
    refusal = BadFile("p", "broken", "mend it")
    with pytest.raises(BadFile) as caught, guarded(refusal):
        raise fault
    assert caught.value is refusal
    assert isinstance(caught.value.__cause__, fault)


def test_warnings_are_kept_back_and_mistakes_are_not() -> None:
    with guarded(BadFile("p", "broken")):
        warnings.warn("of Pillow", stacklevel=1)
    with pytest.raises(ZeroDivisionError), guarded(BadFile("p", "broken")):
        raise ZeroDivisionError
