"""Measure photographs of which the truth is known: rendered scenes, or real ones with labels.

Install the peers and run::

    pip install 'medal-id[images,bench]'
    python benchmarks/photos.py                         # 400 rendered scenes, seed 1
    python benchmarks/photos.py --scenes 40 --largest 300 --keep scenes
    python benchmarks/photos.py FOLDER                  # photographs with a labels.toml

Rendered scenes
    Scenes of nine kinds and seven sizes are drawn from the seed, measured and compared with what is
    exactly true of them.  Drawing takes longer than measuring: with ``--keep`` pictures are drawn
    once, and again only where the scene or the renderer has changed.  A scene counts as refused
    where its disc or either end of its horizon line was not measured.  The die is called from the
    overruns of both sides and the limits of the rules: early or late where both intervals lie
    within the limits, neither where for each die one lies outside, else undecided.  Calls are
    judged where the true overruns lie more than 0.3 mm from every limit ("close" are the others).

Peers
    On the same pictures and in the same process, others look for the disc: OpenCV's HoughCircles
    (HOUGH_GRADIENT_ALT; the demand on perfection is lowered until something is found), contours of
    Canny with fitEllipse, EdgeDrawing, and Canny of scikit-image with RANSAC.  All of them get the
    grey picture, decoded as cheaply as Pillow can, with a longer side of up to 2400 px: a disc has
    a radius of up to about 500 px there, ours measures on up to 420 px.  EdgeDrawing also gets half
    of it.  Outlines that cannot be a medal's are dropped: too small, too large, squeezed by more
    than 25 degrees of tilt.  Each is judged twice: by the outline that it gives first (the one with
    most votes, or the largest), and by that of its outlines that lies nearest to the truth, which
    is more than it could know.  CPU time includes opening the file.

Labels
    ``labels.toml`` has a ``[[photo]]`` with ``file``, ``award`` and, where known, ``disc`` = [x, y,
    radius], ``horizon`` (a state of ``horizon_end``), ``horizon_end_left`` and
    ``horizon_end_right`` = [x, y], ``several`` (awards side by side); all in px.
"""

from __future__ import annotations

import argparse
import itertools
import os
import platform
import sys
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack, suppress
from importlib import metadata
from pathlib import Path

from photographs import spreadsheet
from photographs.contest import finders, missing
from photographs.contest_tables import finder_table, kind_table
from photographs.criteria import criteria
from photographs.labelled import evaluate
from photographs.reading import Reading
from photographs.runs import run
from photographs.scenes import Case, cases
from photographs.summary import main_table, quantity_table, refusals, worst

_OPENCV = ("opencv-python", "opencv-contrib-python")
_TAKE_PART = (
    *("numpy", "scipy", "pillow", "scikit-image"),
    *(f"{name}{kind}" for name in _OPENCV for kind in ("", "-headless")),
)


def scenes(count: int, seed: int, largest: int) -> list[Case]:
    """Give the first scenes of a seed that are not too large."""
    fitting = (one for one in cases(sys.maxsize, seed) if one.radius <= largest)
    return list(itertools.islice(fitting, count))


def report(readings: Sequence[Reading]) -> None:
    """Print everything about rendered scenes."""
    print("By the radius in px\n")
    print(main_table(readings, "size"))
    print("\nBy the kind of scene\n")
    print(main_table(readings, "kind"))
    print("\nBy what is measured; how often the 95 % interval holds the truth, by radius\n")
    print(quantity_table(readings))
    print("\nRefused, or too many medals", *refusals(readings), sep="\n")
    print("\nWorst", *worst(readings), sep="\n")
    if any(one.entries for one in readings):
        print("\nThe disc alone, beside peers\n")
        print(finder_table(readings))
        print("\nBy kind and radius, each judged by its nearest; failed: none, or off by > 2 %\n")
        print(kind_table(readings))
    print("\nWhat is asked for", *criteria(readings), sep="\n")


def versions() -> str:
    """Name what takes part, with versions."""
    found = [f"Python {platform.python_version()}"]
    for name in _TAKE_PART:
        with suppress(metadata.PackageNotFoundError):
            found.append(f"{name} {metadata.version(name)}")
    return "; ".join(found)


def positive(text: str) -> int:
    """Read a whole number from 1."""
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be at least 1")
    return number


def main() -> int:
    """Measure, and print tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", nargs="?", type=Path, help="photographs with a labels.toml")
    parser.add_argument("--scenes", type=positive, default=400, metavar="N")
    parser.add_argument("--seed", type=int, default=1, metavar="N")
    parser.add_argument("--largest", type=positive, default=1500, metavar="PX", help="radius class")
    parser.add_argument("--jobs", type=positive, default=min(2, os.cpu_count() or 1), metavar="N")
    parser.add_argument("--no-peers", action="store_true", help="measure ours alone")
    parser.add_argument("--csv", type=Path, metavar="FILE", help="write a line for each scene")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="keep the pictures here")
    asked = parser.parse_args()
    if asked.folder is not None:
        evaluate(asked.folder)
        return 0
    if asked.largest < 50:
        parser.error("the smallest scenes have a radius of 50 px: give --largest 50 or more")
    names = [] if asked.no_peers else list(finders())
    with ExitStack() as stack:
        folder = asked.keep or Path(stack.enter_context(tempfile.TemporaryDirectory()))
        folder.mkdir(parents=True, exist_ok=True)
        wanted = scenes(asked.scenes, asked.seed, asked.largest)
        readings = sorted(run(wanted, folder, names, asked.jobs), key=lambda one: one.number)
    if asked.csv is not None:
        spreadsheet.write(readings, asked.csv)
    print(versions())
    print(f"{len(readings)} of {len(wanted)} scenes measured, seed {asked.seed}")
    for line in [] if asked.no_peers else missing():
        print(line)
    print()
    report(readings)
    return 0


if __name__ == "__main__":
    sys.exit(main())
