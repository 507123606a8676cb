"""The stripes on the front half of a ribbon: where one colour ends and the next begins."""

from __future__ import annotations

from itertools import pairwise, product

import numpy as np
from attrs import evolve, frozen
from numpy.typing import NDArray
from scipy import ndimage

from medal_id.images.panel import WIDTH, Panel

Floats = NDArray[np.float64]

#: The scale at which the light's change is looked at, in mm; in samples at least.
_SCALE, _LEAST_SCALE = 0.3, 1.0
#: Steps in the root of light: smaller ones are weave, larger ones surely stripes; between is doubt.
WEAVE, SURE = 0.045, 0.06
#: A step below the first that is less sharp than the second, as a share, is gradual.
_GRADUAL, _SHARP = 0.12, 0.5
#: A hue that differs by less is that of the same stripe in another light.
_SAME = 0.05
#: A shadow beside the ribbon is narrower than this, in mm.
_SHADOW = 3.0
#: How many samples a halo reaches, and how faint it is against the edge that it lies along.
_HALO, _FAINT = 4.5, 0.12
#: How much less a change counts that keeps the hue: folds and shadows make such.
_SHADE = 0.6
#: How far from where it is supposed an edge of the ribbon is looked for, in mm.
_REACH = 3.0
#: The standard deviations of the width of ribbons and of the block's place, in mm.
_WIDTH_OFF, _PLACE_OFF = 0.65, 1.2
#: The least step at an edge of the ribbon, and the one that is as good as any.
_LEAST_EDGE, _GOOD_EDGE = 0.025, 0.12
#: A stripe along an edge of the ribbon narrower than this may be the rounding of its fold, in mm.
_ROUNDING = 1.3
#: A stripe along an edge that is narrower than this may go unseen, in mm.
_FINE = 1.5
#: How many standard deviations a step must stand out of its scatter from band to band.
_STEADY = 3.0


@frozen(eq=False)
class Edge:
    """A line along the ribbon where the colour changes."""

    at: float  #: In mm across.
    step: float  #: How much it changes, in the root of light.
    scatter: float  #: How much that varies from band to band.
    error: float  #: One standard deviation of its place, in mm.


@frozen(eq=False)
class Patch:
    """A stripe as it was found."""

    left: Edge
    right: Edge
    looks: Floats  #: The root of light, (3,).

    @property
    def width(self) -> float:
        """In mm."""
        return self.right.at - self.left.at


class Unclear(Exception):
    """What looks like a stripe may be none, or the ribbon's edges are not told."""


def read_stripes(panel: Panel) -> list[Patch]:
    """Read the stripes from the left edge to the right edge.

    Raises:
        Unclear: where they cannot be told surely.
    """
    edges = _edges(panel)
    left, right = _ends(edges)
    inner = [one for one in edges if left.at < one.at < right.at and one.step > WEAVE / 2]
    return _joined(panel, [left, *inner, right])


def _edges(panel: Panel) -> list[Edge]:
    """Find all lines of change that run on from band to band."""
    scale = max(_SCALE * panel.per_mm, _LEAST_SCALE)
    bands = panel.bands.astype(float)
    change = ndimage.gaussian_filter1d(bands, scale, axis=1, order=1, mode="nearest")
    change *= scale * np.sqrt(2 * np.pi)
    common = np.median(change, axis=0)
    step = np.sqrt((common**2).sum(-1))
    scatter = np.sqrt((change.std(0) ** 2).sum(-1) * np.pi / 2 / len(change))
    found = []
    for at in range(1, len(step) - 1):
        if step[at] < _LEAST_EDGE or step[at] < step[at - 1] or step[at] <= step[at + 1]:
            continue
        low, mid, high = step[at - 1 : at + 2]
        aside = float(0.5 * (low - high) / (low - 2 * mid + high))
        error = np.hypot(0.2 / panel.per_mm, 0.08) + 0.5 * float(scatter[at] / step[at]) * _SCALE
        place = float(panel.across[at]) + aside / panel.per_mm
        found.append(Edge(float(place), float(step[at]), float(scatter[at]), float(error)))
    return found


def _ends(edges: list[Edge]) -> tuple[Edge, Edge]:
    """Choose the two edges of the ribbon.

    Raises:
        Unclear: where no two lines lie about as far apart as a ribbon is wide.
    """
    lefts = [one for one in edges if abs(one.at) < _REACH]
    rights = [one for one in edges if abs(one.at - WIDTH) < _REACH]
    best, least = None, 0.0
    for left, right in product(lefts, rights):
        score = -(((right.at - left.at - WIDTH) / _WIDTH_OFF) ** 2) / 2
        score -= ((left.at / _PLACE_OFF) ** 2 + ((right.at - WIDTH) / _PLACE_OFF) ** 2) / 4
        score += _strength(left, lefts) + _strength(right, rights)
        if score > least:
            best, least = (left, right), score
    if best is None:
        raise Unclear
    left, right = best
    # Where the fold is round there are two lines: which of them is the edge is told below.
    outer = [one for one in lefts if 0 < left.at - one.at < _ROUNDING and one.step > left.step / 2]
    return min([left, *outer], key=lambda one: one.at), right


