"""Which part of a photograph the proof picture shows, and how large."""

from __future__ import annotations

from attrs import frozen

from medal_id.images.disc import Disc
from medal_id.images.measurements import Measurements, MedalMeasurements, Ribbon

#: The radius that the chief disc has in the picture, in px.
RADII = (250.0, 600.0)
#: The size that the picture keeps to where these radii allow it, in px.
USUAL = (1500.0, 1900.0)
#: No side is longer, whatever the radius of the chief disc then is, in px.
LONGEST = 2600.0
#: The longer side where there is no disc, and how much is enlarged then.
_WITHOUT = 1000.0
_MOST_ENLARGED = 3.0
#: The room around a disc that its numbers need, in radii.
_ROOM = 1.4

#: x0, y0, x1, y1 in px of the photograph.
_Box = tuple[float, float, float, float]


@frozen
class Window:
    """A part of the photograph, edge to edge, which may reach beyond it."""

    left: float  #: In px of the photograph; its first pixel reaches from 0 to 1.
    top: float
    width: int  #: In px of the proof picture.
    height: int
    scale: float  #: How many px wide one px of the photograph is shown.

    def at(self, x: float, y: float) -> tuple[float, float]:
        """Give where a point of the photograph is shown; pixel centres are whole numbers."""
        return (
            (x + 0.5 - self.left) * self.scale - 0.5,
            (y + 0.5 - self.top) * self.scale - 0.5,
        )

    @property
    def box(self) -> _Box:
        """Give its edges in px of the photograph."""
        right, bottom = self.width / self.scale, self.height / self.scale
        return self.left, self.top, self.left + right, self.top + bottom


def window(seen: Measurements) -> Window:
    """Choose what is shown: the whole photograph, or of a large one what was measured."""
    whole = (0.0, 0.0, float(seen.width), float(seen.height))
    discs = [one.disc for one in seen.medals if isinstance(one.disc, Disc)]
    if not discs:
        scale = min(_WITHOUT / max(seen.width, seen.height), _MOST_ENLARGED)
        return _window(whole, scale)
    needed = [_needed(one) for one in seen.medals if isinstance(one.disc, Disc)]
    radius = discs[0].radius
    least, most = (one / radius for one in RADII)
    usual = min(max(1.0, least), most)
    for box in (_joined([whole, *needed]), _joined(needed)):
        fits = min(USUAL[0] / (box[2] - box[0]), USUAL[1] / (box[3] - box[1]))
        if fits >= least:
            return _window(box, min(usual, fits))
    return _window(box, min(least, LONGEST / max(box[2] - box[0], box[3] - box[1])))


def _needed(medal: MedalMeasurements) -> _Box:
    """Give what must be seen of a medal: the disc, the room around it, and the ribbon."""
    disc = medal.disc
    assert isinstance(disc, Disc)
    room = _ROOM * disc.radius
    box = (disc.x - room, disc.y - room, disc.x + room, disc.y + room)
    if not isinstance(medal.ribbon, Ribbon):
        return box
    near = 0.5 * disc.radius
    ends = [(x - near, y - near, x + near, y + near) for x, y in medal.ribbon.ends]
    return _joined([box, *ends])


def _joined(boxes: list[_Box]) -> _Box:
    """Give the box around several."""
    x0, y0, x1, y1 = zip(*boxes, strict=True)
    return min(x0), min(y0), max(x1), max(y1)


def _window(box: _Box, scale: float) -> Window:
    """Make whole pixels of a box."""
    wide, high = (box[2] - box[0]) * scale, (box[3] - box[1]) * scale
    return Window(box[0], box[1], max(1, round(wide)), max(1, round(high)), scale)
