"""What the answers along the line tell, place by place: four ways in which each may come about.

The line is seen, or it runs on unseen (a stroke hides it, compression has wiped it out, the light
runs along it); where it has ended the ground is seen, or something that looks like the line (a
stroke, a scratch). The figures were chosen so that the true ends became as likely as possible in
about 190 rendered photographs with discs of 50 to 1500 px; only `_CLEARNESS` is from a real piece.

Among letters, where pixels resolve what is fine, the answers apart from broader strokes are
weighed instead: `_AMONG` was fitted to 280 discs of 150 px and more. Fitted to one letter it told
the line on the other one nearly as well, so it tells lines from strokes, not these letters.
"""

from __future__ import annotations

import math

import numpy as np
from attrs import frozen
from numpy.typing import NDArray
from scipy import ndimage

from medal_id.images.section import Answers

Floats = NDArray[np.float64]

STEP = 0.05  # mm between the places that are looked at
#: The places in mm from the centre; a line that goes on ends in the rim, which begins at 15.4.
PLACES: Floats = np.arange(5.4, 15.76, STEP)
_SURELY_LINE = 9.3  # mm: no known die has a line that ends before
_RIM = 15.4  # mm: where the rim begins to rise, and light there tells nothing of the line
_FEET, _TOPS = 0.2, 0.05  # mm: how far the shadows of letters reach beyond their feet and tops
_FREEDOM = 4.0  # degrees of freedom of Student's t: single answers may be far off
_BEGINS = 0.025  # how often, per mm, something that looks like the line begins in the open
_OUTSIDE = 0.07  # how much more answers scatter beyond the letters, where the light is another
#: How clearly the line may be seen beyond the letters, as a multiple of what is seen before them:
#: on a real piece 0.55 on the left and 1.0 to 1.7 on the right.
_CLEARNESS = (0.4, 0.6, 0.8, 1.0, 1.3, 1.7)
#: mm per px where what is fine is resolved, and where it no longer is.
_FINE, _COARSE = 0.107, 0.2
#: Among letters: how much likelier the line is than ground before an answer is looked at, how fast
#: that falls as it leaves 1 and rises as it leaves 0, by which unit it is judged how far off it is.
_AMONG = (1.92, 1.41, 0.59, 0.3)
#: What a whole answer among letters counts: neighbours 0.05 mm apart tell the same again.
_COUNTS = 0.17
#: What it costs at each step that the line is hidden, or that something looks like it.
_HIDDEN, _ALIKE = 0.06, 0.04


@frozen
class Habits:
    """How answers behave in photographs of one resolution."""

    absent: float  #: The least scatter of answers where the line is not.
    present: float  #: The least scatter of answers where it is.
    clutter: float  #: How much the scatter that `Answers` tells counts.
    anything: tuple[float, float]  #: Spread of what may be anything, and its share of clutter.
    alike: float  #: px: answers nearer to each other than this are not independent.
    hidden: float  #: How often, per mm, the line is lost among letters.
    begins: float  #: How often, per mm, something that looks like the line begins among letters.
    nothing: float  #: The share of places where a lost line leaves plain ground.
    fading: float  #: mm: how far before its tip a line is seen to end.


_HABITS = (
    Habits(0.06, 0.09, 2.6, (1.1, 1.5), 0.7, 0.8, 1.3, 0.37, 0.105),
    Habits(0.09, 0.16, 0.17, (0.42, 0.3), 2.6, 6.5, 4.0, 0.8, 0.015),
)


@frozen(eq=False)
class Evidence:
    """Logarithms of how likely the answer at each of `PLACES` is, in four cases: (places,)."""

    #: The line runs there and is seen, for each clearness that it may have beyond the letters:
    #: (clearnesses, places).
    seen: Floats
    unseen: Floats  #: It runs there and is not seen.
    ground: Floats  #: It has ended, and the ground is seen.
    false: Floats  #: It has ended, and something else is seen.
    lost: Floats  #: The chance that a line that is seen is lost at this step.
    begins: Floats  #: The chance that something that looks like the line begins at this step.
    fading: float  #: mm, as in `Habits`.
    uneven: float  #: How much answers scatter where the line is free; they should all be 1.


