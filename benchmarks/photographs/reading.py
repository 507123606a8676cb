"""What was measured of one scene, against what is true of it."""

from __future__ import annotations

import math
import time

import numpy as np
from attrs import frozen

from medal_id.images import Disc, Measured, MedalMeasurements, measure
from medal_id.images.measured import Length
from medal_id.images.render import Truth
from photographs import die
from photographs.contest import Entry
from photographs.gallery import Drawn
from photographs.scenes import Case

RADIUS, CENTRE = "radius", ("centre_x", "centre_y")
ENDS = ("horizon_end_left", "horizon_end_right")
OVERRUNS = ("horizon_overrun_left", "horizon_overrun_right")
LEGEND = ("legend_inner", "legend_outer")
#: The units of the deviations: % of the radius, else mm on the face or degrees.
UNITS = {RADIUS: "%", "tilt": "degrees", "turn": "degrees"}


@frozen
class Deviation:
    """Something measured less the truth."""

    error: float
    low: float  #: Of the stated 95 % interval.
    high: float  #: Of the stated 95 % interval.

    @property
    def covered(self) -> bool:
        """Whether the truth lies in the interval."""
        return self.low <= 0.0 <= self.high


@frozen
class Reading:
    """How one scene was measured."""

    number: int
    size: int  #: The size class, a radius in px.
    kind: str
    picture: str  #: The file's name.
    seconds: float  #: CPU time of `measure`.
    medals: int  #: How many were found.
    deviations: dict[str, Deviation]  #: Of what was measured.
    refusals: dict[str, str]  #: Of what was not: the reason's code.
    truly: str  #: The die.
    clear: bool  #: Whether the true overruns lie well away from all limits.
    called: str | None  #: The die as measured; None where an overrun was not.
    entries: tuple[Entry, ...] = ()  #: How the finders of discs did.

    @property
    def refused(self) -> str | None:
        """Why the disc or an end of the horizon line was not measured; None where all were."""
        return next((self.refusals[one] for one in (RADIUS, *ENDS) if one in self.refusals), None)

    @property
    def verdict(self) -> str | None:
        """Whether the die was called "right", "wrong" or "undecided"; None where refused."""
        if self.called in {None, die.UNDECIDED}:
            return self.called
        return "right" if self.called == self.truly else "wrong"

    def off_centre(self) -> float | None:
        """Give how far from the true centre the disc was put, in mm."""
        if RADIUS not in self.deviations:
            return None
        return math.hypot(*(self.deviations[one].error for one in CENTRE))


def read(case: Case, drawn: Drawn) -> Reading:
    """Measure a picture and compare."""
    truth = drawn.truth
    begin = time.process_time()
    measured = measure(drawn.path)
    seconds = time.process_time() - begin
    medal = _nearest(measured.medals, truth)
    deviations: dict[str, Deviation] = {}
    refusals: dict[str, str] = {}
    if medal is None:
        refusals[RADIUS] = "no-disc" if not measured.medals else "disc elsewhere"
    else:
        deviations |= _of_disc(medal, truth)
        for name, (length, true) in _lengths(medal, truth).items():
            if isinstance(length, Measured):
                deviations[name] = _deviation(length, true)
            else:
                refusals[name] = length.reason.code
    overruns = truth.overrun_left, truth.overrun_right
    left, right = (one for one in overruns if one is not None)
    return Reading(
        number=case.number,
        size=case.radius,
        kind=case.kind,
        picture=drawn.path.name,
        seconds=seconds,
        medals=len(measured.medals),
        deviations=deviations,
        refusals=refusals,
        truly=die.call((left, left), (right, right)),
        clear=die.clear(left, right),
        called=_called(medal),
    )


def _nearest(medals: tuple[MedalMeasurements, ...], truth: Truth) -> MedalMeasurements | None:
    """Give the medal whose middle lies nearest to the true one, and within the disc."""

    def off(medal: MedalMeasurements) -> float:
        assert isinstance(medal.disc, Disc)
        x, y = truth.middle
        return math.hypot(medal.disc.x - x, medal.disc.y - y)

    best = min(medals, key=off, default=None)
    return best if best is not None and off(best) < truth.radius / 2 else None


def _of_disc(medal: MedalMeasurements, truth: Truth) -> dict[str, Deviation]:
    """Compare the outline."""
    disc = medal.disc
    assert isinstance(disc, Disc)
    assert isinstance(medal.radius, Measured)
    radius = _deviation(medal.radius, truth.radius, 100.0 / truth.radius)
    spread = 1.96 * np.sqrt(np.diag(disc.covariance)[:2]) / truth.px_per_mm
    offs = np.subtract((disc.x, disc.y), truth.middle) / truth.px_per_mm
    around = {
        name: Deviation(float(off), float(off - error), float(off + error))
        for name, off, error in zip(CENTRE, offs, spread, strict=True)
    }
    return {RADIUS: radius, **around}


def _lengths(medal: MedalMeasurements, truth: Truth) -> dict[str, tuple[Length, float]]:
    """Give what else is compared, with the truth; all scenes show the obverse."""
    every = {
        "tilt": truth.tilt,
        "turn": truth.turn,
        "horizon_height": truth.horizon_height,
        **dict(zip(ENDS, (truth.horizon_left, truth.horizon_right), strict=True)),
        **dict(zip(OVERRUNS, (truth.overrun_left, truth.overrun_right), strict=True)),
        **dict(zip(LEGEND, (truth.legend_inner, truth.legend_outer), strict=True)),
    }
    return {name: (getattr(medal, name), true) for name, true in every.items() if true is not None}


def _deviation(length: Measured, true: float, scale: float = 1.0) -> Deviation:
    """Take the truth off."""
    return Deviation(*((one - true) * scale for one in (length.value, length.low, length.high)))


def _called(medal: MedalMeasurements | None) -> str | None:
    """Call the die by what was measured."""
    if medal is None:
        return None
    sides = [
        (one.low, one.high)
        for one in (medal.horizon_overrun_left, medal.horizon_overrun_right)
        if isinstance(one, Measured)
    ]
    return die.call(*sides) if len(sides) == 2 else None
