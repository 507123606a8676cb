"""Measuring a photograph: every disc in it, and on each what can be told."""

from __future__ import annotations

import math
import os
from collections.abc import Mapping

import numpy as np
from attrs import frozen
from numpy.typing import NDArray
from PIL import Image

from medal_id.catalogue import default_catalogue
from medal_id.errors import BadObservation, shown
from medal_id.images.disc import RADIUS, Disc
from medal_id.images.measured import Length, Measured, NotMeasured
from medal_id.images.measurements import Measurements, MedalMeasurements
from medal_id.images.obverse_reading import ObverseReading, read_obverse
from medal_id.images.outline import SMALLEST, outlines
from medal_id.images.photo import Photo, open_photo
from medal_id.images.points import Points, disc_through, read_points
from medal_id.images.reasons import reason
from medal_id.images.surroundings import read_surroundings

#: The most tilt, in degrees: beyond it the side wall hides what is to be measured.
MOST_TILT = 22.0
#: A picture with this share of transparency is a cut-out; its disc may be covered by eyelet and
#: ribbon along no more than this share of its outline.
_CUT_OUT, _MOST_COVERED = 0.05, 0.85
_ROUGHLY = 500  # px
#: The trait that tells which awards have a horizon line.
_HORIZON = "horizon_end"

Picture = str | os.PathLike[str] | bytes | Image.Image | NDArray[np.generic] | Photo


@frozen
class Wanted:
    """What is asked of a photograph besides its pixels."""

    scale: float | None  #: Px per mm, where the user gives it.
    horizon: bool  #: Whether the award, where it is given, has a horizon line.
    points: Points


def measure(
    photo: Picture,
    *,
    scale: float | None = None,
    award: str | None = None,
    points: Mapping[str, object] | Points | None = None,
) -> Measurements:
    """Measure every medal in a photograph.

    Args:
        photo: a path, the bytes of a file, a Pillow image, or an array of (rows, columns) or
            (rows, columns, 3 or 4): 8 or 16 bit, or 0 to 1.
        scale: px per mm of the full picture, as a ruler in it or a scanner tells; without it the
            disc is taken to be 32 mm wide, and its diameter is not measured.
        award: the id of the award, where it is known: no horizon line is looked for on others.
        points: what was clicked by hand, see `medal_id.images.points`; it goes first.

    Raises:
        BadFile: where the photograph cannot be read.
        BadObservation: where the scale or a point makes no sense.
        UnknownId: where there is no such award.
    """
    wanted = Wanted(_scale(scale), award is None or _has_horizon(award), read_points(points))
    opened = photo if isinstance(photo, Photo) else open_photo(photo)
    given = wanted.points.rim
    discs = [disc_through(given)] if len(given) else _alike(opened, outlines(opened))
    medals = tuple(_medal(opened, disc, wanted) for disc in discs)
    why = None if medals else NotMeasured(reason("no-disc"))
    path = os.fspath(photo) if isinstance(photo, str | os.PathLike) else None
    return Measurements(opened.name, opened.digest, opened.width, opened.height, medals, why, path)


def _alike(photo: Photo, discs: list[Disc]) -> list[Disc]:
    """Leave out what is no medal: rings and ornaments much smaller than the largest disc.

    In a cut-out, what is round but lies amid the piece is an ornament too.
    """
    open_ones = [disc for disc in discs if _at_the_edge(photo, disc)]
    return [disc for disc in open_ones if disc.radius > SMALLEST * open_ones[0].radius]


def _at_the_edge(photo: Photo, disc: Disc) -> bool:
    """Tell whether a disc ends where the cut-out ends; a picture with its ground tells nothing."""
    if not photo.has_alpha:
        return True
    level = photo.reduced(_ROUGHLY)
    alpha = level.alpha
    if alpha is None or float((alpha < 0.5).mean()) < _CUT_OUT:
        return True
    angles = np.linspace(0.0, 2 * np.pi, 90)
    x, y = disc.to_picture(1.08 * np.cos(angles), 1.08 * np.sin(angles))
    x, y = level.from_full(x, y)
    column, row = np.rint(x).astype(int), np.rint(y).astype(int)
    inside = (column >= 0) & (row >= 0) & (column < level.width) & (row < level.height)
    covered = float((alpha[row[inside], column[inside]] > 0.5).sum()) / len(angles)
    return covered < _MOST_COVERED


def _scale(scale: float | None) -> float | None:
    """Check a scale that was given."""
    if scale is None:
        return None
    number = isinstance(scale, int | float) and not isinstance(scale, bool)
    if not number or not math.isfinite(scale) or not 0.05 < scale < 5000:
        raise BadObservation("scale", f"{shown(scale)} is no scale", "give px per mm, like 23.6")
    return float(scale)


def _has_horizon(award: str) -> bool:
    """Tell whether the rules of an award speak of a horizon line."""
    entries = default_catalogue().rules.award(award, "award").entries
    return any(one.trait == _HORIZON for entry in entries for one in entry.expects)


def _medal(photo: Photo, disc: Disc, wanted: Wanted) -> MedalMeasurements:
    """Measure one medal."""
    radius = Measured.around(disc.radius, disc.radius_error, "px", "ellipse through the rim")
    if disc.tilt > MOST_TILT:
        face = ObverseReading.refused(
            NotMeasured(reason("too-tilted", tilt=disc.tilt, most=MOST_TILT))
        )
    elif not wanted.horizon:
        face = ObverseReading.refused(NotMeasured(reason("other-award")))
    else:
        face = read_obverse(photo, disc, wanted.points)
    around = read_surroundings(photo, disc, face)
    per_mm = disc.radius / RADIUS
    tilt_error = 1.96 * math.degrees(math.sqrt(float(np.trace(disc.covariance[3:, 3:]) / 2)))
    return MedalMeasurements(
        disc=disc,
        radius=radius,
        scale=_given_scale(wanted.scale)
        or Measured.around(per_mm, disc.radius_error / RADIUS, "px/mm", "from a disc of 32 mm"),
        diameter=_diameter(disc, wanted.scale),
        tilt=Measured(
            disc.tilt,
            max(0.0, disc.tilt - tilt_error),
            disc.tilt + tilt_error,
            "degrees",
            "shape of the rim and the side wall",
        ),
        turn=around.turn,
        side=around.side,
        horizon_height=face.height,
        horizon_end_left=face.end_left,
        horizon_end_right=face.end_right,
        legend_inner=face.legend_inner,
        legend_outer=face.legend_outer,
        horizon_overrun_left=face.overrun_left,
        horizon_overrun_right=face.overrun_right,
        horizon_end=face.horizon_end,
        eyelet_present=around.eyelet_present,
        eyelet=around.eyelet,
        eyelet_outline=around.eyelet_outline,
        eyelet_foot=around.eyelet_foot,
        ribbon=around.ribbon,
        metal=around.metal,
        serial_number=around.serial_number,
    )


def _given_scale(scale: float | None) -> Length | None:
    """Give the scale that the user gave."""
    return None if scale is None else Measured(scale, scale, scale, "px/mm", "given")


def _diameter(disc: Disc, scale: float | None) -> Length:
    """Give the diameter, where a scale tells it."""
    if scale is None:
        return NotMeasured(reason("no-scale"))
    return Measured.around(
        2 * disc.radius / scale, 2 * disc.radius_error / scale, "mm", "given scale"
    )
