"""All that was measured in one photograph."""

from __future__ import annotations

import math

from attrs import evolve, frozen
from PIL import Image

from medal_id.catalogue import Catalogue, default_catalogue
from medal_id.errors import BadObservation, shown
from medal_id.images.disc import RADIUS, Disc
from medal_id.images.measured import Length, NotMeasured, State
from medal_id.images.observe import SeveralMedals, observe
from medal_id.images.photo import Photo, open_photo
from medal_id.images.photo.open import Source
from medal_id.observations import Observation


@frozen
class Stripe:
    """A stripe of a ribbon, as a photograph shows it."""

    colours: frozenset[str]  #: Words for colours that it may be, of the vocabulary.
    width: Length  #: In mm, or as "share" of the whole width where there is no scale.


@frozen
class Ribbon:
    """A ribbon, from its left edge to its right edge as seen."""

    stripes: tuple[Stripe, ...]
    width: Length  #: The total width in mm.
    ends: tuple[tuple[float, float], tuple[float, float]]  #: Where it was read, in px.


@frozen(eq=False)
class MedalMeasurements:
    """What was measured of one medal; each a figure or states, or the reason why not.

    Lengths on the face are in mm of a disc of 32 mm, in the frame of the upright obverse: x to the
    right and y up from the centre.
    """

    disc: Disc | NotMeasured  #: The outline of the face.
    radius: Length  #: The semi-major axis, in px.
    scale: Length  #: In px per mm.
    diameter: Length  #: In mm; measured only where a scale was given.
    tilt: Length  #: In degrees.
    turn: Length  #: In degrees counter-clockwise from upright.
    side: State  #: "obverse" or "reverse".
    horizon_height: Length  #: Of the horizon line above the centre, in mm.
    horizon_end_left: Length  #: From the centre to the left end, along the line, in mm.
    horizon_end_right: Length  #: From the centre to the right end, along the line, in mm.
    legend_inner: Length  #: The radius of the feet of the letters, in mm.
    legend_outer: Length  #: The radius of the tops of the letters, in mm.
    horizon_overrun_left: Length  #: Beyond the legend's outer edge, in mm; negative inside.
    horizon_overrun_right: Length  #: Beyond the legend's outer edge, in mm; negative inside.
    horizon_end: State  #: "inner-edge", "between" or "beyond-outer-edge".
    eyelet_present: State  #: "yes" or "no".
    eyelet: State  #: "soldered" or "one-piece".
    eyelet_outline: State  #: "round", "u-shaped" or "other".
    eyelet_foot: Length  #: The width of its foot, in mm.
    ribbon: Ribbon | NotMeasured
    metal: State  #: Words for metals of the vocabulary that look like this.
    serial_number: State  #: "present" or "none".

    def point(self, right: float, up: float) -> tuple[float, float]:
        """Give the pixel of a point of the upright face.

        Args:
            right: in mm from the centre.
            up: in mm from the centre.
        """
        assert isinstance(self.disc, Disc)
        turn = getattr(self.turn, "value", 0.0)
        c, s = math.cos(math.radians(turn)), math.sin(math.radians(turn))
        x, y = self.disc.to_picture((right * c - up * s) / RADIUS, (right * s + up * c) / RADIUS)
        return float(x), float(y)


@frozen(eq=False)
class Measurements:
    """What was measured in a photograph, medal by medal."""

    name: str  #: The file's name, or what kind of thing was given.
    digest: str  #: SHA-256 of the file.
    width: int  #: In px, upright as the camera says.
    height: int  #: In px.
    medals: tuple[MedalMeasurements, ...]  #: The largest first; empty where none was found.
    reason: NotMeasured | None  #: Why none was found.
    path: str | None = None  #: The file that was measured, where it was one.

    def medal(self, number: int) -> Measurements:
        """Give what was measured of one of several medals alone.

        Args:
            number: 1 is the largest.

        Raises:
            BadObservation: where there is no such medal.
        """
        if type(number) is not int or not 1 <= number <= len(self.medals):
            remedy = str(self.reason) if self.reason else f"give 1 to {len(self.medals)}"
            fault = f"medal {shown(number)} is asked for, {len(self.medals)} were found"
            raise BadObservation(self.name, fault, remedy)
        return evolve(self, medals=(self.medals[number - 1],))

    def observations(
        self, medal: int | None = None, *, catalogue: Catalogue | None = None
    ) -> tuple[Observation, ...]:
        """Give what was measured of a medal as observations that can be classified.

        What is uncertain is a range or several states; what was not measured is left out, and so
        is what the rules have no word for. Without a medal there are none: see `reason`.

        Args:
            medal: which of several; 1 is the largest.
            catalogue: whose rules have the words; those of the library by default.

        Raises:
            SeveralMedals: where there are several and none was chosen.
            BadObservation: where there is no such medal.
        """
        if medal is not None:
            return self.medal(medal).observations(catalogue=catalogue)
        if len(self.medals) > 1:
            raise SeveralMedals.of(self.name, len(self.medals))
        words = (catalogue or default_catalogue()).rules.vocabulary
        origin = f"photograph {self.name}, {{method}}, sha256 {self.digest[:12]}"
        return tuple(one for each in self.medals for one in observe(each, origin, words))

    def draw(self, photo: Source | Photo | None = None, lang: str = "en") -> Image.Image:
        """Draw what was measured on the photograph, for people to check.

        Args:
            photo: the photograph that was measured; a file is found again without it.
            lang: of the captions, "en" or "ru".

        Raises:
            BadFile: where the photograph cannot be read any more.
            BadObservation: where it is another one, or was no file and is not given.
        """
        from medal_id.images.proof import draw  # noqa: PLC0415  # it draws what stands here

        found = self.path if photo is None else photo
        if found is None:
            fault = f"the pixels of {shown(self.name)} were not kept"
            raise BadObservation("photo", fault, "give the photograph again: draw(photo)")
        opened = found if isinstance(found, Photo) else open_photo(found)
        return draw(opened, self, lang)
