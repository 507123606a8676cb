"""What is exactly true of a rendered photograph."""

from __future__ import annotations

from attrs import frozen

from medal_id.observations import Stripes

Point = tuple[float, float]


@frozen
class Truth:
    """What a drawn picture shows, exactly.

    Pixels: x right, y down, centres at whole numbers. Angles in degrees, counter-clockwise from
    the right as seen. Millimetres: x right, y up in the upright face, from its middle.
    """

    #: Of the ellipse that is the outline of the face, in px.
    centre: Point
    #: The semi-major axis of that ellipse, in px.
    radius: float
    #: The semi-minor axis, in px.
    semi_minor: float
    #: The direction of the major axis, 0 to 180; of no meaning for a circle.
    angle: float
    #: The middle of the face, in px; with perspective it is not quite the ellipse's centre.
    middle: Point
    #: How far the face is tilted.
    tilt: float
    #: The direction in which its far side tips away.
    tilt_towards: float
    #: How far the upright specimen is turned counter-clockwise.
    turn: float
    #: `radius` over 16 mm.
    px_per_mm: float
    #: The homography from (x, y, 1) in mm on the face to pixels, by rows; exact.
    face_to_picture: tuple[tuple[float, float, float], ...]
    #: "obverse" or "reverse".
    side: str
    #: The height of the horizon line above the middle, in mm; None on the reverse, as all below.
    horizon_height: float | None
    #: The tip of the line at its left end, in px.
    horizon_end_left: Point | None
    #: The tip of the line at its right end, in px.
    horizon_end_right: Point | None
    #: How far left of the middle the line ends, along the line, in mm, positive.
    horizon_left: float | None
    #: How far right of the middle the line ends, along the line, in mm, positive.
    horizon_right: float | None
    #: The radius of the circle that the letters' feet stand on, in mm.
    legend_inner: float | None
    #: The radius of the circle that the letters' tops touch, in mm.
    legend_outer: float | None
    #: How far the line ends beyond the legend's outer edge, which it meets at
    #: sqrt(legend_outer² - horizon_height²), in mm; negative: inside.
    overrun_left: float | None
    #: The same on the right.
    overrun_right: float | None
    #: "soldered", "one-piece" or "none".
    eyelet: str
    #: Whether the picture shows a serial number.
    serial: bool
    #: The ribbon, if there is one.
    ribbon: Stripes | None
    #: The metal.
    metal: str
    #: The outline of the eyelet with its foot, in px, as far as it stands out from the disc.
    eyelet_outline: tuple[Point, ...]
    #: The outline of the ribbon on its block, in px.
    ribbon_outline: tuple[Point, ...]
