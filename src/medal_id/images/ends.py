"""Where the horizon line ends: how likely each place is, given the light along the line.

Up to its end the line is seen or lost for a stretch; beyond it there is ground, or for a stretch
something that looks like the line. Both are chains of two states, summed over all ways in which
they may have alternated (the forward algorithm; Rabiner 1989). So a gap counts once for its whole
length, not once for each pixel.
"""

from __future__ import annotations

import math

import numpy as np
from attrs import evolve, frozen
from numpy.typing import NDArray
from scipy import special

from medal_id.images.disc import RADIUS
from medal_id.images.evidence import PLACES, STEP, Evidence, evidence
from medal_id.images.face import Face
from medal_id.images.horizon import CLEAR, Line
from medal_id.images.section import answers

Floats = NDArray[np.float64]

#: mm: how long a line stays lost, and how long something looks like it, in the mean.
_LOST, _FALSE = 0.77, 0.63
#: Ends before this place, in mm, are the less likely the farther they are: no known die has them.
_USUAL, _RARER, _RAREST = 9.0, 0.4, 0.02
_EARLIEST = 6.5  # mm: where an end is looked for
#: The chance that all this is wrong, and the end anywhere: at least; more, the fainter the line;
#: and more with each mm per px beyond what shows a line of its width. So chosen that intervals
#: covered the truth in 170 rendered photographs of discs with 50 and 80 px.
_DOUBT, _OF_FAINT, _OF_COARSE = 0.006, 1.0, (0.22, 0.7)
#: More too where answers on the free line scatter by more than this: then what was taken for its
#: cross-section is something else, as where glare has hidden it. In rendered discs with 150 px they
#: scatter by 0.29 at most; with 80 px in 19 of 20 by less than 0.77; with 50 px by up to 1.9.
_OF_UNEVEN = (0.8, 1.0)
#: Both sides of a die were cut alike, as on all pieces of the two known dies. How far this is
#: trusted, as a share, and by how much both sides may differ, in mm: a weak hint, because pieces
#: are worn, and a copy need not be alike on both sides.
_TRUST, _DIFFER = 0.25, 0.15
_NEAR = 0.15  # mm: places around the middle that are averaged, for a figure finer than a step


@frozen(eq=False)
class End:
    """How likely the line ends where, on one side."""

    places: Floats  #: mm from the centre along the line.
    chance: Floats  #: Sums to 1.

    @property
    def middle(self) -> float:
        """The place that the end lies before as likely as beyond it.

        Where several places are likely it errs less than the likeliest of them.
        """
        near = np.abs(self.places - self.quantile(0.5)) < _NEAR
        return float(np.average(self.places[near], weights=self.chance[near]))

    def quantile(self, share: float) -> float:
        """Give the place that the end lies before with a certain chance."""
        return float(np.interp(share, np.cumsum(self.chance), self.places))


def end(face: Face, line: Line, side: float, letters: tuple[float, float]) -> End | None:
    """Find the end on one side.

    Args:
        face: the face.
        line: where the line runs.
        side: -1 for the left, 1 for the right.
        letters: from where to where letters stand at the height of the line, in mm.
    """
    seen = answers(face, line, side)
    if seen is None:
        return None
    px = RADIUS / face.disc.radius
    told = evidence(seen, px, letters)
    prior = np.clip(np.exp(-(_USUAL - PLACES) / _RARER), _RAREST, 1.0) * (PLACES >= _EARLIEST)
    prior /= prior.sum()
    total = _up_to(told)
    total[:-1] += _beyond(told)[1:]
    chance = prior * np.exp(total - total[prior > 0].max())
    faint = min(max(1.0 - line.contrast / CLEAR, 0.0), 1.0)
    coarse = max(px - _OF_COARSE[0], 0.0)
    uneven = max(told.uneven - _OF_UNEVEN[0], 0.0)
    doubt = _DOUBT + faint * _OF_FAINT + coarse * _OF_COARSE[1] + uneven * _OF_UNEVEN[1]
    doubt = min(doubt, 1.0)
    mixed = (1.0 - doubt) * chance / chance.sum() + doubt * prior
    return End(PLACES + told.fading, mixed)


def alike(left: End, right: End) -> tuple[End, End]:
    """Let each side hint at the other: pieces of one die end alike on both."""
    apart = (left.places[:, None] - right.places) / _DIFFER
    near = np.exp(-0.5 * apart**2)
    near /= near.mean(1, keepdims=True)
    hints = near @ right.chance, left.chance @ near
    first, second = (
        one.chance * (1.0 - _TRUST + _TRUST * hint)
        for one, hint in zip((left, right), hints, strict=True)
    )
    return (
        evolve(left, chance=first / first.sum()),
        evolve(right, chance=second / second.sum()),
    )


def _up_to(told: Evidence) -> Floats:
    """Give how likely the answers up to each place are where the line runs up to it: (places,)."""
    ways = chain(told.seen, told.unseen, told.lost, STEP / _LOST)
    likely: Floats = special.logsumexp(ways, axis=0) - math.log(len(ways))
    return likely


def _beyond(told: Evidence) -> Floats:
    """Give how likely the answers from each place on are where the line has ended: (places,)."""
    back = chain(told.ground[None, ::-1], told.false[::-1], told.begins[::-1], STEP / _FALSE)
    return back[0, ::-1]


def chain(usual: Floats, other: Floats, leaves: Floats, returns: float) -> Floats:
    """Sum over all ways in which two states may have alternated.

    Args:
        usual: the logarithm of how likely each answer is in the usual state, (ways, places).
        other: the same in the other state, (places,).
        leaves: the chance of leaving the usual state at each step, (places,).
        returns: the chance of returning to it at a step.

    Returns:
        The logarithm of how likely all answers up to each place are, (ways, places).
    """
    top = np.maximum(usual, other)
    one, two = np.exp(usual - top).T, np.exp(other - top).T
    scale = np.empty_like(one)
    share = returns / (float(leaves[0]) + returns)
    here, there = share * one[0], (1.0 - share) * two[0]
    scale[0] = here + there
    for i, leave in enumerate(leaves[1:].tolist(), 1):
        here, there = here / scale[i - 1], there / scale[i - 1]
        moved = here * leave
        back = there * returns
        here, there = (here - moved + back) * one[i], (there - back + moved) * two[i]
        scale[i] = here + there
    told: Floats = np.cumsum(np.log(scale).T + top, axis=1)
    return told
