"""Time the measuring of 12-megapixel photographs beside a plain decode by Pillow.

Run::

    python benchmarks/photo_speed.py                    # 5 rounds
    python benchmarks/photo_speed.py --rounds 9 --keep large

The pictures
    Four JPEGs of 4000 x 3000 px and 2 to 5 MB, drawn here with a fixed seed: discs with a radius of
    300 to 1200 px on grounds from plain to busy.  Drawing takes about a minute; with ``--keep``
    they are drawn once.

What is timed
    CPU time in one warm process.  The peer is Pillow's full decode to RGB, which any tool must do
    that looks at all pixels.  "Disc and scale" opens the file and finds and measures the outline,
    "everything" is ``measure``; both include opening and decoding.  Every round times all of them,
    each starting with another.  A ratio is the median of the ratios within the rounds, so that a
    slow spell of the machine strikes both sides of it.

    The memory is the peak of a fresh process that measures one picture, with interpreter and
    libraries.
"""

from __future__ import annotations

import argparse
import gc
import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import ParamSpec, TypeVar

from attrs import frozen
from PIL import Image

from medal_id.images import measure
from medal_id.images.outline import outlines
from medal_id.images.photo import open_photo
from medal_id.images.render import Piece, Scene
from photographs.gallery import drawn
from photographs.memory import peak
from photographs.processes import processes
from photographs.tables import table

P = ParamSpec("P")
R = TypeVar("R")

PEER, DISC, EVERYTHING = "Pillow, full RGB decode", "disc and scale", "everything"
GOALS = {DISC: 1.2, EVERYTHING: 2.5}
MOST_MB = 400.0
_CAMERA = partial(Scene, size=(4000, 3000), jpeg=97, noise=0.015)
SCENES = {
    "radius 300, white": _CAMERA(radius=300.0, ground="white", turn=3.0),
    "radius 600, felt": _CAMERA(radius=600.0, ground="felt", tilt=4.0, tilt_towards=70.0),
    "radius 900, wood": _CAMERA(radius=900.0, ground="wood", turn=-4.0, piece=Piece(overrun=-3.2)),
    "radius 1200, paper": _CAMERA(radius=1200.0, ground="paper", tilt=6.0, blur=1.0),
}


def decode(path: Path) -> None:
    """Decode all pixels to RGB."""
    with Image.open(path) as picture:
        picture.load()
        assert picture.mode == "RGB"


def disc(path: Path) -> None:
    """Open a photograph and measure the disc."""
    assert outlines(open_photo(path))


def everything(path: Path) -> None:
    """Measure all there is."""
    assert measure(path).medals


RUNS: dict[str, Callable[[Path], None]] = {PEER: decode, DISC: disc, EVERYTHING: everything}


def timed(path: Path, rounds: int) -> dict[str, list[float]]:
    """Give the CPU seconds of each run in each round."""
    names = list(RUNS)
    taken: dict[str, list[float]] = {name: [] for name in names}
    for turn in range(-1, rounds):  # the first is to warm up
        for at in range(len(names)):
            name = names[(turn + at) % len(names)]
            gc.collect()
            begin = time.process_time()
            RUNS[name](path)
            if turn >= 0:
                taken[name].append(time.process_time() - begin)
    return taken


def apart(task: Callable[P, R], *arguments: P.args, **named: P.kwargs) -> R:
    """Run a task in a process of its own: what ran before changes how memory is handed out."""
    with processes(1) as pool:
        return pool.submit(task, *arguments, **named).result()


@frozen
class Taken:
    """What one picture took."""

    label: str
    seconds: dict[str, list[float]]  #: CPU time of each run in each round.
    peaks: dict[str, float]  #: MB.

    def ratio(self, name: str) -> float:
        """How many times as long as the peer: the median of the rounds."""
        pairs = zip(self.seconds[name], self.seconds[PEER], strict=True)
        return statistics.median(ours / peer for ours, peer in pairs)

    def rows(self) -> list[list[str]]:
        """Give one row for each run."""
        rows = []
        for name, times in self.seconds.items():
            middle, best = 1e3 * statistics.median(times), 1e3 * min(times)
            mb = f"{self.peaks[name]:.0f}" if name in self.peaks else ""
            label = self.label if name == PEER else ""
            ratio = f"{self.ratio(name):.2f}"
            rows.append([label, name, f"{middle:.0f}", f"{best:.0f}", ratio, mb])
        return rows


def peaks(path: Path) -> dict[str, float]:
    """Give the peak memory in MB of a process that decodes, and of one that measures."""
    return {
        PEER: peak(f"from PIL import Image; Image.open({str(path)!r}).load()"),
        EVERYTHING: peak(f"from medal_id.images import measure; measure({str(path)!r})"),
    }


def report(every: Sequence[Taken], rounds: int) -> None:
    """Print the table, and what is asked for."""
    rows = [row for one in every for row in one.rows()]
    print(table(["picture", "", "median ms", "best ms", "ratio", "peak MB"], rows))
    print(f"\nCPU time, {rounds} rounds; ratios are to {PEER}")
    for name, goal in GOALS.items():
        ratios = [one.ratio(name) for one in every]
        middle, most = statistics.median(ratios), max(ratios)
        word = "met" if most <= goal else "NOT MET"
        print(f"  {word:8} {name}, at most {goal:g}: {middle:.2f}, the largest {most:.2f}")
    most = max(one.peaks[EVERYTHING] for one in every)
    word = "met" if most < MOST_MB else "NOT MET"
    print(f"  {word:8} peak memory, below {MOST_MB:g} MB: {most:.0f} MB")


def main() -> None:
    """Measure, and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=5, metavar="N")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="keep the pictures here")
    asked = parser.parse_args()
    every = []
    with ExitStack() as stack:
        folder = asked.keep or Path(stack.enter_context(tempfile.TemporaryDirectory()))
        folder.mkdir(parents=True, exist_ok=True)
        for number, (label, scene) in enumerate(SCENES.items()):
            path = apart(drawn, scene, folder, f"large-{number}").path
            seconds = apart(timed, path, asked.rounds)
            name = f"{label}, {path.stat().st_size / 1e6:.1f} MB"
            every.append(Taken(name, seconds, peaks(path)))
    report(every, asked.rounds)


if __name__ == "__main__":
    main()
