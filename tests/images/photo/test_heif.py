import io
import sys
from types import SimpleNamespace

import pytest
from PIL import Image

from images.photo.refusals import refused
from images.photo.samples import scene
from medal_id.images.photo import open_photo

BRANDS = [b"heic", b"heix", b"mif1", b"msf1", b"hevc"]
FILE = b"\x00\x00\x00\x18ftypheic" + bytes(50)


def _library(monkeypatch: pytest.MonkeyPatch, picture: Image.Image | Exception) -> None:
    """Put something in the place of pillow-heif."""

    def open_heif(stream: io.BytesIO) -> SimpleNamespace:
        assert stream.read() == FILE
        if isinstance(picture, Exception):
            raise picture
        return SimpleNamespace(size=picture.size, to_pillow=lambda: picture)

    monkeypatch.setitem(sys.modules, "pillow_heif", SimpleNamespace(open_heif=open_heif))


@pytest.mark.parametrize("brand", BRANDS)
def test_without_the_library_it_is_said_what_to_install(
    monkeypatch: pytest.MonkeyPatch, brand: bytes
) -> None:
    monkeypatch.setitem(sys.modules, "pillow_heif", None)
    said = "p: a HEIC file, for which pillow-heif is missing; "
    assert refused(FILE.replace(b"heic", brand)) == (
        said + "pip install pillow-heif, or save it as JPEG"
    )


def test_with_the_library_it_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    _library(monkeypatch, scene())
    assert open_photo(FILE).width == 83


def test_its_size_is_asked_before_it_is_decoded(monkeypatch: pytest.MonkeyPatch) -> None:
    _library(monkeypatch, Image.new("1", (9000, 9000)))
    assert refused(FILE).startswith("p: too large (9000 x 9000 px)")


@pytest.mark.parametrize("raised", [ValueError("x"), RuntimeError("x"), EOFError("x")])
def test_what_the_library_raises_is_a_refusal(
    monkeypatch: pytest.MonkeyPatch, raised: Exception
) -> None:
    _library(monkeypatch, raised)
    assert refused(FILE).startswith("p: the HEIF file is broken or cut off")


def test_the_library_itself_reads_what_it_wrote() -> None:
    library = pytest.importorskip("pillow_heif")
    stream = io.BytesIO()
    library.from_pillow(scene()).save(stream)
    assert open_photo(stream.getvalue()).width == 83
