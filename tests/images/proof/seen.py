"""Measurements made by hand of drawn photographs, whose truth is known."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from attrs import evolve, frozen
from numpy.typing import NDArray
from PIL import Image

from medal_id.images.disc import Disc
from medal_id.images.measured import Measured, NotMeasured, Told
from medal_id.images.measurements import Measurements, MedalMeasurements, Ribbon, Stripe
from medal_id.images.photo import Photo, open_photo
from medal_id.images.photo.light import LINEAR
from medal_id.images.reasons import reason
from medal_id.images.render import Scene, Truth, render
from medal_id.images.render.ribbon import BLOCK

NO_SCALE = NotMeasured(reason("no-scale"))
NO_HORIZON = NotMeasured(reason("no-horizon"))
NO_RIBBON = NotMeasured(reason("no-ribbon"))
NO_DISC = NotMeasured(reason("no-disc"))
NOT_IN_VIEW = NotMeasured(reason("not-in-view"))
NO_LEGEND = NotMeasured(reason("no-legend"))


def figure(value: float, off: float, unit: str = "mm") -> Measured:
    return Measured(value, value - off, value + off, unit, "by hand")


def told(*states: str) -> Told:
    return Told(frozenset(states), "by hand")


def seen(truth: Truth) -> MedalMeasurements:
    """Give what would be measured of a drawn medal, and reasons for what it does not show."""
    x, y = truth.centre
    covariance = np.diag([0.1, 0.1, 0.2, 1e-4, 1e-4])
    disc = Disc(x, y, truth.radius, truth.tilt, truth.tilt_towards, 0.97, covariance)

    def length(value: float | None, off: float) -> Measured | NotMeasured:
        return NOT_IN_VIEW if value is None else figure(value, off)

    front = truth.side == "obverse"
    overrun = truth.overrun_left or 0.0
    end = "beyond-outer-edge" if overrun > 0.3 else "inner-edge" if overrun < -2 else "between"
    return MedalMeasurements(
        disc=disc,
        radius=figure(truth.radius, 0.002 * truth.radius, "px"),
        scale=figure(truth.px_per_mm, 0.002 * truth.px_per_mm, "px/mm"),
        diameter=NO_SCALE,
        tilt=figure(truth.tilt, 0.8, "degrees"),
        turn=figure(truth.turn, 0.3, "degrees"),
        side=told(truth.side),
        horizon_height=length(truth.horizon_height, 0.04),
        horizon_end_left=length(truth.horizon_left, 0.2),
        horizon_end_right=length(truth.horizon_right, 0.12),
        legend_inner=length(truth.legend_inner, 0.11),
        legend_outer=length(truth.legend_outer, 0.09),
        horizon_overrun_left=length(truth.overrun_left, 0.22),
        horizon_overrun_right=length(truth.overrun_right, 0.15),
        horizon_end=told(end) if front else NOT_IN_VIEW,
        eyelet_present=told("no" if truth.eyelet == "none" else "yes"),
        eyelet=told("one-piece", "soldered") if truth.eyelet == "none" else told(truth.eyelet),
        eyelet_outline=told("round"),
        eyelet_foot=figure(4.1, 0.2),
        ribbon=_ribbon(truth),
        metal=told("brass", "bronze"),
        serial_number=NOT_IN_VIEW if front else told("present" if truth.serial else "none"),
    )


def _ribbon(truth: Truth) -> Ribbon | NotMeasured:
    if truth.ribbon is None:
        return NO_RIBBON
    # Across the half in front, which hangs along the right side of the block.
    (x0, y0), (x1, y1) = BLOCK[2], BLOCK[1]
    slant = math.atan2(x1 - x0, y0 - y1)
    c, s = math.cos(slant), math.sin(slant)
    right = x0 + 22 * s, y0 - 22 * c
    widths = [one.width or 8.0 for one in truth.ribbon.stripes]
    left = right[0] - sum(widths) * c, right[1] - sum(widths) * s
    ends = [across(truth, *left), across(truth, *right)]
    stripes = tuple(
        Stripe(frozenset({one.colour}), figure(one.width or 8.0, 0.3))
        for one in truth.ribbon.stripes
    )
    width = sum(one.width.value for one in stripes if isinstance(one.width, Measured))
    return Ribbon(stripes, figure(width, 0.4), (ends[0], ends[1]))


def measured(
    photo: Photo, *medals: MedalMeasurements, why: NotMeasured | None = None
) -> Measurements:
    return Measurements(photo.name, photo.digest, photo.width, photo.height, medals, why)


@frozen(eq=False)
class Drawn:
    """A drawn photograph, its truth, and what would be measured in it."""

    photo: Photo
    truth: Truth
    seen: Measurements

    @property
    def medal(self) -> MedalMeasurements:
        return self.seen.medals[0]

    def but(self, **changes: Any) -> Measurements:
        """Give the measurements with some quantities changed."""
        return evolve(self.seen, medals=(evolve(self.medal, **changes),))


def drawn(scene: Scene) -> Drawn:
    """Draw a photograph and measure it by hand."""
    rendered = render(scene)
    photo = open_photo(rendered.picture)
    return Drawn(photo, rendered.truth, measured(photo, seen(rendered.truth)))


def side_by_side(*all_drawn: Drawn, apart: int = 0) -> Drawn:
    """Lay photographs next to each other, with a gap of `apart` px between them."""
    pictures = [Image.fromarray(_values(one.photo)) for one in all_drawn]
    width = sum(one.width + apart for one in pictures) - apart
    sheet = Image.new("RGB", (width, max(one.height for one in pictures)), (90, 90, 90))
    medals, x = [], 0
    for one, picture in zip(all_drawn, pictures, strict=True):
        sheet.paste(picture, (x, 0))
        medals.append(moved(one.medal, x, 0))
        x += picture.width + apart
    photo = open_photo(sheet)
    return Drawn(photo, all_drawn[0].truth, measured(photo, *medals))


def _values(photo: Photo) -> NDArray[np.uint8]:
    light = photo.crop((0, 0, photo.width, photo.height)).pixels
    return np.searchsorted(LINEAR, light - 1e-7).astype(np.uint8)


def moved(medal: MedalMeasurements, x: float, y: float) -> MedalMeasurements:
    """Give the medal as it is seen where its photograph was laid into a larger one."""
    disc = medal.disc
    assert isinstance(disc, Disc)
    ribbon = medal.ribbon
    if isinstance(ribbon, Ribbon):
        (x0, y0), (x1, y1) = ribbon.ends
        ribbon = evolve(ribbon, ends=((x0 + x, y0 + y), (x1 + x, y1 + y)))
    return evolve(medal, disc=evolve(disc, x=disc.x + x, y=disc.y + y), ribbon=ribbon)


def across(truth: Truth, right: float, up: float) -> tuple[float, float]:
    """Give the pixel of a point of the face by the exact projection."""
    u, v, w = np.array(truth.face_to_picture) @ (right, up, 1.0)
    return float(u / w), float(v / w)
