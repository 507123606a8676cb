"""Discs found by scikit-image: edges of Canny, and in each chain an ellipse by RANSAC."""

from __future__ import annotations

import importlib
import warnings
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from photographs.outlined import Finder, Grey, Outline, grey

#: As many of the widest chains are looked at; of each, so many points: the distance of a point from
#: an ellipse is slow in scikit-image.
_CHAINS, _POINTS = 8, 250
_TRIALS = 150
_SAMPLE = 8
_NEAR = 1.2  #: px
_INLIERS = 0.3  #: The least share of a chain's points that lie near its ellipse.


def skimage_finders() -> dict[str, Finder]:
    """Give the way, by its name.

    Raises:
        ImportError: where scikit-image is not installed.
    """
    feature: Any = importlib.import_module("skimage.feature")  # optional, like all peers
    measure: Any = importlib.import_module("skimage.measure")
    return {"skimage Canny + RANSAC": partial(_ransac, feature, measure)}


def _ransac(feature: Any, measure: Any, path: Path) -> list[Outline]:
    """Find ellipses; those with most points near them come first."""
    seen = grey(path)
    edges = feature.canny(
        seen.pixels, sigma=1.4, low_threshold=0.85, high_threshold=0.92, use_quantiles=True
    )
    found = []
    for points in _chains(measure, seen, edges):
        chance = np.random.default_rng(0)
        few = points[chance.permutation(len(points))[:_POINTS]]
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", UserWarning)  # "No inliers found" is an answer
            model, near = measure.ransac(
                few,
                measure.EllipseModel,
                min_samples=_SAMPLE,
                residual_threshold=_NEAR,
                max_trials=_TRIALS,
                is_model_valid=lambda model, *_: _plausible(seen, model),
                rng=chance,
            )
        if near is not None and np.mean(near) >= _INLIERS and _plausible(seen, model):
            one = seen.outline(*map(float, (*model.center, *model.axis_lengths)))
            found.append((float(np.mean(near)) * len(points), one))
    return [one for _, one in sorted(found, key=lambda pair: -pair[0])]


def _plausible(seen: Grey, model: Any) -> bool:
    """Tell whether a model was fitted at all and can be a medal's disc."""
    return bool(model) and seen.plausible(*model.center, *model.axis_lengths)


def _chains(measure: Any, seen: Grey, edges: NDArray[np.bool_]) -> list[NDArray[np.float64]]:
    """Give the points, (n, 2) as x and y, of chains of edges that are wide enough."""
    wide = []
    for region in measure.regionprops(measure.label(edges, connectivity=2)):
        top, left, bottom, right = region.bbox
        if min(bottom - top, right - left) >= seen.least:
            wide.append((max(bottom - top, right - left), region.coords[:, ::-1].astype(float)))
    wide.sort(key=lambda pair: -pair[0])
    return [points for _, points in wide[:_CHAINS] if len(points) >= 20]