def _strength(one: Edge, rivals: list[Edge]) -> float:
    """Tell how well a line stands for an edge of the ribbon: against what is good, and rivals.

    The block's own shadow has an edge too, but a fainter one.
    """
    strongest = max(rival.step for rival in rivals)
    return 2.0 * min(one.step / _GOOD_EDGE, 1.0) + 1.5 * one.step / strongest


def _joined(panel: Panel, edges: list[Edge]) -> list[Patch]:
    """Join what does not differ enough, or differs as weave, folds and halos do.

    Raises:
        Unclear: where it is in doubt whether it differs.
    """
    while len(edges) > 2:
        patches = _patches(panel, edges)
        steps = _steps(patches)
        soft = [_soft(panel, patches, steps, at) for at in range(len(steps))]
        worst = int(np.argmin([step - 10.0 * off for step, off in zip(steps, soft, strict=True)]))
        if steps[worst] >= WEAVE and not soft[worst]:
            break
        _join(edges, worst + 1, narrow=_narrow(panel))
    patches = _patches(panel, edges)
    if any(step < SURE for step in _steps(patches)):
        raise Unclear
    if any(one.step < _STEADY * one.scatter for one in edges[1:-1]):
        raise Unclear
    if _may_be_shadow(panel, patches[-1]):
        raise Unclear
    # A fine stripe along one edge alone: that along the other may hide in the fold.
    if (patches[0].width < _FINE) != (patches[-1].width < _FINE):
        raise Unclear
    return patches


def _may_be_shadow(panel: Panel, last: Patch) -> bool:
    """Tell whether the last stripe may be the ribbon's own shadow on the ground."""
    beyond = panel.bands[:, np.abs(panel.across - last.right.at - 1.5) < 1.0].astype(float)
    if not beyond.size or last.width > _SHADOW:
        return False
    ground = np.median(beyond, axis=(0, 1))
    clear = len(ground) == 4 and bool(ground[3] < 0.5)
    darker = bool(last.looks.sum() < ground[:3].sum())
    return darker and not clear and hue_apart(last.looks, ground[:3]) < 2 * _SAME


def _join(edges: list[Edge], at: int, narrow: float) -> None:
    """Take an edge away; where it lies close to one of the ribbon's, that may be either of them."""
    for end in (0, len(edges) - 1):
        if abs(end - at) == 1 and (apart := abs(edges[end].at - edges[at].at)) < narrow:
            middle = (edges[end].at + edges[at].at) / 2
            error = float(np.hypot(edges[end].error, apart / 2))
            edges[end] = evolve(edges[end], at=middle, error=error)
            break
    del edges[at]


def _narrow(panel: Panel) -> float:
    """Give the width in mm below which something may be the rounding of a fold or a halo."""
    return max(_ROUNDING, _HALO / panel.per_mm)


def _patches(panel: Panel, edges: list[Edge]) -> list[Patch]:
    """Give what stands between neighbouring edges."""
    return [_patch(panel, one, two) for one, two in pairwise(edges)]


def _steps(patches: list[Patch]) -> list[float]:
    """Give by how much neighbours differ."""
    return [difference(one.looks, two.looks) for one, two in pairwise(patches)]


def _soft(panel: Panel, patches: list[Patch], steps: list[float], at: int) -> bool:
    """Tell whether a step is one of weave, fold or halo rather than of stripes."""
    one, two = patches[at], patches[at + 1]
    apart = float(np.linalg.norm(one.looks - two.looks))
    # Moiré and shadows change gradually.
    if steps[at] < _GRADUAL and one.right.step < _SHARP * apart:
        return True
    narrow = _narrow(panel)
    # The light falls off where the ribbon is folded round.
    outermost = [one] * (at == 0) + [two] * (at == len(steps) - 1)
    if any(patch.width < narrow for patch in outermost) and hue_apart(one.looks, two.looks) < _SAME:
        return True
    # Lenses and compression lay a halo along strong edges.
    beside = [(one, steps[at - 1])] if at else []
    beside += [(two, steps[at + 1])] if at + 1 < len(steps) else []
    return any(patch.width < narrow and steps[at] < _FAINT * step for patch, step in beside)


def _patch(panel: Panel, left: Edge, right: Edge) -> Patch:
    """Give what stands between two edges, clear of their blur."""
    clear = min(0.45, 0.3 * (right.at - left.at))
    inside = (panel.across > left.at + clear) & (panel.across < right.at - clear)
    if not inside.any():
        inside[int(np.abs(panel.across - (left.at + right.at) / 2).argmin())] = True
    looks = np.median(panel.bands[:, inside, :3].astype(float), axis=(0, 1))
    return Patch(left, right, looks)


def difference(one: Floats, two: Floats) -> float:
    """Tell how much two looks differ; a mere change of brightness counts less."""
    apart, aside = float(np.linalg.norm(one - two)), hue_apart(one, two)
    return float(np.hypot(_SHADE * np.sqrt(max(apart**2 - aside**2, 0.0)), aside))


def hue_apart(one: Floats, two: Floats) -> float:
    """Tell how much two looks differ apart from their brightness."""
    shade = (one + two) / max(float(np.linalg.norm(one + two)), 1e-6)
    apart = one - two
    return float(np.linalg.norm(apart - float(apart @ shade) * shade))
