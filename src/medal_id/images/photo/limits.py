"""How large and how small a photograph may be, asked before a single pixel is decoded."""

from __future__ import annotations

from medal_id.errors import BadFile

#: The largest file, in bytes.
MOST_BYTES = 120_000_000
#: The most pixels of a JPEG file, which need not be decoded at full size: the largest sensors of
#: telephones have 200 million.
MOST_JPEG = 201_000_000
#: The most pixels that are decoded at once; Pillow takes 4 bytes for each.
MOST_PIXELS = 50_000_000
#: The same for WebP and AVIF, whose decoders need 16 bytes for each.
MOST_PIXELS_WEB = 25_000_000
#: The most bytes that decoding and keeping one size of a JPEG file may take.
MOST_MEMORY = 400_000_000
#: The longest side, in px.
LONGEST = 30_000
#: The shortest side, in px: no medal can be told from less.
SHORTEST = 16


def check_size(size: tuple[int, int], place: str, most: int = MOST_PIXELS) -> None:
    """Refuse a picture by its width and height in px.

    Raises:
        BadFile: where a side is too long or too short, or there are more pixels than `most`.
    """
    width, height = size
    said = f"{width} x {height} px"
    if min(size) < SHORTEST:
        remedy = "give a photograph in which the medal is at least 100 px wide"
        raise BadFile(place, f"too small ({said})", remedy)
    if max(size) > LONGEST:
        remedy = f"cut out the medal: at most {LONGEST} px a side are read"
        raise BadFile(place, f"too large ({said})", remedy)
    if width * height > most:
        remedy = f"cut out the medal: at most {most // 1_000_000} megapixels are read"
        raise BadFile(place, f"too large ({said})", remedy)