def evidence(seen: Answers, px: float, letters: tuple[float, float]) -> Evidence:
    """Weigh the answers on one side.

    Args:
        seen: the answers.
        px: the width of a pixel, in mm.
        letters: from where to where letters stand at the height of the line, in mm.
    """
    habits = _habits(px)
    per_mm = 1.0 / float(np.median(np.diff(seen.places)))
    smooth = ndimage.gaussian_filter1d(seen.answer, max(0.05, 0.35 * px) * per_mm)
    answer = np.interp(PLACES, seen.places, smooth)
    clutter = np.interp(PLACES, seen.places, seen.scatter)
    free = float(answer[PLACES < _SURELY_LINE].std())
    outside = letters[1] + _TOPS < PLACES
    off = habits.clutter * clutter
    line = np.sqrt(max(habits.present, free) ** 2 + off**2 + (_OUTSIDE * outside) ** 2)
    least, share = habits.anything
    clear = np.where(outside, np.array(_CLEARNESS)[:, None], 1.0)
    seen_line = _likely(answer - clear, line)
    ground = _likely(answer, np.hypot(habits.absent, off))
    anything = _likely(answer, np.hypot(least, share * clutter))
    unseen = habits.nothing * ground + (1.0 - habits.nothing) * anything
    weight = np.full(len(PLACES), min(1.0, STEP / (habits.alike * px)))
    weight[outside] *= np.clip((_RIM - PLACES[outside]) / (0.5 * px) + 0.5, 0.0, 1.0)
    among = (letters[0] - _FEET < PLACES) & ~outside
    # In the open a line is lost where it is uneven all along, as compression makes it.
    open_ = 0.03 + 0.85 * max(0.0, px - 0.1) * free
    lost = np.clip(np.where(among, habits.hidden, open_) * STEP, 1e-6, 0.5)
    apart = _apart(np.interp(PLACES, seen.places, seen.apart))
    # How far answers apart from strokes are weighed.
    clean = np.where(among, 1.0 - _coarseness(px), 0.0)
    return Evidence(
        seen=_between(_logarithm(seen_line, weight), apart, clean),
        unseen=_between(_logarithm(unseen, weight), -_HIDDEN, clean),
        ground=_between(_logarithm(ground, weight), -apart, clean),
        false=_between(_logarithm(anything, weight), -_ALIKE, clean),
        lost=lost,
        begins=np.where(among, habits.begins, _BEGINS) * STEP,
        fading=habits.fading,
        uneven=free,
    )


def _apart(answer: Floats) -> Floats:
    """Give the logarithm of how likely answers among letters are where the line is seen.

    That of ground is its negative: only how they compare is known.
    """
    before, leaves, rises, unit = _AMONG
    from_line = np.log1p(((answer - 1.0) / unit) ** 2)
    from_ground = np.log1p((answer / unit) ** 2)
    told: Floats = 0.5 * _COUNTS * (before - leaves * from_line + rises * from_ground)
    return told


def _between(one: Floats, other: Floats | float, share: Floats) -> Floats:
    """Give what lies between two logarithms, by the share of the other."""
    told: Floats = (1.0 - share) * one + share * other
    return told


def _logarithm(likely: Floats, weight: Floats) -> Floats:
    """Give logarithms, so that neighbours count only as far as they are independent.

    Args:
        likely: densities, (..., places).
        weight: the share of an independent answer that each place is, (places,).
    """
    told: Floats = weight * np.log(likely + 1e-12)
    return told


def _likely(off: Floats, spread: Floats) -> Floats:
    """Give the density of Student's t distribution with 4 degrees of freedom.

    Args:
        off: from its middle, (..., places).
        spread: its scale, (places,).
    """
    density: Floats = 0.375 / spread * (1 + (off / spread) ** 2 / _FREEDOM) ** -2.5
    return density


def _coarseness(px: float) -> float:
    """Give how coarse pixels are, from 0 where what is fine is resolved to 1 where it is not."""
    return min(max((px - _FINE) / (_COARSE - _FINE), 0.0), 1.0)


def _habits(px: float) -> Habits:
    """Give the habits at one resolution, evenly in logarithms between both that are known."""
    share = _coarseness(px)
    fine, coarse = _HABITS

    def between(one: float, other: float) -> float:
        return math.exp((1 - share) * math.log(one) + share * math.log(other))

    return Habits(
        between(fine.absent, coarse.absent),
        between(fine.present, coarse.present),
        between(fine.clutter, coarse.clutter),
        (
            between(fine.anything[0], coarse.anything[0]),
            between(fine.anything[1], coarse.anything[1]),
        ),
        between(fine.alike, coarse.alike),
        between(fine.hidden, coarse.hidden),
        between(fine.begins, coarse.begins),
        between(fine.nothing, coarse.nothing),
        between(fine.fading, coarse.fading),
    )
