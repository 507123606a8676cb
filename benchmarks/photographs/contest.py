"""Our finder of discs beside the peers', on the same picture."""

from __future__ import annotations

import math
import time
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from attrs import frozen

from medal_id.images.outline import outlines
from medal_id.images.photo import open_photo
from medal_id.images.render import Truth
from photographs.outlined import Finder, Outline
from photographs.peers_opencv import opencv_finders
from photographs.peers_skimage import skimage_finders

OURS = "medal_id"
#: An outline whose centre is farther from the true one, in radii, is that of something else.
_ASIDE = 0.1


@frozen
class Entry:
    """How one finder did on one picture; errors of the radius in %, never negative."""

    finder: str
    seconds: float  #: CPU time, opening and decoding included.
    found: int  #: How many outlines it gave.
    #: Of the outline that it gave first; inf where that is of something else, None without any.
    first: float | None
    #: Of that of its outlines that is nearest to the truth; None where none is near.
    nearest: float | None


@cache
def finders() -> dict[str, Finder]:
    """Give ours and the peers that are installed."""
    ways: dict[str, Finder] = {OURS: _ours}
    for peers in (opencv_finders, skimage_finders):
        try:
            ways.update(peers())
        except ImportError:
            continue  # `missing` says so
    return ways


def missing() -> list[str]:
    """Say which peers are not there, in sentences."""
    names = " ".join(finders())
    lacks = []
    if "HoughCircles" not in names:
        lacks.append("OpenCV is not installed; its finders are left out.")
    elif "EdgeDrawing" not in names:
        lacks.append("This OpenCV is built without ximgproc; EdgeDrawing is left out.")
    if "skimage" not in names:
        lacks.append("scikit-image is not installed; its finder is left out.")
    return lacks


def compete(path: Path, truth: Truth, names: Sequence[str]) -> list[Entry]:
    """Let finders look for the disc of a picture, one after another."""
    entries = []
    for name in names:
        find = finders()[name]
        begin = time.process_time()
        found = find(path)
        seconds = time.process_time() - begin
        errors = [_error(one, truth) for one in found]
        near = [error for error in errors if math.isfinite(error)]
        first = errors[0] if errors else None
        entries.append(Entry(name, seconds, len(found), first, min(near, default=None)))
    return entries


def _ours(path: Path) -> list[Outline]:
    """Find discs as `measure` does."""
    return [Outline(one.x, one.y, one.radius, one.semi_minor) for one in outlines(open_photo(path))]


def _error(found: Outline, truth: Truth) -> float:
    """Give the error of the radius in %; inf where it is of something else."""
    x, y = truth.centre
    if math.hypot(found.x - x, found.y - y) > _ASIDE * truth.radius:
        return math.inf
    return 100.0 * abs(found.radius / truth.radius - 1.0)
