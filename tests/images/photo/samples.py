"""Small picture files of every kind, drawn here."""

from __future__ import annotations

import io
import struct
import warnings
import zlib
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

WIDTH, HEIGHT = 83, 61


@cache
def scene() -> Image.Image:
    """Draw a ramp with some noise in it."""
    y, x = np.mgrid[:HEIGHT, :WIDTH]
    pixels = np.stack([x * 3, y * 4, (x + y) * 1.5], -1).astype(np.uint8)
    pixels[20:40, 20:50] = np.random.default_rng(0).integers(0, 255, (20, 30, 3))
    return Image.fromarray(pixels)


@cache
def clear() -> Image.Image:
    """Draw the same, ever more opaque towards the right."""
    picture = scene().copy()
    picture.putalpha(Image.fromarray(np.tile(np.arange(WIDTH, dtype=np.uint8) * 3, (HEIGHT, 1))))
    return picture


def deep() -> NDArray[np.uint16]:
    return np.tile(np.arange(WIDTH, dtype=np.uint16) * 700, (HEIGHT, 1))


def encoded(picture: Image.Image, kind: str, **options: Any) -> bytes:
    stream = io.BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        picture.save(stream, kind, **options)
    return stream.getvalue()


def exif(orientation: int) -> Image.Exif:
    made = Image.Exif()
    made[270] = "a text that pushes the orientation away"
    made[274] = orientation
    return made


@cache
def files() -> dict[str, bytes]:
    """Give one file of each coding that is read, all of `scene` or `clear`."""
    drawn, alpha, grey = scene(), clear(), scene().convert("L")
    made = {
        "jpeg": encoded(drawn, "JPEG", exif=exif(6)),
        "jpeg progressive": encoded(drawn, "JPEG", progressive=True),
        "jpeg grey": encoded(grey, "JPEG"),
        "jpeg cmyk": encoded(drawn.convert("CMYK"), "JPEG"),
        "jpeg restarts": encoded(drawn, "JPEG", restart_marker_blocks=2),
        "mpo": encoded(drawn, "MPO", save_all=True, append_images=[grey.convert("RGB")]),
        "png": encoded(drawn, "PNG", exif=exif(6)),
        "png rgba": encoded(alpha, "PNG"),
        "png palette": encoded(alpha.convert("P"), "PNG"),
        "png 1 bit": encoded(drawn.convert("1"), "PNG"),
        "png 16 bits": encoded(Image.fromarray(deep()), "PNG"),
        "png grey alpha": encoded(alpha.convert("LA"), "PNG"),
        "png one clear grey": encoded(grey, "PNG", transparency=30),
        "gif": encoded(drawn, "GIF", comment=b"a comment"),
        "webp": encoded(drawn, "WEBP", exif=exif(6)),
        "webp lossless": encoded(alpha, "WEBP", lossless=True),
        "webp alpha": encoded(alpha, "WEBP"),
        "bmp": encoded(drawn, "BMP"),
        "bmp palette": encoded(drawn.quantize(256), "BMP"),
        "tiff": encoded(drawn, "TIFF", tiffinfo={274: 6}),
        "tiff big": encoded(drawn, "TIFF", big_tiff=True),
        "tiff rgba": encoded(alpha, "TIFF"),
        "tiff cmyk": encoded(drawn.convert("CMYK"), "TIFF", compression="tiff_lzw"),
        "tiff 16 bits": encoded(Image.fromarray(deep()), "TIFF"),
        "tiff float": encoded(Image.fromarray((deep() / 60000).astype(np.float32)), "TIFF"),
        "tiff pages": encoded(drawn, "TIFF", save_all=True, append_images=[grey.convert("RGB")]),
    }
    for coding in ("tiff_lzw", "jpeg", "packbits", "tiff_adobe_deflate"):
        made[f"tiff {coding}"] = encoded(drawn, "TIFF", compression=coding)
    if "AVIF" in Image.SAVE:
        made["avif"] = encoded(drawn, "AVIF", exif=exif(6))
        made["avif alpha"] = encoded(alpha, "AVIF")
    return made


def chunk(kind: bytes, body: bytes) -> bytes:
    """Make a chunk of a PNG file."""
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png(width: int, height: int, packed: bytes, extra: bytes = b"") -> bytes:
    """Make a PNG file of 8 bits of RGB, of packed rows that need not fit."""
    size = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = chunk(b"IHDR", size) + extra + chunk(b"IDAT", packed) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


def tiff(*tags: tuple[int, int, int, int], length: int = 4000) -> bytes:
    """Make a TIFF file of tags alone: number, type, count, and value or place."""
    raw = b"".join(struct.pack("<HHII", *one) for one in tags)
    head = b"II*\x00\x08\x00\x00\x00" + struct.pack("<H", len(tags))
    return (head + raw + bytes(4)).ljust(length, b"\x7f")


def shades(light: NDArray[np.float32]) -> NDArray[np.float64]:
    """Bring linear light back to the numbers of a file, 0 to 255."""
    wide = light.astype(np.float64)
    bent = np.where(wide <= 0.0031308, 12.92 * wide, 1.055 * wide ** (1 / 2.4) - 0.055)
    made: NDArray[np.float64] = bent * 255
    return made
