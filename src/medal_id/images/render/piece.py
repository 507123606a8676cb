"""The specimen that is drawn: which medal lies there, and in what state."""

from __future__ import annotations

import re
from typing import Any

from attrs import Attribute, field, frozen

from medal_id.errors import BadObservation, shown
from medal_id.images.render.limits import number, one_of, within
from medal_id.images.render.metal import METALS
from medal_id.images.render.stripes import read_ribbon

#: The radius of the disc, in mm.
RADIUS = 16.0
#: The circles that the letters of the obverse stand between, in mm from the centre.
LEGEND = (11.4, 13.7)

_SERIAL = re.compile(r"(?:[А-ЯЁ] ?)?[0-9]{1,7}(?: ?[А-ЯЁ])?")


def _check_overrun(piece: object, attribute: Attribute[Any], value: object) -> None:
    """Check one overrun for both sides, or a pair of left and right."""
    del piece, attribute
    pair = value if isinstance(value, tuple) else (value, value)
    if len(pair) != 2:
        raise BadObservation("piece.overrun", f"{shown(value)} is no pair", "give (left, right)")
    for one in pair:
        number(one, -4.0, 2.0, "piece.overrun", "mm")


def _check_serial(piece: object, attribute: Attribute[Any], value: object) -> None:
    """Check that a serial number has digits and at most one Cyrillic letter."""
    del piece, attribute
    if value != "" and (not isinstance(value, str) or not _SERIAL.fullmatch(value)):
        remedy = "give 1 to 7 digits, with a Cyrillic capital before or after them if it has one"
        raise BadObservation("piece.serial", f"{shown(value)} is no number", remedy)


def _check_ribbon(piece: object, attribute: Attribute[Any], value: object) -> None:
    """Check that the ribbon can be read."""
    del piece, attribute
    read_ribbon(value)


@frozen
class Piece:
    """A specimen of the medal «За оборону Ленинграда».

    Raises:
        BadObservation: where a field is out of its range.
    """

    #: "obverse" or "reverse".
    side: str = field(default="obverse", validator=one_of(("obverse", "reverse")))
    #: How far the horizon line ends beyond the legend's outer edge, in mm, -4 to +2; negative:
    #: inside it. One number for both sides, or (left, right) as seen.
    overrun: float | tuple[float, float] = field(default=1.2, validator=_check_overrun)
    #: The height of the horizon line above the centre, in radii, 0.04 to 0.08.
    horizon_height: float = field(default=0.06, validator=within(0.04, 0.08))
    #: "soldered", "one-piece" or "none".
    eyelet: str = field(default="one-piece", validator=one_of(("soldered", "one-piece", "none")))
    #: The stripes of the ribbon with their widths in mm; "" for neither ribbon nor block.
    ribbon: str = field(default="olive 11, green 2, olive 11", validator=_check_ribbon)
    #: How far the ribbon has faded, 0 to 1.
    fading: float = field(default=0.3, validator=within(0.0, 1.0))
    #: "brass", "bronze", "copper", "silver" or "silver-coloured-alloy".
    metal: str = field(default="brass", validator=one_of(METALS))
    #: From 0, mint, to 1, worn flat.
    wear: float = field(default=0.2, validator=within(0.0, 1.0))
    #: A number low on the reverse; "" for none.
    serial: str = field(default="", validator=_check_serial)
    #: The thickness of the disc, in mm, 1 to 5.
    thickness: float = field(default=2.5, validator=within(1.0, 5.0, "mm"))

    @property
    def overruns(self) -> tuple[float, float]:
        """The overrun of the left and of the right end, in mm."""
        both = self.overrun
        return both if isinstance(both, tuple) else (both, both)

    @property
    def horizon(self) -> float:
        """The height of the horizon line above the centre, in mm."""
        return self.horizon_height * RADIUS

    @property
    def horizon_ends(self) -> tuple[float, float]:
        """How far left and right of the centre the horizon line ends, in mm, both positive.

        The legend's outer edge crosses the height of the line at sqrt(13.7² - height²); the tip
        of the line's round end lies `overrun` beyond that point.
        """
        edge: float = (LEGEND[1] ** 2 - self.horizon**2) ** 0.5
        left, right = self.overruns
        return edge + left, edge + right
